import { addressOf } from './addressOf.ts';
import type { Entry } from './readEntries.ts';

/** A revisit of a revisit of … ends somewhere. */
const mostSteps = 10;

/** WARC/1.0 has whole seconds, so that a revisit may name the time of a record less exactly than the record does. */
const second = (at: string): string => at.slice(0, 19);

/** Whether two records say that their bodies differ. */
const contradict = (one: Entry, other: Entry): boolean =>
  one.payloadDigest !== null && other.payloadDigest !== null && one.payloadDigest !== other.payloadDigest;

const hasBody = ({ type, answer, lacking }: Entry): boolean =>
  type !== 'revisit' && answer !== null && answer.leadsTo === null && answer.status !== 304 && lacking === null;

/**
 * Finds the record whose body a revisit has: named by id, by address and time, by digest; a revisit that names nothing but an
 * address has the last body of it. Entries are given in time order.
 */
export function createOriginals(entries: readonly Entry[]) {
  const byId = Map.groupBy(entries, ({ id }) => id);
  const byAddress = Map.groupBy(entries, ({ url }) => addressOf(url));
  const byDigest = Map.groupBy(entries.filter(hasBody), ({ payloadDigest }) => payloadDigest);

  const named = (revisit: Entry): Entry | null => {
    const { refersTo, payloadDigest, at } = revisit;
    const agrees = (other: Entry): boolean => other !== revisit && !contradict(other, revisit);
    const ofId = refersTo.id === null ? [] : (byId.get(refersTo.id) ?? []).filter(agrees);
    if (ofId.length === 1) return ofId[0] ?? null;
    const ofAddress = (byAddress.get(addressOf(refersTo.url ?? revisit.url)) ?? []).filter(agrees);
    const when = refersTo.at;
    const ofTime =
      ofAddress.find((other) => other.at === when) ??
      ofAddress.find((other) => when !== null && second(other.at) === second(when));
    if (ofTime !== undefined) return ofTime;
    const ofDigest = payloadDigest === null ? undefined : byDigest.get(payloadDigest)?.at(-1);
    if (ofDigest !== undefined) return ofDigest;
    if (when !== null) return null;
    return ofAddress.findLast((other) => other.at <= at && hasBody(other)) ?? null;
  };

  return (revisit: Entry): Entry | null => {
    let found = named(revisit);
    for (let step = 0; found?.type === 'revisit' && step < mostSteps; step++) found = named(found);
    return found?.type === 'revisit' ? null : found;
  };
}
