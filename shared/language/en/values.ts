import { anyOf, day, monthName, year } from '../dates/dateParts.ts';
import { clock, zone } from '../dates/timeParts.ts';
import type { Values } from '../language.ts';
import { longestFirst } from '../numbers/numberWords.ts';

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const names = anyOf(months);
const name = monthName(months);
const ordinal = '(?:st|nd|rd|th)?';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const words = new Map([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((ten, index): [string, number][] => {
    const value = (index + 2) * 10;
    const compounds = ones.slice(1, 10).map((unit, at): [string, number] => [`${ten}-${unit}`, value + at + 1]);
    return [[ten, value], ...compounds];
  }),
]);
const count = `\\d{1,4}|${longestFirst(words.keys())}`;

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [
    `${day}${ordinal}(?: day)?(?: of)? ${name},? ${year}`,
    `(?<![a-z])${name} ${day}${ordinal},? ${year}`,
    `(?:the )?(?<quarter>first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter (?:of )?${year}`,
    `(?<![a-z])q(?<quarter>[1-4]) (?:of )?${year}`,
    `(?:(?:the )?(?:end|last day) of )?(?<![a-z])${name},? ${year}`,
    `(?:the )?end of (?:the year )?${year}(?![\\d.,:/-]\\d)`,
    `(?<![a-z])${name} ${day}${ordinal}(?![\\d:])`,
    `${day}${ordinal}(?: of)? ${name}(?![a-z])`,
    `${day}${ordinal}(?= ?(?:to|and|-|until|through) ?\\d{1,2}${ordinal} (?:${names})(?![a-z]))`,
    `(?<=(?:${names})\\.? \\d{1,2}${ordinal} ?(?:to|and|-|through) ?)${day}${ordinal}(?!\\d)(?:, ${year})?`,
    `(?<=(?:calendar year|the year|year|in|from|since|until|by|for|during|of|after|before) )${year}(?![\\d.,:/-]\\d)`,
  ],
  timeBefore: new RegExp(`${clock}${zone},?(?: on| of)? $`, 'u'),
  timeAfter: new RegExp(`^,?(?: \\(?(?:at|from|by|starting at|beginning at))? ?${clock}${zone}`, 'u'),
  duration: `(?<![\\w.,'/-])(?<count>${count}|(?<=(?:for|of|within|to|least|than|every|after) )an?(?= (?:month|year|week|day|hour)(?![a-z])))(?: ?(?:to|-|or) ?(?<high>${count}))?(?: \\(\\d{1,4}\\))?[- ]?(?<kind>working|business|calendar|consecutive)?(?: )?[- ]?(?<unit>days?|weeks?|months?|years?|hours?)(?![a-z])`,
  percent: ' ?(?:%|percent(?![a-z])|per cent(?![a-z]))',
  factor: ' ?(?:x(?![a-z\\d])|times(?![a-z]))',
  words: new Map([...words, ['a', 1], ['an', 1]]),
  countedWords: `(?<![\\w-])(?:${longestFirst(words.keys())})(?![\\w-])`,
  groups: ',',
  groupsBySpace: false,
  units: [
    [/^hour/u, 'H'],
    [/^fortnight/u, 'F'],
    [/^week/u, 'W'],
    [/^month/u, 'M'],
    [/^year/u, 'Y'],
    [/^(?:day|night)/u, 'D'],
  ],
  workingDays: /^(?:working|business|week)/u,
  upTo: /^ ?(?:-|to|up to) ?$/u,
  spelled: [
    ['half an? year|six-monthly', 'P6M'],
    ['(?<=(?:within|for|after|of|than) )a fortnight(?![a-z])', 'P14D'],
  ],
  multipliers: [
    ['hundred', 2],
    ['thousand', 3],
    ['million', 6],
    ['billion', 9],
    ['trillion', 12],
  ],
  masks: [
    '(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Hh]otline)[.::]? ?[\\d(+][\\d ()+/-]{3,24}\\d',
    '(?:[Ff]orm|FORM) (?:No\\. ?)?\\d{1,5}[A-Z]?',
    '(?<!\\w)(?:[Ss]ections|[Aa]rticles|[Pp]aragraphs|[Rr]egulations|[Rr]ules) \\d{1,4}[A-Z]{0,2}(?:(?:, ?| and | or | to |-)\\d{1,4}[A-Z]{0,2}){1,8}(?![\\w,.%(]*\\d)',
    '(?<![\\w])(?:[Pp]ages?|[Pp]p?\\.|[Rr]ooms?|[Gg]ates?|[Cc]hapters?|(?:[Ss]ub)?[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Rr]egulations?|[Rr]ules?|[Tt]erminal|[Ff]loor|Box|No\\.|Nos\\.|[Vv]ersion|Vol\\.|Volume|Number|Annex|Appendix|Part|Level|Step|Schedule|Table|Figure|Item) ?\\d{1,6}(?:\\.\\d{1,3})?(?![\\d,.]\\d)',
    '(?<=(?:and|or|,) )\\d{1,4}(?:\\([a-z]{1,2}\\)){1,6}(?!\\w)',
    '(?<![\\w-])(?:FY|fiscal year) ?\\d{4}(?!\\d)',
    'subclass(?:es)? \\d{3}',
  ],
};
