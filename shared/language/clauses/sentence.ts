import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from '../numbers/folded.ts';
import type { Mention, MentionKind } from './mention.ts';

/** What stands for a mention in `marked`: one character of private use for each kind. */
export const marks: Readonly<Record<MentionKind, string>> = {
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

const compiled = new Map<Tongue, RegExp>();

/** Words that end in a point and no sentence. */
function abbreviationOf(tongue: Tongue): RegExp {
  const known = compiled.get(tongue) ?? new RegExp(`(?:^|[\\s(])(?:${languageOf(tongue).grammar.abbreviations})$`, 'u');
  compiled.set(tongue, known);
  return known;
}

/** A number that opens a sentence counts what follows; elsewhere it is an ordinal only in languages that write those so. */
const counting = /^[\s(["']{0,4}\d{1,2}$/;
const ordinal = /(?:^|[^\d.])\d{1,2}$/;

/** Whether a point ends a sentence: not after an abbreviation or an ordinal, not before what goes on in small letters. */
function endsSentence(text: string, start: number, at: number, tongue: Tongue): boolean {
  const next = /^["')\]]{0,2} ["'(]?([\p{L}\p{N}])/u.exec(text.slice(at + 1, at + 8))?.[1];
  if (next === undefined) return at + 4 >= text.length;
  if (/\p{Ll}/u.test(next)) return false;
  const before = text.slice(Math.max(start, at - 12), at).toLowerCase();
  const { hasOrdinals = false } = languageOf(tongue).grammar;
  return !(hasOrdinals ? ordinal : counting).test(before) && !abbreviationOf(tongue).test(before);
}

/** Ranges of the sentences of a text; nothing inside a mention ends one. */
function sentenceRanges(text: string, tongue: Tongue, mentions: readonly Mention[]): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  let mention = 0;
  for (const match of text.matchAll(/[！？!?；]|。(?!\)[をはがにのでと的])|\.(?=["')\]]{0,2}(?: |$))/gu)) {
    const at = match.index;
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= at) mention++;
    const inside = mentions[mention];
    if (inside !== undefined && inside.start < at && at < inside.end) continue;
    if (match[0] === '.' && !endsSentence(text, start, at, tongue)) continue;
    ranges.push([start, at + 1]);
    // A phrase that opens a sentence stands at its beginning.
    start = text[at + 1] === ' ' ? at + 2 : at + 1;
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
  return sentenceRanges(folded.text, tongue, mentions).map(([start, end]) => {
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
  const isUnspaced = !languageOf(tongue).grammar.isSpaced;
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
