import type { Language } from '../language.ts';
import type { Folded } from '../numbers/folded.ts';
import { anchors, type Clause, type Limit } from './clause.ts';
import { type Concept, isThing } from './concepts.ts';
import { limitsBefore, limitsBehind, limitsOf, outside } from './limits.ts';
import { countBelow } from './phrase.ts';
import { countBefore, inside, type Range, stands } from './range.ts';
import { marks, type Sentence } from './sentence.ts';
import { findTerms, type Term } from './terms.ts';

/** What a sentence, an item or a cell stands under. */
export interface Setting {
  /** Words that its clauses take over where they have no predicate of their own. */
  readonly lead: readonly Term[];
  /** What stands around it, nearest first. */
  readonly around: readonly (readonly Term[])[];
  /** Whether it is an item, a row, or a name under a lead. */
  readonly isListed: boolean;
}

/** A clause without what it stands under. */
type Bare = Omit<Clause, keyof Setting>;

const compiled = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'gu');
  compiled.set(source, known);
  return known;
}

/** Ranges between the joints of a range; a word that parts clauses begins one too. */
function partsOf({ marked }: Sentence, range: Range, terms: readonly Term[], language: Language): Range[] {
  const text = marked.slice(range.from, range.to);
  const breaks = terms.filter(({ concept }) => concept === 'break').map(({ from }) => from);
  const starts = [...text.matchAll(patternOf(language.grammar.joint))]
    .filter(
      ({ index, 0: { length } }) =>
        text[index - 1] !== marks.country || !text.startsWith(marks.country, index + length),
    )
    .map(({ index }) => range.from + index);
  const parts: Range[] = [];
  let from = range.from;
  for (const start of [...new Set([...starts, ...breaks])].sort((one, other) => one - other)) {
    if (start > from) parts.push({ from, to: start });
    from = start;
  }
  parts.push({ from, to: range.to });
  return parts;
}

/** What ends a clause, beside what states something, where predicates stand last. */
const closing: ReadonlySet<Concept> = new Set<Concept>([...anchors, 'not', 'past', 'planned', 'might', 'should']);
/** A duty that is the topic of what follows closes nothing: `検査の義務は、`, `제출 의무는`. */
const closes = (terms: readonly Term[], part: Range, topics: readonly number[]): boolean =>
  inside(terms, part).some(
    ({ concept, to }) =>
      closing.has(concept) &&
      !(
        concept === 'obligation' &&
        topics[countBelow(topics, to)] !== undefined &&
        (topics[countBelow(topics, to)] ?? 0) - to <= 2
      ),
  );
/** Semicolons behind which nothing is stated, up to the next: they count things up. */
function countingBreaks(own: readonly Term[]): ReadonlySet<Term> {
  const counting = new Set<Term>();
  let isStated = false;
  for (const term of own.toReversed()) {
    if (term.concept !== 'break') isStated ||= anchors.has(term.concept) || term.concept === 'not';
    else {
      if (term.kind === 'list' && !isStated) counting.add(term);
      isStated = false;
    }
  }
  return counting;
}
/** Whether words say no more than who must: what must be done follows the time by when: `旅客须在抵达前三天内，…提交入境卡`. */
const opensDuty = (terms: readonly Term[]): boolean => terms.every(({ concept }) => ofDuty.has(concept));
/** Whether words say no more than who must: `are required to complete | and submit the form`. */
const isDuty = (terms: readonly Term[]): boolean =>
  opensDuty(terms) && terms.some(({ concept }) => concept === 'require' || concept === 'must');
const isDone: ReadonlySet<Concept> = new Set<Concept>(['apply', 'get']);
const ofDuty: ReadonlySet<Concept> = new Set<Concept>(['must', 'require', 'person', 'passport']);

/** Whether all that words state is what some concepts say. */
function isOnly(terms: readonly Term[], ...concepts: readonly Concept[]): boolean {
  const stated = terms.filter(({ concept }) => anchors.has(concept));
  return stated.length > 0 && stated.every(({ concept }) => concepts.includes(concept));
}

/** Whether words name a duty and no more, so that what must be done follows: `Die Pflicht der Gäste, | sich anzumelden, …`. */
const namesDuty = (terms: readonly Term[]): boolean =>
  terms.some(({ concept }) => concept === 'obligation') &&
  terms.every(({ concept }) => concept === 'obligation' || concept === 'person');
