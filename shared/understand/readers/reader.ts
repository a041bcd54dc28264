import type { Clause } from '../../language/clauses/clause.ts';
import type { CountryMention, Mention } from '../../language/clauses/mention.ts';
import { type Found, findEach } from '../../language/clauses/phrase.ts';
import type { PhraseName } from '../../language/clauses/phraseBook.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { languageOf } from '../../language/languages.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import type { FactStatus, FactType, FactValue } from '../fact.ts';
import type { NamedProgramme } from '../programmes/catalogNames.ts';

export type { PhraseName } from '../../language/clauses/phraseBook.ts';

/** What is known of a notice before it is read. */
export interface ReadContext {
  /** BCP 47. */
  readonly language: string;
  /** Who makes the rule: ISO 3166-1 alpha-2 or `EU`; decides what `$` is and the order of `10/12/2025`. */
  readonly jurisdiction: string;
  /** The country that the notice is about, where that is not the publisher's own; ISO 3166-1. */
  readonly destination?: string | null;
  /** IANA zone of dates without one, or `UTC` when none is known. */
  readonly timezone: string;
  /** What the source is about; a fact that names no programme has the only one of them. */
  readonly programmes: readonly string[];
  /** Programmes with the words that the catalog knows them by, in texts of any source. */
  readonly named?: readonly NamedProgramme[] | undefined;
  /** Now, RFC 3339: what begins later is scheduled, what ended is expired. */
  readonly now: string;
}

/** One sentence, what it states and what stands around it. */
export interface Place {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** Whether it is an item, a row or a name under a lead, which may take over what the lead says. */
  readonly isListed: boolean;
  /** The block before, as published. */
  readonly previous: string;
  /** Of a row, the cells of its table's head, the headings above, nearest first, and the line that heads its section. */
  readonly row: {
    readonly columns: readonly string[];
    readonly headings: readonly string[];
    readonly section: string;
  } | null;
  readonly jurisdiction: string;
  /** The country that the notice is about, where that is another one. */
  readonly destination: string | null;
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
  /** That it stays as it was, in the authority's own words. */
  readonly isUnchanged?: boolean;
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

const none: readonly string[] = [];

/** What a rule looks for in the language of a sentence. */
export const phrasesOf = (name: PhraseName, { tongue }: Pick<Sentence, 'tongue'>): readonly string[] =>
  vocabularyOf(tongue).phrases[name] ?? none;

/** All places where phrases of the sentence's language stand, in the order of the phrases. */
export function findAny(name: PhraseName, sentence: Sentence): Iterator<Found> & Iterable<Found> {
  return findEach(phrasesOf(name, sentence), sentence);
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

export const isCountry = (mention: { readonly kind: string }): mention is CountryMention => mention.kind === 'country';

const people = new WeakMap<Sentence, readonly CountryMention[]>();

/** The countries of a sentence whose people it speaks of; others are only named. Each clause asks for them. */
export function peopleIn(sentence: Sentence): readonly CountryMention[] {
  const known = people.get(sentence) ?? findPeople(sentence);
  people.set(sentence, known);
  return known;
}

function findPeople(sentence: Sentence): readonly CountryMention[] {
  const { lower } = sentence.folded;
  const { before, behind, joint, place } = languageOf(sentence.tongue).people;
  const countries = sentence.mentions
    .filter(isCountry)
    .filter(({ start }) => place === undefined || !place.test(lower.slice(Math.max(0, start - 48), start)));
  const found = new Set(
    countries.filter(
      (country) =>
        country.isPeople === true ||
        before.test(lower.slice(Math.max(0, country.start - 64), country.start)) ||
        behind.test(lower.slice(country.end, country.end + 24)),
    ),
  );
  const spread = (order: readonly CountryMention[]): void => {
    for (const [index, country] of order.entries()) {
      const next = order[index + 1];
      if (next === undefined || !found.has(country)) continue;
      const [left, right] = country.start < next.start ? [country, next] : [next, country];
      if (joint.test(lower.slice(left.end, right.start))) found.add(next);
    }
  };
  spread(countries);
  spread(countries.toReversed());
  return [...found];
}
