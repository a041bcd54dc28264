import { anchors, type Clause, holds, reasons, said, signOf, unsettled } from '../../language/clauses/clause.ts';
import type { Measure } from '../../language/clauses/concepts.ts';
import type { DurationMention, Mention } from '../../language/clauses/mention.ts';
import { marks } from '../../language/clauses/sentence.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactType } from '../fact.ts';
import { boundAt, type Held, heldIn, isFormer, measureOf } from './binding.ts';
import { doubtOf, nationalitiesIn, printedOf, quoteRange, scopeOf, whoseOf } from './clauseWords.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';
import { asPhrase } from './whom.ts';

const isDuration = (mention: Mention): mention is DurationMention => mention.kind === 'duration';

const names: ReadonlySet<Measure> = new Set<Measure>([
  'stay',
  'validity',
  'processing',
  'experience',
  'within',
  'work_time',
  'other_time',
  'age',
]);

/** What a duration is of, by its name; null for one that says nothing of a rule. */
function typeOf({ concept, kind }: Term, clause: Clause, at: number): FactType | null {
  switch (concept) {
    case 'stay':
      if (kind === 'yearly') return isOfStays(clause) ? 'cumulative_stay' : null;
      return kind === 'cumulative' || kind === 'needed' ? 'cumulative_stay' : 'stay_per_entry';
    case 'validity':
      if (kind === 'passport' || isOfPassport(clause, at)) return 'passport_validity';
      return isOfArrival(clause, at) ? (holds(clause.terms, 'passport') ? 'passport_validity' : null) : 'visa_validity';
    case 'processing':
      return 'processing_time';
    case 'experience':
      return 'experience';
    case 'work_time':
      return 'work_hours';
    default:
      return null;
  }
}

/** Whether what must be valid for so long at least on some day is what people have: `valid for at least six months from arrival`. */
const isOfArrival = (clause: Clause, at: number): boolean =>
  boundAt(clause, at) === 'at_least' && ['entry', 'exit'].includes(countedFrom(clause, at) ?? '');

/** Whether a head that only says `in a calendar year` counts stays: the table or its page is about them. */
const isOfStays = ({ around }: Clause): boolean =>
  around.some((words) => words.some(({ concept, kind }) => concept === 'stay' && kind !== 'yearly'));

/** How near to a time the paper stands whose validity it is, in characters. */
const besideValue = 6;

/** Whether a label or a head says that what is said is of a passport: `护照 | 有效期6个月以上`. */
function isOfPassport({ sentence, terms, lead, around }: Clause, at: number): boolean {
  if (holds(terms, 'visa', 'residence_permit', 'work_permit', 'authorisation')) return false;
  // `効期尚餘6個月以上之護照`, `有效期六个月以上的护照`: right beside the value.
  const isBeside = ({ from, to }: Term): boolean => {
    const between = sentence.marked.slice(Math.min(to, at + 1), Math.max(from, at));
    return between.length <= besideValue && !/[,，;；:：]/u.test(between);
  };
  if (terms.some((term) => term.concept === 'passport' && isBeside(term))) return true;
  // `Reisepass: noch sechs Monate gültig`: a label says what the line is of.
  const [opens] = terms;
  if (opens?.concept === 'passport' && /^[:：]/u.test(sentence.marked.slice(opens.to, opens.to + 1))) return true;
  // `Passports issued before 2020 must be valid for six months`: what must be valid is what people have.
  if (holds(terms, 'passport') && holds(terms, 'require', 'must')) return true;
  const names = [lead, ...around].find((words) => holds(words, 'visa', 'passport', 'residence_permit', 'work_permit'));
  const isNamed = ({ concept, kind }: Term): boolean =>
    concept === 'passport' || (concept === 'validity' && kind === 'passport');
  return names?.some(isNamed) === true && !holds(names, 'visa', 'residence_permit', 'work_permit');
}

/** Whether a stay only says in brackets which visa is spoken of: `申请短期（停留180天以内）签证的人员，免予采集指纹`. */
function isAside({ sentence: { marked }, terms }: Clause, at: number): boolean {
  const close = marked.indexOf(')', at);
  if (close < 0 || close - at > reachOfBrackets) return false;
  const open = marked.lastIndexOf('(', at);
  if (open < 0 || at - open > reachOfBrackets || marked.slice(open, at).includes(')')) return false;
  return terms.some(({ concept, from }) => concept === 'visa' && from > close && from <= close + 2);
}
const reachOfBrackets = 20;

