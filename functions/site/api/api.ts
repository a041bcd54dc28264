import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { knownOf } from '../../../shared/find/known.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../../adapters/dynamodb/rowStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { createFindChanges } from '../query/findChanges.ts';
import { createCatalogRoutes } from './catalogRoutes.ts';
import { createChangesRoutes } from './changesRoutes.ts';
import { createListChanges } from './listChanges.ts';
import { problem } from './problem.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly rows: RowStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

const paths =
  'GET /v1/changes, /v1/changes.ndjson, /v1/changes/ID, /v1/changes/ID/related, /v1/sources, /v1/programmes.';

/**
 * The pull side for services: changes since a cursor, to reconcile what webhooks brought, and how fresh each source is. Anyone may
 * read it from any origin; all errors are JSON (RFC 9457).
 */
export function createApi({ changes, rows, catalog, clock }: Dependencies): Hono {
  const api = new Hono();
  const findChanges = createFindChanges({ changes, rows });
  api.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'], maxAge: 86_400 }));
  api.use(etag());
  api.use(async (context, next) => {
    await next();
    if (context.res.ok) context.header('cache-control', 'public, max-age=10');
  });
  const listChanges = createListChanges({ findChanges, known: knownOf(catalog), clock });
  api.route('/', createChangesRoutes(changes, listChanges));
  api.route('/', createCatalogRoutes({ changes, catalog, clock }));
  // As routes and not as `notFound`, which the site that this is part of would not heed.
  api.get('*', () => problem(404, 'Nothing here', paths));
  api.all('*', () => problem(405, 'Read only', `Nothing can be sent here: ${paths}`));
  return api;
}
