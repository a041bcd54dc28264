import { Hono } from 'hono';
import type { Catalog, Source } from '../../../shared/catalog/catalog.ts';
import { coverageOf } from '../../../shared/catalog/coverage.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { readHealth } from '../read.ts';
import { pageOfSources } from './pageOfSources.ts';
import { sourcesPage } from './sourcesPage.ts';

const listedAtOnce = 50;

interface Dependencies {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly page: Page;
  readonly clock: Clock;
}

/** The pages of sources: all, or with `?unwell` those that want a look, each fifty at a time. */
export function createSourceRoutes(dependencies: Dependencies, reader: Reader): Hono {
  const { changes, catalog, index, page, clock } = dependencies;
  const site = new Hono();
  const coverage = coverageOf(catalog);
  const { title, lead } = reader.words.sources;

  site.get('/', async (context) => {
    const now = clock();
    const isUnwell = context.req.query('unwell') !== undefined;
    const after = context.req.query('after');
    const unwell = ((await changes.readStanding())?.unwell ?? []).flatMap((id): Source[] => {
      const source = index.sources.get(id);
      return source === undefined ? [] : [source];
    });
    const found = pageOfSources(isUnwell ? unwell : catalog.sources, after, listedAtOnce);
    if (found === null) return context.notFound();
    const next =
      found.next === null
        ? null
        : reader.to(`/sources?${isUnwell ? 'unwell&' : ''}after=${encodeURIComponent(found.next)}`);
    const shown = {
      health: await readHealth(changes, found.sources, now),
      unwell: unwell.length,
      all: catalog.sources.length,
      isUnwell,
      next,
      coverage: after === undefined && !isUnwell ? coverage : null,
    };
    const isFirst = after === undefined && !isUnwell;
    const { search: query } = new URL(context.req.url);
    const head = { title, description: lead, section: 'sources', query, isListed: isFirst } as const;
    return page(context, head, sourcesPage(shown, now, reader, index));
  });
  return site;
}
