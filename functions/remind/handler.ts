import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { GroupStore } from '../adapters/groupStore.ts';
import type { Log } from '../adapters/log.ts';
import { tellGroups } from './followUp.ts';
import { silentSources } from './silence.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly changes: ChangeStore;
  readonly groups: GroupStore;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The stream carries a change within seconds; one that waits longer was lost on the way. */
const lostAfterMs = 5 * 60_000;
const sweptAtOnce = 100;

/**
 * Sends what was lost once more through the stream, tells operators of sources from which nothing is heard, and subscribers which
 * pages have the same edit.
 */
export function createRemind({ catalog, changes, groups, siteUrl, clock, log }: Dependencies) {
  return async function remind(): Promise<void> {
    const now = clock();
    const lost = await changes.listPending(new Date(now.getTime() - lostAfterMs).toISOString(), sweptAtOnce);
    for (const changeId of lost) await changes.touch(changeId, now.toISOString());
    const silent = silentSources(catalog.sources, await changes.readTimes(), now);
    const told: string[] = [];
    for (const event of silent) {
      if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.subject);
    }
    const grouped = await tellGroups({ groups, changes, siteUrl }, now);
    log.info('swept', { lost, silent: silent.length, told, grouped });
  };
}
