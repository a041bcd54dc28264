import { type Clause, holds, isPlanned, type Limit, said, signOf, unsettled } from '../../language/clauses/clause.ts';
import type { Measure } from '../../language/clauses/concepts.ts';
import type { Mention, MoneyMention } from '../../language/clauses/mention.ts';
import { countBelow } from '../../language/clauses/phrase.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactStatus, FactType, FactValue } from '../fact.ts';
import { boundAt, type Held, heldIn, isFormer, measureOf } from './binding.ts';
import { doubtOf, none, printedOf, quoteRange, scopeOf, whoseOf } from './clauseWords.ts';
import { isDate } from './dateRule.ts';
import { findFormulas, nearestFormula } from './formulas.ts';
import { amountOf } from './moneyTerms.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';
import { asPhrase, withWhom } from './whom.ts';

const isMoney = (mention: Mention): mention is MoneyMention => mention.kind === 'money';

/** What amounts are of; money of another kind is named so that no fee is read of it. */
const types: ReadonlyMap<Measure, FactType | null> = new Map<Measure, FactType | null>([
  ['fee', 'fee'],
  ['surcharge', 'supplementary_charge'],
  ['levy', 'levy'],
  ['bond', 'bond'],
  ['penalty', 'penalty'],
  ['funds', 'funds_required'],
  ['capital', 'capital_required'],
  ['salary', 'salary_threshold'],
  ['other_money', null],
]);
const names: ReadonlySet<Measure> = new Set(types.keys());

/** Whether a clause tells what someone other than an authority takes: translators, notaries, hotels. */
const isOfOthers = ({ terms }: Clause): boolean =>
  terms.some(({ concept, kind }) => concept === 'other_money' && kind === 'payee') &&
  !holds(terms, 'visa', 'applications', 'residence_permit', 'authorisation');

/** Whether an amount is what something of daily life costs about: no authority takes about so much. */
const isEstimate = (clause: Clause, at: number, name: Term | null): boolean =>
  boundAt(clause, at) === 'about' &&
  (name?.kind == null || name.kind === 'verb') &&
  !holds([...clause.terms, ...clause.lead], ...ofRules);

/** Whether it is whoever stays too long that pays. */
const isOfOverstay = ({ terms, limits }: Clause): boolean =>
  [...terms, ...limits.flatMap((limit) => limit.terms)].some(({ kind }) => kind === 'overstay');

/** Whether it is the cost of something else that is named before it: `a shared room costs about $310`, `ein Kurs kostet`. */
const isOfPurchase = ({ terms }: Clause, name: Term | null): boolean =>
  name?.concept === 'fee' && terms[terms.indexOf(name) - 1]?.concept === 'other_money';

/** What whoever applies must have; what someone of so much money pays is no fact of theirs. */
const had: ReadonlySet<FactType> = new Set<FactType>(['funds_required', 'capital_required', 'salary_threshold']);

/** What a payment is where its clause does not say, by what it stands under: `a payment of $5` below `Additional Payment for Petitions`. */
function exactly({ lead, around }: Clause, name: Term | null): Term | null {
  if (name?.concept !== 'fee' || name.kind !== 'verb') return name;
  const isNoun = ({ concept, kind }: Term): boolean => names.has(concept as Measure) && kind !== 'verb';
  const over = [lead, ...around].map((terms) => terms.findLast(isNoun)).find((term) => term !== undefined);
  return over?.concept === 'surcharge' || over?.concept === 'levy' ? over : name;
}

/** What makes the amounts below a heading those of a rule: `Visas: how much do they cost?`, `You must have`. */
const ofRules = [
  'visa',
  'authorisation',
  'exit_permit',
  'work_permit',
  'residence_permit',
  'passport',
  'applications',
  'registration',
  'biometrics',
  'document',
] as const;

/**
 * Whether an amount has its name from a heading alone that says nothing of a rule: a room, a ticket or a lunch below `What does it cost
 * to live here?` or `Cost of living` is no fee, and no money that one must have.
 */
function isOfHeadingAlone(clause: Clause, name: Term): boolean {
  if (clause.terms.includes(name)) return false;
  const heading = [clause.lead, ...clause.around].find((words) => words.includes(name)) ?? [];
  const isLoose = name.concept === 'fee' && (name.kind === 'verb' || holds(heading, 'question'));
  if (!isLoose && name.concept !== 'funds') return false;
  const words = [...said(clause), ...heading];
  if (clause.lead.includes(name) && !(name.kind === 'verb' && !holds(clause.around.flat(), 'fee', ...ofRules)))
    return false;
  return name.concept === 'funds'
    ? !holds(words, 'require', 'must', 'obligation', 'at_least')
    : !holds(words, ...ofRules, 'require', 'must');
}
/** Whether it is airlines and others who carry people of whom a clause speaks: what they bear no traveller must have. */
const isOfCarrier = ({ terms, heirs, limits }: Clause): boolean =>
  [...terms, ...heirs, ...limits.flatMap((limit) => limit.terms)].some(({ kind }) => kind === 'carrier');

