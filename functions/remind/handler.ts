import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Log } from '../adapters/log.ts';
import { silentSources } from './silence.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly changes: ChangeStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** The stream carries a change within seconds; one that waits longer was lost on the way. */
const lostAfterMs = 5 * 60_000;
const sweptAtOnce = 100;

/** Sends what was lost once more through the stream, and tells operators of sources from which nothing is heard. */
export function createRemind({ catalog, changes, clock, log }: Dependencies) {
  return async function remind(): Promise<void> {
    const now = clock();
    const lost = await changes.listPending(new Date(now.getTime() - lostAfterMs).toISOString(), sweptAtOnce);
    for (const changeId of lost) await changes.touch(changeId, now.toISOString());
    const silent = silentSources(catalog.sources, await changes.readTimes(), now);
    const told: string[] = [];
    for (const event of silent) {
      if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.subject);
    }
    log.info('swept', { lost, silent: silent.length, told });
  };
}
