import { Hono } from 'hono';
import { cors } from 'hono/cors';
import alertJsonSchema from '../../../shared/alert/alert.schema.json' with { type: 'json' };
import asyncApi from '../../../shared/alert/asyncapi.json' with { type: 'json' };
import { canaryPath } from '../../../shared/alert/trial.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import openApi from '../api/openapi.json' with { type: 'json' };
import { withEvents } from '../api/withEvents.ts';
import { readCard } from '../card.ts';
import { favicon } from './favicon.ts';
import { robots, sitemap, sitemapIndex } from './sitemap.ts';
import { style } from './style.ts';

const forADay = { 'cache-control': 'public, max-age=86400' };
const forAnHour = { 'cache-control': 'public, max-age=3600' };
const xml = { ...forADay, 'content-type': 'application/xml; charset=utf-8' };

/** What never changes between two deployments: the sheet of all pages, what programs read alerts by and where, and that the site is up. */
export function createDocuments(siteUrl: string, catalog: Catalog): Hono {
  const documents = new Hono();
  documents.get('/style.css', (context) =>
    context.body(style, 200, { ...forAnHour, 'content-type': 'text/css; charset=utf-8' }),
  );
  documents.get('/favicon.svg', (context) =>
    context.body(favicon, 200, { ...forADay, 'content-type': 'image/svg+xml' }),
  );
  documents.get('/card.png', (context) => context.body(readCard(), 200, { ...forADay, 'content-type': 'image/png' }));
  // Where browsers and feed programs look that read no page.
  documents.get('/favicon.ico', (context) => context.redirect('/favicon.svg', 301));
  documents.get('/robots.txt', (context) => context.text(robots(siteUrl), 200, forADay));
  documents.get('/sitemap.xml', (context) => context.body(sitemapIndex(siteUrl), 200, xml));
  for (const language of spoken)
    documents.get(`/sitemap-${language}.xml`, (context) => context.body(sitemap(siteUrl, catalog, language), 200, xml));
  const readable = cors({ origin: '*', allowMethods: ['GET', 'HEAD'] });
  documents.get('/schema/alert/v1.json', readable, (context) => context.json(alertJsonSchema, 200, forAnHour));
  documents.get('/asyncapi.json', readable, (context) => context.json(asyncApi, 200, forAnHour));
  documents.get('/openapi.json', readable, (context) =>
    context.json(withEvents(openApi, alertJsonSchema), 200, forAnHour),
  );
  documents.get('/health', (context) => context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  // The canary's end of the way: it is taken as any endpoint takes an alert.
  documents.post(canaryPath, (context) => context.body(null, 204));
  // Where a program looks first for a change as data.
  documents.get('/changes/:file{[0-9a-f]{1,64}\\.json}', (context) =>
    context.redirect(`/v1/changes/${context.req.param('file').replace('.json', '')}`, 301),
  );
  return documents;
}
