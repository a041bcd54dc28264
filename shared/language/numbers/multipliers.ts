import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { longestFirst } from './numberWords.ts';

/** Words that multiply the number before them. */
export interface Multipliers {
  /** Longest first, as part of a regular expression over lower case. */
  readonly source: string;
  /** The power of ten of a word, 0 where there is none. */
  readonly powerOf: (word: string | undefined) => number;
}

const made = new Map<string, Multipliers>();

function make(words: readonly (readonly [word: string, power: number])[]): Multipliers {
  const powers = new Map(words);
  const source = longestFirst(powers.keys()).replaceAll('.', '\\.');
  return { source, powerOf: (word) => (word === undefined ? 0 : (powers.get(word) ?? 0)) };
}

/** What multiplies any number in a language; with `ofMoney` also what multiplies amounts alone: `$100K`. */
export function multipliersOf(tongue: Tongue, ofMoney: boolean): Multipliers {
  const key = `${tongue} ${ofMoney}`;
  const { values, money } = languageOf(tongue);
  const known = made.get(key) ?? make([...values.multipliers, ...(ofMoney ? money.multipliers : [])]);
  made.set(key, known);
  return known;
}
