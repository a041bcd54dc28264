import { promisedFreshnessSeconds } from '../../catalog/cadence.ts';
import type { Source } from '../../catalog/catalog.ts';
import { sourceReference } from '../../catalog/sourceReference.ts';
import { envelope } from '../../relate/envelope.ts';
import { eventId } from '../../relate/eventId.ts';
import type { SourceEvent } from '../event.ts';

/**
 * That a source was not read well for longer than promised, or null. `watchedSince` counts where it was never read: RFC 3339, or
 * undefined where that is not known or its checks tell their own trouble.
 */
export function silenceOf(
  { every }: Source,
  lastReadAt: string | null,
  watchedSince: string | undefined,
  now: Date,
): SourceEvent['data']['episode'] | null {
  const since = lastReadAt ?? watchedSince;
  if (since === undefined) return null;
  const silentMs = now.getTime() - Date.parse(since);
  if (silentMs <= promisedFreshnessSeconds(every) * 1000) return null;
  return {
    verdict: 'silent',
    rule: 'NOT-READ-IN-TIME',
    seen: `not read well for ${Math.floor(silentMs / 3_600_000)} hours, though it is due every ${every}`,
    likely: 'checks of its host don’t run, or don’t end well',
    since,
    checks: 0,
    lastReadAt,
  };
}

/**
 * One event for each source not read well for too long; its id depends on the last good read, so an episode is told once. A source
 * that no check has ended of yet is silent from when it was first watched.
 */
export function silentSources(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  watchedSince: Readonly<Record<string, string>>,
  now: Date,
): SourceEvent[] {
  return sources.flatMap((source) => {
    const episode = silenceOf(source, readTimes[source.id] ?? null, watchedSince[source.id], now);
    if (episode === null) return [];
    const id = eventId([source.id, 'silent', episode.since]);
    return [
      {
        ...envelope({ id, source: `/sources/${source.id}`, subject: source.id, time: now.toISOString() }),
        type: 'dev.visawire.source.silent.v1',
        data: { source: sourceReference(source), episode },
      },
    ];
  });
}
