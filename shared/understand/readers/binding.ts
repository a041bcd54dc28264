import type { Clause } from '../../language/clauses/clause.ts';
import { isMeasure, isThing, type Measure } from '../../language/clauses/concepts.ts';
import type { Mention } from '../../language/clauses/mention.ts';
import { countBelow } from '../../language/clauses/phrase.ts';
import { countBefore } from '../../language/clauses/range.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';

/** A value that a clause holds, with its place in the marked text. */
export interface Held<M extends Mention> {
  readonly mention: M;
  readonly at: number;
}

/** The values of one kind that stand in a clause, in reading order. */
export function heldIn<M extends Mention>(
  { sentence, from, to, limits }: Clause,
  is: (mention: Mention) => mention is M,
): Held<M>[] {
  const { mentions, positions } = sentence;
  const first = countBelow(positions, from);
  return mentions.slice(first, countBelow(positions, to)).flatMap((mention, index) => {
    const at = positions[first + index] ?? -1;
    return is(mention) && !limits.some((limit) => at >= limit.from && at < limit.to) ? [{ mention, at }] : [];
  });
}

/** How much further a name behind a value counts as than one before it. */
const behind = 1.6;
/** How much further a name counts as with another value of the kind between. */
const across = 80;

/**
 * What a value is of: the nearest name in its own clause, else the nearest thing that it stands under. Null where nothing says
 * it; a value is never bound across clauses. `others` are the places of all values of the kind, ascending.
 */
export function measureOf(
  clause: Clause,
  at: number,
  names: ReadonlySet<Measure>,
  others: readonly number[],
): Term | null {
  const isName = ({ concept }: Term): boolean => names.has(concept as Measure);
  // What stands within a word for a thing is part of it: `5年多次签证`.
  const isPart = ({ concept, from, to }: Term): boolean => isThing(concept) && from <= at && to > at + 1;
  if (clause.terms.some(isPart)) return null;
  const named = clause.terms.filter(isName);
  const nouns = named.filter(({ kind }) => kind !== 'verb');
  let best: { readonly term: Term; readonly distance: number } | null = null;
  for (const term of nouns.length > 0 ? nouns : named) {
    const [left, right] = term.to <= at ? [term.to, at] : [at, term.from];
    const apart = (term.from <= at && term.to >= at ? 0 : right - left) * (term.from > at ? behind : 1);
    if (best !== null && apart >= best.distance) continue;
    // A name that holds another value is that one's.
    const isHolding = at >= term.from && at < term.to;
    if (!isHolding && countBelow(others, term.to) > countBelow(others, term.from)) continue;
    // `发证200元，补领另收300元`: behind a comma, right before another value, it is that one's.
    if (term.from > at && isOfNext(clause, term, at, others)) continue;
    const crossed = Math.max(0, countBelow(others, right) - countBelow(others, left + 1));
    // `must show AUD 30,480, plus course fees`: what a comma parts from a value that has a name before it is something else.
    const isApart: boolean =
      term.from > at &&
      (best !== null || crossed > 0) &&
      /[,;，；]/u.test(clause.sentence.marked.slice(at + 1, term.from));
    const distance: number = apart + (crossed + (isApart ? 1 : 0)) * across;
    if (best === null || distance < best.distance) best = { term, distance };
  }
  if (best !== null) return best.term;
  for (const around of [clause.lead, ...clause.around]) {
    // `最低工资 | 金额`: what a label names is more than that it is an amount.
    const term = around.findLast((one) => isName(one) && one.kind !== 'verb') ?? around.findLast(isName);
    if (term !== undefined) return term;
  }
  return null;
}

/** Whether a name behind a value and a comma stands right before another value. */
function isOfNext({ sentence }: Clause, { from, to }: Term, at: number, others: readonly number[]): boolean {
  const next = others[countBelow(others, to)];
  return next !== undefined && next - to <= beside && /[,;，；、]/u.test(sentence.marked.slice(at + 1, from));
}

/** How far from its value a bound may stand, in characters. */
const beside = 4;
/** And how far a name that is bounded itself. */
const besideName = 5;
/** What parts a bound from a value that is not its own: another value, or the end of what a comma closes. */
const parts = /[\p{Co}，；、。]/u;
const bounds = {
  at_most: 'at_most',
  at_least: 'at_least',
  less_than: 'before',
  more_than: 'at_least',
  about: 'about',
} as const;

const isBeside = (words: string): boolean => words.length <= besideName && !parts.test(words);

/** What stands right before or behind a value and bounds it: `at_most`, `at_least`, `before`, `about`, or null. */
export function boundAt({ sentence, terms, limits }: Clause, at: number): string | null {
  const standsBehind = languageOf(sentence.tongue).grammar.topic !== undefined;
  for (const { concept, kind, from, to } of [...terms, ...limits.flatMap((limit) => limit.terms)]) {
    if (
      concept !== 'at_most' &&
      concept !== 'at_least' &&
      concept !== 'less_than' &&
      concept !== 'more_than' &&
      concept !== 'about'
    )
      continue;
    if (kind === 'behind' && to <= at) continue;
    const bridged =
      to <= at
        ? terms
            .slice(countBefore(terms, to), countBefore(terms, to + 2))
            .find((term) => isMeasure(term.concept) && term.to <= at)
        : undefined;
    // `minimum CRS score of 481`: what bounds a name bounds its value.
    const isOther = countBelow(sentence.positions, at) > countBelow(sentence.positions, to);
    if (bridged !== undefined && !isOther && bridged.from - to <= 1 && isBeside(sentence.marked.slice(bridged.to, at)))
      return bounds[concept];
    const apart = to <= at ? at - to : from > at ? from - at - 1 : 0;
    if (apart > beside) continue;
    const between = sentence.marked.slice(Math.min(to, at + 1), Math.max(from, at));
    // `18歳以上30歳以下`: what stands right behind a value bounds that one.
    const isOthers =
      standsBehind && to <= at && countBelow(sentence.positions, from) > countBelow(sentence.positions, from - beside);
    if (!parts.test(between) && !isOthers) return bounds[concept];
  }
  return null;
}

/** Whether a value is what was before a change, or by how much something changed: `from £15 to`, `was 30 days`, `by 10 %`. */
export function isFormer<M extends Mention>(
  { sentence, from }: Clause,
  values: readonly Held<M>[],
  index: number,
): boolean {
  const { former, formerBehind, becomes } = languageOf(sentence.tongue).changes;
  const value = values[index];
  const next = values[index + 1];
  if (value === undefined) return false;
  const { marked } = sentence;
  const before = marked.slice(Math.max(0, value.at - 40), value.at);
  const between = next === undefined ? marked.slice(value.at + 1, value.at + 25) : marked.slice(value.at + 1, next.at);
  // `Cost: | From AUD 200`: what opens a line and becomes nothing else is the least.
  const opens = next === undefined && former.exec(marked.slice(from, value.at))?.index === 0;
  if ((former.test(before) && !opens) || formerBehind.test(marked.slice(value.at + 1, value.at + 25))) return true;
  return next !== undefined && becomes.test(between);
}
