import type { Series } from '../../../shared/programmes/series.ts';
import { amountTicks, type Tick, timeTicks } from './ticks.ts';

/** What the axes of a chart span; several charts share one when they are to be compared. */
export interface Domain {
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly times: readonly Tick[];
  readonly amounts: readonly Tick[];
}

const dayMs = 86_400_000;
/** Of the span, before a first change: a line that only begins at the edge would look as if it began there. */
const margin = 0.08;
const leastDays = 60;
const mostTimes = 5;
const mostAmounts = 4;

export const dayNumber = (day: string): number => Date.parse(day.slice(0, 10)) / dayMs;

function amountsOf(sizes: readonly number[], unit: string, locale: string): Pick<Domain, 'low' | 'high' | 'amounts'> {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (unit === 'date') {
    const room = Math.max((most - least) * 0.15, 30);
    const [low, high] = [least - room, most + room];
    return { low, high, amounts: timeTicks(low, high, mostAmounts, locale) };
  }
  const format = new Intl.NumberFormat(locale, {
    notation: most >= 10_000 ? 'compact' : 'standard',
    maximumFractionDigits: 1,
  });
  const amounts = amountTicks(most, mostAmounts).map((at) => ({ at, label: format.format(at) }));
  return { low: 0, high: amounts.at(-1)?.at ?? most, amounts };
}

/** The span of one series, or of several of one unit: from the first change to today at least, and from zero but for dates. */
export function domainOf(series: readonly [Series, ...Series[]], now: Date, locale: string): Domain {
  const days = series.flatMap(({ steps, endedOn }) => [
    ...steps.map(({ day }) => dayNumber(day)),
    ...(endedOn === null ? [] : [dayNumber(endedOn)]),
  ]);
  const sizes = series.flatMap(({ first, steps }) =>
    [...(first === null ? [] : [first]), ...steps].map(({ size }) => size),
  );
  const [begin, end] = [Math.min(...days), Math.max(now.getTime() / dayMs, ...days)];
  const room = Math.max((end - begin) * margin, leastDays * margin);
  const [from, to] = [begin - room, Math.max(end + room / 2, begin + leastDays)];
  return { from, to, times: timeTicks(from, to, mostTimes, locale), ...amountsOf(sizes, series[0].unit, locale) };
}
