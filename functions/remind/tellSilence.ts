import { silentSources } from '../../shared/alert/operators/silence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import { sideBySide } from '../adapters/runtime/sideBySide.ts';
import { withoutPaused } from './withoutPaused.ts';

/** Events recorded at the same time: when everything falls silent at once, thousands. */
const recordedAtOnce = 20;

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

/**
 * Records that nothing is heard of a source, once for each silence. `silences` are the ids of all that last, `told` the sources of
 * which it is recorded now; `since`
 * says from when on this is looked after.
 */
export async function tellSilence(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  changes: ChangeStore,
  now: Date,
): Promise<{ readonly silences: readonly string[]; readonly told: readonly string[]; readonly since: string }> {
  const at = now.toISOString();
  const watchedSince = await changes.watchedSince(await neverChecked(sources, readTimes, changes), at);
  const late = silentSources(sources, readTimes, watchedSince, now);
  const silent = await withoutPaused(late, sources, changes, now);
  const standing = await changes.readStanding();
  const known = new Set(standing?.silences ?? []);
  const fresh = silent.filter(({ id }) => !known.has(id));
  const outcomes = await sideBySide(fresh, recordedAtOnce, (event) => changes.recordEvent(event, at));
  const told = fresh.filter((_event, index) => outcomes[index] === 'recorded').map(({ subject }) => subject);
  return { silences: silent.map(({ id }) => id), told, since: standing?.since ?? at };
}
