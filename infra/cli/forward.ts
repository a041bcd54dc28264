import { setTimeout as pause } from 'node:timers/promises';
import { portOf } from '../../functions/adapters/web/publicAddress.ts';
import { userAgent } from '../../functions/adapters/web/userAgent.ts';
import { createWebhookSender, type WebhookOutcome } from '../../functions/adapters/web/webhook.ts';
import { harmless } from '../../shared/alert/harmless.ts';
import type { VisawireEvent } from '../../shared/client/visawire.ts';
import { meaningOf } from '../../shared/delivery/outcome.ts';
import { signedHeaders } from '../../shared/delivery/signature.ts';
import { UsageError } from './command.ts';

/** Sends an event until it is taken, and says each new answer. */
export type Forward = (event: VisawireEvent, say: (text: string) => void) => Promise<void>;

/** Whoever writes a receiver mends and starts it again in between. */
const againMs = 2000;

const answerOf = (outcome: WebhookOutcome): string =>
  outcome.kind === 'answered' ? `answered ${outcome.status}` : `${outcome.seen}; likely: ${outcome.likely}`;

/** Hands events to one address, which may be private and without https, as the deliver function would: signed, one after the other. */
export function createForward(to: string, secret: string): Forward {
  const url = URL.parse(to);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--to ${to}: expected an address, such as http://127.0.0.1:3000/hook`);
  if (!/^whsec_[A-Za-z0-9+/]+=*$/.test(secret)) throw new UsageError('--secret: expected one of the form whsec_…');
  const sender = createWebhookSender({
    userAgent,
    allowHttp: true,
    allowPrivate: [`${url.hostname}:${portOf(url)}`],
  });
  return async (event, say) => {
    const body = JSON.stringify(event);
    for (let before = ''; ; await pause(againMs)) {
      const began = performance.now();
      const timestamp = Math.floor(Date.now() / 1000);
      const headers = {
        ...signedHeaders({ id: event.id, timestamp, body }, [secret]),
        'content-type': 'application/cloudevents+json',
      };
      const outcome = await sender.send({ url: url.href, headers, body });
      const answer = harmless(answerOf(outcome));
      if (outcome.kind === 'answered' && meaningOf(outcome.status) === 'taken') {
        say(`${answer} after ${Math.round(performance.now() - began)} ms`);
        return;
      }
      if (answer !== before) say(`${answer}; sent again until it is taken`);
      before = answer;
    }
  };
}
