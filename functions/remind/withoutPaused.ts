import type { SourceEvent } from '../../shared/alert/event.ts';
import { promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/**
 * Silences without those of sources that rest, which nobody misses, and of those that were resumed a little while ago, which are given
 * their time again. Reads only what is known of the silent ones.
 */
export async function withoutPaused(
  silent: readonly SourceEvent[],
  sources: readonly Source[],
  changes: Pick<ChangeStore, 'readHeads'>,
  now: Date,
): Promise<SourceEvent[]> {
  const heads = silent.length === 0 ? new Map() : await changes.readHeads(silent.map(({ subject }) => subject));
  const promised = new Map(sources.map(({ id, every }) => [id, promisedFreshnessSeconds(every) * 1000]));
  return silent.filter(({ subject }) => {
    const paused = heads.get(subject)?.paused;
    if (paused === undefined) return true;
    return paused.until !== undefined && now.getTime() - Date.parse(paused.until) > (promised.get(subject) ?? 0);
  });
}
