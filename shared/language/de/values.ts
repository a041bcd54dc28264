import { anyOf, day, monthName, year } from '../dateParts.ts';
import type { Values } from '../language.ts';
import { longestFirst } from '../numberWords.ts';

const months = [
  ['januar', 'jänner', 'jan'],
  ['februar', 'feber', 'feb'],
  ['märz', 'mrz'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez'],
];
const names = anyOf(months);
const name = monthName(months);

const german = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const words = new Map([
  ...german.map((word, value): [string, number] => [word, value]),
  ...['einem', 'einen', 'einer', 'eines', 'eine'].map((word): [string, number] => [word, 1]),
  ['vierzehn', 14],
  ['fünfzehn', 15],
  ['achtzehn', 18],
  ['zwanzig', 20],
  ['dreißig', 30],
  ['sechzig', 60],
  ['neunzig', 90],
]);
const count = `\\d{1,4}|${longestFirst(words.keys())}`;

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [
    `${day}\\. ?${name}(?: ${year}|(?![a-zäöü]))`,
    `${day}\\.(?= ?(?:bis|und|-)(?: zum)? ?\\d{1,2}\\. ?(?:${names}))`,
    `(?<quarter>[1-4]\\.|erste|zweite|dritte|vierte|letzte)[snr]? quartal(?: des jahres)? ${year}`,
    `(?<![a-zäöü])${name} ${year}`,
    `(?<=(?:jahr|jahre|jahres|kalenderjahr|seit|ab|bis|ende|anfang|mitte|für|in|liegt|beträgt|gilt) )${year}(?![\\d.,:/-]\\d)`,
  ],
  timeBefore: /(?<![\d:.])(?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))? uhr(?: am| des)? $/u,
  timeAfter: /^,?(?: um| ab| bis)? (?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))? uhr/u,
  duration: `(?<![\\wäöü.,/-])(?<count>${count})(?: ?(?:bis|-|oder) ?(?<high>${count}))?[- ]?(?<kind>werk|arbeits|kalender)?(?<unit>tage?n?|wochen?|monate?n?s?|jahre?n?s?|stunden?|tägige?[nrs]?|monatige?[nrs]?|jährige?[nrs]?|stündige?[nrs]?)(?![a-zäöü])`,
  percent: ' ?(?:%|prozent(?![a-z])|v\\. ?h\\.)',
  factor: '(?: ?-?fache[nms]?(?![a-z])|fach(?![a-z]))',
  words,
  countedWords: '',
  groups: '.',
  groupsBySpace: true,
  units: [
    [/^(?:stund|stünd)/u, 'H'],
    [/^woche/u, 'W'],
    [/^monat/u, 'M'],
    [/^(?:jahr|jähr)/u, 'Y'],
    [/^(?:tag|täg)/u, 'D'],
  ],
  workingDays: /^(?:werk|arbeits)/u,
  upTo: /^ ?(?:bis|-) ?$/u,
  spelled: [['halb(?:e[sn]?|jahr|jährig)[a-zäöü ]{0,4}jahre?s?|halbjahr', 'P6M']],
  multipliers: [
    ['tausend', 3],
    ['million', 6],
    ['millionen', 6],
    ['mio.', 6],
    ['milliarden', 9],
    ['milliarde', 9],
    ['mrd.', 9],
  ],
  masks: [
    '(?:Tel(?:efon)?|Fax|Hotline)[.::]? ?[\\d(+][\\d ()+/-]{3,24}\\d',
    'Formular (?:Nr\\. ?)?\\d{1,5}[A-Z]?',
    '(?<![\\w])(?:S\\.|Seiten?|Zimmer|Raum|Gate|Terminal|Nr\\.|Nummer|Version|Band|Anlage|Teil|Stufe|Schritt|Tabelle|Abbildung|Kapitel|Postfach) ?\\d{1,6}(?:\\.\\d{1,3})?(?![\\d,.]\\d)',
  ],
};
