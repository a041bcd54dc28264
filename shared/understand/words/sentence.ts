import type { Folded } from './folded.ts';
import type { Mention, MentionKind } from './mention.ts';
import type { Tongue } from './numerals.ts';

/** What stands for a mention in `marked`: one character of private use for each kind. */
const marks: Readonly<Record<MentionKind, string>> = {
  date: '\ue000',
  money: '\ue001',
  number: '\ue002',
  percent: '\ue003',
  factor: '\ue004',
  duration: '\ue005',
  instrument: '\ue006',
  citation: '\ue007',
  mask: '\ue008',
  country: '\ue009',
};

/** A sentence in lower case in which each mention is one character, so that a phrase can say `自<date>起施行`. */
export interface Sentence {
  readonly folded: Folded;
  readonly tongue: Tongue;
  readonly marked: string;
  /** Mentions in reading order; the n-th private character of `marked` is the n-th of them. */
  readonly mentions: readonly Mention[];
  readonly kinds: ReadonlySet<MentionKind>;
  /** Where in `marked` each of them stands. */
  readonly positions: readonly number[];
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** From which position in `marked` on the text before it was longer, and by how much more in all. */
  readonly shifts: readonly (readonly [position: number, by: number])[];
}

/** A sentence longer than this, in characters, is cut: no authority writes one, and time must not grow with its square. */
const longestSentence = 3000;

/** Words that end in a point and no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:no|nos|art|abs|nr|st|mr|mrs|dr|u\.s|e\.g|i\.e|etc|vs|approx|sec|pub|reg|fed|p\.a|z\.b|d\.h|bzw|ggf|usw|inkl|mio|mrd|s|bgbl|banz|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|de[cz])$/u;

/** Whether a point ends a sentence: not after an abbreviation or an ordinal, not before what goes on in small letters. */
function endsSentence(text: string, at: number): boolean {
  const next = /^["')\]]{0,2} ["'(]?([\p{L}\p{N}])/u.exec(text.slice(at + 1, at + 8))?.[1];
  if (next === undefined) return at + 4 >= text.length;
  if (/\p{Ll}/u.test(next)) return false;
  const before = text.slice(Math.max(0, at - 12), at).toLowerCase();
  return !abbreviation.test(before) && !/(?:^|[^\d.])\d{1,2}$/.test(before);
}

/** Ranges of the sentences of a text; nothing inside a mention ends one. */
function sentenceRanges(text: string, mentions: readonly Mention[]): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  let mention = 0;
  for (const match of text.matchAll(/[。！？!?；]|\.(?=["')\]]{0,2}(?: |$))/gu)) {
    const at = match.index;
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= at) mention++;
    const inside = mentions[mention];
    if (inside !== undefined && inside.start < at && at < inside.end) continue;
    if (match[0] === '.' && !endsSentence(text, at)) continue;
    ranges.push([start, at + 1]);
    start = at + 1;
  }
  if (text.slice(start).trim() !== '') ranges.push([start, text.length]);
  return ranges.flatMap(([from, to]) => cut(from, to, mentions));
}

function cut(from: number, to: number, mentions: readonly Mention[]): (readonly [number, number])[] {
  if (to - from <= longestSentence) return [[from, to]];
  const pieces: (readonly [number, number])[] = [];
  let start = from;
  let mention = 0;
  while (to - start > longestSentence) {
    let end = start + longestSentence;
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) < end) mention++;
    const inside = mentions[mention];
    if (inside !== undefined && inside.start < end && inside.end > end)
      end = inside.start > start ? inside.start : inside.end;
    pieces.push([start, end]);
    start = end;
  }
  if (start < to) pieces.push([start, to]);
  return pieces;
}

/** The sentences of a block with what they mention. */
export function toSentences(folded: Folded, tongue: Tongue, mentions: readonly Mention[]): Sentence[] {
  let first = 0;
  return sentenceRanges(folded.text, mentions).map(([start, end]) => {
    const own: Mention[] = [];
    for (; first < mentions.length; first++) {
      const mention = mentions[first];
      if (mention === undefined || mention.start >= end) break;
      own.push(mention);
    }
    return mark(folded, tongue, start, end, own);
  });
}

function mark(folded: Folded, tongue: Tongue, start: number, end: number, mentions: readonly Mention[]): Sentence {
  const positions: number[] = [];
  const shifts: [number, number][] = [];
  const { lower } = folded;
  const isUnspaced = tongue === 'zh' || tongue === 'ja';
  let marked = '';
  let by = 0;
  const shift = (length: number): void => {
    by += length;
    shifts.push([marked.length, by]);
  };
  const copy = (from: number, to: number): void => {
    // Chinese and Japanese set spaces round figures or not, without meaning; those round a bar part the cells of a row.
    let kept = from;
    for (
      let space = isUnspaced ? lower.indexOf(' ', from) : -1;
      space >= 0 && space < to;
      space = lower.indexOf(' ', space + 1)
    ) {
      if (lower[space - 1] === '|' || lower[space + 1] === '|') continue;
      marked += lower.slice(kept, space);
      kept = space + 1;
      shift(1);
    }
    marked += lower.slice(kept, to);
  };
  let at = start;
  for (const mention of mentions) {
    copy(at, mention.start);
    positions.push(marked.length);
    marked += marks[mention.kind];
    shift(mention.end - mention.start - 1);
    at = mention.end;
  }
  copy(at, end);
  const kinds = new Set(mentions.map(({ kind }) => kind));
  return { folded, tongue, marked, mentions, kinds, positions, start, end, shifts };
}

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
/** Whether a place is within an English word: `ended` in `extended`; German makes its words of others, and is not asked. */
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
    else if (sentence.tongue !== 'en' || !splitsWord(marked, match.index))
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

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a position in the marked text stands in the folded text. */
function offsetOf({ start, shifts }: Sentence, position: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.[0] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return start + position + (shifts[low - 1]?.[1] ?? 0);
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
