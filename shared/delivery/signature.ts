import { createHmac, hkdfSync } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What is signed; the body is the very bytes that are sent. */
export interface Signed {
  /** The change id; a consumer drops a second message of the same id. */
  readonly id: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The secret of one endpoint, `whsec_…` as Standard Webhooks write it: derived from the master secret (HKDF-SHA256), so that
 * none is stored, and a new generation makes a new one.
 */
export function endpointSecret(master: Uint8Array, endpointId: string, generation: number): string {
  const derived = hkdfSync('sha256', master, 'visawire-webhook', `${endpointId} ${generation}`, 32);
  return `whsec_${Buffer.from(derived).toString('base64')}`;
}

/** The headers of a signed webhook (Standard Webhooks 1.0). */
export function signedHeaders({ id, timestamp, body }: Signed, secret: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}

/** Verifies as a consumer does. @throws WebhookVerificationError when signature or time do not hold */
export function verify(body: string, headers: Readonly<Record<string, string>>, secret: string): void {
  new Webhook(secret).verify(body, { ...headers });
}
