import type { DateMention, DateValue } from '../clauses/mention.ts';
import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from '../numbers/folded.ts';
import { readHan } from '../numbers/numerals.ts';
import { type Calendar, isReal, precisionOf, toEdtf, yearAround, yearOfEra } from './calendar.ts';
import { monthOf, patternsOf, quarterOf } from './datePatterns.ts';
import { readTime } from './times.ts';
import { instant } from './zones.ts';

/** What decides how digits of a date are read. */
export interface DateContext {
  readonly tongue: Tongue;
  readonly jurisdiction: string;
  readonly zone: string | null;
  /** Day of publication, which gives yearless days their year; null leaves them text. */
  readonly published: string | null;
}

/** What one pattern found; a part that is not printed is absent. */
interface Partial {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  /** Whether the year is not printed as it is counted here, or not at all. */
  readonly isOwnYear?: boolean;
  /** Of a year that is said by the one before, how many years later it is. */
  readonly later?: number;
}

const numeral = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (readHan(text) ?? Number.NaN));

function yearIn(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups['era'] !== undefined) {
    const count = groups['eraYear'] === '元' ? 1 : numeral(groups['eraYear'] ?? '');
    return yearOfEra(groups['era'], count) ?? undefined;
  }
  if (groups['roc'] !== undefined) return yearOfEra('民國', numeral(groups['roc'])) ?? undefined;
  if (groups['short'] !== undefined) return 2000 + Number(groups['short']);
  return groups['year'] === undefined ? undefined : numeral(groups['year']);
}

/**
 * Month and day of `10/12/2025`: month first in the United States, day first elsewhere, and neither in Canada, where both are
 * used, unless one is beyond 12.
 */
function slashed(one: number, other: number, jurisdiction: string): { month: number; day: number } | null {
  if (one > 12) return { month: other, day: one };
  if (other > 12) return { month: one, day: other };
  if (jurisdiction === 'CA') return null;
  return jurisdiction === 'US' ? { month: one, day: other } : { month: other, day: one };
}

/** What one match holds, or null when it is no date after all: `may 15` in small letters is the verb. */
function readMatch(match: RegExpExecArray, text: string, { jurisdiction, tongue }: DateContext): Partial | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const isOwnYear = groups['roc'] !== undefined;
  if (isOwnYear && jurisdiction !== 'TW') return null;
  const found = { start, end: start + match[0].length, ...withYear(yearIn(groups)), isOwnYear };
  if (groups['quarter'] !== undefined) return { ...found, quarter: quarterOf(groups['quarter'], tongue) };
  if (groups['one'] !== undefined) {
    const order = slashed(Number(groups['one']), Number(groups['other']), jurisdiction);
    return order === null ? null : { ...found, ...order };
  }
  if (groups['name'] !== undefined) {
    const at = start + match[0].indexOf(groups['name']);
    if (/^(?:may|mar|march)$/.test(groups['name']) && !/\p{Lu}/u.test(text[at] ?? '')) return null;
  }
  const month = groups['name'] === undefined ? groups['month'] : String(monthOf(tongue).get(groups['name']));
  return {
    ...found,
    ...(month === undefined ? {} : { month: numeral(month) }),
    ...(groups['day'] === undefined ? {} : { day: numeral(groups['day']) }),
    ...(groups['same'] === undefined
      ? {}
      : { later: languageOf(tongue).days.nextYear?.test(groups['same']) === true ? 1 : 0 }),
  };
}

const withYear = (year: number | undefined): { year?: number } => (year === undefined ? {} : { year });

interface DayWords {
  /** All that stands between two days of which one may share the parts of the other. */
  readonly connector: RegExp;
  /** The day of the week, right before a date, is a part of it: `Sunday, 12 October 2025`. */
  readonly weekday: RegExp;
}

const made = new Map<Tongue, DayWords>();

function wordsOf(tongue: Tongue): DayWords {
  const known = made.get(tongue);
  if (known !== undefined) return known;
  const { joint, weekday } = languageOf(tongue).days;
  const words = {
    connector: new RegExp(`^ ?(?:${joint}|-|~)? ?$`, 'u'),
    weekday: new RegExp(`(?<![a-z])(?:${weekday})$`, 'u'),
  };
  made.set(tongue, words);
  return words;
}

