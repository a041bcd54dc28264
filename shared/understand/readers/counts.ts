import {
  anchors,
  type Clause,
  holds,
  type Limit,
  reasons,
  said,
  signOf,
  unsettled,
} from '../../language/clauses/clause.ts';
import type { Concept, Measure } from '../../language/clauses/concepts.ts';
import type { DurationMention, Mention, MoneyMention, NumberMention } from '../../language/clauses/mention.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactType } from '../fact.ts';
import { boundAt, type Held, heldIn, isFormer, measureOf } from './binding.ts';
import { doubtOf, isFigure, quoteRange, scopeOf, whoseOf } from './clauseWords.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';
import { periodOf } from './spans.ts';
import { asPhrase, withWhom } from './whom.ts';

type Years = NumberMention | DurationMention;
const isNumber = (mention: Mention): mention is NumberMention => mention.kind === 'number';
const isMoney = (mention: Mention): mention is MoneyMention => mention.kind === 'money';
const isYears = (mention: Mention): mention is Years =>
  mention.kind === 'number' || (mention.kind === 'duration' && mention.iso.endsWith('Y'));

const names: ReadonlySet<Measure> = new Set<Measure>([
  'age',
  'quota',
  'points',
  'other_number',
  'experience',
  'stay',
  'validity',
  'other_time',
]);
/** People are of these ages; other numbers are of something else. */
const ages = { youngest: 1, oldest: 110 };
/** Who is no older than this, and no younger than nothing, is a child in a side clause. */
const ofChildren = 18;
/** A quota of fewer is a number of something else; the smallest known are invitation rounds of some dozens. */
const smallestQuota = 10;

/** People who do not hold the visa: how old they must be is no bound of it. */
const beside: ReadonlySet<string> = new Set(['guide', 'sponsor', 'employer', 'group']);
const isOfOthers = ({ terms, heirs }: Clause): boolean =>
  [...terms, ...heirs].some(({ concept, kind }) => concept === 'person' && kind !== null && beside.has(kind));

/** What a clause is about besides age: whoever is of an age pays, shows or may do something, and the age is no bound of the visa. */
const otherThings: readonly Concept[] = [
  'fee',
  'free_of_charge',
  'biometrics',
  'document',
  'registration',
  'authorisation',
  'exit_permit',
  'family',
  'funds',
  'surcharge',
  'levy',
  'exempt',
  'work',
  'visa_free',
];

const yearsOf = (mention: Years): string =>
  mention.kind === 'duration' ? mention.iso.replace(/\D/g, '') : mention.value;
const highOf = (mention: Years): string | undefined => mention.high?.replace(/\D/g, '');
const isAge = (years: string): boolean =>
  Number.isInteger(Number(years)) && Number(years) >= ages.youngest && Number(years) <= ages.oldest;

/** What bounds an age by its name: `minimum age`, `under 35`. */
const bounds: ReadonlyMap<string, string> = new Map([
  ['min', 'at_least'],
  ['over', 'at_least'],
  ['max', 'at_most'],
  ['under', 'before'],
]);
/** Whoever is of an age may apply: `who are aged 18 to 35`, `if you are under 35`. */
const bounding: ReadonlySet<Limit['kind']> = new Set<Limit['kind']>(['who', 'if']);

/** People named by their age, where that is who can apply: `is open to people aged 18 to 35`. */
function ageOf({ terms }: Clause, at: number): Term | null {
  const group = terms.find(({ kind, from, to }) => kind === 'age_group' && from <= at && at < to);
  return group !== undefined && holds(terms, 'eligible', 'apply') && signOf(terms) === 1
    ? { ...group, concept: 'age', kind: null }
    : null;
}

/** AGE: `aged 18 to 35`, `不超过45周岁`, `mindestens 18 Jahre alt`, `만 35세 이하`, `18歳以上`: of who may hold the visa, not of a child in a side clause. */
function* readAges(own: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const clause = withWhom(own, bounding);
  const values = heldIn(clause, isYears);
  const places = values.map(({ at }) => at);
  const reason = unsettled(clause);
  // Whoever is of an age pays so much, or is a child of someone: no bound of who may hold the visa.
  const isOfSide =
    heldIn(clause, isMoney).length > 0 ||
    clause.terms.some(({ concept, kind }) => concept === 'person' && kind === 'child');
  for (const [index, value] of values.entries()) {
    const name = ageOf(clause, value.at) ?? measureOf(clause, value.at, names, places);
    if (claimed.has(value.mention) || name?.concept !== 'age') continue;
    if (!isAge(yearsOf(value.mention))) continue;
    claimed.add(value.mention);
    const words = holds(clause.lead, ...anchors) ? said(clause) : clause.terms;
    if (isOfSide || isOfOthers(clause) || holds(words, ...otherThings)) continue;
    const next = values[index + 1];
    const joined =
      next !== undefined &&
      languageOf(clause.sentence.tongue).spans.and.test(clause.sentence.marked.slice(value.at + 1, next.at));
    // `aged 18 to 35` is no change, as `the age limit rises from 30 to 35` is.
    if (!(joined && name.kind === null) && isFormer(clause, values, index)) continue;
    // `须年满18至35岁`: what bounds the first of a range from before it bounds no more than that.
    const isRange = joined && /[~至到-]/u.test(clause.sentence.marked.slice(value.at + 1, next.at));
    const high =
      highOf(value.mention) ?? (joined && (isRange || !boundAt(clause, value.at)) ? yearsOf(next.mention) : undefined);
    if (reason !== null) {
      yield doubtOf(clause, 'age_max', 'AGE', reason);
      continue;
    }
    if (high !== undefined && Number(high) > Number(yearsOf(value.mention)) && isAge(high)) {
      if (joined) claimed.add(next.mention);
      yield ageDraft(clause, 'age_min', yearsOf(value.mention));
      yield ageDraft(clause, 'age_max', high);
      continue;
    }
    // A label that names a bound, as `minimum age`; in a sentence it may be of something else.
    const named = clause.terms.includes(name) ? boundBefore(clause, value.at) : name.kind;
    const bound = boundAt(clause, value.at) ?? (named === null ? null : (bounds.get(named) ?? null));
    // `under 18`: whoever is so young is someone's child, and no visa is for them alone.
    if ((bound === 'at_most' || bound === 'before') && Number(yearsOf(value.mention)) <= ofChildren) continue;
    if (isBarred(clause)) yield doubtOf(clause, 'age_min', 'AGE', reasons.denied);
    else if (bound === 'at_least') yield ageDraft(clause, 'age_min', yearsOf(value.mention));
    else if (bound === 'at_most') yield ageDraft(clause, 'age_max', yearsOf(value.mention));
    else if (bound === 'before') yield ageDraft(clause, 'age_max', yearsOf(value.mention), 'before');
    else yield doubtOf(clause, 'age_min', 'AGE', 'the words do not say whether it is the lowest or the highest age');
  }
}

