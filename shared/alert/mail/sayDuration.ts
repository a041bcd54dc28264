import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayDuration as sayIso } from '../../understand/headline/sayValue.ts';

const units = [
  ['D', 86_400],
  ['H', 3600],
  ['M', 60],
] as const;

/** A duration in whole days, hours and minutes: `3 days 1 hour`. */
export function sayDuration(seconds: number, told: ToldWords): string {
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) return [];
    return [sayIso(unit === 'D' ? `P${count}D` : `PT${count}${unit}`, told)];
  });
  return parts.join(told.gap);
}
