import type { FactStatus, FactType, FactValue } from '../fact.ts';
import type { Mention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { type Found, findEach } from '../words/phrase.ts';
import type { Sentence } from '../words/sentence.ts';

/** What is known of a notice before it is read. */
export interface ReadContext {
  /** BCP 47. */
  readonly language: string;
  /** Who makes the rule: ISO 3166-1 alpha-2 or `EU`; decides what `$` is and the order of `10/12/2025`. */
  readonly jurisdiction: string;
  /** IANA zone of dates without one, or `UTC` when none is known. */
  readonly timezone: string;
  /** What the source is about; a fact that names no programme has the only one of them. */
  readonly programmes: readonly string[];
  /** Now, RFC 3339: what begins later is scheduled, what ended is expired. */
  readonly now: string;
}

/** One sentence and what stands around it. */
export interface Place {
  readonly sentence: Sentence;
  /** Headings, the line that leads a list in, and the head of a table, in lower case: what a bare amount is about. */
  readonly about: string;
  /** Of an item or a row, the notice's title and the paragraph before its list, in lower case. */
  readonly list: string;
  /** Cells of the head of the table that a row is of. */
  readonly columns: readonly string[];
  /** The block before, as published. */
  readonly previous: string;
  readonly jurisdiction: string;
  /** Mentions that a rule has read; no other rule reads them again. */
  readonly claimed: Set<Mention>;
}

/** What a rule read; the rest of the fact follows from where it stands. */
export interface Draft {
  readonly type: FactType;
  readonly rule: string;
  readonly value: FactValue | null;
  /** Offsets in the folded text that the quote must cover. */
  readonly start: number;
  readonly end: number;
  readonly qualifier?: string;
  readonly status?: FactStatus;
  readonly scope?: string;
}

/** Words in which a fact seems to stand that is not believed. */
export interface Doubt {
  readonly type: FactType;
  readonly rule: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export type Reader = (place: Place) => Iterable<Draft | Doubt>;

/** Phrases by language; what `find` takes. */
export type Phrases = Readonly<Partial<Record<Tongue, readonly string[]>>>;

const none: readonly string[] = [];

/** All places where phrases of the sentence's language stand, in the order of the phrases. */
export function findAny(phrases: Phrases, sentence: Sentence): Iterator<Found> & Iterable<Found> {
  return findEach(phrases[sentence.tongue] ?? none, sentence);
}

/** A value without time and zone. */
export function plainValue(
  value: string,
  unit: string,
  more: Omit<FactValue, 'value' | 'unit' | 'precision' | 'zone'> = {},
): FactValue {
  return { value, unit, precision: null, zone: null, ...more };
}

/** The words of a place as folded. */
export function wordsOf({ sentence, start, end }: Found): string {
  return sentence.folded.text.slice(start, end).trim();
}

/** What a place in a row is about: the head of its column, else all that stands around. */
export function aboutAt({ sentence, about, columns }: Place, offset: number): string {
  if (columns.length === 0) return about;
  const cell = sentence.folded.text.slice(0, offset).split(' | ').length - 1;
  return columns[cell] ?? about;
}
