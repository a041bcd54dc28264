import { setTimeout as sleep } from 'node:timers/promises';

export type InTurn = <T>(host: string, task: () => Promise<T>) => Promise<T>;

/**
 * Runs the tasks of one host one after another, each at least `intervalMs` after the end of the one before; hosts do not
 * wait for each other. Measures with the monotonic clock: it waits, it decides nothing.
 */
export function createHostQueue(intervalMs: number): InTurn {
  const turns = new Map<string, { last: Promise<unknown>; endedAt: number }>();
  return (host, task) => {
    const turn = turns.get(host) ?? { last: Promise.resolve(), endedAt: Number.NEGATIVE_INFINITY };
    turns.set(host, turn);
    const result = turn.last.then(async () => {
      const waitMs = turn.endedAt + intervalMs - performance.now();
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
