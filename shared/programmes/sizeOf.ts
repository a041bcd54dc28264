import type { FactValue } from '../understand/fact.ts';

const dayMs = 86_400_000;
const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/;
/** A year and a month by the Gregorian calendar's average, so that 12 months are a year. */
const daysOf = [365.2425, 365.2425 / 12, 7, 1, 1 / 24] as const;

/** A value as a number that can be drawn: an amount, a count, a duration in days, a date in days since 1970; else null. */
export function sizeOf({ unit, value }: Pick<FactValue, 'unit' | 'value'>): number | null {
  if (unit === 'date') {
    const time = /^\d{4}-\d{2}(?:-\d{2})?/.test(value) ? Date.parse(value.slice(0, 10)) : Number.NaN;
    return Number.isNaN(time) ? null : time / dayMs;
  }
  if (unit === 'duration') {
    const found = durationPattern.exec(value);
    return found === null ? null : daysOf.reduce((sum, days, at) => sum + days * Number(found[at + 1] ?? 0), 0);
  }
  if (unit === 'working_days') return Number(value.replace(/\D/g, ''));
  if (!/^(?:[A-Z]{3}|count|percent|years|points)$/.test(unit)) return null;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : null;
}
