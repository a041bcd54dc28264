/** Statuses with which servers and their shields ask for fewer requests (521 is Jiasule's challenge). */
const fewer = new Set([403, 412, 429, 503, 521]);

export const asksForFewer = (status: number): boolean => fewer.has(status);

/**
 * The longest time kept between two requests to a host, whoever asks for more: five sources of a host, which are one batch, are
 * then still read within the time of one check. Drupal, which many offices use, ships `Crawl-delay: 10` (2026-11-23).
 */
export const LONGEST_INTERVAL_MS = 15_000;

export interface HostPace {
  /** Time to keep between two requests to a host; `askedMs` is what its robots.txt asks for. */
  intervalMs(host: string, askedMs: number): number;
  /** Notes a status that the host answered with. */
  heard(host: string, status: number): void;
}

/** How fast each host may be asked: twice as slowly after each answer that asks for fewer requests, and back after good ones. */
export function createHostPace(leastMs: number): HostPace {
  const slowed = new Map<string, number>();
  return {
    intervalMs: (host, askedMs) =>
      Math.max(leastMs, Math.min(LONGEST_INTERVAL_MS, Math.max(askedMs, slowed.get(host) ?? 0))),
    heard(host, status) {
      const nowMs = slowed.get(host) ?? leastMs;
      const isGood = status === 304 || (status >= 200 && status < 300);
      if (asksForFewer(status)) slowed.set(host, Math.min(LONGEST_INTERVAL_MS, nowMs * 2));
      else if (isGood && nowMs / 2 > leastMs) slowed.set(host, nowMs / 2);
      else if (isGood) slowed.delete(host);
    },
  };
}
