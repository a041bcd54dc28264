import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { writeFilter } from '../../../shared/find/parameters.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import { writeCursor } from '../query/cursor.ts';
import type { ChangeQuery, createFindChanges } from '../query/findChanges.ts';
import type { Listed } from './changeEntry.ts';

interface Stores {
  readonly changes: Pick<ChangeStore, 'readMany'>;
  readonly findChanges: ReturnType<typeof createFindChanges>;
}

export interface FoundTimeline {
  readonly listed: Listed[];
  /** Address of those behind it, in English; null where there are none. */
  readonly next: string | null;
  /** Entries on all pages; null while that is not known. */
  readonly total: number | null;
}

/** Other pages with the same news that an entry names, and all entries of a page together; the list of the group has the others. */
const mostNamed = 10;
const mostRead = 100;

/** A page of notice changes, those with the same news in one entry where the query folds them. */
export async function readTimeline({ changes, findChanges }: Stores, query: ChangeQuery): Promise<FoundTimeline> {
  const { found, hasMore, cursor, total } = await findChanges(query);
  const named = found.flatMap(({ folded }) => folded.slice(0, mostNamed)).slice(0, mostRead);
  const read = named.length === 0 ? [] : await changes.readMany(named);
  const others = new Map(read.map(({ event }) => [event.id, event]));
  const listed = found.flatMap(({ change: { event, recordedAt, retraction }, folded }): Listed[] => {
    if (!isNoticeEvent(event)) return [];
    const members = folded.flatMap((id): NoticeEvent[] => {
      const other = others.get(id);
      return other !== undefined && isNoticeEvent(other) ? [other] : [];
    });
    return [{ event, recordedAt, retraction, alike: folded.length, members }];
  });
  if (!hasMore || cursor === null) return { listed, next: null, total };
  const parameters = writeFilter(query.filter);
  parameters.set('after', writeCursor(cursor));
  return { listed, next: `/?${parameters}`, total };
}
