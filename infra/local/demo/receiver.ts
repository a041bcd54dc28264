import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { type AlertEvent, alertEventSchema } from '../../../shared/alert/event.ts';
import { close, listen } from './sites.ts';

/** A webhook call as a consumer sees it. */
export interface Call {
  readonly id: string;
  readonly event: AlertEvent;
  /** Whether the signature and its time held, by the Standard Webhooks library. */
  readonly verified: boolean;
}

/** A consumer's server: verifies each call with the endpoint's secret, as the consumer's guide says. */
export async function startReceiver() {
  const calls: Call[] = [];
  let secret = '';
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      let verified = true;
      try {
        new Webhook(secret).verify(body, headers);
      } catch {
        verified = false;
      }
      calls.push({ id: headers['webhook-id'] ?? '', event: alertEventSchema.parse(JSON.parse(body)), verified });
      response.writeHead(verified ? 204 : 401).end();
    });
  });
  const host = await listen(server);
  return {
    host,
    url: `http://${host}/visawire`,
    calls,
    trust(given: string): void {
      secret = given;
    },
    stop: () => close(server),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
