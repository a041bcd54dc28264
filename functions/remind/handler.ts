import type { GroupStore } from '../adapters/dynamodb/groupStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import { type Arrival, type CanaryDependencies, canariesArrived, sendCanary } from './canary.ts';
import { type DigestDependencies, tellDigests } from './digests.ts';
import { tellGroups } from './followUp.ts';
import { canaryArrived, measureAges, swept } from './measures.ts';
import { type OutageDependencies, tellOutages } from './outages.ts';
import { packRows } from './packRows.ts';
import { releaseDue } from './releaseDue.ts';
import { workOutStanding } from './standing.ts';
import { tellDays } from './tellDays.ts';
import { tellSilence } from './tellSilence.ts';

interface Dependencies extends CanaryDependencies, DigestDependencies, OutageDependencies {
  readonly groups: GroupStore;
  readonly rows: RowStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** The stream carries a change within seconds; one that waits longer was lost on the way. */
const lostAfterMs = 5 * 60_000;
const sweptAtOnce = 100;
const hourMs = 60 * 60_000;
/** Longer than the time between two runs, so that each hour has one; ids tell what is told already. */
const everyMs = 12 * 60_000;

/**
 * Sends what was lost once more through the stream, tells operators of sources from which nothing is heard, and subscribers which
 * pages have the same edit; at their hour it makes the digests. Every hour it sends a canary the way of all changes, and says when
 * one arrived.
 */
export function createRemind(dependencies: Dependencies) {
  const { catalog, changes, groups, rows, siteUrl, clock, log } = dependencies;
  return async function remind(): Promise<{ readonly canaries: readonly Arrival[] }> {
    const now = clock();
    const lost = await changes.listPending(new Date(now.getTime() - lostAfterMs).toISOString(), sweptAtOnce);
    for (const changeId of lost) await changes.touch(changeId, now.toISOString());
    const readTimes = await changes.readTimes();
    const { silences, told, since } = await tellSilence(catalog.sources, readTimes, changes, now);
    // What alarms measure comes first: whatever fails below does not hide it, and rings by itself.
    const ages = await measureAges(changes, { lost, readTimes, since }, now);
    log.info(swept, { lost, silent: silences.length, told, ...ages });
    await workOutStanding(catalog.sources, readTimes, silences, since, changes, now);
    const canary = await sendCanary(dependencies, now);
    const canaries = await canariesArrived(dependencies, (arrival) => log.info(canaryArrived, { ...arrival }));
    const released = await releaseDue(changes, now);
    const grouped = await tellGroups({ catalog, groups, changes, siteUrl }, now);
    // Days change in some zone at every quarter of an hour; once an hour is soon enough, and reads little.
    const isHour = now.getTime() % hourMs < everyMs;
    const days = isHour ? await tellDays(dependencies, readTimes, now) : [];
    const outages = await tellOutages(dependencies, readTimes, now, isHour);
    const digests = await tellDigests(dependencies, readTimes, now);
    const packed = await packRows({ changes, rows }, now);
    log.info('reminded', { canary, packed, released, grouped, days, outages, digests });
    return { canaries };
  };
}
