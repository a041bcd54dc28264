import { silenceOf } from '../../shared/alert/operators/silence.ts';
import type { Catalog, Source } from '../../shared/catalog/catalog.ts';
import type { ChangeStore, RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import { pauseOf } from '../check/record/pause.ts';
import type { Freshness } from './frame/layout.ts';
import { heldBack } from './source/heldBack.ts';
import type { Health } from './source/sourceState.ts';

const mostRelated = 50;

/** Changes that relate to one; more than these are in the timeline. */
export function readRelated(changes: ChangeStore, changeId: string): Promise<readonly RecordedChange[]> {
  return changes.linkedTo(changeId, mostRelated);
}

/** Past three sweeps that did not come: what they would say is read anew. */
const standingMs = 15 * 60_000;

/** How fresh everything is: as it was worked out last, or from the times of all reads where that was too long ago. */
export async function readFreshness(changes: ChangeStore, { sources }: Catalog, now: Date): Promise<Freshness> {
  const standing = await changes.readStanding();
  if (standing !== null && now.getTime() - Date.parse(standing.at) < standingMs)
    return { sources: sources.length, lastReadAt: standing.lastReadAt };
  const lastReadAt =
    Object.values(await changes.readTimes())
      .sort()
      .at(-1) ?? null;
  return { sources: sources.length, lastReadAt };
}

/** What is known of the health of each of these sources; some hundreds at a time. */
export async function readHealth(changes: ChangeStore, sources: readonly Source[], now: Date): Promise<Health[]> {
  const [times, heads] = await Promise.all([
    changes.readTimesOf(sources),
    changes.readHeads(sources.map(({ id }) => id)),
  ]);
  const unchecked = sources.map(({ id }) => id).filter((id) => times[id] === undefined && !heads.has(id));
  const watched = unchecked.length === 0 ? {} : await changes.readWatched(unchecked);
  return sources.map((source) => {
    const lastReadAt = times[source.id] ?? null;
    const head = heads.get(source.id) ?? null;
    const paused = pauseOf(head);
    const silence = paused === null ? silenceOf(source, lastReadAt, watched[source.id], now) : null;
    const { told: _told, ...trouble } = head?.trouble ?? { told: null };
    return {
      source,
      lastReadAt,
      trouble: 'verdict' in trouble ? { ...trouble, lastReadAt: trouble.lastReadAt ?? lastReadAt } : silence,
      paused,
      head,
      held: heldBack(head ?? undefined, now),
    };
  });
}
