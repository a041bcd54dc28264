import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';

/** A change of this age when its transaction ended may have been passed over: whoever reads by cursor is ten seconds behind the clock. */
const lateMs = 5000;

export interface Arrived {
  readonly id: string;
  /** The time that it was given before its transaction, RFC 3339. */
  readonly recordedAt: string;
  /** When its transaction ended; null where that is not known. */
  readonly committedAt: Date | null;
}

interface Stores {
  readonly changes: Pick<ChangeStore, 'places'>;
  readonly rows: Pick<RowStore, 'addLate' | 'readLate'>;
}

/**
 * Gives a change that arrived late a place behind all that could be read before it, so that nobody who goes on from a cursor misses it:
 * one whose transaction took long, that a machine slept over, or whose time a clock gave that was set back.
 */
export async function noteLate({ changes, rows }: Stores, arrived: Arrived, now: Date): Promise<void> {
  const { id, recordedAt, committedAt } = arrived;
  const isSlow = committedAt !== null && committedAt.getTime() - Date.parse(recordedAt) > lateMs;
  const { places } = await changes.places({ after: null, before: null }, 'newest', 1);
  const ahead = places.find(({ recordedAt: at }) => Date.parse(at) > now.getTime() + lateMs);
  if (!isSlow && ahead === undefined) return;
  const late = await rows.readLate();
  if (late.some(({ changeId }) => changeId === id)) return;
  const newest = [ahead, late.at(-1)].flatMap((place) =>
    place === undefined ? [] : [Date.parse(place.recordedAt) + 1],
  );
  await rows.addLate({ recordedAt: new Date(Math.max(now.getTime(), ...newest)).toISOString(), changeId: id });
}
