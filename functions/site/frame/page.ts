import type { Context } from 'hono';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { readFreshness } from '../read.ts';
import { type Frame, layout } from './layout.ts';
import { englishPath, type Reader } from './reader.ts';
import type { Html } from './say.ts';

/** What a page says of itself beside its body. */
export type PageHead = Pick<Frame, 'title' | 'description' | 'section' | 'feeds' | 'isListed'> & {
  /** What of the query is part of its address, with its question mark. */
  readonly query?: string;
};

export type Page = (context: Context, head: PageHead, body: Html, status?: 200 | 404) => Promise<Response>;

interface Dependencies {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

/** Answers with a page in the site's frame, which says how fresh everything is. */
export function createPage({ changes, catalog, clock, siteUrl }: Dependencies, reader: Reader): Page {
  return async (context, { query = '', ...head }, body, status = 200) => {
    const freshness = await readFreshness(changes, catalog, clock());
    const path = status === 404 ? '/' : `${englishPath(context.req.path)}${query}`;
    const isListed = status === 200 && (head.isListed ?? true);
    const frame = { ...head, isListed, path, freshness, siteUrl: status === 404 ? null : siteUrl };
    const whole = await layout(reader, frame, body);
    return context.html(whole, status, { 'cache-control': 'public, max-age=30' });
  };
}
