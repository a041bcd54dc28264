import { anchors, type Limit } from './clause.ts';
import { type Concept, isMeasure, isThing } from './concepts.ts';
import { countBefore, inside, type Range, stands } from './range.ts';
import { marks } from './sentence.ts';
import type { Term } from './terms.ts';

const limiting: ReadonlySet<string> = new Set(['if', 'unless', 'except', 'who', 'time']);
const isLimiting = (concept: string): concept is Limit['kind'] => limiting.has(concept);

/** What begins a clause too, without a predicate that states something: `To enter, visitors should:`. */
const stances: ReadonlySet<string> = new Set(['not', 'break', 'should', 'might']);

/** The first of some parts behind `from` where a new clause with a predicate of its own begins, or the end. */
function endOfLimit(from: number, to: number, parts: readonly Range[], { marked, terms }: Parting): number {
  for (let at = countBefore(parts, from); at < parts.length; at++) {
    const part = parts[at] ?? { from, to };
    const own = inside(terms, part);
    // `if they are under 22 and don't have a spouse`: what is denied right behind a conjunction is asked for too.
    const goesOn = own[0]?.concept === 'not' && /[\s]/u.test(marked[part.from] ?? '');
    if (goesOn && own.every(({ concept }) => !anchors.has(concept) && !isLimiting(concept))) continue;
    // `…, en cuyo caso la estancia será de 90 días`.
    if (own[0] !== undefined && (isLimiting(own[0].concept) || own[0].kind === 'those')) return part.from;
    if (own.some(({ concept }) => anchors.has(concept) || stances.has(concept))) return part.from;
  }
  return to;
}

/** Predicates that a subject's own clause has: where one follows a relative clause, that is over. */
const main: ReadonlySet<string> = new Set([
  'require',
  'must',
  'allow',
  'forbid',
  'not',
  'exempt',
  'eligible',
  'ineligible',
]);
/** How far a clause's own predicate begins from the word that opens it, and from one another its words, in characters. */
const reachOf = { opening: 14, within: 5 };

/** How far back a subject may stand of which several are counted up: `Nationals of Bhutan, Cuba and Nigeria who`. */
const longestSubject = 160;

/** Whether people stand before a relative clause, in its part or counted up in those before, and no predicate between. */
function hasSubject(opens: Term, terms: readonly Term[], part: Range): boolean {
  for (let at = countBefore(terms, opens.from) - 1; at >= 0; at--) {
    const term = terms[at];
    if (term === undefined || term.from < opens.from - longestSubject || anchors.has(term.concept)) return false;
    if (term.from < part.from && (isLimiting(term.concept) || term.concept === 'break')) return false;
    if (term.concept === 'person' || term.kind === 'nobody') return true;
  }
  return false;
}

/**
 * Where a relative clause ends that a subject stands right before, without a comma: at the second predicate behind it, the first
 * being its own where it stands near: `visitors who need a visa | must apply`, `les résidents qui travaillent ici | doivent obtenir`.
 */
function endOfRelative(opens: Term, { terms, parts }: Parting, end: number): number {
  const isOwn = opens.kind === 'self';
  const part = parts.find(({ from, to }) => (isOwn ? opens.from >= from : opens.from > from) && opens.from < to);
  if (part === undefined) return end;
  if (opens.kind !== 'self' && !hasSubject(opens, terms, part)) return end;
  const predicates: number[] = [];
  let within = opens.to;
  for (const term of terms) {
    if (term.from < opens.to || term.to > end || !main.has(term.concept)) continue;
    if (predicates.length === 0 || term.from >= within) predicates.push(term.from);
    within = term.to + reachOf.within;
  }
  const [first, second] = predicates;
  if (second !== undefined) return second;
  // `who travels alone must`: what has a predicate that is none of these has its own.
  const hasOwn = terms.some(
    ({ concept, from, to }) => !main.has(concept) && anchors.has(concept) && from >= opens.to && to <= (first ?? 0),
  );
  return first !== undefined && (hasOwn || first >= opens.to + reachOf.opening) ? first : end;
}

/**
 * A relative clause that its part ends before any predicate of its subject goes on to that, over what it counts up: `who enter on a
 * student | or work visa valid for a year | shall register`.
 */
function endOfCounted(end: number, part: number, { marked, terms }: Parting): number {
  if (end !== part || !/^ \p{L}/u.test(marked.slice(end, end + 2))) return end;
  const behind = terms.slice(countBefore(terms, end));
  const predicate = behind.findIndex(({ concept }) => main.has(concept));
  const between = behind.slice(0, predicate);
  const goesOn =
    between.some(({ concept }) => isThing(concept)) && between.every(({ concept }) => !opensAnother(concept));
  return goesOn ? (behind[predicate]?.from ?? end) : end;
}
const opensAnother = (concept: Concept): boolean =>
  concept === 'person' || concept === 'passport' || concept === 'break' || isLimiting(concept);

/** What decides where a clause of a language begins and ends. */
export interface Parting {
  readonly marked: string;
  readonly terms: readonly Term[];
  readonly parts: readonly Range[];
  /** Where topics end, in languages whose predicates end their clauses; null in others. */
  readonly topics: readonly number[] | null;
  /** Where money stands. */
  readonly amounts: readonly number[];
}

