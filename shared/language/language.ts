import type { Concept } from './clauses/concepts.ts';
import type { PhraseBook } from './clauses/phraseBook.ts';

/** Languages that are read; Chinese is one, its two scripts are read by the same words. */
export const tongues = ['en', 'zh', 'de', 'ja', 'ko', 'fr', 'es'] as const;
export type Tongue = (typeof tongues)[number];

/**
 * Words of one meaning, as sources of regular expressions over a sentence in lower case, in which `<date>`, `<money>`,
 * `<number>`, `<percent>`, `<duration>` and `<country>` stand for what is mentioned there. Where words are parted by spaces a
 * source stands between the ends of words; `~` at its beginning or end lets it go on within one: `~pflicht`, `visum~`. No groups
 * but `(?:…)`, and every repeat bounded, so that time grows with the text alone. A pair gives the kind first: `['transit',
 * 'transit visas?']`; kinds are tried in their order, words without one last. Of words that overlap the longest count.
 */
export type Words = readonly (string | readonly [kind: string, ...sources: string[]])[];
export type Lexicon = Readonly<Partial<Record<Concept, Words>>>;

/** How sentences are built. */
export interface Grammar {
  /** Whether words are parted by spaces. */
  readonly isSpaced: boolean;
  /** Whether phrases begin where words do; German makes its words of others, and is not asked. */
  readonly beginsWords: boolean;
  /** Short forms and what they stand for: `n't` for ` not`. */
  readonly shortForms: readonly (readonly [pattern: RegExp, form: string])[];
  /** Words without which a clause says the same: articles, link words; null where none are so. */
  readonly fillers: RegExp | null;
  /** Where a sentence may be parted into clauses when both sides have a predicate of their own: commas, `and`, `und`, `，`, `、`. */
  readonly joint: string;
  /** Between two things of which one is enough: ` or `. */
  readonly or?: RegExp;
  /** In a paragraph, that it leads in the table behind it, or the names: `the following countries`, `in the table below`, `如下`. */
  readonly leadsIn: RegExp;
  /** Right before a paper, that something else is asked for it: `required for a `, `für das `. */
  readonly aim?: RegExp;
  /** Words that end in a point and no sentence, without that point, as a source. */
  readonly abbreviations: string;
  /** Whether a point behind a number makes it an ordinal and ends no sentence: `am 1. Januar`. */
  readonly hasOrdinals?: boolean;
  /**
   * Where predicates end their clauses, as in Japanese and Korean: what closes a topic (`は`, `은`). There, what has no predicate
   * belongs to what follows it, and what limits stands before what it limits.
   */
  readonly topic?: string;
  /** Whether a clause that names nobody is said of whom the one before it is said of: `…的外国人不适用免签，应当申请签证`. */
  readonly dropsSubjects?: boolean;
  /** Where words are not parted by spaces: characters that carry no meaning of their own, as particles and link words. */
  readonly lightCharacters?: string;
}

/** What a folder says of its language. */
export interface Language {
  readonly tongue: Tongue;
  readonly grammar: Grammar;
  readonly changes: Changes;
  readonly spans: Spans;
  readonly people: People;
  readonly values: Values;
  readonly days: Days;
  readonly money: Money;
}

/** Words around values that change. */
export interface Changes {
  /** Right before a value, that it is the former, or a difference: `from`, `was`, `instead of`, `by`, `von`, `um`, `由`, `原`. */
  readonly former: RegExp;
  /** Right behind a value, that it is the former: `から`, `에서`. */
  readonly formerBehind: RegExp;
  /** All that stands between two values of which the first became the second: ` to `, ` auf `, `调整为`. */
  readonly becomes: RegExp;
  /** Right behind the second of two durations, that the first became it and that they are no range: `に`, `로`. */
  readonly newBehind?: RegExp;
}

/** Words around durations and numbers. */
export interface Spans {
  /** Between two durations, that the first is counted in the second: ` in any `, ` je Zeitraum von `. */
  readonly inPeriod: RegExp;
  /** Of what stands before two durations and, behind a NUL, between them: that the second is counted in the first: `每…累计`. */
  readonly ofPeriod: RegExp;
  /** Between the two ends of a range: ` and `, ` to `, `至`, ` bis `. */
  readonly and: RegExp;
  /** Beside hours of work, in what they are counted: week, fortnight, month, year, day. */
  readonly periods: readonly (readonly [period: string, pattern: RegExp])[];
  /** From when on a paper must be valid so long: `entry`, `exit`, `issue`, by the words that say it. */
  readonly countedFrom?: readonly (readonly [kind: string, pattern: RegExp])[];
}

/** Whose people are meant stands right before or behind a country's name; other countries are only spoken of. */
export interface People {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** Right before a name, that it is where someone goes or is, whatever stands behind it: `前往`, `赴`, `驻`. */
  readonly place?: RegExp;
  /** Between those who hold a passport and its name, where that says which: `holders of a … `; as a pattern up to the end. */
  readonly holders?: RegExp;
  /** Right behind a name, that someone goes there: `に渡航`, `를 방문`. */
  readonly goal?: RegExp;
  /** Of a word of nationality, that it is a noun and means people wherever it stands: `Ecuadorians`, `Péruviens`. */
  readonly nouns: RegExp;
  /** Between two names of one list. */
  readonly joint: RegExp;
  /** Right before or behind a word of nationality, that it is the state that acts: `the Australian government`, `las autoridades mexicanas`. */
  readonly state?: { readonly before: RegExp; readonly behind: RegExp };
}

