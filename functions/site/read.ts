import { isNoticeEvent, isSourceEvent, type SourceEvent } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { writeFilter } from '../../shared/find/parameters.ts';
import type { ChangeStore, RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { Head } from '../adapters/dynamodb/noticeStore.ts';
import { heldBack } from './heldBack.ts';
import type { Freshness } from './layout.ts';
import { writeCursor } from './query/cursor.ts';
import type { ChangeQuery, createFindChanges } from './query/findChanges.ts';
import type { Health } from './sourcesPage.ts';
import type { Listed } from './timeline.ts';

const pageSize = 50;
/** Recorded events among which a source's running trouble, and facts that were not believed, are looked for. */
const recentEvents = 200;

/** A page of notice changes, and the address of those behind it; the first page of the usual timeline unless asked. */
export async function readTimeline(
  findChanges: ReturnType<typeof createFindChanges>,
  query: ChangeQuery = { filter: {}, order: 'newest', after: null, limit: pageSize },
): Promise<{ listed: Listed[]; next: string | null }> {
  const { found, hasMore, cursor } = await findChanges(query);
  const listed = found.flatMap(({ change: { event, recordedAt, retraction } }) =>
    isNoticeEvent(event) ? [{ event, recordedAt, retraction }] : [],
  );
  if (!hasMore || cursor === null) return { listed, next: null };
  const parameters = writeFilter(query.filter);
  parameters.set('after', writeCursor(cursor));
  return { listed, next: `/?${parameters}` };
}

/** Changes that relate to one; more than these are in the timeline. */
export function readRelated(changes: ChangeStore, changeId: string): Promise<readonly RecordedChange[]> {
  return changes.linkedTo(changeId, pageSize);
}

export async function readFreshness(
  changes: ChangeStore,
  catalog: Catalog,
): Promise<Freshness & { times: Readonly<Record<string, string>> }> {
  const times = await changes.readTimes();
  const lastReadAt = Object.values(times).sort().at(-1) ?? null;
  return { sources: catalog.sources.length, lastReadAt, times };
}

/** The running trouble of a source: from its first failed check, or as the timer found that nothing was heard of it. */
function troubleOf(head: Head | undefined, told: SourceEvent | null, lastReadAt: string | null): Health['trouble'] {
  if (head !== undefined && head.trouble !== null) {
    const { told: _told, ...trouble } = head.trouble;
    return { ...trouble, lastReadAt: trouble.lastReadAt ?? lastReadAt };
  }
  if (told === null || told.type === 'dev.visawire.source.recovered.v1') return null;
  // Of a silence no check knows, and nothing but a good reading ends it.
  const isSilence = told.type === 'dev.visawire.source.silent.v1' && (lastReadAt ?? '') < told.time;
  return head === undefined || isSilence ? told.data.episode : null;
}

/** What is known of each source's health. */
export async function readHealth(changes: ChangeStore, catalog: Catalog): Promise<Health[]> {
  const [times, recent, heads] = await Promise.all([
    changes.readTimes(),
    changes.timeline(recentEvents),
    changes.readHeads(catalog.sources.map(({ id }) => id)),
  ]);
  const events = recent.map(({ event }) => event);
  const newest = new Map<string, SourceEvent>();
  for (const event of events) {
    if (isSourceEvent(event) && !newest.has(event.subject)) newest.set(event.subject, event);
  }
  return catalog.sources.map((source) => ({
    source,
    lastReadAt: times[source.id] ?? null,
    trouble: troubleOf(heads.get(source.id), newest.get(source.id) ?? null, times[source.id] ?? null),
    head: heads.get(source.id) ?? null,
    held: heldBack(source.id, heads.get(source.id), events),
  }));
}
