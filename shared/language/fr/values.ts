import { monthName, year } from '../dateParts.ts';
import type { Values } from '../language.ts';

const months = [
  ['janvier', 'janv'],
  ['février', 'fevrier', 'févr'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août', 'aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'decembre', 'déc'],
];
const name = monthName(months);

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [`(?<!\\d)(?<day>1(?=er)|\\d{1,2})(?:er)? ${name}(?: ${year})?`, `(?<![\\p{L}])${name} ${year}`],
  timeBefore: /(?!)/u,
  timeAfter: /(?!)/u,
  duration: '(?!)(?<count>)(?<high>)(?<kind>)(?<unit>)',
  percent: ' ?%',
  factor: '(?!)',
  words: new Map(),
  countedWords: '',
  groups: '.',
  groupsBySpace: true,
};
