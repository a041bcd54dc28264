import { type ExchangeFailure, excerpt, openExchange } from './exchange.ts';
import { createGuardedLookup, portOf, type Resolve, refuseAddress } from './publicAddress.ts';

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it is, in UTF-8: these are the bytes that were signed. */
  readonly body: string;
}

export type WebhookOutcome =
  | {
      readonly kind: 'answered';
      /** Any status: a redirect is an answer, and is not followed. */
      readonly status: number;
      /** The `Retry-After` header as sent. */
      readonly retryAfter: string | null;
      /** Hostile text: what of the answer came in time, up to 16 KiB. */
      readonly bodyStart: string;
    }
  | Pick<ExchangeFailure, 'kind' | 'rule' | 'seen' | 'likely'>;

export interface WebhookSender {
  send(request: WebhookRequest): Promise<WebhookOutcome>;
}

export interface WebhookSenderOptions {
  readonly userAgent: string;
  /** Exact `host:port` pairs that may be private and may have any port: the demo's receiver. */
  readonly allowPrivate?: readonly string[];
  readonly allowHttp?: boolean;
  readonly totalMs?: number;
  readonly resolve?: Resolve;
}

/** As long as a receiver may take that puts what it gets into a queue first; slower ones hold up their own retries. */
const TOTAL_MS = 10_000;
const BODY_BYTES = 16 * 1024;
const HEADER_BYTES = 16 * 1024;

/** Posts to addresses that subscribers chose, so to none that is not public. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { userAgent, allowPrivate = [], allowHttp = false, totalMs = TOTAL_MS, resolve } = options;
  return {
    async send(request) {
      const url = URL.parse(request.url);
      if (url === null) return refuse('what is no URL', 'the address was not written as it should be');
      const refused = refuseAddress(url, allowPrivate);
      if (refused !== null) return refuse(placeOf(url), refused);
      if (url.protocol !== 'https:' && !allowHttp) return refuse(placeOf(url), 'alerts are only sent over https');
      const answer = await openExchange({
        method: 'POST',
        url,
        headers: { ...request.headers, 'user-agent': userAgent, 'accept-encoding': 'identity' },
        body: request.body,
        lookup: createGuardedLookup({
          allow: allowPrivate,
          port: portOf(url),
          ...(resolve === undefined ? {} : { resolve }),
        }),
        totalMs,
        idleMs: totalMs,
        headerBytes: HEADER_BYTES,
        legacyTls: false,
      });
      if (answer.kind === 'failed') return answer;
      try {
        const status = answer.message.statusCode ?? 0;
        const retryAfter = answer.message.headers['retry-after'] ?? null;
        return { kind: 'answered', status, retryAfter, bodyStart: await readStart(answer.message) };
      } finally {
        answer.close();
      }
    },
  };
}

/** Where an address leads. The rest of it may be secret: a password, or a token in path or query. */
const placeOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;

function refuse(seen: string, likely: string): WebhookOutcome {
  return { kind: 'failed', rule: 'ADDRESS-REFUSED', seen: excerpt(seen), likely };
}

/** The status is the answer: a body that stops, never ends or is too long is only read as far as it goes. */
async function readStart(message: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of message) {
      kept.push(chunk);
      size += chunk.byteLength;
      if (size >= BODY_BYTES) break;
    }
  } catch {
    // Cut off or out of time.
  }
  return Buffer.concat(kept).subarray(0, BODY_BYTES).toString('utf8');
}
