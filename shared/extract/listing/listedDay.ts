import type { Source } from '../../catalog/catalog.ts';
import { isReal, toEdtf } from '../../language/dates/calendar.ts';
import { zoneFor } from '../../language/dates/zones.ts';
import { monthNamed } from '../page/printedDays.ts';
import { readDate } from '../page/published.ts';
import { readTimestamp } from '../timestamp.ts';

/** Longer texts are looked at to here. */
const longest = 120;
/** Years of the Buddhist era begin behind these of the Gregorian. */
const buddhist = { first: 2400, before: 543 };
/** Years of the Republic of China, of which a list prints two or three digits. */
const republic = { most: 200, before: 1911 };
/** A year of two digits is one of this century up to here. */
const mostOfCentury = 69;
const eras: Readonly<Record<string, number>> = { R: 2018, H: 1988, 令: 2018, 平: 1988, 令和: 2018, 平成: 1988 };
/** Where a day written in figures alone begins with its year. */
export const yearFirst: ReadonlySet<string> = new Set(['CN', 'JP', 'KR', 'TW', 'HK', 'MO', 'MN', 'HU', 'LT']);

/** Digits of other scripts as those of the keyboard. */
const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return code < 128 ? digit : String((code - zero) % 10);
  });

function yearOf(digits: string, jurisdiction: string): number {
  const year = Number(digits);
  if (year >= buddhist.first) return year - buddhist.before;
  if (year >= 1000) return year;
  if (jurisdiction === 'TW' && year < republic.most) return year + republic.before;
  return digits.length === 2 ? year + (year > mostOfCentury ? 1900 : 2000) : year;
}

const printed = (year: number, month: number, day: number): string | null =>
  isReal({ year, month, day }) ? toEdtf({ year, month, day }) : null;

/** Years of three digits and four, and eras, before month and day: `114.11.08`, `令和7年11月8日`, `R7.11.8`, `20251108`. */
const figures: readonly RegExp[] = [
  /(?<![\p{L}\d])(?<era>令和|平成|[RH令平])\s?(?<year>\d{1,2})\s?[年./-]\s?(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>\d{3,4})\s?[年./-]\s?(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)/u,
  /(?<!\d)(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>\d{4})(?!\d)/u,
];
const short = /(?<![\d./-])(?<one>\d{1,2})\s?[./-]\s?(?<two>\d{1,2})\s?[./-]\s?(?<three>\d{2})(?![\d./-])/u;
const dayFirst =
  /(?<!\d)(?<day>\d{1,2})(?:\.|º|°|er|st|nd|rd|th)?[\s,-]{0,3}(?:de |del |ngày |ng |of )?\s?(?<name>[\p{L}\p{M}.]{2,20})[\s,-]{0,3}(?:de |del )?\s?(?<year>\d{4})(?!\d)/u;
const nameFirst =
  /(?<![\p{L}\p{M}])(?<name>[\p{L}\p{M}]{2,20})\.?[\s-]{0,3}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,-]{1,3}(?<year>\d{4})(?!\d)/u;
const vietnamese = /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})(?!\d)/u;

function inFigures(text: string, jurisdiction: string): string | null {
  for (const form of [...figures, vietnamese]) {
    const { era, year, month, day } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const stated = era === undefined ? yearOf(year, jurisdiction) : (eras[era] ?? 0) + Number(year);
    const found = printed(stated, Number(month), Number(day));
    if (found !== null) return found;
  }
  const { one = '', two = '', three = '' } = short.exec(text)?.groups ?? {};
  if (one === '') return null;
  if (yearFirst.has(jurisdiction)) return printed(yearOf(one, ''), Number(two), Number(three));
  const [day, month] = jurisdiction === 'US' ? [two, one] : [one, two];
  return printed(yearOf(three, ''), Number(month), Number(day));
}

function inWords(text: string, { language, authority }: Pick<Source, 'language' | 'authority'>): string | null {
  for (const form of [dayFirst, nameFirst]) {
    const { name, year, day } = form.exec(text)?.groups ?? {};
    if (name === undefined || year === undefined) continue;
    const month = monthNamed(name, [language]);
    const found = month === null ? null : printed(yearOf(year, authority.jurisdiction), month, Number(day));
    if (found !== null) return found;
  }
  return null;
}

/**
 * The day that an entry of a list prints, in the words of its language and the calendar of its country; RFC 3339, null where none is
 * read. Beside what pages print, lists have short years, years of an era without its name, and the names of months cut.
 */
export function readListedDay(text: string, source: Source): string | null {
  const given = latinDigits(text.slice(0, longest).normalize('NFKC').replace(/\s+/gu, ' ').trim());
  if (!/\d/.test(given)) return null;
  return (
    readTimestamp(given, zoneFor(source.timezone, source.authority.jurisdiction)) ??
    inWords(given, source) ??
    readDate(given, source) ??
    inFigures(given, source.authority.jurisdiction)
  );
}
