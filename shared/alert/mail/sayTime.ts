import { zoneFor } from '../../language/dates/zones.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayDate, sayZone } from '../../understand/headline/sayValue.ts';

/** A moment by the clocks of a zone: `10 June 2026, 14:05 (Beijing)`. */
export function sayTime(time: string, zone: string, told: ToldWords): string {
  const at = new Date(time);
  const format = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  // Swedish dates are written as ISO 8601 has them.
  const [day = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', format).format(at).split(' ');
  return told.at(sayDate({ value: day, zone: null }, told), clock, sayZone(zone, at.getTime(), told));
}

/** The zone that a publisher's clocks show, UTC where it is not known. */
export const zoneOf = (timezone: string | undefined, jurisdiction: string): string =>
  zoneFor(timezone ?? 'UTC', jurisdiction) ?? 'UTC';

/** A moment as operators are told it, who may be anywhere: `10 June 2026, 06:05 (UTC)`. */
export const sayOperators = (time: string): string => sayTime(time, 'UTC', toldIn('en'));
