import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Subscriptions } from '../adapters/messaging/subscriptions.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import { headers } from '../site/policy.ts';
import { asked, refuse } from './answers.ts';
import { createAsk } from './ask.ts';
import type { Limits } from './limits.ts';
import { readForm } from './readForm.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly limits: Limits;
  readonly subscriptions: Subscriptions;
  /** Network address of whoever asks. */
  readonly clientOf: (context: Context) => string;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly log: Log;
}

const tooOften = 'That was too often from one place. Try again in an hour.';
const mostBytes = 64 * 1024;
/** Every answer takes this long, several times what SNS takes: how long that is depends on what it knows of the address. */
const answerMs = 1500;

/**
 * Takes the form of the site. SNS's own mail to the address confirms it, so the answer is the same whatever is known of it. No trap
 * field: what fills in forms for people falls into it too, and a reader whose wish is dropped would never hear of it.
 */
export function createSubscribe({ catalog, limits, subscriptions, clientOf, clock, wait, log }: Dependencies): Hono {
  const ask = createAsk({ limits, subscriptions, clock });
  const app = new Hono();
  app.use(secureHeaders(headers), csrf());
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => refuse(context, 413, 'The form sends less.') }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return refuse(context, 403, 'Send the form from its own page.');
    throw error;
  });
  app.post('/subscribe', async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) return refuse(context, 415, 'Send the form as it is.');
    const client = clientOf(context);
    if (!(await limits.form(client, clock()))) return refuse(context, 429, tooOften);
    const form = readForm(new URLSearchParams(await context.req.text()), catalog);
    if ('problem' in form) return refuse(context, 400, form.problem);
    const [outcome] = await Promise.all([ask(form, client), wait(answerMs)]);
    log.info('subscription', { outcome });
    if (outcome === 'client') return refuse(context, 429, tooOften);
    if (outcome === 'together') return refuse(context, 429, 'Too many ask today. Try again tomorrow.');
    if (outcome === 'full') return refuse(context, 503, 'No more fit in now. Try again in some days.');
    return context.html(asked);
  });
  return app;
}
