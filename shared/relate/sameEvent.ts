import { normalise } from '../language/normalise.ts';
import { agrees, conflicts, singleFacts } from './agreement.ts';
import type { Announcement, StatedFact } from './announcement.ts';

/**
 * What speaks for two announcements being of one event, the strongest first: one document, a document that the other names,
 * facts, a title.
 */
const grounds = ['document', 'named', 'facts', 'title'] as const;
type Ground = (typeof grounds)[number];

export const strongest = (found: readonly Ground[]): Ground | null =>
  grounds.find((ground) => found.includes(ground)) ?? null;

const dateTypes: ReadonlySet<string> = new Set(['effective_from', 'effective_until', 'applies_from', 'applies_until']);
/** Facts that many policies have alike, and those that say too little alone. */
const common: ReadonlySet<string> = new Set([...dateTypes, 'visa_required', 'status', 'conditions', 'transition_rule']);
/** Facts that say whom a policy is for: with others it is another policy. */
const identities: ReadonlySet<string> = new Set(['eligible_nationality', 'restricted_nationality', 'visa_class']);

/** Titles of one notice, with a slip here and there, share this much of their words (measured: `Integrity and Integrity`). */
const titleShare = 0.85;
const fewestTitleWords = 6;
/** The gazette follows within a week. */
const titleDays = 7;

/** A fact of the programme itself that few others have. */
const isTelling = (fact: StatedFact): boolean =>
  !common.has(fact.type) && fact.programme !== null && fact.after !== null && fact.status !== 'not_published';

/** Facts that both state. */
export function agreements(one: readonly StatedFact[], other: readonly StatedFact[]): StatedFact[] {
  return one.filter((fact) => other.some((theirs) => agrees(fact, theirs)));
}

/** Whether both say whom they are for, and name nobody that the other names. */
function areForOthers(one: readonly StatedFact[], other: readonly StatedFact[]): boolean {
  const [ours, theirs] = [one, other].map((facts) => facts.filter(({ type }) => identities.has(type)));
  return [...identities].some((type) => {
    const [own, foreign] = [ours, theirs].map((facts) => (facts ?? []).filter((fact) => fact.type === type));
    const ofOne = (own ?? []).filter((fact) => (foreign ?? []).some(({ programme }) => programme === fact.programme));
    return ofOne.length > 0 && !ofOne.some((fact) => (foreign ?? []).some((their) => agrees(fact, their)));
  });
}

const seriesOf = (key: string): string => key.slice(0, key.lastIndexOf(':'));

/** Whether both publish a document of one series, and not the same. A page of a gazette may hold the beginning of two. */
function areOtherDocuments(one: readonly string[], other: readonly string[]): boolean {
  return one.some(
    (key) =>
      other.some((their) => seriesOf(their) === seriesOf(key)) &&
      !other.includes(key) &&
      !one.some((own) => seriesOf(own) === seriesOf(key) && other.includes(own)),
  );
}

const dayOf = ({ publishedOn, at }: Announcement): number => Date.parse((publishedOn ?? at).slice(0, 10));

/** Days between what two announcements give as their dates. */
export function daysBetween(one: Announcement, other: Announcement): number {
  const days = Math.abs(dayOf(one) - dayOf(other)) / 86_400_000;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}

/** A title for comparing: words, or pairs of characters where there are no spaces. */
function titleWords(title: string): ReadonlySet<string> {
  const text = normalise(title).toLowerCase();
  const words = text.match(/[\p{Script=Latin}\p{Script=Hangul}\d]+/gu) ?? [];
  const characters = [...text.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '')];
  return new Set([...words, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)]);
}

/** Whether two notices have one title, in one language. */
export function sameTitle(one: Announcement, other: Announcement): boolean {
  if (one.language !== other.language) return false;
  const [ours, theirs] = [titleWords(one.title), titleWords(other.title)];
  const figures = (words: ReadonlySet<string>): string => [...words].filter((word) => /\d/.test(word)).join(' ');
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return (
    Math.min(ours.size, theirs.size) >= fewestTitleWords &&
    figures(ours) === figures(theirs) &&
    shared >= titleShare * (ours.size + theirs.size - shared)
  );
}

/**
 * Pages of one authority say the same of different things, such as one page for each country: what stands on many in the same
 * words is one edit, and told as such; in other words it is news of each.
 */
function areSisterPages(one: Announcement, other: Announcement): boolean {
  const arePages = one.kind === 'amended' && other.kind === 'amended';
  return arePages && one.authority.id === other.authority.id && one.language === other.language;
}

/** On what ground two announcements of different sources are of one event, or null. When in doubt, they are not. */
export function groundOf(one: Announcement, other: Announcement): Ground | null {
  if (one.source === other.source || areSisterPages(one, other) || areOtherDocuments(one.own, other.own)) return null;
  const agreed = agreements(one.facts, other.facts);
  const telling = agreed.filter(isTelling);
  const dates = agreed.filter(({ type, programme }) => dateTypes.has(type) && programme !== null);
  const isOneDocument = one.own.some((key) => other.own.includes(key));
  if (isOneDocument) return 'document';
  if (areForOthers(one.facts, other.facts)) return null;
  const isNamed = one.own.some((key) => other.named.includes(key)) || other.own.some((key) => one.named.includes(key));
  if (isNamed && telling.length + dates.length > 0) return 'named';
  // What changes a document is named after it, and sets it a day that nothing else sets.
  const isOfOne = one.named.some((key) => other.named.includes(key)) && daysBetween(one, other) <= titleDays;
  if (isOfOne && dates.length > 0 && one.kind === 'published' && other.kind === 'published') return 'named';
  const isIdentity = telling.some(({ type }) => identities.has(type));
  const types = new Set(telling.map(({ type }) => type));
  if ((dates.length > 0 && telling.length > 0) || (isIdentity && types.size > 1)) return 'facts';
  // A list that gains a country says no day; two lists of a programme that gain the same do so on one occasion.
  const areLists = one.authority.id === other.authority.id || (one.kind === 'amended' && other.kind === 'amended');
  if (isIdentity && areLists) return 'facts';
  const arePublished = one.kind === 'published' && other.kind === 'published';
  return arePublished && daysBetween(one, other) <= titleDays && sameTitle(one, other) ? 'title' : null;
}

/** The announcements that give another value to what some facts are the values of. */
export function contradicting(facts: readonly StatedFact[], announcements: readonly Announcement[]): Announcement[] {
  const own = singleFacts(facts);
  const types = new Set(facts.map(({ type }) => type));
  return announcements.filter((announcement) =>
    [...singleFacts(announcement.facts.filter(({ type }) => types.has(type)))].some(([slot, fact]) => {
      const ours = own.get(slot);
      return ours !== undefined && conflicts(ours, fact);
    }),
  );
}
