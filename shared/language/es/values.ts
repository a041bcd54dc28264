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
  units: [
    [/^hora/u, 'H'],
    [/^semana/u, 'W'],
    [/^mes/u, 'M'],
    [/^año/u, 'Y'],
    [/^d[ií]a/u, 'D'],
  ],
  workingDays: /(?:hábil|laborable)/u,
  upTo: /^ ?(?:a|-) ?$/u,
  spelled: [
    ['medio año|un semestre', 'P6M'],
    ['una quincena|quince días', 'P15D'],
  ],
  multipliers: [
    ['mil', 3],
    ['millón', 6],
    ['millon', 6],
    ['millones', 6],
  ],
  masks: [
    '(?:[Tt]el(?:éfono)?|[Ff]ax)[.::]? ?[\\d(+][\\d ()+/.-]{3,24}\\d',
    '[Ff]ormulario (?:n\\.?º ?)?\\d{1,5}',
    '(?<![\\w])(?:[Pp]áginas?|[Hh]abitación|[Ss]ala|[Pp]uerta|[Cc]apítulo|[Tt]erminal|[Pp]iso|n\\.?º|[Vv]ersión|[Aa]nexo|[Pp]arte|[Pp]aso|[Tt]abla) ?\\d{1,6}(?![\\d,.]\\d)',
  ],
};
