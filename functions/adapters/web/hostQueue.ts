import { setTimeout as sleep } from 'node:timers/promises';

/** `intervalMs`: the least time between the end of the host's task before and the start of this one. */
export type InTurn = <T>(host: string, intervalMs: () => number, task: () => Promise<T>) => Promise<T>;

/**
 * Runs the tasks of one host one after another, each some time after the end of the one before, as is asked when its turn comes;
 * hosts do not wait for each other. Measures with the monotonic clock: it waits, it decides nothing.
 */
export function createHostQueue(): InTurn {
  const turns = new Map<string, { last: Promise<unknown>; endedAt: number }>();
  return (host, intervalMs, task) => {
    const turn = turns.get(host) ?? { last: Promise.resolve(), endedAt: Number.NEGATIVE_INFINITY };
    turns.set(host, turn);
    const result = turn.last.then(async () => {
      const waitMs = turn.endedAt + intervalMs() - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      try {
        return await task();
      } finally {
        turn.endedAt = performance.now();
      }
    });
    turn.last = result.catch(() => undefined);
    return result;
  };
}
