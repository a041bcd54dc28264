import { normalise, skeleton } from '../../language/normalise.ts';
import type { Fact, FactDelta, FactOp, FactValue } from '../fact.ts';

/** An amount beyond this many times the one before, or below its inverse, is looked at by a person (domain, "Checks"). */
const drasticRatio = 3;
/** Two facts of one slot are one fact that changed when their words have at least this share in common. */
const alike = 0.3;
/** Where only one fact of a programme went and one came, less will do; a day that shares no words is another day. */
const alikeAlone = 0.15;
/** Slots with more candidates than this are paired in reading order: comparing each with each would grow with the square. */
const manyCandidates = 60;

/** The value without the words it is called by: `six months` and `6 months` are one. */
function coreOf(value: FactValue | null): string {
  if (value === null) return 'null';
  const { name: _name, derived: _derived, formula, ...core } = value;
  const window = core.window === undefined ? null : [core.window.from?.value ?? null, core.window.until?.value ?? null];
  return JSON.stringify([
    core.value,
    core.unit,
    core.high ?? '',
    core.period ?? '',
    core.basis ?? '',
    core.bound ?? '',
    core.within ?? '',
    core.count ?? '',
    formula?.factor ?? '',
    window,
  ]);
}

/** The value without its bound either: `30 days` and `at most 30 days`. */
const unbound = (value: FactValue | null): string => {
  if (value === null) return 'null';
  const { bound: _bound, ...others } = value;
  return coreOf(others);
};

const scopeKey = ({ scope }: Fact): string => (scope === null ? '' : skeleton(scope));
const identity = (fact: Fact): string =>
  JSON.stringify([slotOf(fact), coreOf(fact.value), fact.status, scopeKey(fact)]);

/** What can replace each other: the same type of the same programme; what is proposed stands apart from what holds. */
function slotOf({ type, programme, qualifier, status }: Fact): string {
  return JSON.stringify([type, programme, qualifier, status === 'proposed']);
}

/** What one side has and the other has not, counting each as often as it stands. */
function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const counts = new Map<string, number>();
  for (const fact of others) counts.set(identity(fact), (counts.get(identity(fact)) ?? 0) + 1);
  return facts.filter((fact) => {
    const left = counts.get(identity(fact)) ?? 0;
    counts.set(identity(fact), left - 1);
    return left <= 0;
  });
}

