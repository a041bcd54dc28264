import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/** Entries of the log that metrics are made of: alarms and dashboard count their fields. */
export const swept = 'swept';
export const canaryArrived = 'canary arrived';

const secondsSince = (time: string, now: Date): number => Math.floor((now.getTime() - Date.parse(time)) / 1000);

/** Age of the first of the unpublished changes; 0 when none waits. */
export async function oldestSeconds(changes: ChangeStore, unpublished: readonly string[], now: Date): Promise<number> {
  const [first] = unpublished;
  const change = first === undefined ? null : await changes.read(first);
  return change === null ? 0 : secondsSince(change.recordedAt, now);
}

/** Age of the last good read of any source; before the first one, of the time at which the stack began to watch. */
export function readAge(
  readTimes: Readonly<Record<string, string>>,
  since: string,
  now: Date,
): { readonly lastReadSeconds: number } {
  const last = Object.values(readTimes).reduce((latest, time) => (time > latest ? time : latest), '');
  return { lastReadSeconds: secondsSince(last === '' ? since : last, now) };
}
