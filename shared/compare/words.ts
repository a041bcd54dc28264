import { diffArrays } from 'diff';
import { normalise } from '../language/normalise.ts';
import { simplify } from '../language/simplify.ts';
import type { Segment } from './edits.ts';

/** Dates, numbers and amounts stay whole, so that an edit never shows half a figure. */
const whole =
  /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|\d{1,2}\s?月\s?\d{1,2}\s?日|(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|[$€£¥]?\d[\d.,:/]*\d%?|[$€£¥]\d|\d+%?/gu;
/** Above this many words a block is shown as replaced whole: comparing costs more than it tells. */
const mostWords = 6000;
/** And above this many characters, which are not even parted into words. */
const mostCharacters = 100_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each language of the catalog: it costs as much as parting a paragraph. */
function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function wordsOf(text: string, language: string): string[] {
  const segmenter = segmenterOf(language);
  const words: string[] = [];
  const split = (part: string): void => {
    // Words are parted by a dictionary, which must part both scripts alike; hardly any character takes more room in one of them.
    const simple = simplify(part);
    const read = simple.length === part.length ? simple : part;
    for (const { segment, index } of segmenter.segment(read)) words.push(part.slice(index, index + segment.length));
  };
  let from = 0;
  for (const found of text.matchAll(whole)) {
    split(text.slice(from, found.index));
    words.push(found[0]);
    from = found.index + found[0].length;
  }
  split(text.slice(from));
  return words;
}

/** What was kept, removed and added between two texts, word by word: the segments spell both to the letter. */
export function segmentsOf(before: string, after: string, language: string): Segment[] {
  const replaced: Segment[] = [
    ['-', before],
    ['+', after],
  ];
  if (before.length + after.length > mostCharacters) return replaced;
  const old = wordsOf(before, language);
  const now = wordsOf(after, language);
  if (old.length + now.length > mostWords) return replaced;
  const folded = new Map<string, string>();
  const fold = (word: string): string => {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const value = normalise(word) || ' ';
    folded.set(word, value);
    return value;
  };
  const segments: Segment[] = [];
  let [from, to] = [0, 0];
  for (const { removed, added, value } of diffArrays(old.map(fold), now.map(fold))) {
    const { length } = value;
    if (removed) segments.push(['-', old.slice(from, from + length).join('')]);
    else if (added) segments.push(['+', now.slice(to, to + length).join('')]);
    else segments.push(...keptOf(old.slice(from, from + length), now.slice(to, to + length)));
    if (!added) from += length;
    if (!removed) to += length;
  }
  return segments;
}

/** Kept words; where they are printed another way, as they were and as they are, so that segments spell both texts to the letter. */
function keptOf(old: readonly string[], now: readonly string[]): Segment[] {
  if (old.join('') === now.join('')) return [['=', now.join('')]];
  const runs: Segment[] = [];
  const add = (sign: Segment[0], text: string): void => {
    const last = runs.at(-1);
    if (last?.[0] === sign) runs[runs.length - 1] = [sign, last[1] + text];
    else if (text !== '') runs.push([sign, text]);
  };
  for (const [at, word] of now.entries()) {
    const was = old[at] ?? '';
    if (was === word) add('=', word);
    else {
      runs.push(['-', was]);
      runs.push(['+', word]);
    }
  }
  return runs;
}

/** The most that `likeness` can be of texts so long. */
export const mostLikeness = (before: string, after: string): number =>
  (2 * Math.min(before.length, after.length)) / Math.max(1, before.length + after.length - 2);

/** Share of words two texts have in common, 0 to 1 (Dice), by pairs of characters: cheap, and fair to every script. */
export function likeness(before: string, after: string): number {
  if (before === after) return 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < before.length; at++) {
    const pair = before.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < after.length; at++) {
    const pair = after.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, before.length + after.length - 2);
}
