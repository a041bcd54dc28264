import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { createApi } from './api.ts';
import { createChanges } from './changes.ts';
import { createDocuments } from './documents.ts';
import { createPage } from './page.ts';
import { secure } from './policy.ts';
import { createProgrammes } from './programmes.ts';
import { createFindChanges } from './query/findChanges.ts';
import { createSourceRoutes } from './sourceRoutes.ts';
import { subscribePage } from './subscribePage.ts';
import { createTimeline } from './timelineRoutes.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly rows: RowStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

/** The public site: what changed, the redline of each change, and how fresh each source is. Reads only. */
export function createSite({ changes, rows, catalog, clock, siteUrl }: Dependencies): Hono {
  const site = new Hono();
  const page = createPage(changes, catalog, clock);
  const findChanges = createFindChanges({ changes, rows });

  site.use(secure);
  site.route('/', createTimeline({ findChanges, catalog, page, siteUrl, clock }));
  site.route('/changes', createChanges(changes, catalog, page));
  site.route('/sources', createSourceRoutes(changes, catalog, page, clock));
  site.route('/programmes', createProgrammes(changes, catalog, page, clock));
  site.get('/subscribe', (context) => page(context, 'Subscribe', subscribePage(catalog)));
  site.route('/v1', createApi({ changes, rows, catalog, clock }));
  site.route('/', createDocuments());
  site.notFound((context) =>
    page(context, 'Not found', html`<h1>Nothing here</h1><p>The <a href="/">timeline</a> has all changes.</p>`, 404),
  );
  return site;
}