const hasAnchor = (terms: readonly Term[], part: Range): boolean =>
  inside(terms, part).some(({ concept }) => anchors.has(concept));

/**
 * Where what limits from behind begins: at its part, or further left over parts that only count something up; not before a
 * topic, an amount, or words that end or begin a clause.
 */
function startOfLimit(term: Term, { marked, terms, parts, topics, amounts }: Parting, earliest: number): number {
  let at = countBefore(parts, term.from + 1) - 1;
  let start = parts[at]?.from ?? earliest;
  const opens = marked[start] === '(';
  for (at--; topics !== null && !opens && at >= 0; at--) {
    const part = parts[at];
    if (part === undefined || part.from < earliest || hasAnchor(terms, part)) break;
    const isBreak = inside(terms, part).some(({ concept }) => concept === 'break');
    if (isBreak || stands(topics, part) || stands(amounts, part)) break;
    start = part.from;
  }
  const breaks = terms.filter(({ concept, to }) => concept === 'break' && to <= term.from).map(({ to }) => to);
  const before = [...(topics ?? []), ...breaks].filter((place) => place <= term.from);
  return Math.max(start, earliest, ...before);
}

/** The first part that says how much or how long something is, without a predicate: `If you apply later, | the visa lasts for a year`. */
function startOfMeasured(parts: readonly Range[], opens: Term, { marked, terms }: Parting, end: number): number {
  const says = parts.find(
    (part) =>
      part.from >= opens.to &&
      inside(terms, part).some(({ concept }) => isMeasure(concept)) &&
      amount.test(marked.slice(part.from, part.to)),
  );
  return says?.from ?? end;
}
const amount = new RegExp(`[${marks.money}${marks.duration}]`, 'u');

/** Whether a word stands before every predicate of its range. */
const opensRange = (term: Term, { terms }: Parting, range: Range): boolean =>
  !terms.some((one) => one.from >= range.from && one.to <= term.from && anchors.has(one.concept));

/** The words that limit others, each up to where a new clause begins; one that stands in another belongs to it. */
export function limitsOf(parting: Parting, range: Range): Limit[] {
  const { terms, parts } = parting;
  const limits: Limit[] = [];
  for (const term of terms) {
    const { concept, kind } = term;
    if (!isLimiting(concept)) continue;
    const last = limits.at(-1);
    if (last !== undefined && term.from < last.to) continue;
    const from = kind === 'behind' ? startOfLimit(term, parting, last?.to ?? range.from) : term.from;
    // `If you come from abroad and do not stay at a hotel, you must register`: one that opens its sentence ends at a comma.
    const commas = opensRange(term, parting, range)
      ? parts.filter((part) => /[,;，；]/u.test(parting.marked[part.from] ?? ''))
      : [];
    const ends = (of: readonly Range[]): number => endOfLimit(term.to, range.to, of, parting);
    const atComma = commas.length === 0 ? range.to : ends(commas);
    const end = atComma < range.to ? atComma : ends(parts);
    let to =
      kind === 'behind' || kind === 'whole'
        ? term.to
        : end < range.to
          ? end
          : startOfMeasured(commas, term, parting, end);
    if (concept === 'who' && (kind === null || kind === 'self'))
      to = endOfCounted(endOfRelative(term, parting, to), to, parting);
    limits.push({ kind: concept, from, to, terms: inside(terms, { from, to }) });
  }
  return limits;
}

/** What of a range no limit covers. */
export function outside(range: Range, limits: readonly Limit[]): Range[] {
  let left: Range[] = [range];
  // Only what overlaps the range cuts it: a sentence may hold very many limits.
  const near = limits.slice(Math.max(0, countBefore(limits, range.from) - 1), countBefore(limits, range.to));
  for (const limit of near) {
    left = left.flatMap(({ from, to }) => {
      if (limit.to <= from || limit.from >= to) return [{ from, to }];
      return [
        { from, to: limit.from },
        { from: limit.to, to },
      ].filter((rest) => rest.to > rest.from);
    });
  }
  return left;
}

/** The limits of a clause: those that stand in it or right behind it; one that opens the sentence is of the first. */
export const limitsBehind = (limits: readonly Limit[], ranges: readonly Range[], index: number): Limit[] => {
  const { from: start = 0 } = ranges[index] ?? {};
  const next = ranges[index + 1]?.from ?? Number.POSITIVE_INFINITY;
  const own = limits.slice(countBefore(limits, start), countBefore(limits, next));
  return index === 0 ? [...limits.filter(({ from, to }) => from < start && to <= start), ...own] : own;
};

/** The limits of a clause where they come first: those that stand in it or right before it; one that ends the sentence is of the last. */
export const limitsBefore = (limits: readonly Limit[], ranges: readonly Range[], index: number): Limit[] => {
  const start = ranges[index - 1]?.to ?? 0;
  const end = ranges[index + 1] === undefined ? Number.POSITIVE_INFINITY : (ranges[index]?.to ?? 0);
  return limits.slice(countBefore(limits, start), countBefore(limits, end));
};
