import { Hono } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Page } from './page.ts';
import { programmeName, programmePage, programmesPage } from './programmePage.ts';
import type { Reader } from './reader.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly page: Page;
}

/** Pages of what holds: of all programmes, of one, and of two side by side (`?with=`). */
export function createProgrammes(
  { changes, catalog: { programmes }, clock, page }: Dependencies,
  reader: Reader,
): Hono {
  const site = new Hono();
  const section = 'programmes' as const;
  const { title, lead, and } = reader.words.programmes;
  site.get('/', async (context) =>
    page(
      context,
      { title, description: lead, section },
      programmesPage(programmes, await changes.listStatements(), clock(), reader),
    ),
  );
  site.get('/:id', async (context) => {
    const other = context.req.query('with');
    const asked = [context.req.param('id'), other].filter((id) => id !== undefined);
    const shown = asked.flatMap((id) => programmes.find((programme) => programme.id === id) ?? []);
    if (shown.length < asked.length) return context.notFound();
    const names = shown.map((one) => programmeName(one, reader)).reduce(and);
    const query = other === undefined ? '' : `?with=${encodeURIComponent(other)}`;
    const body = programmePage(shown, programmes, await changes.listStatements(), clock(), reader);
    return page(context, { title: names, section, query, isListed: other === undefined }, body);
  });
  return site;
}
