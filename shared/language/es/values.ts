import { anyOf, day, monthName, year } from '../dates/dateParts.ts';
import type { Values } from '../language.ts';
import { longestFirst } from '../numbers/numberWords.ts';

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
const names = anyOf(months);
const name = monthName(months);

const ones =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const words = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ['un', 1],
  ['una', 1],
  ['veintiún', 21],
  ['cien', 100],
  ['ciento veinte', 120],
  ['ciento ochenta', 180],
  ['trescientos sesenta y cinco', 365],
  ...tens.flatMap((ten, index): [string, number][] => [
    [ten, (index + 3) * 10],
    ...ones.slice(1, 10).map((one, at): [string, number] => [`${ten} y ${one}`, (index + 3) * 10 + at + 1]),
    [`${ten} y un`, (index + 3) * 10 + 1],
  ]),
]);
for (const [word, value] of [...words]) if (value > 0 && value < 100) words.set(`ciento ${word}`, 100 + value);
const count = `\\d{1,3}[ .']\\d{3}|\\d{1,4}|${longestFirst(words.keys())}`;
/** Words that count and are no article. */
const counted = [...words.keys()].filter((word) => !['cero', 'un', 'una', 'uno'].includes(word));

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [
    `${day}(?:\\.?[º°o]|ro|er)? (?:de )?${name}(?:,? (?:de |del )?(?:año )?${year}|(?![\\p{L}]))`,
    `${day}(?= (?:al?|y|hasta el|-) \\d{1,2}(?:º|°)? de (?:${names})(?![\\p{L}]))`,
    `(?<quarter>primer|1er|segundo|2º|tercer|3er|cuarto|4º|último) trimestre (?:de |del )?(?:año )?${year}`,
    `(?<![\\p{L}])${name} (?:de |del )?${year}`,
    `(?<=(?:año|años|en|desde|para|hasta|durante|ejercicio|finales de|fines de|principios de|antes de|de|del|cupo|contingente|temporada) )${year}(?![\\d.,:/-]\\d|-\\d)`,
  ],
  timeBefore:
    /(?:a|desde|hasta) las (?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))?(?: ?(?:horas?|hrs?\.?|h\.?))?(?: \([^)]{1,40}\))?,? (?:del?(?: día)?|de) $/u,
  timeAfter:
    /^,? (?:a|desde|hasta|a partir de) las (?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))?(?: ?(?:horas?|hrs?\.?|h\.?))?(?![\p{L}\d])/u,
  duration: `(?<![\\p{L}\\d/-]|\\d[.,])(?<count>${count})(?: ?(?:(?<!(?:pas(?:a|an|ará|arán|ó)|sub(?:e|en|irá|ió)|(?:aument|reduc|ampl|elev)\\p{L}{0,8})(?: [\\p{L}]{1,16}){0,4} de [\\p{L}\\d]{1,20} ?)a|-|o|(?<=entre [\\p{L}\\d]{1,12} )y) ?(?<high>${count}))?(?: \\(\\d{1,4}\\))?[ -]?(?<unit>días?|dias?|semanas?|mes(?:es)?|años?|horas?)(?: (?<kind>hábil(?:es)?|laborables?|naturales|corridos|calendario|consecutivos|continuos))?(?![\\p{L}])`,
  percent: ' ?(?:%|por ciento(?![\\p{L}]))',
  factor: '\\)?(?= salarios? mínimos?(?![\\p{L}]))| veces(?= (?:el|la|los|superior)(?![\\p{L}]))',
  words,
  countedWords: `(?<![\\p{L}\\d-])(?:${longestFirst(counted)})(?![\\p{L}-])`,
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
    ['una quincena', 'P15D'],
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