/** Gives a day what its neighbour in a range states for both: `12 to 24 September 2025`, `2025年9月15日至12月31日`. */
function shareParts(parts: readonly Partial[], text: string, connector: RegExp): Partial[] {
  const joined = (left: Partial, right: Partial): boolean =>
    right.start - left.end < 24 &&
    connector.test(
      text.slice(left.end, right.start).replace(/[a-z.:\d]* ?(?:time|et|e[sd]t|noon|시|时|時|0시|24시)/g, ''),
    );
  const result = [...parts];
  for (let at = result.length - 2; at >= 0; at--) {
    const [one, next] = [result[at], result[at + 1]];
    if (one === undefined || next?.year === undefined || one.year !== undefined || one.day === undefined) continue;
    if (next.month === undefined || !joined(one, next)) continue;
    const month = one.month ?? next.month;
    const wraps = month > next.month || (month === next.month && one.day > (next.day ?? 31));
    result[at] = { ...one, month, ...(wraps ? { year: next.year - 1, isOwnYear: true } : { year: next.year }) };
  }
  for (let at = 1; at < result.length; at++) {
    const [previous, one] = [result[at - 1], result[at]];
    if (one === undefined || previous?.year === undefined || one.day === undefined) continue;
    if (one.year !== undefined && one.month !== undefined) continue;
    if (previous.month === undefined || !joined(previous, one)) continue;
    const month = one.month ?? previous.month;
    const wraps = month < previous.month || (month === previous.month && one.day < (previous.day ?? 1));
    const isNext = one.year === undefined && wraps;
    result[at] = {
      ...one,
      month,
      ...(isNext ? { year: previous.year + 1, isOwnYear: true } : { year: one.year ?? previous.year }),
    };
  }
  return result;
}

function dateOf(calendar: Calendar, zone: string | null): DateValue {
  return { value: toEdtf(calendar), precision: precisionOf(calendar), zone };
}

const longestWeekday = 20;

/** The dates that a text prints, each with what is stated of it; days that are in no calendar stay text. */
export function findDates(folded: Folded, context: DateContext): DateMention[] {
  const { lower, text } = folded;
  if (!/[\d〇零一二三四五六七八九十元]/u.test(lower)) return [];
  const { weekday, connector } = wordsOf(context.tongue);
  const parts: Partial[] = [];
  const taken = new Uint8Array(lower.length);
  for (const pattern of patternsOf(context.tongue)) {
    for (const match of lower.matchAll(pattern)) {
      const part = readMatch(match, text, context);
      if (part === null || taken.subarray(part.start, part.end).includes(1)) continue;
      taken.fill(1, part.start, part.end);
      const named = weekday.exec(lower.slice(Math.max(0, part.start - longestWeekday), part.start))?.[0].length ?? 0;
      parts.push({ ...part, start: part.start - named });
    }
  }
  parts.sort((one, other) => one.start - other.start);
  let spoken: string | null = null;
  let last: number | undefined;
  return shareParts(parts, lower, connector).flatMap((part): DateMention[] => {
    const { month, day: date, quarter } = part;
    const year =
      part.year ??
      (part.later !== undefined && last !== undefined ? last + part.later : undefined) ??
      (context.published !== null && month !== undefined && date !== undefined
        ? yearAround(context.published, month, date)
        : undefined);
    if (year === undefined) return [];
    last = year;
    const calendar = {
      year,
      ...(month === undefined ? {} : { month }),
      ...(date === undefined ? {} : { day: date }),
      ...(quarter === undefined ? {} : { quarter }),
    };
    if (!isReal(calendar)) return [];
    const derived = part.year === undefined || part.isOwnYear === true ? { derived: `year ${year}` } : {};
    const plain: DateMention = {
      kind: 'date',
      start: part.start,
      end: part.end,
      value: dateOf(calendar, context.zone),
      ...derived,
    };
    if (plain.value.precision !== 'day') return [plain];
    const time = readTime(lower, part.start, part.end, context.tongue, spoken);
    if (time === null) return [plain];
    spoken = time.zoneName;
    const zone = time.zone ?? (context.zone === null ? null : { zone: context.zone });
    if (zone === null) return [{ ...plain, start: time.start, end: time.end }];
    const value = { value: instant(plain.value.value, time.minuteOfDay, zone), precision: 'minute', zone: zone.zone };
    const next = time.minuteOfDay === 1440 ? { derived: `${plain.value.value}T24:00` } : derived;
    return [{ kind: 'date', start: time.start, end: time.end, value, ...next }];
  });
}
