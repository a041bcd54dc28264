import type { SourceEvent } from '../../shared/alert/event.ts';
import { promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import { sourceReference } from '../../shared/catalog/sourceReference.ts';
import { envelope } from '../../shared/relate/envelope.ts';
import { eventId } from '../../shared/relate/eventId.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/**
 * One event for each source not read well for too long; its id depends on the last good read, so an episode is told once. A source
 * that no check has ended of yet is silent from when it was first watched.
 */
function silentSources(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  watchedSince: Readonly<Record<string, string>>,
  now: Date,
): SourceEvent[] {
  return sources.flatMap((source) => {
    const lastReadAt = readTimes[source.id] ?? null;
    const since = lastReadAt ?? watchedSince[source.id];
    if (since === undefined) return [];
    const promisedMs = promisedFreshnessSeconds(source.every) * 1000;
    const silentMs = now.getTime() - Date.parse(since);
    return silentMs <= promisedMs ? [] : [toEvent(source, since, lastReadAt, silentMs, now)];
  });
}

/** Sources that no check has ended of yet; what was checked and never read has its own trouble, told by its checks. */
async function neverChecked(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  changes: Pick<ChangeStore, 'readHeads'>,
): Promise<readonly string[]> {
  const unread = sources.map(({ id }) => id).filter((id) => readTimes[id] === undefined);
  const heads = unread.length === 0 ? new Map() : await changes.readHeads(unread);
  return unread.filter((id) => !heads.has(id));
}

/** Tells operators of sources that are silent; returns how many are, and which are told for the first time. */
export async function tellSilence(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  changes: Pick<ChangeStore, 'readHeads' | 'watchedSince' | 'recordEvent'>,
  now: Date,
): Promise<{ readonly silent: number; readonly told: readonly string[] }> {
  const unchecked = await neverChecked(sources, readTimes, changes);
  const watchedSince = await changes.watchedSince(unchecked, now.toISOString());
  const silent = silentSources(sources, readTimes, watchedSince, now);
  const told: string[] = [];
  for (const event of silent)
    if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.subject);
  return { silent: silent.length, told };
}

function toEvent(source: Source, since: string, lastReadAt: string | null, silentMs: number, now: Date): SourceEvent {
  return {
    ...envelope({
      id: eventId([source.id, 'silent', since]),
      source: `/sources/${source.id}`,
      subject: source.id,
      time: now.toISOString(),
    }),
    type: 'dev.visawire.source.silent.v1',
    data: {
      source: sourceReference(source),
      episode: {
        verdict: 'silent',
        rule: 'NOT-READ-IN-TIME',
        seen: `no good read for ${Math.floor(silentMs / 3_600_000)} hours; it is read every ${source.every}`,
        likely: 'checks of its host do not run or do not end well',
        since,
        checks: 0,
        lastReadAt,
      },
    },
  };
}
