import type { Hono } from 'hono';
import { siteIn } from '../../../shared/language/told/site.ts';
import type { Log } from '../../adapters/runtime/log.ts';
import { problem } from '../api/problem.ts';
import { languageOf } from './reader.ts';

/** Has what fails logged as everything else is, and told to the reader without what it was. */
export function answerFailures(site: Hono, log: Log): Hono {
  site.onError((error, context) => {
    log.error('request failed', { method: context.req.method, path: context.req.path, error });
    if (/^\/v1(?:\/|$)/.test(context.req.path))
      return problem(500, 'This failed here', 'It is logged; try again. Alerts go out all the same.');
    return context.text(siteIn[languageOf(context.req.path)].failed, 500, {
      'cache-control': 'no-store',
    });
  });
  return site;
}