/** Words of a quote and around it, numbers left out; pairs of characters where there are no spaces. */
function wordsAround({ quote }: Fact): Set<string> {
  const text = normalise(`${quote.prefix}${quote.exact}${quote.suffix}`)
    .toLowerCase()
    .replace(/\d[\d.,: ]*/g, ' ');
  const words = new Set(text.match(/[\p{Script=Latin}']{2,}|[\p{Script=Hangul}]+/gu) ?? []);
  const characters = [...text.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '')];
  for (let at = 0; at + 1 < characters.length; at++) words.add(`${characters[at]}${characters[at + 1]}`);
  return words;
}

/** Which share of the words beside either of two values stands beside both. */
function overlapOf(one: Fact, other: Fact): number {
  const [left, right] = [wordsAround(one), wordsAround(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function likeness(one: Fact, other: Fact): number {
  const overlap = overlapOf(one, other);
  const sameFormula = one.value?.formula !== undefined && one.value.formula.factor === other.value?.formula?.factor;
  const samePath = one.path.length > 0 && one.path.join('›') === other.path.join('›');
  return overlap + (coreOf(one.value) === coreOf(other.value) ? 1 : 0) + (sameFormula ? 0.5 : 0) + (samePath ? 0.2 : 0);
}

/** Whether a value stands without a word beside it, under a label: `400`, `50米ドル`, `無料`; there are no words to be alike. */
const isBare = ({ value, quote }: Fact): boolean =>
  (value?.value === '0' && value.unit === 'word') ||
  (quote.exact.length <= longestBare && quote.prefix === '' && quote.suffix === '');
const longestBare = 24;
/** Whether a value stands in a short line of its own. */
const isLine = ({ quote }: Fact): boolean =>
  quote.exact.length <= longestLine && quote.prefix === '' && quote.suffix === '';
const longestLine = 80;

/** Whether what was required is not, or the other way: they are one fact, however it is worded. */
const isReversed = ({ value: was }: Fact, { value: is }: Fact): boolean =>
  polar.has(was?.value ?? '') && polar.has(is?.value ?? '') && was?.value !== is?.value;
const polar: ReadonlySet<string> = new Set(['required', 'not_required']);

type Pair = readonly [Fact | null, Fact | null];

/** Which fact became which within a slot; what has no partner came or went. */
function pairUp(before: readonly Fact[], after: readonly Fact[]): Pair[] {
  const pairs: Pair[] = [];
  const gone = new Set(before);
  const come = new Set(after);
  const pair = (one: Fact, other: Fact): void => {
    gone.delete(one);
    come.delete(other);
    pairs.push([one, other]);
  };
  if (before.length > manyCandidates || after.length > manyCandidates) {
    for (const [index, one] of before.entries()) {
      const other = after[index];
      if (other !== undefined && likeness(one, other) >= alike) pair(one, other);
    }
  } else {
    const scored = before.flatMap((one) => after.map((other) => ({ one, other, score: likeness(one, other) })));
    for (const { one, other, score } of scored.sort((left, right) => right.score - left.score)) {
      if (score >= alike && gone.has(one) && come.has(other)) pair(one, other);
    }
  }
  // Short lines under labels, as many as before: each is that of its label.
  if (gone.size > 1 && gone.size === come.size && [...gone, ...come].every(isLine)) {
    const others = [...come];
    for (const [index, one] of [...gone].entries()) {
      const other = others[index];
      if (other !== undefined) pair(one, other);
    }
  }
  const [one, other] = [[...gone][0], [...come][0]];
  if (one !== undefined && other !== undefined && gone.size === 1 && come.size === 1 && isBare(one) && isBare(other))
    pair(one, other);
  else if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined) {
    const isListed = one.type === 'eligible_nationality' || one.type === 'restricted_nationality';
    const wasOpen = one.value === null || other.value === null;
    // An end that is said to be put off is put off from the one that was said.
    const isPutOff = other.status === 'extended' && one.value?.unit === other.value?.unit;
    const isSamePlace = one.path.length > 0 && one.path.join('›') === other.path.join('›');
    const isOwn = one.programme !== null || isSamePlace;
    const isOne = isListed || wasOpen || isPutOff || isReversed(one, other);
    if (isOne || (isOwn && likeness(one, other) >= alikeAlone)) pair(one, other);
  }
  for (const left of gone) pairs.push([left, null]);
  for (const left of come) pairs.push([null, left]);
  return pairs;
}

const endOf = (value: FactValue): string =>
  value.unit === 'country' ? (value.window?.until?.value ?? '9999') : value.value;
const startOf = (value: FactValue): string =>
  value.unit === 'country' ? (value.window?.from?.value ?? '') : value.value;

/** What became of a fact that both sides state, each in its own way. */
function opOf(before: Fact, after: Fact): FactOp {
  const { type } = after;
  if (before.value === null || after.value === null) return before.value === null ? 'add' : 'replace';
  const isWindow = type === 'eligible_nationality' || type === 'restricted_nationality';
  if (coreOf(before.value) === coreOf(after.value)) {
    const [was, is] = [scopeKey(before), scopeKey(after)];
    if (was === is) return after.status === 'extended' ? 'extend' : 'replace';
    // Which way it went is certain only where one side has no limit.
    if (was === '') return 'narrow';
    return is === '' ? 'widen' : 'replace';
  }
  if (
    before.value.unit === after.value.unit &&
    (type === 'effective_until' || isWindow) &&
    endOf(after.value) > endOf(before.value)
  )
    return 'extend';
  if (
    before.value.unit === after.value.unit &&
    (type === 'effective_from' || type === 'applies_from' || isWindow) &&
    startOf(after.value) > startOf(before.value)
  )
    return 'postpone';
  return 'replace';
}

/** Why the difference between two amounts should be looked at, or null. */
function cautionOf(before: FactValue | null, after: FactValue | null): string | null {
  if (before === null || after === null || before.unit !== after.unit || !/^[A-Z]{3}$/.test(after.unit)) return null;
  const ratio = Number(after.value) / Number(before.value);
  if (ratio <= drasticRatio && ratio >= 1 / drasticRatio) return null;
  return `${after.value} is ${ratio > 1 ? 'more than three times' : 'less than a third of'} the ${before.value} before`;
}

/** Whether a fact holds for the same, but for figures: `within 30 days` became `within 90 days`, which is told of itself. */
function isSameScope(before: Fact, after: Fact): boolean {
  const words = (fact: Fact): string => scopeKey(fact).replace(/[\p{N}〇一二三四五六七八九十百]+/gu, '0');
  return words(before) === words(after);
}

/**
 * Whether what is no amount is said as before and under a limit, another one or the first: whom it holds for now, or no longer, is
 * the news, and where no reader was certain of it its words are told.
 */
function isOnlyLimited(before: Fact, after: Fact): boolean {
  const [was, is] = [before.value, after.value];
  if (was === null || is === null || before.status !== after.status) return false;
  const isSaidAsBefore = coreOf(was) === coreOf(is);
  // More people of a country, or fewer: the country is on the list as it was.
  if (is.unit === 'country') return isSaidAsBefore && after.scope !== null;
  if (!isSaidAsBefore || after.scope === null || (is.unit !== 'word' && is.unit !== 'duration')) return false;
  // `holders of diplomatic and official passports`: of more, or of fewer, of the same list.
  const [one, other] = [scopeKey(before), scopeKey(after)];
  return one === '' || !(one.includes(other) || other.includes(one));
}

/**
 * Whether two facts differ only in that one of them says no bound, or that what held already stands under a later day, or the
 * figures of whom it holds for: the words around the value changed, and it did not.
 */
function isReworded(before: Fact, after: Fact): boolean {
  const [was, is] = [before.value, after.value];
  if (was === null || is === null || !isSameScope(before, after)) return false;
  const isBoundLost = was.bound === undefined || is.bound === undefined;
  const isSame = isBoundLost ? unbound(was) === unbound(is) : coreOf(was) === coreOf(is);
  return (
    isSame &&
    is.unit !== 'date' &&
    (before.status === after.status || (before.status === 'in_force' && after.status === 'scheduled'))
  );
}

/** Whether what was stopped goes on: it comes again, and replaces nothing. */
const isResumed = (before: Fact, after: Fact): boolean =>
  after.type === 'application_channel' &&
  before.status === 'withdrawn' &&
  after.status !== 'withdrawn' &&
  coreOf(before.value) === coreOf(after.value);

/** Whether a country that had no day stands under a first day: it is what else is said of it that begins then. */
function isDated({ value: was }: Fact, { value: is }: Fact): boolean {
  if (was?.unit !== 'country' || is?.window?.from == null || was.value !== is.value) return false;
  return was.window?.from == null && was.window?.until?.value === is.window.until?.value;
}

function toDelta([before, after]: Pair): FactDelta | null {
  const stated = after ?? before;
  if (stated === null) return null;
  if (
    before !== null &&
    after !== null &&
    (isReworded(before, after) || isOnlyLimited(before, after) || isDated(before, after))
  )
    return null;
  if (before !== null && after !== null && isResumed(before, after)) return toDelta([null, after]);
  const { type, programme, qualifier, status, scope, rule } = stated;
  const op = before === null ? 'add' : after === null ? 'remove' : opOf(before, after);
  const caution = before === null || after === null ? null : cautionOf(before.value, after.value);
  return {
    op,
    type,
    programme,
    qualifier,
    before: before?.value ?? null,
    after: after?.value ?? null,
    status,
    scope,
    quote: { before: before?.quote ?? null, after: after?.quote ?? null },
    rule,
    ...(before === null || after === null || before.status === status ? {} : { statusBefore: before.status }),
    ...(before === null || after === null || scopeKey(before) === scopeKey(after) ? {} : { scopeBefore: before.scope }),
    ...(caution === null ? {} : { caution }),
  };
}

/** Two values that stand among words so much alike are one that changed, whomever the words beside them name first. */
const alikeAnywhere = 0.6;

/** Whether a value is that of one column of its row: `Visit visa / Fee from 8 April 2027`. */
const ofColumn = ({ qualifier }: Fact): boolean => qualifier?.includes(' / ') === true;

/** Joins what went and what came among the same words, though each is said of someone else: `S$3,300`, then `S$3,600 for new applicants`. */
function joinAlike(pairs: readonly Pair[]): Pair[] {
  const kindOf = ({ type, programme, status }: Fact): string =>
    JSON.stringify([type, programme, status === 'proposed']);
  const gone = pairs.flatMap(([before, after]) => (before !== null && after === null ? [before] : []));
  const come = new Set(pairs.flatMap(([before, after]) => (before === null && after !== null ? [after] : [])));
  if (gone.length > manyCandidates || come.size > manyCandidates) return [...pairs];
  const partners = new Map<Fact, Fact>();
  for (const before of gone) {
    const isOne = (after: Fact): boolean =>
      kindOf(after) === kindOf(before) &&
      after.value?.unit === before.value?.unit &&
      before.value?.unit !== 'country' &&
      !ofColumn(before) &&
      !ofColumn(after) &&
      unbound(after.value) !== unbound(before.value) &&
      overlapOf(before, after) >= alikeAnywhere;
    const after = [...come].find(isOne);
    if (after === undefined) continue;
    partners.set(before, after);
    come.delete(after);
  }
  const taken = new Set(partners.values());
  return pairs.flatMap((pair): Pair[] => {
    const [before, after] = pair;
    if (after !== null) return before === null && taken.has(after) ? [] : [pair];
    return [[before, (before === null ? undefined : partners.get(before)) ?? null]];
  });
}

/** A proposal that went and came back as a rule with the same value is one fact whose status changed. */
function joinProposals(pairs: readonly Pair[]): Pair[] {
  const adopted = new Map<string, Fact>();
  const key = ({ type, programme, value }: Fact): string => JSON.stringify([type, programme, coreOf(value)]);
  for (const [before, after] of pairs)
    if (after === null && before?.status === 'proposed') adopted.set(key(before), before);
  const joined = new Set<Fact>();
  const result = pairs.map((pair): Pair => {
    const [before, after] = pair;
    const proposal =
      before === null && after !== null && after.status !== 'proposed' ? adopted.get(key(after)) : undefined;
    if (proposal === undefined || joined.has(proposal)) return pair;
    joined.add(proposal);
    return [proposal, after];
  });
  return result.filter(([before, after]) => after !== null || before === null || !joined.has(before));
}

/** Drops what came and was stated before in another place, and what went and still is: `30天（三十日）` states one stay twice. */
function withoutRestated(pairs: readonly Pair[], before: readonly Fact[], after: readonly Fact[]): readonly Pair[] {
  const stated = (fact: Fact): string => JSON.stringify([slotOf(fact), unbound(fact.value), scopeKey(fact)]);
  // A row that gains a second amount names the column of the first: `제조업 / 2026년`.
  const ofRow = (fact: Fact): string =>
    stated({ ...fact, qualifier: fact.qualifier?.replace(/ \/ .*$/su, '') ?? null });
  const [was, is] = [new Set(before.map(stated)), new Set([...after.map(stated), ...after.map(ofRow)])];
  // The very same words state nothing new, whatever they are named by under other lines.
  const worded = ({ type, value, quote }: Fact): string =>
    JSON.stringify([type, unbound(value), quote.exact, quote.prefix, quote.suffix]);
  const [wordedBefore, wordedAfter] = [new Set(before.map(worded)), new Set(after.map(worded))];
  const isWorded = (one: Fact): boolean => wordedBefore.has(worded(one)) && wordedAfter.has(worded(one));
  const eligible = new Set(
    pairs.flatMap(([, fact]) => (fact?.type === 'eligible_nationality' ? [fact.value?.value] : [])),
  );
  return pairs.filter(([gone, come]) => {
    if (gone === null) return come === null || !(was.has(stated(come)) || was.has(ofRow(come)) || isWorded(come));
    if (come !== null) return true;
    // Who needed a visa and is now told to need none is told once.
    const isFreed = gone.type === 'restricted_nationality' && eligible.has(gone.value?.value);
    return !isFreed && !is.has(stated(gone)) && !isWorded(gone);
  });
}

/**
 * What changed between the facts of two readings of one notice. Facts are the same when type, programme, qualifier, value, status
 * and scope are, wherever they stand. A supplementary charge is another type than a fee, and a proposal another slot than what
 * holds: neither ever replaces the other (domain, "The tempting alert is wrong").
 */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): FactDelta[] {
  const gone = Map.groupBy(without(before, after), slotOf);
  const come = Map.groupBy(without(after, before), slotOf);
  const slots = new Set([...come.keys(), ...gone.keys()]);
  const pairs = [...slots].flatMap((slot) => pairUp(gone.get(slot) ?? [], come.get(slot) ?? []));
  return withoutRestated(joinProposals(joinAlike(pairs)), before, after).flatMap((pair) => toDelta(pair) ?? []);
}