/** How numbers, dates, hours and durations are printed, as sources over text in lower case. */
export interface Values {
  /** Names of months, January first; empty where months are numbers. */
  readonly months: readonly (readonly string[])[];
  /**
   * Dates, the longest forms first, with the groups `year` `month` `day` `name` `quarter` `era` `eraYear` `roc` `short` `one`
   * `other`, and `same` for a year by the one before: `同年`, `이듬해`.
   */
  readonly dates: readonly string[];
  /** The hour that stands right before a day, and right behind it; groups as in `times.ts`. */
  readonly timeBefore: RegExp;
  readonly timeAfter: RegExp;
  /** Durations, with the groups `count` `high` `kind` `unit`: `30 days`, `six months`, `5 working days`, `30天`, `90 Tage`, `3か月`. */
  readonly duration: string;
  /** What makes a number a percentage, and a multiple. */
  readonly percent: string;
  readonly factor: string;
  /** Numbers in words. */
  readonly words: ReadonlyMap<string, number>;
  /** Numbers in words that count something, as a source; empty where they are not read. */
  readonly countedWords: string;
  /** What parts thousands. */
  readonly groups: ',' | '.';
  readonly groupsBySpace: boolean;
  /** What the groups `unit` and `kind` of a duration mean. */
  readonly units: readonly (readonly [pattern: RegExp, unit: Unit])[];
  readonly workingDays: RegExp;
  /** All that stands between two durations that are the ends of a range: ` bis `, `至`. */
  readonly upTo: RegExp;
  /** Durations said without a number, as sources: `half a year` P6M, `半年`, `quinze jours`. */
  readonly spelled: readonly (readonly [source: string, iso: string])[];
  /** Words that multiply the number before them, with the power of ten. */
  readonly multipliers: readonly (readonly [word: string, power: number])[];
  /** Digits that count nothing, as sources over text with its capitals: telephone numbers, pages, rooms, gates, floors, annexes. */
  readonly masks: readonly string[];
}

/** `F` is a fortnight. */
export type Unit = 'Y' | 'M' | 'F' | 'W' | 'D' | 'H';

/** Words around days and hours; sources stand over text in lower case. */
export interface Days {
  /** A day of the week with all that parts it from the date behind it. */
  readonly weekday: string;
  /** What the group `quarter` of a date may be, the first quarter's words first. */
  readonly quarters: readonly (readonly string[])[];
  /** How a quarter is called. */
  readonly quarter: string;
  /** Between the two ends of a range of days, beside a dash: `to`, `bis zum`, `至`, `から`. */
  readonly joint: string;
  /** Of the group `half` of an hour, that it is of the second half of the day. */
  readonly late: RegExp;
  /** Of the group `same` of a date, that it is of the year after the one before: `翌`, `이듬해`. */
  readonly nextYear?: RegExp;
  /** Twelve o'clock by day. */
  readonly noon: string;
}

/** How amounts of money are printed, and the words beside them; signs and codes are known to all languages. */
export interface Money {
  /** Names by ISO 4217, in lower case and the singular. A name that several countries' money has stands in none: it is read by the jurisdiction. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Names that may stand before and behind an amount, as sources; two words may end in a name that `Intl` knows. */
  readonly before: string;
  readonly after: string;
  /** What multiplies money beside what multiplies any number: `$100K`, `£1.5bn`. */
  readonly multipliers: readonly (readonly [word: string, power: number])[];
  /** What may part an amount from what it is of: `$60 in USD`. */
  readonly denominated: string;
  /** All that stands between the two ends of a range. */
  readonly range: string;
  /** Right before or behind two amounts of a range, that the first became the second: `rises from`, `に引き上げ`. */
  readonly changesBefore: RegExp;
  readonly changesBehind: RegExp;
  /** Right before two amounts, that the first is by how much it changed: `by £15 to £130`. */
  readonly difference: RegExp;
  /** Beside an amount, which `$` stands for, what it is paid for: hour, day, week, month, year. */
  readonly periods: readonly (readonly [period: string, pattern: RegExp])[];
  readonly gross: RegExp;
  readonly net: RegExp;
}

/** What countries and their people are called. */
export interface Names {
  /** Locales whose names by `Intl` are read. */
  readonly locales: readonly string[];
  /** What the name of a country may carry at its end: `Eritreas`. */
  readonly genitive?: RegExp;
  /** Names beside those, by ISO 3166-1. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /**
   * Adjectives and nouns of nationality, by ISO 3166-1: `Ecuadorian`, `péruvien`, `kolumbianisch~`; `~` lets the word go on. One with a
   * capital is read in capitals alone. They count only where `People` says that people are meant: not in `Ecuadorian embassy`.
   */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Articles, and what is made with one, that change with the name they stand before: `the`, `an`; `au`, `l'`. */
  readonly articles?: readonly string[];
  /** Of a name with the characters right before and behind it, that it is part of another word: `アルバイト`, `日本語`, `교통수단`. */
  readonly notWithin?: RegExp;
  /** What languages are called, and their tests, as parts of words, by ISO 639-1. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** What a language's words mean: the most of its folder, loaded only when a text of it is to be understood. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly phrases: PhraseBook;
}
