import { tongues } from './language.ts';
import { languageOf } from './languages.ts';
import { longestFirst } from './numbers/numberWords.ts';

const all = tongues.map(languageOf);
const powers = new Map(all.flatMap(({ values, money }) => [...values.multipliers, ...money.multipliers]));

/** A word that multiplies the number before it in any language, longest first, as part of a regular expression. */
export const anyMultiplier = longestFirst(powers.keys()).replaceAll('.', '\\.');

/** The power of ten that such a word says. */
export const powerOfAny = (word: string | undefined): number => (word === undefined ? 0 : (powers.get(word) ?? 0));

/** Numbers in words, by language. */
export const numberWordsOfAll = all.flatMap(({ values: { words } }) =>
  words.size === 0 ? [] : [{ words, pattern: new RegExp(`(?<!\\p{L})(?:${longestFirst(words.keys())})`, 'gu') }],
);

const months = Array.from({ length: 12 }, (_, month) => {
  const names = all.flatMap(({ values }) => values.months[month] ?? []);
  return new RegExp(`(?<!\\p{L})(?:${longestFirst(names)})`, 'u');
});
const quarter = new RegExp(all.map(({ days }) => days.quarter).join('|'), 'u');
const noon = new RegExp(all.map(({ days }) => days.noon).join('|'), 'u');
const spelled = all.flatMap(({ values }) =>
  values.spelled.map(([source, iso]) => [new RegExp(source, 'u'), iso] as const),
);

/** Whether a text in lower case names a month, 1 being January, in any language. */
export const namesMonth = (text: string, month: number): boolean => months[month - 1]?.test(text) ?? false;

export const namesQuarter = (text: string): boolean => quarter.test(text);

export const namesNoon = (text: string): boolean => noon.test(text);

/** Whether a text in lower case says a duration without a number. */
export const spells = (text: string, iso: string): boolean =>
  spelled.some(([pattern, said]) => said === iso && pattern.test(text));
