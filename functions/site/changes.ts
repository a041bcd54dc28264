import { Hono } from 'hono';
import { isNoticeEvent } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import { changePage } from './changePage.ts';
import type { createPage } from './page.ts';
import { readRelated } from './read.ts';

/** The page of each change; of one that waits for an operator, or was dropped, there is none. */
export function createChanges(changes: ChangeStore, catalog: Catalog, page: ReturnType<typeof createPage>): Hono {
  const site = new Hono();
  site.get('/:id{[0-9a-f]{1,64}}', async (context) => {
    const change = await changes.read(context.req.param('id'));
    if (change === null || change.withheld !== null || !isNoticeEvent(change.event)) return context.notFound();
    const { event, retraction } = change;
    const { source } = event.data;
    const watched = catalog.sources.filter(({ id }) => id === source.id);
    const [times, later] = await Promise.all([changes.readTimesOf(watched), readRelated(changes, event.id)]);
    const body = changePage(event, times[source.id] ?? null, later, retraction);
    return page(context, event.data.notice.title, body);
  });
  return site;
}
