import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { entryNews, joinEntries } from '../../../shared/compare/entries.ts';
import type { Listed, Snapshot } from '../../../shared/extract/notice.ts';
import { mostEvents } from '../../adapters/dynamodb/noticeStore.ts';
import { type Following, nothingFollowed } from '../ask/follow.ts';
import type { Circumstances } from './change.ts';
import { amendedChange, publishedChange, withdrawnChange } from './entryChanges.ts';
import { pageChange } from './pageChanges.ts';

/** Entries told at once; one event more may tell operators that a trouble is over. */
const mostNews = mostEvents - 1;
/** What is to be recorded of the differences between two snapshots. */
interface Comparison {
  /** What the next reading is compared with. */
  readonly snapshot: Snapshot;
  readonly events: readonly NoticeEvent[];
  /** Digest of a reading in which nothing changed since. */
  readonly digest: string;
  /** Entries that are new to the next comparison too: those that wait for the next check, or more than one transaction holds. */
  readonly left: 'nothing' | 'waiting' | 'more';
}

/** The changes between two snapshots of one source. `digest` is that of the later; entries that are `waiting` are left. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
  { followed, waiting, missing }: Following = nothingFollowed,
): Comparison {
  if (before.kind === 'notice' && after.kind === 'notice') {
    const event = pageChange(before.notice, after.notice, digest, reverts, circumstances);
    return { snapshot: after, events: event === null ? [] : [event], digest, left: 'nothing' };
  }
  if (before.kind === 'listing' && after.kind === 'listing') {
    const news = entryNews(before.items, after.items);
    const ready = news.filter(({ item }) => !waiting.has(item.id));
    const told = ready.slice(0, mostNews - missing.size);
    const isTold = new Set(told.map(({ item }) => item.id));
    const untold = new Map(news.filter(({ item }) => !isTold.has(item.id)).map((entry) => [entry.item.id, entry]));
    // What is left stays as it was known, or is marked, so that it is not lost when it leaves the page.
    const items = after.items.map((item): Listed => {
      const entry = untold.get(item.id);
      const page = followed.get(item.id)?.page;
      if (entry === undefined) return page === undefined ? item : { ...item, page };
      return entry.earlier ?? { ...item, untold: true };
    });
    const lost = before.items.filter((item) => missing.has(item.id) && item.missing === true);
    const isLost = new Set(lost.map(({ id }) => id));
    const unsure = missing.size - isLost.size;
    const older = before.items.map(({ missing: _missing, ...item }): Listed => {
      if (isTold.has(item.id)) return { ...item, untold: false };
      return missing.has(item.id) && !isLost.has(item.id) ? { ...item, missing: true } : item;
    });
    const changes = told.map(({ item, earlier }) =>
      item.issue === true
        ? null
        : earlier === null
          ? publishedChange(item, followed.get(item.id) ?? null, circumstances)
          : amendedChange(earlier, item, circumstances),
    );
    const isAll = untold.size === 0 && unsure === 0;
    return {
      snapshot: { ...after, items: joinEntries(items, older) },
      events: [
        ...changes.filter((event) => event !== null),
        ...lost.map((item) => withdrawnChange(item, circumstances)),
      ],
      // No reading has this digest, so that the next is compared whatever it holds.
      digest: isAll ? digest : `${untold.size} untold, ${unsure} missing`,
      left: isAll ? 'nothing' : ready.length > told.length ? 'more' : 'waiting',
    };
  }
  return { snapshot: after, events: [], digest, left: 'nothing' };
}
