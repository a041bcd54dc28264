import { ranks } from '../catalog/catalog.ts';
import type { Announcement } from './announcement.ts';
import { announcementOf } from './announcementOf.ts';
import type { ChangeData, NoticeEvent } from './noticeEvent.ts';
import type { Conflict, Relation } from './relate.ts';

type Announced = NonNullable<ChangeData['announcements']>[number];
type Disagreement = NonNullable<ChangeData['disagreements']>[number];

/** Announcements of one event that an alert lists. */
const mostListed = 20;

const toAnnounced = (one: Announcement): Announced => ({
  change: one.change,
  source: one.source,
  language: one.language,
  authority: one.authority,
  number: one.number,
  citation: one.citation,
  publishedOn: one.publishedOn,
  announcedAt: one.at,
  evidence: one.evidence,
});

/** By rank, then by time. */
function ranked(members: readonly Announcement[]): Announced[] {
  const rank = ({ authority }: Announcement): number => ranks.indexOf(authority.rank);
  return members.toSorted((one, other) => rank(one) - rank(other) || one.at.localeCompare(other.at)).map(toAnnounced);
}

function toDisagreement({ here, there, by, prevails }: Conflict): Disagreement[] {
  if (here.after === null || there.after === null) return [];
  return [
    {
      type: here.type,
      programme: here.programme,
      qualifier: here.qualifier,
      here: { value: here.after, quote: here.quote.after },
      there: { value: there.after, change: by.change, authority: by.authority.id },
      prevails,
    },
  ];
}

/** A number of countries, as the fact of a list that no reader takes for one: the rows say it. */
function toMiscount({ miscount, original }: Relation): Disagreement[] {
  if (miscount === null) return [];
  const { here, there, by } = miscount;
  const value = (number: string) => ({ value: number, unit: 'count', precision: null, zone: null });
  return [
    {
      type: 'eligible_nationality',
      programme: null,
      qualifier: null,
      here: { value: value(here), quote: null },
      there: { value: value(there), change: by.change, authority: by.authority.id },
      prevails: original === null ? null : 'there',
    },
  ];
}

/** Why an announcement that was told already is not told again. */
function ruleOf({ original, conflicts, miscount }: Relation): string {
  if (original === null) return 'SAME-EVENT';
  return conflicts.length === 0 && miscount === null ? 'TRANSLATION' : 'TRANSLATION-STALE';
}

/**
 * A change as a further announcement of an event: recorded and shown, and sent to nobody by itself where it says nothing new;
 * else with what it adds. What it states otherwise is said as a disagreement and is no fact, unless its word weighs more.
 */
export function joinEvent(
  event: NoticeEvent,
  own: Announcement,
  relation: Relation,
): { readonly event: NoticeEvent; readonly announcement: Announcement } {
  const { members, original, news, conflicts, isKnown } = relation;
  const { data } = event;
  const [first = event.id, ...others] = new Set(members.map((member) => member.first));
  const overruled = new Set(conflicts.filter(({ prevails }) => prevails !== 'here').map(({ here }) => here));
  const prevailing = conflicts.filter(({ prevails }) => prevails === 'here').map(({ here }) => here);
  const kept = data.facts.filter((fact) => !overruled.has(fact));
  const added = new Set([...news, ...prevailing]);
  // Where words are all that it adds, its facts say what they are about.
  const isOfWords = added.size + conflicts.length === 0;
  const facts = isKnown || isOfWords ? kept : kept.filter((fact) => added.has(fact));
  const { severity } = data.change;
  const change = isKnown
    ? { ...data.change, severity: 'editorial' as const, rule: ruleOf(relation), alone: severity }
    : data.change;
  const disagreements = [...conflicts.flatMap(toDisagreement), ...toMiscount(relation)];
  const joined: NoticeEvent = {
    ...event,
    data: {
      ...data,
      change,
      facts: facts.length === data.facts.length ? data.facts : facts,
      relations: { ...data.relations, sameEventAs: [first, ...others], translationOf: original?.change ?? null },
      announcements: ranked([...members, own]).slice(0, mostListed),
      ...(disagreements.length === 0 ? {} : { disagreements }),
    },
  };
  const announcement = { ...announcementOf({ ...event, data: { ...data, change, facts: kept } }), first };
  return { event: joined, announcement };
}
