import { Hono } from 'hono';
import type { Catalog, Source } from '../../shared/catalog/catalog.ts';
import { coverageOf } from '../../shared/catalog/coverage.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { createPage } from './page.ts';
import { pageOfSources } from './pageOfSources.ts';
import { readHealth } from './read.ts';
import { sourcesPage } from './sourcesPage.ts';

const listedAtOnce = 100;

/** The pages of sources: all, or with `?unwell` those that want a look, each a hundred at a time. */
export function createSourceRoutes(
  changes: ChangeStore,
  catalog: Catalog,
  page: ReturnType<typeof createPage>,
  clock: Clock,
): Hono {
  const site = new Hono();
  const coverage = coverageOf(catalog);
  const byId = new Map(catalog.sources.map((source) => [source.id, source]));

  site.get('/', async (context) => {
    const now = clock();
    const isUnwell = context.req.query('unwell') !== undefined;
    const after = context.req.query('after');
    const unwell = ((await changes.readStanding())?.unwell ?? []).flatMap((id): Source[] => {
      const source = byId.get(id);
      return source === undefined ? [] : [source];
    });
    const found = pageOfSources(isUnwell ? unwell : catalog.sources, after, listedAtOnce);
    if (found === null) return context.notFound();
    const next = found.next === null ? null : `/sources?${isUnwell ? 'unwell&' : ''}after=${found.next}`;
    const shown = {
      health: await readHealth(changes, found.sources, now),
      unwell: unwell.length,
      all: catalog.sources.length,
      isUnwell,
      next,
      coverage: after === undefined && !isUnwell ? coverage : null,
    };
    return page(context, 'Sources', sourcesPage(shown, now));
  });
  return site;
}