/**
 * Whether what became of it may be said behind what is named: `The suspension of visas on arrival, in place since May, | was lifted`,
 * `Die Pflicht, ein Visum zu beantragen, | entfällt`.
 */
const isEnded = (was: readonly Term[], terms: readonly Term[]): boolean =>
  (isOnly(was, 'suspend') && isOnly(terms, 'end', 'resume')) ||
  (was[0]?.concept === 'obligation' && terms.every(({ concept }) => ofDuties.has(concept)));
/** What becomes of a duty: `entfällt`, `no longer applies`. */
const ofDuties: ReadonlySet<Concept> = new Set<Concept>(['end', 'exempt', 'not', 'apply', 'continue']);

/** Parts joined until each has a predicate; a break parts always, and what a limit cuts out of the middle of a part does not. */
function pieces(parts: readonly Range[], own: readonly Term[], isCut: (range: Range) => boolean): Range[] {
  const joined: Range[] = [];
  const counting = countingBreaks(own);
  let hasAnchor = false;
  let isOpened = false;
  for (const [index, part] of parts.entries()) {
    const terms = inside(own, part);
    const anchored = terms.some(({ concept }) => anchors.has(concept));
    const last = joined.at(-1);
    const [opening] = terms;
    const breaks = opening?.concept === 'break' && !counting.has(opening);
    const was = last === undefined ? [] : inside(own, last);
    const goesOn =
      isEnded(was, terms) || namesDuty(was) || (isDuty(was) && opening !== undefined && isDone.has(opening.concept));
    if (last === undefined || ((breaks || (anchored && hasAnchor && !goesOn)) && !isCut(part))) {
      joined.push(part);
      const next = parts[index + 1];
      isOpened = next !== undefined && isCut(next) && opensDuty(terms);
      hasAnchor = anchored && !isOpened;
    } else {
      joined[joined.length - 1] = { from: last.from, to: part.to };
      // The thing that must be had stands behind the time by when.
      const isHad = isOpened && terms.some(({ concept }) => isThing(concept) && concept !== 'channel');
      hasAnchor ||= anchored || isHad;
    }
  }
  return joined;
}

/** Parts joined up to the next predicate, as languages have it whose predicates end their clauses; what follows the last belongs to it. */
function piecesUpTo(parts: readonly Range[], own: readonly Term[], topics: readonly number[]): Range[] {
  const joined: Range[] = [];
  const ends = new Set(topics);
  const isTopic = ({ to }: Range): boolean => ends.has(to);
  let from: number | null = null;
  for (const part of parts) {
    const breaks = inside(own, part)[0]?.concept === 'break';
    if (breaks && from !== null) {
      joined.push({ from, to: part.from });
      from = null;
    }
    from ??= part.from;
    // `到着ビザの発給は、`: what ends in a topic names it and says nothing of it yet.
    if (!closes(own, part, topics) || isTopic(part)) continue;
    joined.push({ from, to: part.to });
    from = null;
  }
  const to = parts.at(-1)?.to;
  const last = joined.at(-1);
  if (from === null || to === undefined) return joined;
  const opens = own.find((term) => term.from >= (from ?? 0))?.concept === 'break';
  if (last === undefined || opens) joined.push({ from, to });
  else joined[joined.length - 1] = { from: last.from, to };
  return joined;
}

