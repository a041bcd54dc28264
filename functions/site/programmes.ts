import { Hono } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { createPage } from './page.ts';
import { programmePage, programmesPage } from './programmePage.ts';

/** Pages of what holds: of all programmes, of one, and of two side by side (`?with=`). */
export function createProgrammes(
  changes: ChangeStore,
  { programmes }: Catalog,
  page: ReturnType<typeof createPage>,
  clock: Clock,
) {
  const site = new Hono();
  site.get('/', async (context) =>
    page(context, 'Programmes', programmesPage(programmes, await changes.listStatements(), clock())),
  );
  site.get('/:id', async (context) => {
    const asked = [context.req.param('id'), context.req.query('with')].filter((id) => id !== undefined);
    const shown = asked.flatMap((id) => programmes.find((programme) => programme.id === id) ?? []);
    if (shown.length < asked.length) return context.notFound();
    const title = shown.map(({ id, name }) => name['en'] ?? id).join(' and ');
    return page(context, title, programmePage(shown, programmes, await changes.listStatements(), clock()));
  });
  return site;
}
