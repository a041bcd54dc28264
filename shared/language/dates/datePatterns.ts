import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { day, year } from './dateParts.ts';

/** Numbers of months by their names in a language, January being 1. */
const months = new Map<Tongue, ReadonlyMap<string, number>>();
export function monthOf(tongue: Tongue): ReadonlyMap<string, number> {
  const known = months.get(tongue);
  if (known !== undefined) return known;
  const { values } = languageOf(tongue);
  const made = new Map(values.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
  months.set(tongue, made);
  return made;
}

/** Which quarter of the year a word says, or 0. */
export const quarterOf = (word: string, tongue: Tongue): number =>
  languageOf(tongue).days.quarters.findIndex((words) => words.includes(word)) + 1;

const anywhere = [
  `(?<![\\d-])${year}-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`,
  `(?<![\\d./])${year}[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d/])`,
  `${day.replace('(?<!\\d)', '(?<![\\d./])')}\\.(?<month>\\d{1,2})\\.${year}`,
  `(?<![\\d./])(?<one>\\d{1,2})/(?<other>\\d{1,2})/(?:${year}|(?<short>\\d{2})(?![\\d/]))`,
];

const compiled = new Map<Tongue, readonly RegExp[]>();

/** The patterns of dates of a language; what is in any comes last. */
export function patternsOf(tongue: Tongue): readonly RegExp[] {
  const known = compiled.get(tongue);
  if (known !== undefined) return known;
  const made = [...languageOf(tongue).values.dates, ...anywhere].map((source) => new RegExp(source, 'gu'));
  compiled.set(tongue, made);
  return made;
}