function clausesWithin(sentence: Sentence, range: Range, terms: readonly Term[], language: Language): Bare[] {
  const parts = partsOf(sentence, range, terms, language);
  const topics = topicsOf(sentence, range, language);
  const limits = limitsOf(
    { marked: sentence.marked, terms, parts, topics, amounts: amountsIn(sentence, range) },
    range,
  );
  // A word that a limit begins in is the limit's: `비자 수령 시` with the space before it.
  const own = terms.filter((term) => term.to > (limits[countBefore(limits, term.to) - 1]?.to ?? 0));
  const outer = parts.map((part) => outside(part, limits));
  const cut = outer.flat().length === 0 ? [range] : outer.flat();
  const rests = new Set(outer.flatMap(([, ...others]) => others));
  const parted = topics === null ? pieces(cut, own, (piece) => rests.has(piece)) : piecesUpTo(cut, own, topics);
  const isEmpty = ({ from, to }: Range): boolean => !/[\p{L}\p{N}\p{Co}]/u.test(sentence.marked.slice(from, to));
  // What opens a sentence as a limit alone is of the clause behind it: `除…外，其他旅客须…`.
  const [opening, ...others] = parted;
  const ranges = topics === null && opening !== undefined && others.length > 0 && isEmpty(opening) ? others : parted;
  const clauses = ranges.flatMap((piece, index): Bare[] => {
    const mine = topics === null ? limitsBehind(limits, ranges, index) : limitsBefore(limits, ranges, index);
    const words = inside(own, piece);
    const isBare = words.every(({ concept }) => concept === 'break') && isEmpty(piece);
    return isBare && index > 0 ? [] : [{ sentence, ...piece, terms: words, heirs: [], limits: mine, stance: [] }];
  });
  const { dropsSubjects = false } = language.grammar;
  const whole =
    topics !== null || dropsSubjects
      ? carryLimits(dropsSubjects ? inheritPeople(clauses) : clauses, topics ?? [])
      : inheritPeople(clauses);
  return withStance(whole, terms, topics !== null)
    .map(underCondition)
    .map(ofExcepted);
}

/**
 * What is told of holds for the whole sentence. Where predicates stand last, the last says for those before it that they were:
 * `停止しており、査証が必要でした`; not across words that part clauses.
 */
function withStance(clauses: readonly Bare[], terms: readonly Term[], endsInPredicate: boolean): readonly Bare[] {
  // What ends in a question is asked, whatever story leads up to it: `I entered without a visa and may stay 90 days, can I extend?`
  const asked = terms.at(-1)?.concept === 'question' ? terms.slice(-1) : [];
  const isOfAll = ({ concept, kind }: Term): boolean =>
    (concept === 'elsewhere' && kind !== 'abroad') || (concept === 'might' && kind === 'whole');
  const told = [...terms.filter(isOfAll), ...asked];
  if (told.length === 0 && !(endsInPredicate && terms.some(({ concept }) => concept === 'past'))) return clauses;
  let past: readonly Term[] = [];
  return clauses
    .toReversed()
    .map((clause) => {
      const stance = [...told, ...past];
      const own = clause.terms.filter(({ concept }) => concept === 'past');
      if (own.length > 0) past = own;
      if (!endsInPredicate || clause.terms[0]?.concept === 'break' || clause.terms.at(-1)?.concept === 'break')
        past = [];
      return { ...clause, stance };
    })
    .toReversed();
}

/** A clause that says what holds for those whom another excepts: of them alone it is said. */
function ofExcepted(clause: Bare, index: number, clauses: readonly Bare[]): Bare {
  const opening = clause.terms.slice(0, 2).some(({ concept, kind }) => concept === 'only' && kind === 'those');
  const limit = opening
    ? clauses[index - 1]?.limits.findLast(({ kind }) => kind === 'except' || kind === 'unless')
    : undefined;
  const [opens] = limit?.terms ?? [];
  if (limit === undefined || opens === undefined) return clause;
  const whom: Limit = {
    kind: limit.kind === 'unless' ? 'if' : 'who',
    from: opens.to,
    to: limit.to,
    terms: limit.terms.slice(1),
  };
  return { ...clause, limits: [whom, ...clause.limits.filter(({ kind }) => kind !== 'who')] };
}

/** What a clause goes on to speak of where it names none of its own. */
const permissions: ReadonlySet<Concept> = new Set<Concept>(['visa', 'authorisation']);

/** Clauses that name nobody are said of whom the clause before them names: `Holders of official passports are … and must apply`. */
function inheritPeople(clauses: readonly Bare[]): Bare[] {
  let people: readonly Term[] = [];
  let papers: readonly Term[] = [];
  let whom: readonly Limit[] = [];
  return clauses.map((clause) => {
    const named = clause.terms.filter(({ concept }) => concept === 'person' || concept === 'passport');
    const own = clause.terms.filter(({ concept }) => permissions.has(concept));
    // `A visa can be applied for online or got at the airport`: both are said of the visa.
    const heirs = own.length === 0 ? [...people, ...papers] : people;
    if (own.length > 0) papers = own;
    if (named.length === 0) return { ...clause, heirs, limits: [...whom, ...clause.limits] };
    people = named;
    // `Passengers who stay airside and fly on need none`: who they are holds for what follows.
    whom = clause.limits.filter(({ kind }) => kind === 'who');
    return clause;
  });
}

