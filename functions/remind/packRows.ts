import { toRow } from '../../shared/find/row.ts';
import { wordsOf } from '../../shared/find/words.ts';
import type { ChangeStore, Cursor } from '../adapters/dynamodb/changeStore.ts';
import { wordsIn } from '../adapters/dynamodb/packedWords.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';

/** Longer than any check or command takes between the time that it gives a change and the end of its transaction (240 s). */
const settledMs = 10 * 60_000;
/** Rows of a pack: some 10 KB of rows and 100 KB of words. */
const packSize = 256;
/** Events that one run packs at most; a table of 50,000 that was never packed is in two hours. */
const mostAtOnce = 2000;
const readAtOnce = 100;

/** Packs what was recorded and settled since the last run, so that the site finds among thousands by reading a few items. Returns how many. */
export async function packRows(
  { changes, rows }: { readonly changes: ChangeStore; readonly rows: RowStore },
  now: Date,
): Promise<number> {
  const last = await rows.readLast();
  const words = last === null ? [] : wordsIn(await rows.readWords(last.number)).slice(0, last.rows.length);
  let pack = { number: last?.number ?? 1, rows: [...(last?.rows ?? [])], words: [...words] };
  const end = pack.rows.at(-1);
  const after: Cursor | null = end === undefined ? null : { recordedAt: end.at, changeId: end.id };
  const before = { recordedAt: new Date(now.getTime() - settledMs).toISOString(), changeId: '' };
  const { places } = await changes.places({ after, before }, 'oldest', mostAtOnce);
  for (let from = 0; from < places.length; from += readAtOnce) {
    const some = places.slice(from, from + readAtOnce);
    for (const { event, recordedAt } of await changes.readMany(some.map(({ changeId }) => changeId))) {
      const row = toRow(event, recordedAt);
      if (row === null) continue;
      if (pack.rows.length === packSize) {
        await rows.write(pack);
        pack = { number: pack.number + 1, rows: [], words: [] };
      }
      pack.rows.push(row);
      pack.words.push(wordsOf(event));
    }
  }
  if (places.length > 0) await rows.write(pack);
  return places.length;
}
