import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayDuration as sayIso } from '../../understand/headline/sayValue.ts';

const day = 86_400;
const units = [
  ['D', day],
  ['H', 3600],
  ['M', 60],
] as const;
/** Up to so many days and a part are said in hours: `26 hours`, not `1 day 2 hours`. */
const shortDays = 3;

/** A duration in whole days, hours and minutes: `3 days 1 hour`. */
export function sayDuration(seconds: number, told: ToldWords): string {
  let rest = seconds;
  const own = seconds % day !== 0 && seconds < shortDays * day ? units.slice(1) : units;
  const parts = own.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) return [];
    return [sayIso(unit === 'D' ? `P${count}D` : `PT${count}${unit}`, told)];
  });
  return parts.join(told.gap);
}
