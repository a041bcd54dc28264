import { countryIn } from '../../../shared/find/countryIn.ts';
import { type ChangeFilter, passes, rangeOf } from '../../../shared/find/filter.ts';
import { termsOf } from '../../../shared/find/words.ts';
import {
  type ChangeStore,
  type Cursor,
  comparePlaces,
  type Order,
  type RecordedChange,
} from '../../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../../adapters/dynamodb/rowStore.ts';
import { type Entry, placeOf, type Shelf } from './entry.ts';
import { createRecorded } from './recorded.ts';

/** One request for a page of recorded changes. */
export interface ChangeQuery {
  readonly filter: ChangeFilter;
  readonly order: Order;
  /** Where the page before ended; null for the first. */
  readonly after: Cursor | null;
  /** Changes on a page, at most. */
  readonly limit: number;
  /** Whether changes with the same news are one entry: the first of them in this order. */
  readonly folds?: boolean;
  /** Only what was recorded until then, RFC 3339. */
  readonly settledAt?: string;
}

export interface FoundChange {
  readonly change: RecordedChange;
  /** Ids of the others with the same news that the filter lets through, in order; none unless changes are folded. */
  readonly folded: readonly string[];
}

export interface FoundPage {
  readonly found: readonly FoundChange[];
  readonly hasMore: boolean;
  /** Where to go on: behind all that was looked at; as the query said where that was nothing. */
  readonly cursor: Cursor | null;
  /** Entries on all pages; null while the table is not packed so far that they can be counted. */
  readonly total: number | null;
}

/** Packs whose words are read side by side: a few, so that a large table never stands in memory whole. */
const searchedAtOnce = 4;

/** What changes share that are one entry: their news, or nothing but themselves. */
const keyOf = ({ row }: Entry): string => row.group ?? row.id;

/** Whether a country publishes it, or it is of a page about that country. */
const isAbout =
  (code: string) =>
  ({ row: { jurisdiction, told } }: Entry): boolean =>
    jurisdiction === code || told.some(({ destinations }) => destinations.includes(code));

/** Those that have all terms in their words. */
async function withTerms(entries: readonly Entry[], terms: readonly string[]): Promise<readonly Entry[]> {
  if (terms.length === 0) return entries;
  const shelves = [...new Set(entries.map(({ shelf }) => shelf))];
  const found = new Map<Shelf, readonly boolean[]>();
  for (let from = 0; from < shelves.length; from += searchedAtOnce) {
    const some = shelves.slice(from, from + searchedAtOnce);
    const has = await Promise.all(some.map((shelf) => shelf.search(terms)));
    for (const [at, shelf] of some.entries()) found.set(shelf, has[at] ?? []);
  }
  return entries.filter(({ shelf, place }) => found.get(shelf)?.[place] === true);
}

/**
 * Finds recorded changes by a filter: the one way in which the API, the timeline, the feeds and pages of one country, programme or
 * source look at them. Page by page, from `cursor` to `cursor` while `hasMore`, each change comes exactly once, whatever the
 * filter; what is recorded meanwhile comes where its order has it, and never moves what is there.
 *
 *     const find = createFindChanges({ changes, rows });
 *     const page = await find({ filter: { jurisdictions: ['TR'], search: '免签' }, order: 'newest', after: null, limit: 50 });
 */
export function createFindChanges(stores: { readonly changes: ChangeStore; readonly rows: RowStore }) {
  const { changes } = stores;
  const readRecorded = createRecorded(stores);

  /** Those that the filter lets through. What is withheld, or was released and stands at its new place, is not there. */
  const pick = async ({ filter, settledAt = '\uffff' }: ChangeQuery, entries: readonly Entry[]): Promise<Entry[]> => {
    const { from, to } = rangeOf(filter);
    const until = to < settledAt ? to : settledAt;
    const withheld = new Map((await changes.listWithheld()).map((one) => [one.change, one]));
    const isOut = (id: string, at: string): boolean => {
      const one = withheld.get(id);
      return one !== undefined && one.state !== 'retracted' && (one.state !== 'released' || at < one.at);
    };
    const passed = entries.filter(
      ({ row }) => row.at >= from && row.at <= until && passes(filter, row) && !isOut(row.id, row.at),
    );
    const { search = '' } = filter;
    const terms = termsOf(search);
    if (terms.length === 0) return passed;
    const found = new Set(await withTerms(passed, terms));
    const country = countryIn(search);
    if (country !== null)
      for (const entry of await withTerms(passed.filter(isAbout(country.code)), country.rest)) found.add(entry);
    return passed.filter((entry) => found.has(entry));
  };

  return async function findChanges(query: ChangeQuery): Promise<FoundPage> {
    const { filter, order, after, limit, folds = false, settledAt = '\uffff' } = query;
    const { entries, end } = await readRecorded(order, after);
    const picked = await pick(query, entries);
    const groups = folds ? Map.groupBy(picked, keyOf) : null;
    const heads = groups === null ? picked : [...groups.values()].flatMap(([head]) => head ?? []);
    const isBeyond = (place: Cursor): boolean =>
      after === null || comparePlaces(place, after) * (order === 'oldest' ? 1 : -1) > 0;
    const beyond = heads.filter(({ row }) => isBeyond(placeOf(row)));
    const shown = beyond.slice(0, limit);
    const read = new Map((await changes.readMany(shown.map(({ row }) => row.id))).map((one) => [one.event.id, one]));
    const found = shown.flatMap((entry): FoundChange[] => {
      const change = read.get(entry.row.id);
      const folded = groups?.get(keyOf(entry))?.slice(1) ?? [];
      // Where it came late, its place is not that of its time.
      const own = change === undefined ? [] : [{ ...change, recordedAt: entry.row.at }];
      return own.map((one) => ({ change: one, folded: folded.map(({ row }) => row.id) }));
    });
    const total = end === null ? heads.length : null;
    const last = shown.at(-1);
    if (beyond.length > shown.length && last !== undefined)
      return { found, hasMore: true, cursor: placeOf(last.row), total };
    const { from } = rangeOf(filter);
    const goesOn =
      order === 'oldest' ? end !== null && end.recordedAt <= settledAt : end !== null && end.recordedAt > from;
    if (goesOn) return { found, hasMore: true, cursor: end, total };
    const seen = entries.findLast(({ row }) => row.at >= from && row.at <= settledAt && isBeyond(placeOf(row)));
    return { found, hasMore: false, cursor: seen === undefined ? after : placeOf(seen.row), total };
  };
}
