import { anyOf, day, monthName, year } from '../dates/dateParts.ts';
import type { Values } from '../language.ts';
import { longestFirst } from '../numbers/numberWords.ts';

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

const ones =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const words = new Map([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((ten, index): [string, number][] => [
    [ten, (index + 2) * 10],
    ...ones.slice(1, 10).map((one, at): [string, number] => [`${one}und${ten}`, (index + 2) * 10 + at + 1]),
  ]),
  ['dreissig', 30],
  ['hundert', 100],
  ['zweier', 2],
  ['dreier', 3],
  ...['einem', 'einen', 'einer', 'eines', 'eine'].map((word): [string, number] => [word, 1]),
]);
const count = `\\d{1,3}[ .']\\d{3}|\\d{1,4}|${longestFirst(words.keys())}`;
/** Words that count and are no article. */
const counted = [...words.keys()].filter((word) => word !== 'null' && !/^ein(?:e[mnrs]?)?$/.test(word));

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [
    `${day}\\. ?${name}(?: ${year}|(?![a-zäöü]))`,
    `${day}\\.(?= ?(?:bis|und|-)(?: zum)? ?\\d{1,2}\\. ?(?:${names}))`,
    `${day}\\.(?= ?(?:bis|und|-)(?: zum)? ?\\d{1,2}\\.\\d{1,2}\\.)`,
    `(?<=(?:am|ab|vom|bis|dem|zum|seit) )(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<short>\\d{2})(?![\\d.])`,
    `(?<quarter>[1-4]\\.|erste|zweite|dritte|vierte|letzte)[snr]? quartal(?: des jahres)? ${year}`,
    `(?<![a-zäöü])${name} ${year}`,
    `(?<=(?:jahr|jahre|jahres|kalenderjahr|seit|ab|bis|ende|anfang|mitte|für|in|liegt|beträgt|gilt|sommer|winter|frühjahr|herbst) )${year}(?![\\d.,:/-]\\d)`,
  ],
  timeBefore: /(?<![\d:.])(?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))? uhr(?: am| des)? $/u,
  timeAfter: /^,?(?: um| ab| bis)? (?<hour24>\d{1,2})(?:[:.](?<minute24>\d{2}))? uhr/u,
  duration: `(?<![\\wäöü.,/-])(?<count>${count})(?: ?(?:bis|-|oder) ?(?<high>${count}))?[- ]?(?:(?:volle|ganze|aufeinanderfolgende|aufeinander folgende)n? )?(?<kind>werk|arbeits|kalender)?(?<unit>tage?n?|wochenstunden?|wochen?|monate?n?s?|jahre?n?s?|stunden?|tägige?[nrs]?|monatige?[nrs]?|jährige?[nrs]?|stündige?[nrs]?)(?![a-zäöü])`,
  percent: ' ?(?:%|prozent(?![a-z])|v\\. ?h\\.)',
  factor: '(?: ?-?fache[nms]?(?![a-z])|fach(?![a-z]))',
  words,
  countedWords: `(?<![\\p{L}\\d-])(?:${longestFirst(counted)})(?![\\p{L}-])`,
  groups: '.',
  groupsBySpace: true,
  units: [
    [/^(?:wochenstund|stund|stünd)/u, 'H'],
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
