import { day, monthName, year } from '../dateParts.ts';
import type { Values } from '../language.ts';

const months = [
  ['enero', 'ene'],
  ['febrero', 'feb'],
  ['marzo', 'mar'],
  ['abril', 'abr'],
  ['mayo'],
  ['junio', 'jun'],
  ['julio', 'jul'],
  ['agosto', 'ago'],
  ['septiembre', 'setiembre', 'sept', 'sep'],
  ['octubre', 'oct'],
  ['noviembre', 'nov'],
  ['diciembre', 'dic'],
];
const name = monthName(months);

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [`${day} (?:de )?${name}(?: (?:de |del )?${year})?`, `(?<![\\p{L}])${name} (?:de |del )?${year}`],
  timeBefore: /(?!)/u,
  timeAfter: /(?!)/u,
  duration: '(?!)(?<count>)(?<high>)(?<kind>)(?<unit>)',
  percent: ' ?%',
  factor: '(?!)',
  words: new Map(),
  countedWords: '',
  groups: '.',
  groupsBySpace: false,
};
