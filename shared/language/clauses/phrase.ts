import { languageOf } from '../languages.ts';
import type { Mention, MentionKind } from './mention.ts';
import { marks, type Sentence } from './sentence.ts';

/** Where a phrase was found in a sentence, with the mentions in it. */
export interface Found {
  readonly sentence: Sentence;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the marked text. */
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly groups: Readonly<Record<string, string | undefined>>;
}

interface Phrase {
  readonly pattern: RegExp;
  /** Kinds of mention of which a sentence must hold one for the phrase to stand in it; empty when it needs none. */
  readonly kinds: readonly MentionKind[];
}

const compiled = new Map<string, Phrase>();
const kindsPattern = /<(date|money|number|percent|factor|duration|instrument|citation|mask|country)>/g;
const isKind = (kind: string | undefined): kind is MentionKind => kind !== undefined && kind in marks;

/** Whether a source is several phrases, of which one may need what another does not. */
function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (const character of source.replace(/\\./g, '')) {
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

function compile(source: string): Phrase {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const kinds = hasAlternatives(source)
    ? []
    : [...source.matchAll(kindsPattern)].map(([, kind]) => kind).filter(isKind);
  const real = source.replace(kindsPattern, (_, kind: MentionKind) => marks[kind]);
  const phrase = { pattern: new RegExp(real, 'gu'), kinds: [...new Set(kinds)] };
  compiled.set(source, phrase);
  return phrase;
}

const latin = /[a-z]/;
/** Whether a place is within a word: `ended` in `extended`; languages that make words of others are not asked. */
const splitsWord = (text: string, at: number): boolean => latin.test(text[at] ?? '') && latin.test(text[at - 1] ?? '');

/**
 * Finds a phrase in a sentence. In the source of the regular expression, `<date>`, `<money>`, `<number>` … stand for a mention
 * of that kind; everything else is lower case. A phrase with such marks stands only where one of them does. Repeats in it are
 * bounded, so that time grows with the text alone.
 */
export function find(source: string, sentence: Sentence): Found[] {
  return findPhrase(compile(source), sentence);
}

function findPhrase({ pattern, kinds }: Phrase, sentence: Sentence): Found[] {
  if (kinds.length > 0 && !kinds.some((kind) => sentence.kinds.has(kind))) return [];
  const { marked } = sentence;
  pattern.lastIndex = 0;
  let match = pattern.exec(marked);
  if (match === null) return [];
  const found: Found[] = [];
  for (; match !== null; match = pattern.exec(marked)) {
    if (match[0] === '') pattern.lastIndex++;
    else if (!languageOf(sentence.tongue).grammar.beginsWords || !splitsWord(marked, match.index))
      found.push(within(sentence, match.index, match.index + match[0].length, match.groups ?? {}));
  }
  return found;
}

const lists = new WeakMap<readonly string[], readonly Phrase[]>();

/** The places of several phrases, in their order. */
export function* findEach(sources: readonly string[], sentence: Sentence): Generator<Found> {
  let phrases = lists.get(sources);
  if (phrases === undefined) {
    phrases = sources.map(compile);
    lists.set(sources, phrases);
  }
  for (const phrase of phrases) yield* findPhrase(phrase, sentence);
}

/** Whether a phrase without mentions stands in a text, which is in lower case. */
export function stands(source: string, text: string): boolean {
  const { pattern } = compile(source);
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** How many of so many things, in order, lie below a limit: found by halving, since a sentence may hold very many. */
export function countWhile(length: number, isBelow: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending numbers are below a limit. */
export const countBelow = (numbers: readonly number[], limit: number): number =>
  countWhile(numbers.length, (at) => (numbers[at] ?? 0) < limit);

/** Where a position in the marked text stands in the folded text. */
function offsetOf({ start, shifts }: Sentence, position: number): number {
  const before = countWhile(shifts.length, (at) => (shifts[at]?.[0] ?? 0) <= position);
  return start + position + (shifts[before - 1]?.[1] ?? 0);
}

/** A range of the marked text with the mentions in it. */
export function within(sentence: Sentence, from: number, to: number, groups: Found['groups'] = {}): Found {
  const { mentions, positions } = sentence;
  const own = mentions.slice(countBelow(positions, from), countBelow(positions, to));
  return { sentence, start: offsetOf(sentence, from), end: offsetOf(sentence, to), from, to, mentions: own, groups };
}

/** The same place, begun further left: after the last of `stops`, at most `most` characters away. */
export function extendLeft(found: Found, stops: RegExp, most: number): Found {
  const { sentence, from, to, groups } = found;
  const { marked } = sentence;
  let start = from;
  while (start > 0 && from - start < most && !stops.test(marked[start - 1] ?? '')) start--;
  while (start < from && marked[start] === ' ') start++;
  return within(sentence, start, to, groups);
}
