import type { Hono } from 'hono';
import type { Log } from '../adapters/runtime/log.ts';

/** Has what fails logged as everything else is, and told to the reader without what it was. */
export function answerFailures(site: Hono, log: Log): Hono {
  site.onError((error, context) => {
    log.error('request failed', { method: context.req.method, path: context.req.path, error });
    return context.text('This page cannot be shown now. Alerts go out all the same.', 500, {
      'cache-control': 'no-store',
    });
  });
  return site;
}
