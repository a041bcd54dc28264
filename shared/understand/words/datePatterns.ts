import { eraNames } from './calendar.ts';
import { hanNumber, type Tongue } from './numerals.ts';

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
export const monthOf = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
export const quarters = new Map(
  [
    ['first', '1st', '1', '一', '1.', 'erste'],
    ['second', '2nd', '2', '二', '2.', 'zweite'],
    ['third', '3rd', '3', '三', '3.', 'dritte'],
    ['fourth', '4th', '4', '四', '4.', 'vierte', 'last', 'final', 'letzte'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const names = [...monthOf.keys()].sort((one, other) => other.length - one.length).join('|');
const monthName = `(?<name>${names})\\.?`;
const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const day = '(?<!\\d)(?<day>\\d{1,2})';
const ordinal = '(?:st|nd|rd|th)?';

const anywhere = [
  `(?<![\\d-])${year}-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`,
  `(?<![\\d./])${year}[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d/])`,
  `(?<![\\d./])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${year}`,
  `(?<![\\d./])(?<one>\\d{1,2})/(?<other>\\d{1,2})/${year}`,
];
const cjkYear = `(?:(?<era>${eraNames}) ?(?<eraYear>\\d{1,3}|元|${hanNumber})|(?<!\\d)(?<year>(?:19|20)\\d{2}|[〇零一二三四五六七八九]{4})) ?年`;
const cjkMonth = `(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月`;
const cjkDay = `(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日號号](?!间|間)`;
const cjk = [
  `${cjkYear}(?:第 ?)?(?<quarter>[一二三四1-4])(?:季度|四半期)`,
  `${cjkYear}(?: ?${cjkMonth}(?: ?${cjkDay})?|度|底|末)?`,
  `(?<![\\d年〇零一二三四五六七八九十])${cjkMonth} ?${cjkDay}`,
  `(?<=[日號号时時] ?[至到\\-~~] ?)(?<day>\\d{1,2}) ?[日號号]`,
];
const patterns: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    `${day}${ordinal}(?: day)?(?: of)? ${monthName},? ${year}`,
    `(?<![a-z])${monthName} ${day}${ordinal},? ${year}`,
    `(?:the )?(?<quarter>first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter (?:of )?${year}`,
    `(?<![a-z])q(?<quarter>[1-4]) (?:of )?${year}`,
    `(?<![a-z])${monthName},? ${year}`,
    `(?<![a-z])${monthName} ${day}${ordinal}(?![\\d:])`,
    `${day}${ordinal}(?: of)? ${monthName}(?![a-z])`,
    `${day}${ordinal}(?= ?(?:to|and|-|until|through) ?\\d{1,2}${ordinal} (?:${names})(?![a-z]))`,
    `(?<=(?:${names})\\.? \\d{1,2}${ordinal} ?(?:to|and|-|through) ?)${day}${ordinal}(?!\\d)(?:, ${year})?`,
    `(?<=(?:calendar year|the year|year|in|from|since|until|by|for|during|of|after|before) )${year}(?![\\d.,:/-]\\d)`,
  ],
  de: [
    `${day}\\. ?${monthName}(?: ${year}|(?![a-zäöü]))`,
    `${day}\\.(?= ?(?:bis|und|-)(?: zum)? ?\\d{1,2}\\. ?(?:${names}))`,
    `(?<quarter>[1-4]\\.|erste|zweite|dritte|vierte|letzte)[snr]? quartal(?: des jahres)? ${year}`,
    `(?<![a-zäöü])${monthName} ${year}`,
    `(?<=(?:jahr|jahre|jahres|kalenderjahr|seit|ab|bis|ende|anfang|mitte|für|in|liegt|beträgt|gilt) )${year}(?![\\d.,:/-]\\d)`,
  ],
  zh: cjk,
  ja: cjk,
  ko: [
    `(?:(?<!\\d)(?<year>(?:19|20)\\d{2})|'(?<short>\\d{2})) ?년(?: ?(?<month>\\d{1,2}) ?월(?: ?(?<day>\\d{1,2}) ?일)?|도)?`,
    `(?<![\\d.])(?:(?<year>(?:19|20)\\d{2})|'(?<short>\\d{2}))\\. ?(?<month>\\d{1,2})\\. ?(?<day>\\d{1,2})(?!\\d)\\.?`,
    `(?<!\\d)(?<month>\\d{1,2}) ?월 ?(?<day>\\d{1,2}) ?일`,
    `(?<=[일.] ?[~\\-] ?)(?<![\\d.])(?<month>\\d{1,2})\\. ?(?<day>\\d{1,2})\\.(?!\\d)`,
  ],
};

const compiled = new Map<Tongue, readonly RegExp[]>();

/** The patterns of dates of a language; what is in any comes last. */
export function patternsOf(tongue: Tongue): readonly RegExp[] {
  const known = compiled.get(tongue);
  if (known !== undefined) return known;
  const made = [...patterns[tongue], ...anywhere].map((source) => new RegExp(source, 'gu'));
  compiled.set(tongue, made);
  return made;
}
