import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/** Lets go what no operator decided on in time; returns the ids. */
export async function releaseDue(changes: ChangeStore, now: Date): Promise<string[]> {
  const at = now.toISOString();
  const due = (await changes.listWithheld()).filter(
    ({ state, until }) => state === 'held' && until !== null && until <= at,
  );
  for (const { change } of due) await changes.release(change, at, 'time');
  return due.map(({ change }) => change);
}
