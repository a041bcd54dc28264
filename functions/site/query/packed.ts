import { type PackedWords, rowsWith } from '../../adapters/dynamodb/packedWords.ts';
import type { RowStore } from '../../adapters/dynamodb/rowStore.ts';
import type { Entry, Shelf } from './entry.ts';

/** What is kept of words between two searches, as they are stored: those of 100,000 events and more. */
const mostBytes = 64_000_000;

/** Reads all packs once, and after that only the last and those behind it: a pack only grows, and only while it is the last. */
export function createPacked(store: RowStore): () => Promise<readonly Entry[]> {
  let closed: readonly Entry[] = [];
  let open = 1;
  const kept = new Map<string, Promise<PackedWords>>();
  let bytes = 0;

  /** Words of a pack that held so many rows when they were read, under that name. */
  const wordsOf = (name: string, number: number): Promise<PackedWords> => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (bytes > mostBytes) {
      kept.clear();
      bytes = 0;
    }
    const reading = store.readWords(number);
    kept.set(name, reading);
    reading.then(
      (read) => {
        bytes += read.length;
      },
      () => kept.delete(name),
    );
    return reading;
  };

  const shelfOf = (number: number, count: number): Shelf => ({
    search: async (terms) => rowsWith(await wordsOf(`${number} ${count}`, number), terms),
  });

  return async () => {
    const from = open;
    const packs = await store.readRows(from);
    const entries = packs.map(({ number, rows }) => {
      const shelf = shelfOf(number, rows.length);
      return rows.map((row, place): Entry => ({ row, shelf, place }));
    });
    const all = [...closed, ...entries.flat()];
    const last = packs.at(-1)?.number;
    // Another answer may have read on meanwhile.
    if (last !== undefined && open === from && last > from) {
      closed = [...closed, ...entries.slice(0, -1).flat()];
      open = last;
    }
    return all;
  };
}
