/** A mark on an axis. */
export interface Tick {
  /** In the axis's own unit; days since 1970 for time. */
  readonly at: number;
  readonly label: string;
}

const dayMs = 86_400_000;
const monthSteps = [1, 3, 6, 12, 24, 60, 120] as const;

/** Round steps from zero to the first that is not below `most`: zero is always on the axis of an amount. */
export function amountTicks(most: number, count: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const size = most <= count && step < 1 ? 1 : step;
  return Array.from({ length: Math.ceil(most / size) + 1 }, (_, at) => at * size);
}

/** First days of months or years between two days, at most `count`; a span without any has none. */
export function timeTicks(from: number, to: number, count: number, locale: string): Tick[] {
  const start = new Date(from * dayMs);
  const months = ((to - from) / 365.2425) * 12;
  const step = monthSteps.find((one) => months / one <= count) ?? 240;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(step < 12 ? { month: 'short' } : {}),
  });
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: Tick[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: format.format(at * dayMs) });
  }
}