/** Whether an amount follows what a stay is part of, so that it says what costs so much: `普通簽證，獲准逗留180日或以下：港幣600元`. */
function isPriced({ sentence: { marked } }: Clause, at: number): boolean {
  const colon = marked.slice(at, at + reachOfPrice).search(/[:：|]/u);
  return colon > 0 && marked.slice(at + colon, at + colon + reachOfPrice).includes(marks.money);
}
const reachOfPrice = 24;

/** Two durations of which the first is counted in the second, or the second in the first: `90 days in any 180-day period`. */
function cumulative(
  clause: Clause,
  values: readonly Held<DurationMention>[],
  index: number,
): readonly [Held<DurationMention>, Held<DurationMention>] | null {
  const [one, other] = [values[index], values[index + 1]];
  if (one === undefined || other === undefined) return null;
  const { inPeriod, ofPeriod } = languageOf(clause.sentence.tongue).spans;
  const { marked } = clause.sentence;
  const between = marked.slice(one.at + 1, other.at);
  if (inPeriod.test(between)) return [one, other];
  return ofPeriod.test(`${marked.slice(Math.max(0, one.at - 12), one.at)}\u0000${between}`) ? [other, one] : null;
}

/** What may stand beside a stay that is counted in a period: `90 days within any 180 days`. */
const pairNames: ReadonlySet<string> = new Set(['stay', 'other_time', 'within', 'validity']);

/** What is valid and what is decided: a verb alone says too little, a ferry takes time too. */
const papers = [
  'visa',
  'authorisation',
  'passport',
  'work_permit',
  'residence_permit',
  'applications',
  'apply',
  'get',
  'accept',
  'document',
  'registration',
  'exit_permit',
] as const;
const isOfPapers = (clause: Clause): boolean =>
  [said(clause), ...clause.around].some((words) => holds(words, ...papers));

/** `Applications are decided within 20 days`: within which time something is decided, and not done by someone, is how long it takes. */
function decided({ terms }: Clause, name: Term | null): Term | null {
  if (name?.concept !== 'within' || holds(terms, 'require', 'must', 'registration', 'enter')) return name;
  return terms.find(({ concept }) => concept === 'processing') ?? name;
}

function* read(clause: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const values = heldIn(clause, isDuration);
  const places = values.map(({ at }) => at);
  const reason = unsettled(clause);
  for (const [index, value] of values.entries()) {
    if (claimed.has(value.mention)) continue;
    const pair = cumulative(clause, values, index);
    const name = decided(clause, measureOf(clause, value.at, names, places));
    if (pair !== null && (name === null || pairNames.has(name.concept))) {
      for (const { mention } of pair) claimed.add(mention);
      if (reason === null) yield toDraft(clause, pair[0], 'cumulative_stay', name, pair[1].mention.iso);
      else yield doubtOf(clause, 'cumulative_stay', 'SPAN', reason);
      continue;
    }
    const type = name === null ? null : typeOf(name, clause, value.at);
    // A record, a form or a page is valid or lasts too.
    if (type === 'visa_validity' && (holds(clause.terms, 'not_person') || isOfShown(clause))) continue;
    if (type === null || isFormer(clause, values, index)) continue;
    // A stay of more than so long is what something else is asked for: `stays of more than 90 days need a permit`.
    // Nor is one that whoever applies must have had: `have stayed nine months a year at least and may apply`.
    const isGiven = holds(clause.terms, 'allow') && !holds(clause.terms, 'apply', 'applications');
    if (type === 'stay_per_entry' && boundAt(clause, value.at) === 'at_least' && !isGiven) continue;
    // `The exit visa is issued for 10 days` below `Overstaying`: what is issued is no stay.
    if (type === 'stay_per_entry' && holds(clause.terms, 'exit_permit') && !clause.terms.some((term) => term === name))
      continue;
    if (name?.kind === 'verb' && !isOfPapers(clause)) continue;
    if (type === 'stay_per_entry' && (isAside(clause, value.at) || isPriced(clause, value.at))) continue;
    // Whoever's passport is valid for less is someone, and no rule.
    if (type === 'passport_validity' && boundAt(clause, value.at) === 'before') continue;
    const isHours = value.mention.iso.startsWith('PT');
    // No visa is valid for hours, and an item of hours is no part of the stay that its lead grants.
    if (isHours ? type === 'visa_validity' || type === 'cumulative_stay' : type === 'work_hours') continue;
    const isGranted = clause.lead.some(({ concept }) => anchors.has(concept));
    if (isHours && type === 'stay_per_entry' && isGranted && clause.lead.some((term) => term === name)) continue;
    // Who waits an hour waits at a counter.
    if (type === 'processing_time' && /^PT\dH/u.test(value.mention.iso)) continue;
    // `at least 20 hours a week` is what a course or a contract has, and no limit of work.
    const isLeast = boundAt(clause, value.at) === 'at_least' && !holds(clause.terms, 'more_than');
    if (type === 'work_hours' && isLeast) continue;
    // Who may work more than so long is bound by nothing.
    if (
      type === 'work_hours' &&
      holds(clause.terms, 'more_than') &&
      holds(clause.terms, 'allow') &&
      signOf(clause.terms) === 1
    )
      continue;
    claimed.add(value.mention);
    const doubt = reason ?? deniedAt(clause, value.at, type);
    if (doubt !== null) yield doubtOf(clause, type, 'SPAN', doubt);
    else yield toDraft(clause, value, type, name);
  }
}

