import type { Context } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { type Html, layout } from './layout.ts';
import { readFreshness } from './read.ts';

/** Answers with a page in the site's frame, which says how fresh everything is. */
export function createPage(changes: ChangeStore, catalog: Catalog, clock: Clock) {
  return async (context: Context, title: string, body: Html, status: 200 | 404 = 200): Promise<Response> => {
    const whole = await layout(title, await readFreshness(changes, catalog, clock()), body);
    return context.html(whole, status, { 'cache-control': 'public, max-age=30' });
  };
}