/** Whoever has a salary; to say so tells no two of them apart. */
const paid: ReadonlySet<string> = new Set(['worker']);

function* read(own: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const clause = withWhom(own);
  const amounts = heldIn(clause, isMoney);
  const places = amounts.map(({ at }) => at);
  const reason = unsettled(clause);
  for (const [index, amount] of amounts.entries()) {
    if (claimed.has(amount.mention)) continue;
    claimed.add(amount.mention);
    if (amount.mention.isNew !== true && isFormer(clause, amounts, index)) continue;
    const name = exactly(clause, measureOf(clause, amount.at, names, places));
    const named = name === null || isOfHeadingAlone(clause, name) ? undefined : types.get(name.concept as Measure);
    const type = named === 'fee' && isOfOverstay(own) ? 'penalty' : named;
    // An amount that says of whom the clause speaks is what they must have.
    const isOwn = own.limits.every(({ from, to }) => amount.at < from || amount.at >= to);
    if (type === null) continue;
    if (type === 'fee' && (isOfOthers(clause) || isOfPurchase(clause, name) || isEstimate(clause, amount.at, name)))
      continue;
    if (!isOwn && (type === undefined || !had.has(type))) continue;
    if (name === null || type === undefined) yield doubtOf(clause, 'fee', 'AMOUNT', 'no word says what the amount is');
    else if (reason !== null) yield doubtOf(clause, type, 'AMOUNT', reason);
    else if (type === 'capital_required' && boundAt(clause, amount.at) === 'at_most')
      yield doubtOf(clause, type, 'AMOUNT', 'it is a ceiling');
    else if (had.has(type) && isOfCarrier(clause)) yield doubtOf(clause, type, 'AMOUNT', 'it is of a carrier');
    else if (type === 'funds_required' && boundAt(clause, amount.at) === 'about')
      yield doubtOf(clause, type, 'AMOUNT', 'it is an estimate');
    else {
      const denial = denialOf(clause, amount.at, amounts.length === 1, had.has(type));
      if (denial === 'denied') yield doubtOf(clause, type, 'AMOUNT', 'it is denied');
      else yield toDraft(ofAmount(clause, amount.at, places), amount, name, type, places, denial);
    }
  }
}

/** Which paper a fee is for, where its clause names one kind of visa, or it is a passport's: `transit visas cost $30`, `离境签证免费`, `여권 발급 수수료`. */
function paperOf(clause: Clause, name?: Term): string | null {
  const { terms } = clause;
  const kinds = new Set(
    terms.flatMap(({ concept, kind }) => (concept === 'visa' ? [kind] : concept === 'exit_permit' ? ['exit'] : [])),
  );
  const [only = null] = kinds;
  if (kinds.size === 0 && name !== undefined && isOfPassport(clause, name)) return 'passport';
  return kinds.size === 1 ? only : null;
}

/** So near a passport stands to what it costs. */
const besideFee = 8;
/** Whether it is passports, and no visas, that a fee or its heading is of. */
function isOfPassport({ terms, lead, around }: Clause, name: Term): boolean {
  const words = [terms, lead, ...around].find((some) => some.includes(name)) ?? [];
  const [before] = words.filter(
    ({ concept, to }) => concept === 'passport' && to <= name.from && name.from - to <= besideFee,
  );
  return before !== undefined && !holds(words, 'visa', 'residence_permit', 'authorisation');
}

/** The year for which alone an amount holds, where its clause names one: `liegt 2026 bei 50.700 Euro`. */
function windowOf(clause: Clause, at: number): Pick<FactValue, 'window'> {
  const [year, ...others] = heldIn(clause, isDate);
  if (year === undefined || others.length > 0 || year.at > at || year.mention.value.precision !== 'year') return {};
  return { window: { from: year.mention.value, until: year.mention.value } };
}

