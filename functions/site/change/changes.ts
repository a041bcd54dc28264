import { Hono } from 'hono';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { readRelated } from '../read.ts';
import { lineOf } from '../timeline/changeEntry.ts';
import { changePage } from './changePage.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly index: CatalogIndex;
  readonly page: Page;
}

/** The page of each change; of one that waits for an operator, or was dropped, there is none. */
export function createChanges({ changes, index, page }: Dependencies, reader: Reader): Hono {
  const site = new Hono();
  site.get('/:id{[0-9a-f]{1,64}}', async (context) => {
    const change = await changes.read(context.req.param('id'));
    if (change === null || change.withheld !== null || !isNoticeEvent(change.event)) return context.notFound();
    const { event, retraction } = change;
    const { source } = event.data;
    const watched = index.sources.get(source.id);
    const [times, later] = await Promise.all([
      changes.readTimesOf(watched === undefined ? [] : [watched]),
      readRelated(changes, event.id),
    ]);
    const lastReadAt = times[source.id] ?? null;
    const view = context.req.query('view') === 'side' ? 'side' : 'one';
    const { text } = lineOf(event, reader);
    const head = { title: text, description: `${text} · ${event.data.notice.title}`, section: 'timeline' } as const;
    return page(context, head, changePage({ event, lastReadAt, later, retraction, view }, reader, index));
  });
  return site;
}
