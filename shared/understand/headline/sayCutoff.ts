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

/** Which cell it is: `EB2 India`, `F2A all other areas filing date`. */
function sayCell(qualifier: string, told: ToldWords): string {
  const [category = '', area = '', kind] = qualifier.split('/');
  const names = areas[area]?.map((value) => sayCountry({ value }, told)).join(told.list);
  const name = `${category.replaceAll('_', ' ')} ${names ?? (area === 'all' ? told.cutoff.all : area)}`;
  return kind === 'filing' ? told.cutoff.filing(name) : name;
}

/** A cell of the Visa Bulletin that moved: `EB2 India: 1 January 2013 → 15 April 2013 (3 months forward)`. */
export function sayCutoff({ qualifier, before, after, op }: FactDelta, told: ToldWords): string {
  const name = sayCell(qualifier ?? '', told);
  const say = (value: NonNullable<FactDelta['after']>): string => {
    if (value.value === 'current') return told.cutoff.current;
    return value.value === 'unavailable' ? told.cutoff.unavailable : sayDate(value, told);
  };
  if (op === 'add' || before === null) return told.ops.add(name, after === null ? '' : say(after));
  if (after === null) return told.ops.add(name, told.cutoff.unlisted);
  return `${name}${told.colon}${say(before)} → ${say(after)}${sayMove(before.value, after.value, told)}`;
}