/**
 * Why a clause that denies states no time, or null: `does not allow you to stay for ten years`, `need not be valid for six months`;
 * `may not stay for more than 30 days` bounds it.
 */
function deniedAt(clause: Clause, at: number, type: FactType): string | null {
  if (holds(clause.terms, 'ineligible') || (holds(clause.terms, 'not') && holds(clause.terms, 'eligible')))
    return 'it is said of who is not eligible';
  // `每周不超过20小时的限制已取消`: a limit that ended.
  if (holds(clause.terms, 'forbid') && holds(clause.terms, 'end', 'exempt')) return reasons.denied;
  if (!holds(clause.terms, 'not', 'forbid', 'exempt')) return null;
  const { marked } = clause.sentence;
  // What a comma parts from the value denies something else: `停留期限为90天，不得延期`.
  const left = Math.max(marked.lastIndexOf('，', at), marked.lastIndexOf('；', at));
  const next = marked.slice(at).search(/[，；]/u);
  const right = next < 0 ? marked.length : at + next;
  const terms = clause.terms.filter(({ from, to }) => to > left && from <= right);
  // `护照无须剩余六个月有效期`: what need not be valid so long.
  const isFreed = type === 'passport_validity' && holds(terms, 'exempt') && !holds(terms, 'visa');
  if (isFreed && signOf(terms.filter(({ concept }) => concept !== 'visa_free')) === -1) return 'it is denied';
  if (!holds(terms, 'not', 'forbid') || signOf(terms) === 1) return null;
  if (holds(terms, 'visa', 'authorisation', 'visa_free', 'document', 'exempt') && !holds(terms, 'allow', 'forbid'))
    return null;
  const bound = boundAt(clause, at);
  return bound === null || bound === 'about' ? 'it is denied' : null;
}

/** How long a passport that is asked for must be valid, where that says which: `need a passport that is valid for 150 days`. */
function* readPapers(clause: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const words = said(clause);
  if (!holds(clause.terms, 'passport') || !holds(words, 'require', 'must') || signOf(words) === -1) return;
  for (const { kind, from, to, terms } of clause.limits) {
    const isOfPassport = terms.some((term) => term.concept === 'validity');
    if (kind !== 'who' || !isOfPassport || holds(terms, 'visa', 'residence_permit')) continue;
    const heirs = clause.terms.filter(({ concept }) => concept === 'person');
    const own = terms.map((term) => (term.concept === 'validity' ? { ...term, kind: term.kind ?? 'passport' } : term));
    yield* read({ ...clause, from, to, terms: own, heirs, limits: [] }, claimed);
  }
}

