import { day, year } from './dateParts.ts';
import type { Tongue } from './language.ts';
import { languageOf } from './languages.ts';

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

export const quarters = new Map(
  [
    ['first', '1st', '1', '一', '1.', 'erste', 'premier', '1er', 'primer'],
    ['second', '2nd', '2', '二', '2.', 'zweite', 'deuxième', '2e', 'segundo'],
    ['third', '3rd', '3', '三', '3.', 'dritte', 'troisième', '3e', 'tercer'],
    ['fourth', '4th', '4', '四', '4.', 'vierte', 'last', 'final', 'letzte', 'quatrième', '4e', 'cuarto', 'último'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const anywhere = [
  `(?<![\\d-])${year}-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`,
  `(?<![\\d./])${year}[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d/])`,
  `${day.replace('(?<!\\d)', '(?<![\\d./])')}\\.(?<month>\\d{1,2})\\.${year}`,
  `(?<![\\d./])(?<one>\\d{1,2})/(?<other>\\d{1,2})/${year}`,
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
