import { Hono } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { prefixOf, spoken } from '../../shared/language/told/spoken.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';
import type { Evidence } from '../adapters/evidence/evidence.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { createApi } from './api/api.ts';
import { createDocuments } from './frame/documents.ts';
import { missingPage } from './frame/missingPage.ts';
import { addressInLanguage, negotiate } from './frame/negotiate.ts';
import { createPage } from './frame/page.ts';
import { secure } from './frame/policy.ts';
import { languageOf, readerOf } from './frame/reader.ts';
import { createPages } from './pages.ts';
import { createFindChanges } from './query/findChanges.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly rows: RowStore;
  readonly catalog: Catalog;
  /** Where the raw captures are. */
  readonly evidence: Pick<Evidence, 'read'>;
  readonly clock: Clock;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

/** The public site in each language: what changed, the redline of each change, and how fresh each source is. Reads only. */
export function createSite({ changes, rows, evidence, catalog, clock, siteUrl }: Dependencies): Hono {
  const site = new Hono({ strict: false });

  const findChanges = createFindChanges({ changes, rows });

  site.use(secure);
  site.get('/', negotiate);
  site.route('/v1', createApi({ changes, rows, catalog, clock }));
  site.route('/', createDocuments(siteUrl, catalog));
  for (const language of spoken)
    site.route(
      language === 'en' ? '/' : prefixOf(language),
      createPages({ changes, findChanges, evidence, catalog, clock, siteUrl }, language),
    );
  site.notFound((context) => {
    const { pathname, search } = new URL(context.req.url);
    const meant = addressInLanguage(pathname);
    if (meant !== null) return context.redirect(`${meant}${search}`, 302);
    const reader = readerOf(languageOf(context.req.path));
    return missingPage(context, createPage({ changes, catalog, clock, siteUrl }, reader), reader);
  });
  return site;
}
