import { instant } from '../language/dates/zones.ts';

/** Offsets from UTC, in minutes, of zones that feeds name. Left out: CST and IST, which name several. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  HKT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
};

/** First letters of the months in English, German and French, which no two months share. */
const months: readonly RegExp[] = [
  /^j[aä]n/iu,
  /^f[eé][bv]/iu,
  /^(?:mar|mär|mrz)/iu,
  /^a[pv]r/iu,
  /^ma[yi]/iu,
  /^jui?n/iu,
  /^jui?l/iu,
  /^a(?:ug|o[uû]t)/iu,
  /^sep/iu,
  /^o[ck]t/iu,
  /^nov/iu,
  /^d[eé][cz]/iu,
];
const monthOf = (name: string): number => months.findIndex((month) => month.test(name)) + 1;

const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const zone = String.raw`(?<zone>(?:GMT|UTC)?[+-]\d{2}:?\d{2}|[A-Z]{1,4})(?![A-Za-z\d])`;
const word = String.raw`(?<name>\p{L}{3,9})\.?`;

/** Forms in which machines and editors write a day, each with the time and zone that may follow; the first that fits is read. */
const forms: readonly RegExp[] = [
  // RFC 3339 and its kin: 2025-09-18T18:02:00-04:00, 2025-09-18 18:02, 2025-09-18-18:02:00, 2025/9/18, 2025. 9. 18., 2025年9月18日.
  new RegExp(
    String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?:[-/.]|\. |\s?[年년]\s?)(?<month>\d{1,2})(?:[-/.]|\. |\s?[月월]\s?)(?<day>\d{1,2})(?!\d)[日일.]?(?:[T\s-]{1,3}${time}\s?(?:${zone})?)?`,
    'u',
  ),
  // RFC 822, with the sloppiness of feeds: Thu, 18 Sep 2025 18:02:00 -0400, 18 Sept 25, Do, 18. Sep. 2025, 18-Sep-2025 18:02 GMT.
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er)?\.?[\s-]{1,2}${word}(?:,?[\s-]{1,2})(?<year>(?:19|20)?\d{2})(?!\d)(?:,?\s{1,3}${time}\s?(?:${zone})?)?`,
    'u',
  ),
  // As Java and C print it: Thu Sep 18 18:02:00 KST 2025.
  new RegExp(String.raw`${word}\s{1,2}(?<day>\d{1,2})\s${time}\s(?:${zone}\s)?(?<year>(?:19|20)\d{2})(?!\d)`, 'u'),
  // September 18, 2025.
  new RegExp(String.raw`${word}\s(?<day>\d{1,2})(?:st|nd|rd|th|er)?,\s?(?<year>(?:19|20)\d{2})(?!\d)`, 'u'),
  // 18.9.2025: with points, the day comes first everywhere.
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2})(?![\d.])/u,
];

/** Milliseconds as ASP.NET writes them in JSON. */
const dotNet = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
/** A number beyond this counts milliseconds, not seconds: in seconds it would be the year 5138. */
const mostSeconds = 1e11;

function offsetOf(name: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(name) ?? [];
  if (sign === undefined) return zones[name];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');
const momentOf = (ms: number): string | null =>
  Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().replace('.000Z', 'Z') : null;

function printOffset(minutes: number): string {
  const [of, sign] = [Math.abs(minutes), minutes < 0 ? '-' : '+'];
  return minutes === 0 ? 'Z' : `${sign}${pad(Math.floor(of / 60))}:${pad(of % 60)}`;
}

function toRfc3339(
  groups: Readonly<Record<string, string | undefined>>,
  zoneOfPublisher: string | null,
): string | null {
  const stated = Number(groups['year']);
  const year = stated < 100 ? 2000 + stated : stated;
  const month = groups['name'] === undefined ? Number(groups['month']) : monthOf(groups['name']);
  const day = Number(groups['day']);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const offset = groups['zone'] === undefined ? undefined : offsetOf(groups['zone']);
  const [hour, minute, second] = [groups['hour'], groups['minute'], groups['second'] ?? '0'].map(Number);
  const isTime = hour !== undefined && minute !== undefined && second !== undefined && hour < 24 && minute < 60;
  const printed = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (!isTime || second >= 60) return printed;
  if (groups['zone'] === undefined && zoneOfPublisher !== null)
    return instant(printed, hour * 60 + minute, { zone: zoneOfPublisher }).replace(/:00(?=[+-])/, `:${pad(second)}`);
  if (offset === undefined || Math.abs(offset) >= 24 * 60) return printed;
  return `${printed}T${pad(hour)}:${pad(minute)}:${pad(second)}${printOffset(offset)}`;
}

/**
 * A date as machines and editors write it, as RFC 3339, or null: on the clock of the publisher, whose day it is there. A time
 * that names no zone is of `zoneOfPublisher`, where that is known; one whose zone is known to nobody counts as its date alone: whose clock
 * it was is not said. `10/12/2025` is not read: it is one day here and another there.
 */
export function readTimestamp(text: string, zoneOfPublisher: string | null = null): string | null {
  const given = text.slice(0, 200).normalize('NFKC').trim();
  const ticks = dotNet.exec(given)?.[1];
  if (ticks !== undefined) return momentOf(Number(ticks));
  for (const form of forms) {
    const groups = form.exec(given)?.groups;
    const read = groups === undefined ? null : toRfc3339(groups, zoneOfPublisher);
    if (read !== null) return read;
  }
  return null;
}

/** A count of seconds or milliseconds since 1970, as RFC 3339. */
export function readEpoch(count: number): string | null {
  return momentOf(count > mostSeconds ? count : count * 1000);
}
