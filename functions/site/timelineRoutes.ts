import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { knownOf } from '../../shared/find/known.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { atomFeed } from './atom.ts';
import { clean } from './layout.ts';
import type { createPage } from './page.ts';
import type { createFindChanges } from './query/findChanges.ts';
import { readQuery } from './query/readQuery.ts';
import { readTimeline } from './read.ts';
import { timelinePage } from './timeline.ts';

interface Dependencies {
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly catalog: Catalog;
  readonly page: ReturnType<typeof createPage>;
  readonly siteUrl: string;
  readonly clock: Clock;
}

const usual = { order: 'newest', limit: 50 } as const;

/** The timeline under any filter that its address says, and its feed. */
export function createTimeline({ findChanges, catalog, page, siteUrl, clock }: Dependencies): Hono {
  const site = new Hono();
  const known = knownOf(catalog);
  site.get('/', async (context) => {
    const parameters = new URL(context.req.url).searchParams;
    const read = readQuery(parameters, known, usual, ['before']);
    // Links of the first release went on from a time.
    const before = parameters.get('before');
    if ('bad' in read || (before !== null && !z.iso.datetime().safeParse(before).success)) {
      const why = 'bad' in read ? read.bad.detail : 'There is no such place in the timeline.';
      const body = html`<h1>Nothing here</h1><p>${clean(why)} The <a href="/">timeline</a> has all changes.</p>`;
      return page(context, 'Not found', body, 404);
    }
    const after = before === null ? read.query.after : { recordedAt: before, changeId: '' };
    const { listed, next } = await readTimeline(findChanges, { ...read.query, after });
    return page(context, 'What governments changed', timelinePage(listed, next));
  });
  site.get('/feed.atom', async (context) => {
    const feed = atomFeed((await readTimeline(findChanges)).listed, siteUrl, clock());
    return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  return site;
}
