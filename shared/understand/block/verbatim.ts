import {
  anyMultiplier,
  namesMonth,
  namesNoon,
  namesQuarter,
  numberWordsOfAll,
  powerOfAny,
  spells,
} from '../../language/allLanguages.ts';
import { eraNames, yearOfEra } from '../../language/dates/calendar.ts';
import { fold } from '../../language/numbers/folded.ts';
import { readHan, shift } from '../../language/numbers/numerals.ts';
import type { FactValue } from '../fact.ts';

const timesPattern = new RegExp(`^ ?(${anyMultiplier})(?![a-z])`, 'u');
const sumPattern = new RegExp(`(\\d[\\d,.]{0,20}) ?(${anyMultiplier}) ?(\\d[\\d,.]{0,20}) ?(${anyMultiplier})?`, 'gu');
const eraPattern = new RegExp(
  `(${eraNames}|(?<![a-z])r(?=\\d{1,2}[./])) ?(\\d{1,3}|元|[〇零一二三四五六七八九十百]{1,7})`,
  'gu',
);

/** The words of a quote and the numbers that they may be read to print. */
interface Printed {
  readonly text: string;
  readonly lower: string;
  readonly has: (number: string) => boolean;
}

/** The quote that was asked for last: each of the values of a clause asks for the same words. */
let last: { readonly quote: string; readonly printed: Printed } | null = null;

/** What a quote prints. Most numbers stand there as plain digits; only for others all that can be read is read. */
function printedIn(quote: string): Printed {
  if (last?.quote === quote) return last.printed;
  const { text, lower } = fold(quote);
  const digits = new Set(
    [...lower.matchAll(/\d+/g)].map(([run]) => run).filter((run) => run === '0' || run[0] !== '0'),
  );
  let all: ReadonlySet<string> | null = null;
  const has = (number: string): boolean => {
    if (digits.has(number)) return true;
    all ??= numbersIn(lower);
    return all.has(number);
  };
  last = { quote, printed: { text, lower, has } };
  return last.printed;
}

/**
 * Every number that a text may be read to print: its digits with any grouping, a point or a comma as decimal sign, what a
 * multiplier makes of them, numbers in characters and words, years of eras. It is read without the readers, so that it can hold
 * them to what stands there.
 */