/** Whether it is who may not that a clause says by an age: `60岁以上的不予批准`. */
const isBarred = ({ terms }: Clause): boolean =>
  holds(terms, 'forbid', 'ineligible') && !holds(terms, 'more_than', 'allow') && signOf(terms) === -1;

/** Which bound of age is named before a value: `年龄上限由30岁放宽至34岁`; null where none is. */
const boundBefore = ({ terms }: Clause, at: number): string | null =>
  terms.findLast(({ concept, kind, from }) => concept === 'age' && kind !== null && from <= at)?.kind ?? null;

function ageDraft(clause: Clause, type: 'age_min' | 'age_max', years: string, bound?: string): Draft {
  const whose = whoseOf(clause);
  const scope = scopeOf(clause);
  return {
    type,
    rule: 'AGE',
    value: plainValue(years, 'years', bound === undefined ? {} : { bound }),
    ...quoteRange(clause),
    ...(whose === null ? {} : { qualifier: whose }),
    ...(scope === null ? {} : { scope }),
  };
}

/** How far from a quota the words stand that say for how long it is: `每年10,000个`. */
const perYear = 8;

const counted: readonly (readonly [Measure, FactType, string])[] = [
  ['quota', 'quota', 'count'],
  ['points', 'points_threshold', 'points'],
];

/** COUNT: quotas and points by the name that their own clause gives them: `65,000 visas a year`, `名额8.5万`, `mindestens 6 Punkte`. */
function* readCounts(own: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  // A number that opens a row tells it from the others.
  if (isFigure(own) && own.from === 0 && own.sentence.start === 0) return;
  const clause = withWhom(own);
  const values = heldIn(clause, isNumber);
  const places = values.map(({ at }) => at);
  const reason = unsettled(clause);
  for (const [index, value] of values.entries()) {
    if (claimed.has(value.mention)) continue;
    const name = measureOf(clause, value.at, names, places);
    // `70 out of 100 points`: what its own name holds no other rule reads.
    if (name?.concept === 'other_number' && name.from <= value.at && value.at < name.to) claimed.add(value.mention);
    const [, type, unit] = counted.find(([measure]) => measure === name?.concept) ?? [];
    if (name === null || type === undefined || unit === undefined || isFormer(clause, values, index)) continue;
    // Neither visas nor points of a scheme are counted in parts; scores of tests are: `IELTS 4.5`.
    if (!Number.isInteger(Number(value.mention.value))) continue;
    if (type === 'quota' && Number(value.mention.value) < smallestQuota) continue;
    claimed.add(value.mention);
    if (reason !== null) yield doubtOf(clause, type, 'COUNT', reason);
    else yield countDraft(clause, value, type, unit, name.kind);
  }
}

function countDraft(
  clause: Clause,
  { mention, at }: Held<NumberMention>,
  type: FactType,
  unit: string,
  kind: string | null,
): Draft {
  const bound = boundAt(clause, at);
  const period = type === 'quota' ? periodOf(clause, at, perYear) : null;
  const scope = scopeOf(clause);
  const whose = kind ?? whoseOf(clause);
  return {
    type,
    rule: 'COUNT',
    value: plainValue(mention.value, unit, {
      ...(mention.high === undefined ? {} : { high: mention.high }),
      ...(period === null ? {} : { period }),
      ...(bound === null ? {} : { bound }),
    }),
    ...quoteRange(clause),
    ...(whose === null ? {} : { qualifier: whose }),
    ...(scope === null ? {} : { scope }),
  };
}

export const readNumbers: Reader = function* ({ clauses, claimed }) {
  for (const clause of clauses) {
    yield* readAges(asPhrase(clause), claimed);
    yield* readCounts(clause, claimed);
  }
};