function topicsOf({ marked }: Sentence, { from, to }: Range, { grammar }: Language): readonly number[] | null {
  if (grammar.topic === undefined) return null;
  const text = marked.slice(from, to);
  return [...text.matchAll(patternOf(grammar.topic))].map((match) => from + match.index + match[0].length);
}

const amountsIn = ({ mentions, positions }: Sentence, { from, to }: Range): number[] => {
  const first = countBelow(positions, from);
  return mentions
    .slice(first, countBelow(positions, to))
    .flatMap(({ kind }, index) => (kind === 'money' ? [positions[first + index] ?? 0] : []));
};

/** Words as `方可` and `only then` say that what the clause before requires is the condition. */
function underCondition(clause: Bare, index: number, clauses: readonly Bare[]): Bare {
  const before = clauses[index - 1];
  const isThen = clause.terms.some(({ concept, kind }) => concept === 'only' && kind === 'then');
  if (!isThen || before === undefined) return clause;
  const { from, to, terms } = before;
  return { ...clause, limits: [{ kind: 'if', from, to, terms }, ...clause.limits] };
}

/** What limits one clause holds for the next too, where that names nobody and nothing to speak of: `…する場合は対象外となり、査証が必要です`. */
function carryLimits(clauses: readonly Bare[], topics: readonly number[]): Bare[] {
  const carried: Bare[] = [];
  for (const clause of clauses) {
    const held = carried.at(-1)?.limits.filter(({ kind }) => kind !== 'time') ?? [];
    const isNew =
      clause.limits.some(({ kind }) => kind !== 'time') ||
      clause.terms[0]?.concept === 'break' ||
      clause.terms.some(({ concept }) => concept === 'person' || concept === 'passport') ||
      stands(topics, clause);
    carried.push(isNew || held.length === 0 ? clause : { ...clause, limits: [...held, ...clause.limits] });
  }
  return carried;
}

const known = new WeakMap<Sentence, readonly Bare[]>();

/** The clauses of a sentence. A limit belongs to the clause that it stands in or right behind; one that opens a sentence to the next. */
export function readClauses(sentence: Sentence, language: Language, setting: Setting): Clause[] {
  const range = { from: 0, to: sentence.marked.length };
  const clauses = known.get(sentence) ?? clausesWithin(sentence, range, findTerms(sentence.marked, language), language);
  known.set(sentence, clauses);
  return clauses.map((clause) => ({ ...clause, ...setting }));
}

const bars = new WeakMap<Folded, readonly number[]>();

/** Where the bars between the cells of a row stand. */
function barsOf(folded: Folded): readonly number[] {
  const places = bars.get(folded) ?? [...folded.text.matchAll(/ \| /g)].map(({ index }) => index);
  bars.set(folded, places);
  return places;
}

/** The clauses of each cell that a sentence of a row has words of, by its number. */
const cells = new WeakMap<Sentence, readonly (readonly [cell: number, clauses: readonly Bare[]])[]>();

function cellsOf(sentence: Sentence, language: Language): (readonly [number, readonly Bare[]])[] {
  const terms = findTerms(sentence.marked, language);
  const found: (readonly [number, readonly Bare[]])[] = [];
  let from = 0;
  // A sentence may begin within a row, when a cell before it ends one.
  let cell = countBelow(barsOf(sentence.folded), sentence.start - 2);
  for (const text of sentence.marked.split(' | ')) {
    const to = from + text.length;
    if (to > from) found.push([cell, clausesWithin(sentence, { from, to }, inside(terms, { from, to }), language)]);
    from = to + 3;
    cell++;
  }
  return found;
}

/** The clauses of a row, cell by cell, each under what is given for its number. */
export function readCells(sentence: Sentence, language: Language, settingOf: (cell: number) => Setting): Clause[] {
  const found = cells.get(sentence) ?? cellsOf(sentence, language);
  cells.set(sentence, found);
  return found.flatMap(([cell, clauses]) => {
    const setting = settingOf(cell);
    return clauses.map((clause) => ({ ...clause, ...setting }));
  });
}
