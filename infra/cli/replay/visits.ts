import { CAPTURE_LIMITS } from '../../../functions/adapters/web/nodeHttp.ts';
import { addressOf } from './addressOf.ts';
import { createOriginals } from './originals.ts';
import type { Entries, Entry } from './readEntries.ts';

/** One recorded request with its answer. */
export interface Visit {
  readonly entry: Entry;
  /** `GET`, `POST`, or null where no request was recorded. */
  readonly method: string | null;
  /** Of a revisit, the record with its body, where that is in the files. */
  readonly original: Entry | null;
  readonly leadsTo: URL | null;
  readonly isNotModified: boolean;
}

export interface Visits {
  /** In time order; those of one time in the order of the files. */
  readonly visits: readonly Visit[];
  /** Revisits of something that is in none of the files. */
  readonly unresolved: readonly Entry[];
  /** How many were asked for by a method that gets no document, such as `HEAD` or `OPTIONS`. */
  readonly withoutDocument: number;
}

const gets = new Set([null, 'GET', 'POST']);

/** Puts what the records tell of in order. */
export function readVisits({ entries: inFiles, methods }: Pick<Entries, 'entries' | 'methods'>): Visits {
  const entries = inFiles.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const findOriginal = createOriginals(entries);
  const visits: Visit[] = [];
  const unresolved: Entry[] = [];
  let withoutDocument = 0;
  for (const entry of entries) {
    const ids = [entry.id, ...entry.concurrentTo];
    const method = ids.map((id) => methods.get(id ?? '')).find((found) => found !== undefined) ?? null;
    const isRevisit = entry.type === 'revisit';
    const isNotModified = (isRevisit && entry.isNotModified) || entry.answer?.status === 304;
    const original = isRevisit || isNotModified ? findOriginal(entry) : null;
    const { leadsTo } = entry.answer ?? original?.answer ?? { leadsTo: null };
    if (!gets.has(method)) withoutDocument++;
    else if (isRevisit && !isNotModified && original === null && leadsTo === null) unresolved.push(entry);
    else visits.push({ entry, method, original, leadsTo, isNotModified });
  }
  return { visits, unresolved, withoutDocument };
}

/** A browser or crawler follows a redirect at once; what came later than this, it came for by itself. */
const followedWithinMs = 5 * 60_000;

const msOf = ({ entry }: Visit): number => Date.parse(entry.at);

/** Finds where each visit led: itself and those that followed by redirects, each of them after the one before. */
export function createChains(visits: readonly Visit[]) {
  const byAddress = Map.groupBy(visits, ({ entry }) => addressOf(entry.url));
  const places = new Map(visits.map((visit, place) => [visit, place]));
  const placeOf = (visit: Visit): number => places.get(visit) ?? 0;

  const next = (visit: Visit, before: readonly Visit[]): Visit | null => {
    if (visit.leadsTo === null) return null;
    const start = msOf(visit);
    const inReach = (byAddress.get(addressOf(visit.leadsTo.href)) ?? []).filter(
      (other) => msOf(other) >= start && msOf(other) <= start + followedWithinMs && !before.includes(other),
    );
    // Tools that write answers as they come may put those of one time in any order.
    return inReach.find((other) => placeOf(other) > placeOf(visit)) ?? inReach.at(-1) ?? null;
  };

  /** With one redirect more than a capture follows, where there are so many. */
  return (first: Visit): readonly Visit[] => {
    const chain = [first];
    for (let visit = next(first, chain); visit !== null; visit = next(visit, chain)) {
      chain.push(visit);
      if (chain.length > CAPTURE_LIMITS.redirects + 1) break;
    }
    return chain;
  };
}
