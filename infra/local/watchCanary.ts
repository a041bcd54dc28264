import type { Clock } from '../../functions/adapters/runtime/clock.ts';

/** As the alarm on AWS: a canary comes every hour. */
const lateMs = 75 * 60_000;

/** Counts the canaries that arrived; says for how long none has once that is too long, else null. */
export function watchCanary(clock: Clock): (arrived: number) => number | null {
  let last = clock().getTime();
  return (arrived) => {
    const now = clock().getTime();
    if (arrived > 0) last = now;
    return now - last > lateMs ? now - last : null;
  };
}
