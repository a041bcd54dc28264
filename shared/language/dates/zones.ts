/** Where an authority's day begins when its source names no zone; countries of several zones by their capital. */
const zoneOf = new Map([
  ['AE', 'Asia/Dubai'],
  ['AT', 'Europe/Vienna'],
  ['AU', 'Australia/Sydney'],
  ['CA', 'America/Toronto'],
  ['CH', 'Europe/Zurich'],
  ['CN', 'Asia/Shanghai'],
  ['DE', 'Europe/Berlin'],
  ['EU', 'Europe/Brussels'],
  ['FR', 'Europe/Paris'],
  ['GB', 'Europe/London'],
  ['HK', 'Asia/Hong_Kong'],
  ['IE', 'Europe/Dublin'],
  ['IN', 'Asia/Kolkata'],
  ['JP', 'Asia/Tokyo'],
  ['KR', 'Asia/Seoul'],
  ['MO', 'Asia/Macau'],
  ['NL', 'Europe/Amsterdam'],
  ['NZ', 'Pacific/Auckland'],
  ['SE', 'Europe/Stockholm'],
  ['SG', 'Asia/Singapore'],
  ['TH', 'Asia/Bangkok'],
  ['TW', 'Asia/Taipei'],
  ['US', 'America/New_York'],
]);

/** The zone of a source: its own, else its jurisdiction's; null where neither is known (`UTC` stands for none given). */
export function zoneFor(timezone: string, jurisdiction: string): string | null {
  return timezone === 'UTC' ? (zoneOf.get(jurisdiction) ?? null) : timezone;
}

interface NamedZone {
  readonly zone: string;
  /** Fixed by the name itself, as in `EDT`; minutes east of Greenwich. */
  readonly offset?: number;
}

const eastern = 'America/New_York';
const pacific = 'America/Los_Angeles';
const named: readonly (readonly [string, NamedZone])[] = [
  ['eastern daylight time', { zone: eastern, offset: -240 }],
  ['eastern daylight savings time', { zone: eastern, offset: -240 }],
  ['eastern standard time', { zone: eastern, offset: -300 }],
  ['eastern time', { zone: eastern }],
  ['eastern', { zone: eastern }],
  ['edt', { zone: eastern, offset: -240 }],
  ['est', { zone: eastern, offset: -300 }],
  ['et', { zone: eastern }],
  ['pacific time', { zone: pacific }],
  ['pdt', { zone: pacific, offset: -420 }],
  ['pst', { zone: pacific, offset: -480 }],
  ['pt', { zone: pacific }],
  ['gmt', { zone: 'Europe/London', offset: 0 }],
  ['bst', { zone: 'Europe/London', offset: 60 }],
  ['utc', { zone: 'UTC', offset: 0 }],
  ['cet', { zone: 'Europe/Brussels', offset: 60 }],
  ['cest', { zone: 'Europe/Brussels', offset: 120 }],
  ['mez', { zone: 'Europe/Berlin', offset: 60 }],
  ['mesz', { zone: 'Europe/Berlin', offset: 120 }],
  ['nzst', { zone: 'Pacific/Auckland', offset: 720 }],
  ['nzdt', { zone: 'Pacific/Auckland', offset: 780 }],
  ['aest', { zone: 'Australia/Sydney', offset: 600 }],
  ['aedt', { zone: 'Australia/Sydney', offset: 660 }],
  ['kst', { zone: 'Asia/Seoul', offset: 540 }],
  ['jst', { zone: 'Asia/Tokyo', offset: 540 }],
  ['beijing time', { zone: 'Asia/Shanghai', offset: 480 }],
  ['hong kong time', { zone: 'Asia/Hong_Kong', offset: 480 }],
  ['singapore time', { zone: 'Asia/Singapore', offset: 480 }],
  ['北京时间', { zone: 'Asia/Shanghai', offset: 480 }],
  ['北京時間', { zone: 'Asia/Shanghai', offset: 480 }],
  ['香港時間', { zone: 'Asia/Hong_Kong', offset: 480 }],
  ['香港时间', { zone: 'Asia/Hong_Kong', offset: 480 }],
  ['台北時間', { zone: 'Asia/Taipei', offset: 480 }],
  ['日本時間', { zone: 'Asia/Tokyo', offset: 540 }],
  ['한국시간', { zone: 'Asia/Seoul', offset: 540 }],
];
const zones = new Map(named);

/** Names of zones in lower case, longest first, as part of a regular expression. */
export const zoneNames = named
  .map(([name]) => name)
  .sort((one, other) => other.length - one.length)
  .join('|');

/** The zone that a text names, or null. */
export function namedZone(name: string): NamedZone | null {
  return zones.get(name) ?? null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of Greenwich at a local time of a zone. */
function offsetAt(zone: string, local: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const at = (time: number): number => {
    const name = format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  return at(local - at(local) * 60_000);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day that it is in a zone, YYYY-MM-DD; in UTC where none is known. */
export function dayIn(zone: string | null, at: Date): string {
  const timeZone = zone ?? 'UTC';
  // The Swedish way to write a day is ISO 8601.
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone });
  days.set(timeZone, format);
  return format.format(at);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** RFC 3339 with offset for a local day and minute of the day; 1440 is the next day's midnight. */
export function instant(day: string, minuteOfDay: number, { zone, offset }: NamedZone): string {
  const local = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;
  const east = offset ?? offsetAt(zone, local);
  const sign = east < 0 ? '-' : '+';
  const printed = new Date(local).toISOString().slice(0, 19);
  return `${printed}${sign}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
}
