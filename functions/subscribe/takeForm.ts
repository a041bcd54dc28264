import type { Context } from 'hono';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import type { Subscriptions } from '../adapters/messaging/subscriptions.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import { subscribePage } from '../site/about/subscribePage.ts';
import type { FormProblem } from '../site/about/subscriptionForm.ts';
import { answer, askedPage, readerOfPath, refuse } from './answers.ts';
import { createAsk } from './ask.ts';
import type { Limits } from './limits.ts';
import type { Links } from './link.ts';
import { readAddress, readWish } from './readForm.ts';

export interface FormDependencies {
  readonly catalog: Catalog;
  readonly limits: Limits;
  readonly subscriptions: Subscriptions;
  readonly links: Links;
  /** Network address of whoever asks. */
  readonly clientOf: (context: Context) => string;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly log: Log;
}

/** Every answer takes this long, several times what SNS takes: how long that is depends on what it knows of the address. */
const answerMs = 1500;

/** The fields of a form, or why they are not even looked at. */
export async function fieldsOf(
  context: Context,
  { limits, clientOf, clock }: Pick<FormDependencies, 'limits' | 'clientOf' | 'clock'>,
): Promise<URLSearchParams | 'type' | 'often'> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return 'type';
  if (!(await limits.form(clientOf(context), clock()))) return 'often';
  return new URLSearchParams(await context.req.text());
}

/** Takes the form by which a reader subscribes. */
export function createTakeForm(dependencies: FormDependencies) {
  const { catalog, clientOf, wait, log } = dependencies;
  const ask = createAsk(dependencies);
  return async function takeForm(context: Context): Promise<Response> {
    const reader = readerOfPath(context);
    const words = subscriptionIn[reader.language];
    const fields = await fieldsOf(context, dependencies);
    if (!(fields instanceof URLSearchParams)) return refuse(context, fields);
    const again = (problem: FormProblem): Promise<Response> =>
      answer(context, words.failed, subscribePage(catalog, reader, fields, problem), 400);
    const who = readAddress(fields, words);
    if ('problem' in who) return again(who.problem);
    const asked = readWish(fields, catalog, words);
    if ('problem' in asked) return again(asked.problem);
    const form = { address: who.address, wish: asked.wish };
    const [outcome] = await Promise.all([ask(form, clientOf(context)), wait(answerMs)]);
    log.info('subscription', { outcome });
    if (outcome === 'client') return refuse(context, 'often');
    if (outcome === 'together') return refuse(context, 'busy');
    if (outcome === 'full') return refuse(context, 'full');
    return answer(context, words.asked.title, askedPage(reader));
  };
}
