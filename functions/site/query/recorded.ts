import { toRow } from '../../../shared/find/row.ts';
import { hasTerms, wordsOf } from '../../../shared/find/words.ts';
import { type ChangeStore, type Cursor, comparePlaces, type Order } from '../../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../../adapters/dynamodb/rowStore.ts';
import { type Entry, placeOf } from './entry.ts';
import { createPacked } from './packed.ts';

const inOrderOfTime = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => comparePlaces(placeOf(one.row), placeOf(other.row)));

/** What is not packed is read event by event, at most so many in one answer: 15 minutes of it, or a table that no timer packed yet. */
export const mostUnpacked = 2000;
/** Events of the past that are kept by id, so that the next answer does not read them again. */
const mostKept = 2 * mostUnpacked;

export interface Stretch {
  /** In the order that was asked for. */
  readonly entries: readonly Entry[];
  /** How far they are all there is; null where nothing follows. */
  readonly end: Cursor | null;
}

/**
 * All recorded events in order: the packed ones, kept between two answers, and what was recorded since. Of a table that is not
 * packed yet they are a stretch beyond the place where the reader is, with its end.
 */
export function createRecorded({ changes, rows }: { readonly changes: ChangeStore; readonly rows: RowStore }) {
  const packed = createPacked(rows);
  const kept = new Map<string, Entry>();

  const readEntries = async (places: readonly Cursor[]): Promise<Entry[]> => {
    const entries = new Map(
      places.flatMap(({ changeId, recordedAt }) => {
        const known = kept.get(changeId);
        return known?.row.at === recordedAt ? [[changeId, known] as const] : [];
      }),
    );
    const missing = new Map(
      places.flatMap(({ changeId, recordedAt }) => (entries.has(changeId) ? [] : [[changeId, recordedAt] as const])),
    );
    if (kept.size + missing.size > mostKept) kept.clear();
    for (const { event, recordedAt } of await changes.readMany([...missing.keys()])) {
      const row = toRow(event, missing.get(event.id) ?? recordedAt);
      if (row === null) continue;
      const words = wordsOf(event);
      entries.set(event.id, { row, shelf: { search: async (terms) => [hasTerms(words, terms)] }, place: 0 });
    }
    for (const [id, entry] of entries) kept.set(id, entry);
    return places.flatMap(({ changeId }) => entries.get(changeId) ?? []);
  };

  return async function readRecorded(order: Order, from: Cursor | null): Promise<Stretch> {
    const [inPacks, late] = await Promise.all([packed(), rows.readLate()]);
    const ofLate = new Set(late.map(({ changeId }) => changeId));
    const last = inPacks.at(-1);
    const after = last === undefined ? null : placeOf(last.row);

    /** What was packed and what was recorded since, with what came late at its place, up to where that is all there is. */
    const stretch = async (since: readonly Cursor[], end: Cursor | null): Promise<Stretch> => {
      const own = order === 'newest' && end !== null ? [] : inPacks;
      const isWithin = (place: Cursor): boolean =>
        end === null || comparePlaces(place, end) * (order === 'oldest' ? 1 : -1) <= 0;
      const isInTime = ({ row }: Entry): boolean => !ofLate.has(row.id);
      let entries = [...own, ...(await readEntries(since))];
      if (late.length > 0)
        entries = inOrderOfTime([...entries.filter(isInTime), ...(await readEntries(late.filter(isWithin)))]);
      return { entries: order === 'oldest' ? entries : entries.toReversed(), end };
    };

    const recent = await changes.places({ after, before: null }, 'newest', mostUnpacked);
    if (recent.isAll) return stretch(recent.places.toReversed(), null);
    if (order === 'newest') {
      const some = from === null ? recent : await changes.places({ after, before: from }, order, mostUnpacked);
      return stretch(some.places.toReversed(), some.isAll ? null : (some.places.at(-1) ?? null));
    }
    const start = from === null || (after !== null && comparePlaces(after, from) > 0) ? after : from;
    const some = await changes.places({ after: start, before: null }, order, mostUnpacked);
    return stretch(some.places, some.isAll ? null : (some.places.at(-1) ?? null));
  };
}
