import * as z from 'zod/mini';
import { isNoticeEvent, isSourceEvent, type SourceEvent } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore, RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { Head } from '../adapters/dynamodb/noticeStore.ts';
import { heldBack } from './heldBack.ts';
import type { Freshness } from './layout.ts';
import type { Health } from './sourcesPage.ts';
import type { Listed } from './timeline.ts';

const pageSize = 50;
/** Recorded events among which a source's running trouble, and facts that were not believed, are looked for. */
const recentEvents = 200;

/** A place in the timeline, as its own links say it; the database takes no empty one. */
const isPlace = (text: string): boolean => z.iso.datetime().safeParse(text).success;

/** A page of notice changes, and from where the older ones go on; null when `before` is no place in the timeline. */
export async function readTimeline(
  changes: ChangeStore,
  before?: string,
): Promise<{ listed: Listed[]; next: string | null } | null> {
  if (before !== undefined && !isPlace(before)) return null;
  const page = await changes.timeline(pageSize, before);
  const listed = page.flatMap(({ event, recordedAt, retraction }) =>
    isNoticeEvent(event) ? [{ event, recordedAt, retraction }] : [],
  );
  const last = page.at(-1);
  return {
    listed,
    next: page.length < pageSize || last === undefined ? null : `/?before=${encodeURIComponent(last.recordedAt)}`,
  };
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
