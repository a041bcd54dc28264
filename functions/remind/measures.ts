import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/** Entries of the log that metrics are made of: alarms and dashboard count their fields. */
export const swept = 'swept';
export const canaryArrived = 'canary arrived';

const secondsSince = (time: string, now: Date): number => Math.floor((now.getTime() - Date.parse(time)) / 1000);

/**
 * Age of the first of the unpublished changes, 0 when none waits; and of the last good read of any source, before the first one of the
 * time at which the stack began to watch (`since`).
 */
export async function measureAges(
  changes: ChangeStore,
  {
    lost: [first],
    readTimes,
    since,
  }: {
    readonly lost: readonly string[];
    readonly readTimes: Readonly<Record<string, string>>;
    readonly since: string;
  },
  now: Date,
): Promise<{ readonly oldestUnpublishedSeconds: number; readonly lastReadSeconds: number }> {
  const oldest = first === undefined ? null : await changes.read(first);
  const last = Object.values(readTimes).reduce((latest, time) => (time > latest ? time : latest), '');
  return {
    oldestUnpublishedSeconds: oldest === null ? 0 : secondsSince(oldest.recordedAt, now),
    lastReadSeconds: secondsSince(last === '' ? since : last, now),
  };
}