/** What may last so long at most, that being the condition of what is allowed: `停留不超过30天的，免办签证`, `may work if it takes no more than 20 hours a week`. */
function* readLimits(clause: Clause, claimed: Set<Mention>): Generator<Draft> {
  const { terms } = clause;
  const isFreed = holds(terms, 'visa_free', 'allow') || (holds(terms, 'visa') && signOf(terms) === -1);
  if (!isFreed || unsettled(clause) !== null) return;
  const isWork = holds(terms, 'work', 'work_permit') && signOf(terms) === 1;
  for (const limit of clause.limits) {
    if (limit.kind !== 'who' && limit.kind !== 'if') continue;
    const within: Clause = {
      ...clause,
      from: limit.from,
      to: limit.to,
      terms: limit.terms,
      limits: [],
      lead: [],
      around: [],
    };
    const values = heldIn(within, isDuration);
    for (const [index, value] of values.entries()) {
      // Of two times of which one is counted in the other neither is that of a stay: `four years, three of them here`.
      if (cumulative(within, values, index) !== null) continue;
      const name = measureOf(
        within,
        value.at,
        names,
        values.map(({ at }) => at),
      );
      const isDays = !value.mention.iso.startsWith('PT');
      // `sofern der Aufenthalt 45 Tage nicht übersteigt`.
      const isMost =
        boundAt(within, value.at) === 'at_most' || (holds(limit.terms, 'not') && holds(limit.terms, 'more_than'));
      const isHours = isWork && name?.concept === 'work_time';
      if (claimed.has(value.mention) || !isMost || (isDays ? name?.concept !== 'stay' : !isHours)) continue;
      claimed.add(value.mention);
      yield toDraft(within, value, isDays ? 'stay_per_entry' : 'work_hours', name);
    }
  }
}

function toDraft(
  clause: Clause,
  { mention, at }: Held<DurationMention>,
  type: FactType,
  name: Term | null,
  period?: string,
): Draft {
  // `may not stay for more than 30 days`.
  const isMost = holds(clause.terms, 'not') && holds(clause.terms, 'more_than') && holds(clause.terms, 'allow', 'must');
  const bound = isMost
    ? 'at_most'
    : (boundAt(clause, at) ?? (name?.concept === 'stay' && name.kind === 'needed' ? 'at_least' : null));
  const per = period ?? (type === 'work_hours' ? (periodOf(clause, at, 30) ?? 'week') : undefined);
  const value = plainValue(mention.iso, mention.name === undefined ? 'duration' : 'working_days', {
    ...(mention.high === undefined ? {} : { high: mention.high }),
    ...(per === undefined ? {} : { period: per }),
    ...(bound === null ? {} : { bound }),
    ...(mention.name === undefined ? {} : { name: mention.name }),
  });
  const hasKind = type !== 'passport_validity' && type !== 'cumulative_stay' && name?.kind !== 'verb';
  const named = hasKind ? (name?.kind ?? null) : null;
  const qualifier = named ?? (type === 'passport_validity' ? countedFrom(clause, at) : null) ?? whoseOf(clause);
  const scope = scopeOf(clause);
  return {
    type,
    rule: 'SPAN',
    value,
    ...quoteRange(clause, ...(name === null ? [] : [name])),
    ...(qualifier === null ? {} : { qualifier }),
    ...(scope === null ? {} : { scope }),
  };
}

/** Whether it is fingerprints or a document alone of which a clause says how long they are good: `Your biometrics are valid for 10 years`. */
const isOfShown = ({ terms }: Clause): boolean =>
  holds(terms, 'biometrics', 'document') &&
  !holds(terms, 'visa', 'authorisation', 'residence_permit', 'work_permit', 'exit_permit', 'programme');

