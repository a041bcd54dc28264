import type { Spoken } from '../understand/sayValue.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A duration in whole days, hours and minutes: `3 days 1 hour`. */
export function sayDuration(seconds: number, language: Spoken): string {
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) return [];
    return [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)];
  });
  return parts.join(language === 'en' ? ' ' : '');
}
