import type { RowStore } from '../../adapters/dynamodb/rowStore.ts';
import type { Entry } from './entry.ts';

/** Characters of words that are kept between two searches; two bytes each at most. */
const mostCharacters = 24_000_000;

/** Reads all packs once, and after that only the last and those behind it: a pack only grows, and only while it is the last. */
export function createPacked(store: RowStore): () => Promise<readonly Entry[]> {
  let closed: readonly Entry[] = [];
  let open = 1;
  const kept = new Map<string, Promise<readonly string[]>>();
  let characters = 0;

  /** Words of a pack that held so many rows when they were read. */
  const wordsOf = (number: number, count: number): Promise<readonly string[]> => {
    const key = `${number} ${count}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (characters > mostCharacters) {
      kept.clear();
      characters = 0;
    }
    const reading = store.readWords(number);
    kept.set(key, reading);
    reading.then(
      (read) => {
        characters += read.reduce((sum, text) => sum + text.length, 0);
      },
      () => kept.delete(key),
    );
    return reading;
  };

  return async () => {
    const from = open;
    const packs = await store.readRows(from);
    const entries = packs.map(({ number, rows }) =>
      rows.map((row, at): Entry => ({ row, words: async () => (await wordsOf(number, rows.length))[at] ?? '' })),
    );
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
