import type { Source } from '../../../shared/catalog/catalog.ts';
import { textOfBlocks } from '../../../shared/compare/digest.ts';
import { mostPages } from '../../../shared/compare/entries.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import { isOnPage } from '../../../shared/extract/listing/itemGroups.ts';
import type { Listed, Snapshot, VisitedPage } from '../../../shared/extract/notice.ts';
import type { Head, HeldNotice } from '../../adapters/dynamodb/noticeStore.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import { areAlike } from '../believe/held.ts';
import { shrinkage } from '../believe/suspicion.ts';
import type { Keep } from '../record/keep.ts';
import { isOwn } from './isOwn.ts';
import { pageReaderOf, readNotice, toVisited } from './noticePage.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly evidence: Evidence;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly keep: Keep;
}

/** Offices edit what is new, for some days, in place; the newest notices are read again this often. */
const everyMs = 24 * 3_600_000;
/** After this no further notice is asked for; the function has four minutes for a host's sources. */
const longestMs = 60_000;

/** Whether the newest notices of a followed listing are due to be read again. Feeds and APIs say themselves what changed. */
export function isVisitDue({ listing }: Source, { baseline, visitedAt }: Head, now: Date): boolean {
  if (listing?.follow !== true || baseline === null) return false;
  return visitedAt === undefined || Date.parse(visitedAt) + everyMs <= now.getTime();
}

/** Both readings of a list with what the pages of its newest notices said, and which of these wait for a second reading. */
export interface Visited {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly held: readonly Omit<HeldNotice, 'since'>[];
  /** Addresses of those that are believed because a day is over, and no second reading agreed. */
  readonly doubtful: ReadonlySet<string>;
}

interface Page {
  readonly page: VisitedPage;
  /** Why what was read now is not believed yet, or null. */
  readonly reason: string | null;
  readonly isDoubtful: boolean;
}

/** Reads the newest known notices of a list again; those that cannot be read, or not believed yet, stay as they were. */
export function createVisit({ http, evidence, readFile, clock, keep }: Dependencies) {
  /** What a page said at the last visit, read anew where our own reader changed since. */
  const earlierOf = async (source: Source, { link, page }: Listed): Promise<VisitedPage | undefined> => {
    const reader = pageReaderOf(source, link);
    if (page === undefined || page.reader === reader) return page;
    const notice = await readNotice(await evidence.get(page.evidence.warc), source, link, readFile);
    return notice === null ? undefined : { ...page, validators: {}, reader, blocks: notice.blocks };
  };

  const visit = async (source: Source, link: string, earlier: VisitedPage | undefined): Promise<Page | null> => {
    const { validators = {} } = earlier ?? {};
    const { render, authority } = source;
    const fetched = await http.capture({ url: link, hosts: authority.hosts, render, validators });
    if (fetched.kind !== 'capture') return null;
    const { capture } = fetched;
    const notice = await readNotice(capture, source, link, readFile);
    if (notice === null) return null;
    const text = textOfBlocks(notice.blocks);
    const isSame = earlier !== undefined && text === textOfBlocks(earlier.blocks);
    const kept = isSame ? earlier.evidence : await keep(capture);
    const now = toVisited(capture, source, link, notice, kept);
    if (now === null) return null;
    const odd = earlier === undefined || isSame ? null : shrinkage(earlier.blocks, now.blocks);
    if (earlier === undefined || odd === null) return { page: now, reason: null, isDoubtful: false };
    // A visit is a day after the one before: longer nothing is held.
    if (earlier.held !== undefined) return { page: now, reason: null, isDoubtful: !areAlike(earlier.held, text) };
    return { page: { ...earlier, validators: {}, held: text }, reason: odd.seen, isDoubtful: false };
  };

  return async (source: Source, before: Snapshot, after: Snapshot): Promise<Visited> => {
    const doubtful = new Set<string>();
    if (before.kind !== 'listing' || after.kind !== 'listing') return { before, after, held: [], doubtful };
    const known = new Map(before.items.map((item) => [item.id, item]));
    const until = clock().getTime() + longestMs;
    const was = new Map<string, VisitedPage>();
    const is = new Map<string, VisitedPage>();
    const held: Visited['held'][number][] = [];
    for (const { id, link } of after.items.filter((item) => known.has(item.id)).slice(0, mostPages)) {
      const item = known.get(id);
      if (item === undefined || item.untold === true || !isOwn(source, link) || isOnPage(new URL(link))) continue;
      const earlier = await earlierOf(source, { ...item, link });
      if (earlier !== undefined) was.set(id, earlier);
      const now = clock().getTime() < until ? await visit(source, link, earlier) : null;
      const page = now?.page ?? earlier;
      if (now !== null && now.reason !== null) held.push({ link, reason: now.reason });
      if (now?.isDoubtful === true) doubtful.add(link);
      if (page !== undefined) is.set(id, page);
    }
    const withPages = (items: readonly Listed[], pages: ReadonlyMap<string, VisitedPage>): Listed[] =>
      items.map(({ page: _page, ...item }) => {
        const page = pages.get(item.id);
        return page === undefined ? item : { ...item, page };
      });
    return {
      before: { ...before, items: withPages(before.items, was) },
      after: { ...after, items: withPages(after.items, is) },
      held,
      doubtful,
    };
  };
}