function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  const add = (decimal: string): void => {
    found.add(
      decimal
        .replace(/^0+(?=\d)/, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
    );
  };
  for (const match of text.matchAll(/\d[\d.,' ]{0,30}/gu)) {
    const printed = match[0].replace(/[.,' ]+$/, '');
    const word = timesPattern.exec(text.slice(match.index + printed.length, match.index + printed.length + 12))?.[1];
    const bare = printed.replace(/[.,' ]/g, '');
    const decimals = /^(.*)[.,](\d{1,4})$/.exec(printed.replace(/[' ]/g, ''));
    const candidates = [
      bare,
      ...(decimals === null ? [] : [`${(decimals[1] ?? '').replace(/[.,]/g, '')}.${decimals[2] ?? ''}`]),
      ...printed.split(/[.,' ]+/),
    ];
    for (const candidate of candidates) {
      add(candidate);
      if (word !== undefined) add(shift(candidate, powerOfAny(word)));
    }
  }
  addSums(text, found);
  for (const match of text.matchAll(/[〇零一二三四五六七八九十百千两兩万萬亿億]{1,12}/gu)) {
    for (let start = 0; start < match[0].length; start++) {
      const value = readHan(match[0].slice(start));
      if (value !== null) add(String(value));
    }
    for (let end = match[0].length - 1; end > 0; end--) {
      const value = readHan(match[0].slice(0, end));
      if (value !== null) add(String(value));
    }
  }
  for (const { words, pattern } of numberWordsOfAll)
    for (const [word] of text.matchAll(pattern)) add(String(words.get(word) ?? ''));
  for (const [, era = '', year = ''] of text.matchAll(eraPattern)) {
    add(String(yearOfEra(era, year === '元' ? 1 : /^\d/.test(year) ? Number(year) : (readHan(year) ?? 0)) ?? ''));
  }
  for (const [, short, own = ''] of text.matchAll(/(?<=\d[./])(\d{2})(?!\d)|'(\d{2})(?:년|\.)/gu))
    add(`20${short ?? own}`);
  return found;
}

/** `1억 5,000만`, `2천867만`: what two parts make together. */
function addSums(text: string, found: Set<string>): void {
  for (const [, one = '', oneWord = '', two = '', twoWord = ''] of text.matchAll(sumPattern)) {
    const [first, second] = [one.replace(/,/g, ''), two.replace(/,/g, '').replace(/\.$/, '')];
    const sum = (left: string, right: string): string =>
      String(BigInt(left.split('.')[0] || '0') + BigInt(right.split('.')[0] || '0'));
    const [one10, two10] = [powerOfAny(oneWord), powerOfAny(twoWord)];
    found.add(sum(shift(first, one10), shift(second, two10)));
    found.add(shift(sum(shift(first, one10), second), two10));
  }
}

/** Whether each part of a date stands in the words; a part that `derived` names need not. */
function holdsDate(value: string, printed: Printed, derived: string): boolean {
  const [, year, quarter, month, day, time] = /^(\d{4})(?:-Q(\d)|-(\d{2})(?:-(\d{2})(T.*)?)?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (derived.includes('T24:00')) return holdsDate(derived.slice(0, 10), printed, '') && printed.has('24');
  if (!printed.has(year) && derived !== `year ${year}` && derived !== 'year') return false;
  if (quarter !== undefined) return namesQuarter(printed.lower);
  if (month !== undefined && !printed.has(String(Number(month))) && !namesMonth(printed.lower, Number(month)))
    return false;
  if (day !== undefined && !printed.has(String(Number(day)))) return false;
  if (time === undefined) return true;
  const [, hour = '', minute = ''] = /^T(\d{2}):(\d{2})/.exec(time) ?? [];
  const hours = [
    String(Number(hour)),
    String(Number(hour) % 12),
    ...(hour === '00' ? ['12', '0'] : []),
    ...(Number(hour) > 12 ? [String(Number(hour) - 12)] : []),
  ];
  const isNoon = hour === '12' && namesNoon(printed.lower);
  const isZero = hour === '00' && /零[时時点點]/.test(printed.lower);
  return (
    isNoon ||
    isZero ||
    (hours.some((one) => printed.has(one)) && (minute === '00' || printed.has(String(Number(minute)))))
  );
}

/** `two fortnights` print 2 and are 28 days. */
const isFortnights = (iso: string, printed: Printed): boolean => {
  const days = Number(/^P(\d+)D$/.exec(iso)?.[1] ?? Number.NaN);
  return days % 14 === 0 && printed.has(String(days / 14));
};

/** Whether a value is a time, of plain or working days. */
const isSpan = ({ unit }: FactValue): boolean => unit === 'duration' || unit === 'working_days';

/**
 * Whether a value stands in its quote after folding of width, digit groups, decimal signs, multipliers, eras and number words
 * (design §5.7). A word of ours stands there by `name`; what `derived` gives in full stands there only by that.
 */
export function standsIn(value: FactValue, exact: string): boolean {
  const printed = printedIn(exact);
  const counts = (iso: string): boolean =>
    printed.has(/\d+/.exec(iso)?.[0] ?? '') || isFortnights(iso, printed) || spells(printed.lower, iso);
  const dates = [value.window?.from, value.window?.until].filter((date) => date !== undefined && date !== null);
  if (dates.some((date) => !holdsDate(date.value, printed, date.derived ?? ''))) return false;
  if (value.name !== undefined && !printed.text.includes(value.name) && !isSpan(value)) return false;
  if (value.high !== undefined && !(isSpan(value) ? counts(value.high) : printed.has(value.high))) return false;
  switch (value.unit) {
    case 'date':
      return (
        holdsDate(value.value, printed, value.derived ?? '') ||
        (value.derived !== undefined && /^(?:publication|signature|effective_from)/.test(value.derived))
      );
    case 'relative_date':
      return value.derived !== undefined;
    case 'interval':
      return value.value.split('/').every((date) => holdsDate(date, printed, 'year'));
    case 'duration':
    case 'working_days':
      return (
        counts(value.value) && (value.period === undefined || !value.period.startsWith('P') || counts(value.period))
      );
    case 'document':
    case 'class':
      return printed.text.includes(value.value);
    case 'word':
    case 'country':
      return value.name !== undefined;
    case 'level':
      return printed.text.toUpperCase().includes(value.value);
    default:
      return printed.has(value.value);
  }
}
