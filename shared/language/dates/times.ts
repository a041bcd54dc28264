import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { namedZone } from './zones.ts';

/** An hour that stands with a day. */
export interface Time {
  /** Offsets of day and hour together. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1440; 1440 is the midnight that ends the day, printed as 24時. */
  readonly minuteOfDay: number;
  readonly zone: { readonly zone: string; readonly offset?: number } | null;
  /** The words for the zone, which also hold for the other end of a range. */
  readonly zoneName: string | null;
}

/** Hour and day stand side by side; further away than this they are not one. */
const reach = 64;

/** Minutes since midnight, or null for no hour of a day. `12 a.m.` is midnight, `12 p.m.` noon, 24:00 the end of the day. */
function minutes(groups: Readonly<Record<string, string | undefined>>, late: RegExp): number | null {
  if (groups['noon'] !== undefined) return 720;
  if (groups['zero'] !== undefined) return 0;
  const printed = groups['hour'] ?? groups['hour24'];
  if (printed === undefined) return null;
  const minute = Number(groups['minute'] ?? groups['minute24'] ?? 0);
  let hour = Number(printed);
  const half = groups['half'] ?? '';
  if (half !== '') {
    const isLate = late.test(half) || (half === '中午' && hour < 11);
    if (hour > 12 && !isLate) return null;
    if (isLate && hour < 12) hour += 12;
    if (!isLate && hour === 12 && half !== '中午') hour = 0;
  }
  const total = hour * 60 + minute;
  return minute > 59 || total > 1440 ? null : total;
}

/**
 * The hour that stands before or after a day: `12:01 a.m. eastern daylight time on …`, `…0时`, `…24时`, `um 24 Uhr`. Midnight
 * in words is none: of which day is not said. `spoken` names the zone of the other end of a range.
 */
export function readTime(text: string, start: number, end: number, tongue: Tongue, spoken: string | null): Time | null {
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  const { timeBefore, timeAfter } = languageOf(tongue).values;
  const ahead = timeBefore.exec(left);
  const behind = timeAfter.exec(right);
  const groups = { ...ahead?.groups, ...dropUndefined(behind?.groups) };
  const minuteOfDay = minutes(groups, languageOf(tongue).days.late);
  if (minuteOfDay === null) return null;
  const zoneName = groups['zone'] ?? spoken;
  return {
    start: ahead === null ? start : start - ahead[0].length,
    end: behind === null ? end : end + behind[0].length,
    minuteOfDay,
    zone: zoneName === null ? null : namedZone(zoneName),
    zoneName,
  };
}

function dropUndefined(groups: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups ?? {})) if (value !== undefined) kept[name] = value;
  return kept;
}
