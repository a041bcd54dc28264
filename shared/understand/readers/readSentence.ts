import { type Clause, holds, isUnchanged, reasons } from '../../language/clauses/clause.ts';
import type { Mention, MentionKind } from '../../language/clauses/mention.ts';
import { within } from '../../language/clauses/phrase.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { documentFacts, type FactType } from '../fact.ts';
import { readAmounts } from './amounts.ts';
import { heldIn } from './binding.ts';
import { readColumnDates } from './columnDates.ts';
import { readNumbers } from './counts.ts';
import { readCutoffDates } from './cutoffDates.ts';
import { isDate } from './dateRule.ts';
import { dateReaders } from './dates.ts';
import { documentReaders } from './documents.ts';
import { documents, doubted, doubtOf, isOfWhom, ofDocuments, ofTime, toldOfOthers } from './doubts.ts';
import { readFormulas } from './formulas.ts';
import { isHistory, isOfYear } from './history.ts';
import { readNationalities } from './nationalities.ts';
import { notPublishedReaders } from './notPublished.ts';
import { readObligations } from './obligations.ts';
import { readPermissions } from './permissions.ts';
import { quotaReaders } from './quotas.ts';
import { type Doubt, type Draft, findAny, type Place, type Reader } from './reader.ts';
import { relativeDateReaders } from './relativeDates.ts';
import { languageLevel, requirementReaders } from './requirements.ts';
import { readSpans } from './spans.ts';
import { unclaimedDays } from './unclaimedDays.ts';

/** Readers in their order, each with the kinds of mention of which a sentence must hold one; with none, words are enough. */
const readers: readonly (readonly [readers: readonly Reader[], kinds: readonly MentionKind[]])[] = [
  [[readCutoffDates, ...documentReaders, ...relativeDateReaders], []],
  [[readColumnDates], ['date']],
  [[readNationalities], ['country']],
  [dateReaders, ['date']],
  [[readAmounts], []],
  [[readFormulas], ['percent', 'factor']],
  [[...quotaReaders, readSpans], []],
  [[languageLevel], []],
  [[readNumbers], ['number', 'duration']],
  [[readObligations, readPermissions, ...requirementReaders, ...notPublishedReaders], []],
];

/** The clause in which a draft stands. */
export function clauseAt(
  clauses: readonly Clause[],
  { start }: Pick<Draft, 'start'>,
  sentence: Sentence,
): Clause | undefined {
  const known = ends.get(clauses) ?? clauses.map(({ from, to }) => within(sentence, from, to).end);
  ends.set(clauses, known);
  const at = known.findIndex((end) => start < end);
  return clauses[at] ?? clauses.at(-1);
}
/** Where clauses end in the folded text. */
const ends = new WeakMap<readonly Clause[], readonly number[]>();

/** Whether something ends only later: the day of its end says it, and until then it holds. */
export const endsLater = (
  clauses: readonly Clause[],
  draft: Draft | Doubt,
  sentence: Sentence,
  today: string,
): boolean => {
  if (draft.type !== 'status' || 'reason' in draft || draft.status !== 'expired') return false;
  const clause = clauseAt(clauses, draft, sentence);
  if (clause === undefined) return false;
  const own = heldIn(clause, isDate).map(({ mention }) => mention);
  // `制度は廃止され、新制度が4月1日に施行されます`: a clause without a day has that of its sentence.
  return (own.length > 0 ? own : sentence.mentions.filter(isDate)).some(({ value }) => value.value > today);
};

/** Facts that a day of their end, or of the beginning of what follows, says nothing about: days themselves, and what tells its own. */
const timeless: ReadonlySet<FactType> = new Set([
  ...documentFacts,
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'registration_window',
  'transition_rule',
  'status',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'border',
  'conditions',
]);