/** A clause as it is said of one of its amounts: of the people beside that, where each has its own: `75 euros, for minors 37.50`. */
function ofAmount(clause: Clause, at: number, places: readonly number[]): Clause {
  if (places.length < 2) return clause;
  const { marked } = clause.sentence;
  const isApart = (from: number, to: number): boolean =>
    /[,;，；、]/u.test(marked.slice(Math.min(from, to), Math.max(from, to)));
  const isPerson = ({ concept }: Term): boolean => concept === 'person';
  const people = clause.terms.filter(isPerson);
  const first = Math.min(...places);
  const leads = (people[0]?.from ?? 0) < first;
  // `$50 for residents and $75 for others`: of amounts that no comma parts, people are beside one, in the order that the first of them have.
  const isBeside = ({ from }: Term): boolean => {
    if (isApart(from, at)) return false;
    const near = places.filter((place) => !isApart(from, place));
    const beside = leads ? near.find((place) => place > from) : near.findLast((place) => place < from);
    return (beside ?? at) === at;
  };
  const own = people.filter(isBeside);
  // `£40, or £20 if you apply online`, `6,000円（オンラインの場合は5,500円）`: a condition behind several amounts is that of the last, one in brackets of what they hold.
  const isElsewhere = ({ kind, from }: Limit): boolean => {
    const before = countBelow(places, from);
    if (kind !== 'if' || before === 0) return false;
    return marked[from] === '(' && before < places.length ? at < from : before > 1 && places[before - 1] !== at;
  };
  const limits = clause.limits.filter((limit) => !isElsewhere(limit));
  const isShared = people.every(({ from }) => from < first);
  if (own.length === 0 && isShared) return limits.length === clause.limits.length ? clause : { ...clause, limits };
  return { ...clause, terms: clause.terms.filter((term) => !isPerson(term) || own.includes(term)), limits };
}

/** What becomes of an amount that its clause denies: nothing is said of it, or it ended, or is suspended; null where it holds. */
type Denial = 'denied' | 'withdrawn' | 'suspended';

/** `will no longer collect the $100,000 payment`, `The fee of $20 is abolished`; `not refundable` denies something else. */
function denialOf(clause: Clause, at: number, isAlone: boolean, isHad: boolean): Denial | null {
  const words = said(clause);
  if (signOf(words) === 1 || boundAt(clause, at) !== null) return null;
  const { marked, tongue } = clause.sentence;
  const between = ({ from, to }: Term): string => marked.slice(Math.min(to, at), Math.max(from, at));
  const near = clause.terms.filter((term) => !/[,;，；、]/u.test(between(term)));
  const ends = near.find(({ concept, kind }) => concept === 'end' || concept === 'suspend' || kind === 'ended');
  if (ends !== undefined) {
    // `The discount ends and the fee is $50`, `The fee is no longer $50`: what ended is not the fee.
    const isOfOther = new RegExp(languageOf(tongue).grammar.joint, 'u').test(between(ends));
    if (!isAlone || isOfOther || (ends.concept === 'not' && at >= ends.to && at - ends.to <= 1)) return 'denied';
    return ends.concept === 'suspend' ? 'suspended' : 'withdrawn';
  }
  // `need not pay the $100 fee`, `are exempt from the $20 tax`.
  if (near.some(({ concept, to }) => (concept === 'free_of_charge' || concept === 'exempt') && to <= at))
    return 'denied';
  const isDenied =
    near.some(({ concept }) => concept === 'not' || concept === 'free_of_charge') &&
    (isHad ||
      holds(words, 'get', 'require', 'must', 'obligation', 'free_of_charge') ||
      words.some(({ kind }) => kind === 'verb'));
  return isDenied ? 'denied' : null;
}

/** For how many entries one of several amounts is: of what names it the last before it, else, where amounts come first, the next behind. */
function entriesAt({ terms }: Clause, at: number, places: readonly number[]): string | null {
  const entries = terms.filter(({ concept, kind }) => concept === 'entries' && kind !== null);
  if (new Set(entries.map(({ kind }) => kind)).size < 2) return null;
  const leads = (entries[0]?.from ?? at) < Math.min(...places);
  return (leads ? entries.findLast(({ to }) => to <= at) : entries.find(({ from }) => from > at))?.kind ?? null;
}

