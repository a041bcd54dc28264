/** Waits before the next try, in seconds, by the tries made; Standard Webhooks' schedule, about three days in all. */
const waitsSeconds = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 12 * 3600, 12 * 3600, 12 * 3600];
/** SQS hides a message for at most twelve hours. */
const longestWaitSeconds = 12 * 3600;
/** Tries of many endpoints are spread over this share of the wait. */
const jitterShare = 0.2;

/**
 * Seconds until the next try. `tries` made so far, from 1; `retryAfter` as the endpoint sent it, seconds or HTTP date; `jitter`
 * from 0 to 1.
 */
export type WaitSeconds = (tries: number, retryAfter: string | null, now: Date, jitter: number) => number;

export const waitSeconds: WaitSeconds = (tries, retryAfter, now, jitter) => {
  const planned = waitsSeconds[Math.min(tries, waitsSeconds.length) - 1] ?? longestWaitSeconds;
  const asked = retryAfter === null ? 0 : askedSeconds(retryAfter, now);
  const wait = Math.max(planned * (1 + jitterShare * jitter), asked);
  return Math.min(Math.ceil(wait), longestWaitSeconds);
};

function askedSeconds(retryAfter: string, now: Date): number {
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : 0;
}
