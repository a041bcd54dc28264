import { createHmac, hkdfSync } from 'node:crypto';
import type { Endpoint } from './endpoint.ts';

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

/** How long the secret before a rotation goes on signing beside the new one: consumers change over without a gap. */
const rotationMs = 24 * 60 * 60 * 1000;

/** The secrets that sign for an endpoint now, newest first: two in the day after a rotation. */
export function validSecrets(master: Uint8Array, endpoint: Endpoint, now: Date): string[] {
  const { id, generation, rotatedAt } = endpoint;
  const isFresh = rotatedAt !== null && now.getTime() - Date.parse(rotatedAt) < rotationMs;
  const generations = isFresh ? [generation, generation - 1] : [generation];
  return generations.map((valid) => endpointSecret(master, id, valid));
}

/** The headers of a signed webhook (Standard Webhooks 1.0); one signature for each secret, any of which will do. */
export function signedHeaders({ id, timestamp, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}