/** From when on a passport must be valid so long, by the nearest words of its clause: `entry`, `exit`, `issue`; null where none say it. */
function countedFrom({ sentence: { marked, tongue }, from, to, limits }: Clause, at: number): string | null {
  const start = Math.min(from, ...limits.map((limit) => limit.from));
  const text = marked.slice(start, Math.max(to, ...limits.map((limit) => limit.to)));
  const distances = (languageOf(tongue).spans.countedFrom ?? []).flatMap(([kind, { source }]) =>
    [...text.matchAll(new RegExp(source, 'gu'))].map(({ index }) => {
      const place = start + index;
      const isParted = /[,，;；、]/u.test(marked.slice(Math.min(place, at), Math.max(place, at)));
      return { kind, apart: Math.abs(place - at) + (isParted ? longestClause : 0) };
    }),
  );
  return distances.toSorted((one, other) => one.apart - other.apart)[0]?.kind ?? null;
}

/** What a comma parts from the value counts as further away than all that does not. */
const longestClause = 300;

/** In what hours of work, or places, are counted: week, fortnight, month, year; by the nearest words right beside them. */
export function periodOf({ sentence }: Clause, at: number, reach: number): string | null {
  const before = sentence.marked.slice(Math.max(0, at - 20), at);
  const behind = sentence.marked.slice(at + 1, at + 30);
  const distances = languageOf(sentence.tongue).spans.periods.map(([period, { source }]) => {
    const last = [...before.matchAll(new RegExp(source, 'gu'))].at(-1);
    const first = behind.search(new RegExp(source, 'u'));
    const left = last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length;
    return { period, distance: Math.min(left, first < 0 ? Number.POSITIVE_INFINITY : first) };
  });
  const nearest = distances.toSorted((one, other) => one.distance - other.distance)[0];
  return nearest === undefined || nearest.distance > reach ? null : nearest.period;
}

/**
 * SPAN: durations by the name that their own clause gives them: `stays of up to 30 days`, `停留不超过30天`, `passport valid for
 * six months`, `処理期間1か月`, `90 days in any 180-day period`, `20 hours a week`.
 */
export const readSpans: Reader = function* ({ clauses, claimed }) {
  for (const clause of clauses) {
    yield* read(clause, claimed);
    yield* readExperience(clause, claimed);
    yield* readForStay(clause);
    yield* readPapers(clause, claimed);
    yield* readLimits(clause, claimed);
  }
};

/** How long someone must have worked, where an item only says whom it is about: `実務経験が10年以上ある方`. */
function* readExperience(clause: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const phrase = asPhrase(clause);
  if (phrase === clause) return;
  for (const draft of read(phrase, claimed)) if (draft.type === 'experience') yield draft;
}

/** Whether a document that must last as long as the stay stands nearer than any passport. */
function isOfDocument(words: readonly Term[], { from, to }: Term): boolean {
  const apart = (term: Term): number => (term.from >= to ? term.from - to : from - term.to);
  const [nearest] = words
    .filter(({ concept }) => concept === 'document' || concept === 'passport')
    .toSorted((one, other) => apart(one) - apart(other));
  return nearest?.concept === 'document';
}

/** FOR-STAY: `your passport must be valid for the duration of your stay`. */
function* readForStay(clause: Clause): Generator<Draft | Doubt> {
  const own = said(clause);
  // `With a passport that is valid for your stay you may enter`.
  const met = clause.limits.flatMap(({ kind, terms }) => (kind === 'if' ? terms : []));
  const words = holds(own, 'allow', 'enter') && signOf(own) === 1 ? [...own, ...met] : own;
  const term = words.find(({ concept, kind }) => concept === 'validity' && kind === 'stay');
  // `覆盖全部停留期间的医疗保险`: what is to last as long is what stands nearest.
  if (term !== undefined && isOfDocument(words, term)) return;
  const isPassport = words.some(
    ({ concept, kind }) => concept === 'passport' || (concept === 'validity' && kind === 'passport'),
  );
  // Of several nationalities alone it is no rule for all.
  if (term === undefined || !isPassport || signOf(words) === -1 || nationalitiesIn(clause) > 1) return;
  const reason = unsettled(clause);
  if (reason !== null) {
    yield doubtOf(clause, 'passport_validity', 'FOR-STAY', reason);
    return;
  }
  const scope = scopeOf(clause);
  const value = plainValue('stay', 'word', { name: printedOf(clause, term) });
  yield {
    type: 'passport_validity',
    rule: 'FOR-STAY',
    value,
    ...quoteRange(clause, term),
    ...(scope === null ? {} : { scope }),
  };
}
