import { Hono } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Spoken } from '../../shared/language/told/spoken.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Evidence } from '../adapters/evidence/evidence.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { createAboutPages } from './about/aboutPages.ts';
import { subscribePage } from './about/subscribePage.ts';
import { indexCatalog } from './catalogIndex.ts';
import { createChanges } from './change/changes.ts';
import { createEvidence } from './change/evidence.ts';
import { createPage } from './frame/page.ts';
import { readerOf } from './frame/reader.ts';
import { createGuides } from './guides.ts';
import type { createFindChanges } from './query/findChanges.ts';
import { createSourceRoutes } from './source/sourceRoutes.ts';
import { createCompare } from './subject/compare.ts';
import { createProgrammes } from './subject/programmes.ts';
import { createSubjectRoutes } from './subject/subjectRoutes.ts';
import { createTimeline } from './timeline/timelineRoutes.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly evidence: Pick<Evidence, 'read'>;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

/** The pages of the site in one language. */
export function createPages(dependencies: Dependencies, language: Spoken): Hono {
  const { changes, findChanges, evidence, catalog, clock, siteUrl } = dependencies;
  const site = new Hono();
  const reader = readerOf(language);
  const index = indexCatalog(catalog);
  const page = createPage({ changes, catalog, clock, siteUrl }, reader);
  const shared = { changes, catalog, clock, index, page };

  site.route('/', createTimeline({ ...shared, findChanges, siteUrl }, reader));
  site.route('/changes', createEvidence({ changes, evidence, page }, reader));
  site.route('/changes', createChanges(shared, reader));
  site.route('/', createSubjectRoutes({ ...shared, findChanges }, reader));
  site.route('/sources', createSourceRoutes(shared, reader));
  site.route('/compare', createCompare(shared, reader));
  site.route('/programmes', createProgrammes({ ...shared, findChanges }, reader));
  site.get('/subscribe', (context) => {
    const { title, lead } = subscriptionIn[language];
    const { searchParams: fields } = new URL(context.req.url);
    return page(context, { title, description: lead, section: 'subscribe' }, subscribePage(catalog, reader, fields));
  });
  site.route('/docs', createGuides(page, reader));
  site.route('/', createAboutPages(page, reader));
  return site;
}