function toDraft(
  clause: Clause,
  { mention, at }: Held<MoneyMention>,
  name: Term,
  type: FactType,
  places: readonly number[],
  ended: FactStatus | null,
): Draft | Doubt {
  if (mention.amount === null) return doubtOf(clause, type, 'AMOUNT', mention.doubt ?? 'the amount is not understood');
  const isShared = type === 'salary_threshold' || type === 'funds_required';
  const formula = isShared ? nearestFormula(findFormulas(clause.sentence), at, places.length) : undefined;
  const bound = mention.isNew === true ? null : boundAt(clause, at);
  const plain = amountOf(mention, clause.sentence);
  const value: FactValue = {
    ...plain,
    ...(bound === null ? {} : { bound }),
    ...(formula === undefined ? {} : { formula: formula.formula }),
    ...windowOf(clause, at),
  };
  const whose = whoseOf(clause, type === 'salary_threshold' ? paid : none);
  const paper = paperOf(clause, name);
  // Of several amounts in a clause, those for whom or how many entries each is tells them apart.
  const which = places.length > 1 ? (entriesAt(clause, at, places) ?? whose) : null;
  const ofName = (name.kind === 'verb' ? null : name.kind) ?? paper ?? whose;
  const qualifier = paper === 'passport' ? paper : (which ?? ofName);
  const scope = scopeOf(clause);
  const status = isPlanned(clause) ? 'proposed' : isVacated(clause) ? 'vacated' : ended;
  return {
    type,
    rule: 'AMOUNT',
    value,
    ...quoteRange(clause, name),
    ...(qualifier === null ? {} : { qualifier }),
    ...(scope === null ? {} : { scope }),
    ...(status === null ? {} : { status }),
  };
}

/** Whether a court has struck down what a clause names. */
const isVacated = ({ terms }: Clause): boolean => terms.some(({ kind }) => kind === 'vacate');

/** What must be paid so that a bar does not hold: `entry is restricted, except for those whose petitions are accompanied by a payment of`. */
function* readExcepted(clause: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  if (!holds(clause.terms, 'entry', 'enter', 'applications', 'apply') || holds(clause.terms, 'free_of_charge')) return;
  for (const { kind, from, to, terms } of clause.limits)
    if ((kind === 'except' || kind === 'unless') && holds(terms, 'surcharge', 'bond') && signOf(terms) === 1)
      yield* read({ ...clause, from, to, terms, limits: [] }, claimed);
}

/** Money that its clause says is none: `free of charge`, `no fee is charged`, `exempt from the fee`, `免费`, `無料`. */
function* readFree(clause: Clause): Generator<Draft | Doubt> {
  const words = said(clause);
  const isFee = ({ concept, kind }: Term): boolean =>
    concept === 'fee' || ((concept === 'surcharge' || concept === 'levy') && kind !== 'verb');
  const fee = [words, ...clause.around].flatMap((terms) => terms.find(isFee) ?? [])[0];
  // `Fee`, then `None`.
  const [opens] = clause.terms;
  const isNone =
    opens?.kind === 'none' && [clause.lead, ...clause.around.slice(0, 1)].some((terms) => terms.some(isFee));
  const free = words.find(({ concept }) => concept === 'free_of_charge') ?? (isNone ? opens : undefined);
  const isExempt =
    fee !== undefined && words.includes(fee) && holds(words, 'exempt') && !holds(words, 'visa_free', 'obligation');
  const term = free ?? (isExempt ? fee : undefined);
  if (term === undefined || heldIn(clause, isMoney).length > 0) return;
  // Buses and brochures are free of charge too.
  const near = [...words, ...clause.lead, ...clause.heirs, ...(clause.isListed ? [] : clause.around.flat())];
  if (free?.kind === 'any' && fee === undefined && !holds(near, ...ofRules)) return;
  // `预约本身不收费`: what costs nothing is no permission.
  if (clause.terms.some(({ concept, kind }) => concept === 'other_money' && kind === 'aside')) return;
  if (!isNone && signOf(words) === 1) return;
  const reason = unsettled(clause);
  if (reason !== null) {
    yield doubtOf(clause, 'fee', 'FREE', reason);
    return;
  }
  const whose = (fee?.kind === 'verb' ? null : fee?.kind) ?? paperOf(clause) ?? whoseOf(clause);
  const scope = scopeOf(clause);
  yield {
    type: types.get(fee?.concept as Measure) ?? 'fee',
    rule: 'FREE',
    value: plainValue('0', 'word', { name: printedOf(clause, term) }),
    ...quoteRange(clause, term),
    ...(whose === null ? {} : { qualifier: whose }),
    ...(scope === null ? {} : { scope }),
  };
}

/**
 * AMOUNT and FREE: amounts by the name that their own clause gives them: `registration fee of $215`, `£41,700 per year`,
 * `資本金3,000万円`, `연 2,867만 원 이상`; one that nothing names stays text.
 */
export const readAmounts: Reader = function* ({ clauses, claimed }) {
  for (const clause of clauses) {
    yield* readExcepted(clause, claimed);
    yield* read(asPhrase(clause), claimed);
    yield* readFree(clause);
  }
};
