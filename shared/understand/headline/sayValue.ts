import type { ToldWords } from '../../language/told/toldWords.ts';
import type { DateValue, FactValue } from '../fact.ts';

/** Spaces that locales put beside Chinese and Japanese words, and official notices do not. */
const close = (text: string): string =>
  text.replace(/ (?=[\u3040-\u30ff\u3400-\u9fff])|(?<=[\u3040-\u30ff\u3400-\u9fff]) /gu, '').replaceAll('\u00a0', ' ');

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2}))?/;

/** A date of EDTF or RFC 3339 as people read it, in its own zone; what is no such date is said as it stands. */
export function sayDate({ value, zone }: Pick<DateValue, 'value' | 'zone'>, told: ToldWords): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null) return told.quarter(quarter[1] ?? '', quarter[2] ?? '');
  const [, year, month, day, hour, minute] = datePattern.exec(value) ?? [];
  if (year === undefined) return value;
  const at = Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1'));
  const format = new Intl.DateTimeFormat(told.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  const date = told.date(close(format.format(at)));
  return hour === undefined ? date : told.at(date, `${hour}:${minute}`, zone === null ? null : sayZone(zone, at, told));
}

/** A zone by its city or country, as people say it: `New York`, `北京时间`. */
export function sayZone(zone: string, at: number, told: ToldWords): string {
  const known = told.zones[zone];
  if (told.isZoneByCity)
    return zone === 'UTC' ? zone : told.inZone(known ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat(told.locale, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** A duration of ISO 8601: `30 days`, `6个月`. */
export function sayDuration(iso: string, told: ToldWords): string {
  const found = durationPattern.exec(iso);
  if (found === null) return iso;
  const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
  const given = units.flatMap((unit, at) =>
    found[at + 1] === undefined ? [] : [[unit, Number(found[at + 1])] as const],
  );
  return close(new Intl.DurationFormat(told.locale, { style: 'long' }).format(Object.fromEntries(given)));
}

const has = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> =>
  Object.hasOwn(words, key);

/** `effective_from+P12M`: 12 months after it takes effect. */
export function sayRelativeDate(value: string, told: ToldWords): string {
  const [anchor = '', plus] = value.split('+');
  const from = has(told.anchors, anchor) ? told.anchors[anchor] : anchor;
  return plus === undefined ? told.upon(from) : told.after(sayDuration(plus, told), from);
}

function sayNumber(value: string, { locale }: ToldWords): string {
  const number = Number(value);
  return Number.isFinite(number) ? number.toLocaleString(locale, { maximumFractionDigits: 2 }) : value;
}

function sayMoney(amount: string, currency: string, { locale, isMoneyByCode, currencies, gap }: ToldWords): string {
  const number = Number(amount);
  if (!Number.isFinite(number)) return `${currency} ${amount}`;
  const digits = Number.isInteger(number) ? 0 : 2;
  const figures = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // One of it has a name of its own in some languages: `1 euro`.
  const name = (number === 1 ? currencies[`${currency}/1`] : undefined) ?? currencies[currency];
  if (name !== undefined) return `${number.toLocaleString(locale, figures)}${isMoneyByCode ? gap : ''}${name}`;
  const format = { style: 'currency', currency, currencyDisplay: isMoneyByCode ? 'code' : 'name', ...figures } as const;
  return close(new Intl.NumberFormat(locale, format).format(number));
}

/** A country by its code, in words; a code that no name is known for is said as published. */
export function sayCountry(
  { value, name }: Pick<FactValue, 'value' | 'name'>,
  { locale, countries }: ToldWords,
): string {
  if (!/^[A-Z]{2}$/.test(value)) return name ?? value;
  const known = countries[value];
  const own = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(value);
  // `Trinidad & Tobago`.
  return known ?? (locale === 'en-GB' ? own?.replace(' & ', ' and ') : own) ?? name ?? value;
}

/** A document with how many there must be of it, where that is stated. */
const sayCopies = (document: string, { count }: FactValue, told: ToldWords): string =>
  count === undefined ? document : told.copies(document, count);

function sayBare(value: string, fact: FactValue, told: ToldWords): string {
  switch (fact.unit) {
    case 'date':
    case 'interval':
      return sayDate({ value, zone: fact.zone }, told);
    case 'relative_date':
      return sayRelativeDate(value, told);
    case 'duration':
      return sayDuration(value, told);
    case 'working_days':
      return told.workingDays(value.replace(/\D/g, ''));
    case 'country':
      return sayCountry(fact, told);
    case 'count':
      return sayNumber(value, told);
    case 'percent':
      return told.percent(sayNumber(value, told));
    case 'years':
      return told.years(value);
    case 'points':
      return told.points(value);
    case 'level':
      return value;
    case 'factor':
      return told.times(sayNumber(value, told));
    case 'word':
      if (value === '0') return told.words.free;
      if (value === 'blank_pages' && fact.count !== undefined) return told.blankPages(fact.count);
      return sayCopies(has(told.words, value) ? told.words[value] : (fact.name ?? value), fact, told);
    default:
      if (!/^[A-Z]{3}$/.test(fact.unit)) return fact.name ?? value;
      return Number(value) === 0 ? told.words.free : sayMoney(value, fact.unit, told);
  }
}

/** Within which time something must be done. */
export function sayMore({ within }: FactValue, told: ToldWords): string {
  const days = /^P(\d+)B$/u.exec(within ?? '')?.[1];
  const time = within === undefined ? null : days === undefined ? sayDuration(within, told) : told.workingDays(days);
  return time === null ? '' : told.within(time);
}

const isDate = (unit: string): boolean => unit === 'date' || unit === 'interval';

/** A number with what it is counted in, before or behind it. */
const counted = /^(\D*)(\d(?:[\d.,\s]*\d)?)(.*)$/su;

/** Both ends of a range, what they are counted in said once: `30–90 days`, `USD 40–60`. */
function sayRange(fact: FactValue, high: string, told: ToldWords): string {
  const [low, top] = [sayBare(fact.value, fact, told), sayBare(high, fact, told)];
  if (isDate(fact.unit)) return told.span(low, top);
  const [, before, number] = counted.exec(low) ?? [];
  const [, same, upper, unit] = counted.exec(top) ?? [];
  const letters = (text: string): string => text.replace(/\d/g, '');
  return number === undefined || upper === undefined || before !== same || letters(fact.value) !== letters(high)
    ? told.range(low, top)
    : `${before}${told.range(number, upper)}${unit}`;
}

/** What a value is counted in: money a year, hours a week, days in any half a year. */
function sayPer(text: string, { period, unit }: FactValue, told: ToldWords): string {
  const isCounted = /^[A-Z]{3}$/.test(unit) || unit === 'duration' || unit === 'count';
  return period !== undefined && isCounted && has(told.periods, period) ? told.per(text, told.periods[period]) : text;
}

function sayBound(text: string, { bound, unit, value }: FactValue, told: ToldWords): string {
  if (bound === undefined || !has(told.bounds, bound)) return text;
  if (bound === 'at_least' && isDate(unit)) return told.notBefore(text);
  if (bound === 'at_most' && isDate(unit)) return told.until(text, value.length < 10 ? 'longer' : 'day');
  return bound === 'before' && !isDate(unit) ? told.bounds.under(text) : told.bounds[bound](text);
}

/** A value for people: `USD 100,000`, `至少31,120,000韩元每年`, `30 days`, `1 October 2025`. Official words stay official. */
export function sayValue(fact: FactValue, told: ToldWords): string {
  const said = fact.high === undefined ? sayBare(fact.value, fact, told) : sayRange(fact, fact.high, told);
  const bounded = sayBound(`${sayPer(said, fact, told)}${sayMore(fact, told)}`, fact, told);
  const { period = '' } = fact;
  return durationPattern.test(period) ? told.inAny(bounded, sayDuration(period, told)) : bounded;
}
