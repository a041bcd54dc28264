import type { Limit, LimitStore } from '../../functions/adapters/dynamodb/limitStore.ts';

/** Counters without a database, gone with the process. */
export function createMemoryLimitStore(): LimitStore {
  const taken = new Map<string, number>();
  const place = (key: string, { windowSeconds }: Limit, now: Date): string =>
    `${key} ${Math.floor(now.getTime() / 1000 / windowSeconds)}`;
  return {
    async take(key, limit, now) {
      const at = place(key, limit, now);
      const count = taken.get(at) ?? 0;
      if (count < limit.most) taken.set(at, count + 1);
      return count < limit.most;
    },
    async forget(key, limit, now) {
      taken.delete(place(key, limit, now));
    },
    async giveBack(key, limit, now) {
      const at = place(key, limit, now);
      taken.set(at, (taken.get(at) ?? 0) - 1);
    },
  };
}