/** Clauses that say what held until a day that is over: `Before 1 December 2024 the fee was to be $35`, `the fee is $35 until 31 May`. */
function overIn({ sentence, clauses }: Omit<Place, 'claimed'>, drafts: readonly (Draft | Doubt)[], today: string) {
  const isOver = ({ value }: { readonly value: string }): boolean => value.slice(0, 10) < today.slice(0, value.length);
  const starts = [...findAny('heldUntil', sentence)]
    .filter(({ mentions }) => mentions.filter(isDate).some(({ value }) => isOver(value)))
    .map(({ start }) => start);
  const ends = drafts.flatMap((draft) =>
    'value' in draft && draft.type === 'effective_until' && draft.value?.unit === 'date' && isOver(draft.value)
      ? [draft.start]
      : [],
  );
  const clausesOf = (places: readonly number[]) =>
    new Set(places.map((start) => clauseAt(clauses, { start }, sentence)));
  return { held: clausesOf(starts), over: clausesOf([...starts, ...ends]) };
}

/** What the readers take of a sentence; what its clause asks, imagines, advises or tells of the past is doubted. */
export function readSentence(place: Omit<Place, 'claimed'>, own: readonly string[], today: string): (Draft | Doubt)[] {
  const all = readAll(place, own);
  const begins = all.some(({ type }) => type === 'effective_from');
  const isGone = !begins && isOfYear(place.sentence, today);
  if (!isGone && !place.sentence.kinds.has('date')) return all;
  const read = all.map((draft): Draft | Doubt => {
    const clause = clauseAt(place.clauses, draft, place.sentence);
    if ('reason' in draft || clause === undefined || !isOfWhom(draft, clause, today)) return draft;
    const { type, rule, start, end } = draft;
    return { type, rule, start, end, reason: 'it says of whom it is said' };
  });
  const dated = read.map((draft) =>
    'value' in draft && isOfPastYear(draft, today) ? doubted(draft, reasons.past) : draft,
  );
  const { held, over } = overIn(place, dated, today);
  const gone = new Set(place.clauses.filter((clause) => isGone || isHistory(clause, today)));
  if (over.size === 0 && gone.size === 0) return dated;
  return dated.map((draft) => {
    const clause = clauseAt(place.clauses, draft, place.sentence);
    if ('reason' in draft || clause === undefined) return draft;
    // The day up to which something was is no end of what is.
    const isHeld = held.has(clause) && (draft.type === 'effective_until' || ofCountries.has(draft.type));
    const isOver = timeless.has(draft.type) ? isHeld : over.has(clause);
    return isOver || (gone.has(clause) && !ofDocuments.has(draft.type)) ? doubted(draft, reasons.past) : draft;
  });
}

/** Whether a year that is over is all that is said of when an amount held, or something began. */
function isOfPastYear({ type, value }: Draft, today: string): boolean {
  const isOver = (year: { readonly value: string } | null | undefined): boolean =>
    year != null && year.value.length === 4 && year.value < today.slice(0, 4);
  return ofTime.has(type) ? value !== null && isOver(value) : value?.unit !== 'country' && isOver(value?.window?.until);
}

const ofCountries: ReadonlySet<FactType> = new Set<FactType>([
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
]);

/** What the readers take of a sentence before the days in it are looked at. */
function readAll(place: Omit<Place, 'claimed'>, own: readonly string[]): (Draft | Doubt)[] {
  const all: Place = { ...place, claimed: new Set<Mention>() };
  const { kinds: held } = place.sentence;
  // What is only talked of is not decided, let alone about to be published.
  const undecided = place.clauses.slice(0, -1).some(({ terms }) => holds(terms, 'might')) ? reasons.might : null;
  const able = readers.flatMap(([some, kinds]) =>
    kinds.length === 0 || kinds.some((kind) => held.has(kind)) ? some : [],
  );
  const found = able.flatMap((reader) =>
    [...reader(all)].map((read) => {
      if ('reason' in read) return read;
      const clause = clauseAt(place.clauses, read, place.sentence);
      const draft = clause !== undefined && isUnchanged(clause) ? { ...read, isUnchanged: true } : read;
      const others = clause === undefined || documents.has(draft.type) ? null : toldOfOthers(clause, own);
      const reason = others ?? (draft.status === 'not_published' ? undecided : doubtOf(draft, clause));
      if (reason === null) return draft;
      return doubted(draft, reason);
    }),
  );
  return [...found, ...unclaimedDays(all)];
}
