import { dayIn, instant } from '../../language/dates/zones.ts';
import type { DigestPeriod } from '../event.ts';

/** When digests go out, in the operator's own time. */
export interface DigestHour {
  readonly minuteOfDay: number;
  /** IANA name. */
  readonly zone: string;
}

/** Unless the operator says otherwise: morning in Europe, afternoon in East Asia. */
export const usualHour = '06:00 UTC';

/** Reads `06:00 Europe/Berlin`. @throws Error that shows how it is written */
export function readDigestHour(text: string): DigestHour {
  const [, hour, minute, zone = ''] = /^([01]\d|2[0-3]):([0-5]\d) (\S+)$/.exec(text) ?? [];
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return { minuteOfDay: Number(hour) * 60 + Number(minute), zone: timeZone };
  } catch (cause) {
    throw new Error(`digests at ${text}: write an hour and a zone, such as 06:00 Europe/Berlin`, { cause });
  }
}

const dayMs = 24 * 60 * 60_000;
const monday = 1;

/** The last time before `now` at which a digest was due, RFC 3339 in UTC: every day, or every Monday, by the calendar of the zone. */
export function lastDue(now: Date, period: DigestPeriod, { minuteOfDay, zone }: DigestHour): string {
  const today = Date.parse(dayIn(zone, now));
  for (let back = 0; ; back++) {
    const day = new Date(today - back * dayMs);
    if (period === 'weekly' && day.getUTCDay() !== monday) continue;
    const due = new Date(instant(day.toISOString().slice(0, 10), minuteOfDay, { zone }));
    if (due <= now) return due.toISOString();
  }
}
