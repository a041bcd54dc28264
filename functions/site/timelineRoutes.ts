import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { knownOf } from '../../shared/find/known.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { atomFeed } from './atom.ts';
import type { CatalogIndex } from './catalogIndex.ts';
import { missingPage } from './missingPage.ts';
import type { Page } from './page.ts';
import type { createFindChanges } from './query/findChanges.ts';
import { readQuery } from './query/readQuery.ts';
import { readTimeline } from './read.ts';
import type { Reader } from './reader.ts';
import { timelinePage } from './timeline.ts';

interface Dependencies {
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly page: Page;
  readonly siteUrl: string;
  readonly clock: Clock;
}

const usual = { order: 'newest', limit: 50 } as const;

/** The timeline under any filter that its address says, and its feed. */
export function createTimeline(dependencies: Dependencies, reader: Reader): Hono {
  const { findChanges, catalog, index, page, siteUrl, clock } = dependencies;
  const site = new Hono();
  const known = knownOf(catalog);
  const { words, to } = reader;
  site.get('/', async (context) => {
    const { searchParams: parameters, search: query } = new URL(context.req.url);
    const read = readQuery(parameters, known, usual, ['before']);
    // Links of the first release went on from a time.
    const before = parameters.get('before');
    if ('bad' in read || (before !== null && !z.iso.datetime().safeParse(before).success))
      return missingPage(context, page, reader);
    const after = before === null ? read.query.after : { recordedAt: before, changeId: '' };
    const found = await readTimeline(findChanges, { ...read.query, after });
    const next = found.next === null ? null : to(found.next);
    const feeds = [{ type: 'application/atom+xml', title: words.timeline.title, href: to('/feed.atom') }] as const;
    const body = timelinePage({ listed: found.listed, next, isFurther: after !== null }, reader, index);
    const { title } = words.timeline;
    return page(context, { title, section: 'timeline', feeds, query, isListed: query === '' }, body);
  });
  site.get('/feed.atom', async (context) => {
    const feed = atomFeed((await readTimeline(findChanges)).listed, { siteUrl, now: clock(), reader });
    return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  return site;
}
