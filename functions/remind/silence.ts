import type { SourceEvent } from '../../shared/alert/event.ts';
import { promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import { sourceReference } from '../../shared/catalog/sourceReference.ts';
import { envelope } from '../../shared/relate/envelope.ts';
import { eventId } from '../../shared/relate/eventId.ts';

/** One event for each source not read well for too long; its id depends on the last good read, so an episode is told once. */
export function silentSources(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  now: Date,
): SourceEvent[] {
  return sources.flatMap((source) => {
    const lastReadAt = readTimes[source.id];
    // A source that was never read has its own trouble, told by its checks.
    if (lastReadAt === undefined) return [];
    const promisedMs = promisedFreshnessSeconds(source.every) * 1000;
    const silentMs = now.getTime() - Date.parse(lastReadAt);
    return silentMs <= promisedMs ? [] : [toEvent(source, lastReadAt, silentMs, now)];
  });
}

function toEvent(source: Source, lastReadAt: string, silentMs: number, now: Date): SourceEvent {
  return {
    ...envelope({
      id: eventId([source.id, 'silent', lastReadAt]),
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
        since: lastReadAt,
        checks: 0,
        lastReadAt,
      },
    },
  };
}
