import { type Cursor, comparePlaces } from '../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';

/**
 * Notes a change whose time is earlier than what is packed already, and which no pack has: one that a clock which was set back gave its
 * time, or a machine that slept in between. What is packed is never looked for in the timeline again.
 */
export async function noteLate(
  rows: Pick<RowStore, 'readLast' | 'readPack' | 'addLate'>,
  place: Cursor,
): Promise<void> {
  const last = await rows.readLast();
  const end = last?.rows.at(-1);
  if (last === null || end === undefined) return;
  if (comparePlaces(place, { recordedAt: end.at, changeId: end.id }) > 0) return;
  // The pack that would hold it: the last that begins with it or before it.
  let [low, high, pack] = [1, last.number, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [first] = (await rows.readPack(middle))?.rows ?? [];
    if (first !== undefined && comparePlaces({ recordedAt: first.at, changeId: first.id }, place) <= 0) low = middle;
    else high = middle - 1;
  }
  if (low !== last.number) pack = (await rows.readPack(low)) ?? last;
  if (!pack.rows.some(({ id }) => id === place.changeId)) await rows.addLate(place);
}
