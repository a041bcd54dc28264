import type { ToldWords } from '../../language/told/toldWords.ts';
import type { FactDelta } from '../fact.ts';
import { sayCountry, sayDate, sayDuration } from './sayValue.ts';

/** The areas that the Visa Bulletin has columns for, by country. */
const areas: Readonly<Record<string, readonly string[]>> = {
  china: ['CN'],
  india: ['IN'],
  mexico: ['MX'],
  philippines: ['PH'],
  vietnam: ['VN'],
  el_salvador: ['SV', 'GT', 'HN'],
};

const dayMs = 24 * 60 * 60 * 1000;

/** How far a date moved, in months where it is two or more, else in days. */
function sayMove(before: string, after: string, told: ToldWords): string {
  const days = Math.round((Date.parse(after) - Date.parse(before)) / dayMs);
  if (!Number.isFinite(days) || days === 0) return '';
  const months = Math.round(Math.abs(days) / 30.44);
  const length = sayDuration(months >= 2 ? `P${months}M` : `P${Math.abs(days)}D`, told);
  return told.bracketed(days > 0 ? told.cutoff.forward(length) : told.cutoff.back(length));
}

/** A cell by the category of its row, the area of its column, and whether it is of filing dates. */
function cellOf(qualifier: string) {
  const [category = '', area = '', kind = ''] = qualifier.split('/');
  return { category, area, kind };
}

/** Cells of one row that moved alike are told together. */
export function cutoffKey({ op, qualifier, before, after }: FactDelta): string {
  const { category, kind } = cellOf(qualifier ?? '');
  return JSON.stringify([op, category, kind, before?.value ?? null, after?.value ?? null]);
}

/** Which cells they are: `EB2 India`, `F2A China, India, all other areas filing date`. */
export function sayCells(qualifiers: readonly string[], told: ToldWords): string {
  const cells = qualifiers.map(cellOf);
  const [{ category = '', kind = '' } = {}] = cells;
  const names = cells.map(({ area }) => {
    const known = areas[area]?.map((value) => sayCountry({ value }, told)).join(told.list);
    return known ?? (area === 'all' ? told.cutoff.all : area);
  });
  const name = `${category.replaceAll('_', ' ')} ${[...new Set(names)].join(told.list)}`;
  return kind === 'filing' ? told.cutoff.filing(name) : name;
}

/** Cells of the Visa Bulletin that moved alike: `EB2 India: 1 January 2013 → 15 April 2013 (3 months forward)`; in short without how far. */
export function sayCutoffs(facts: readonly [FactDelta, ...FactDelta[]], told: ToldWords, isShort: boolean): string {
  const [{ before, after, op }] = facts;
  const name = sayCells(
    facts.map(({ qualifier }) => qualifier ?? ''),
    told,
  );
  const say = (value: NonNullable<FactDelta['after']>): string => {
    if (value.value === 'current') return told.cutoff.current;
    return value.value === 'unavailable' ? told.cutoff.unavailable : sayDate(value, told);
  };
  if (op === 'add' || before === null) return told.ops.add(name, after === null ? '' : say(after));
  if (after === null) return told.ops.add(name, told.cutoff.unlisted);
  return `${told.ops.replace(name, say(before), say(after))}${isShort ? '' : sayMove(before.value, after.value, told)}`;
}
