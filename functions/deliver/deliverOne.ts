import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { endpointSecret, signedHeaders } from '../../shared/delivery/signature.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { EndpointStore } from '../adapters/endpointStore.ts';
import type { Log } from '../adapters/log.ts';
import type { Retry } from '../adapters/sqsRetry.ts';
import type { WebhookSender } from '../adapters/webhook.ts';

export interface DeliverDependencies {
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
  readonly sender: WebhookSender;
  readonly retry: Retry;
  /** The master secret that each endpoint's own is derived from. */
  readonly masterSecret: () => Promise<Uint8Array>;
  readonly clock: Clock;
  /** 0 to 1; spreads the retries of many endpoints. */
  readonly random: () => number;
  readonly log: Log;
}

const deliveryMessage = z.object({ changeId: z.string(), endpointId: z.string() });

/** One try to hand an alert to one endpoint; false when it is put off until later. */
export function createDeliverOne(dependencies: DeliverDependencies) {
  const { changes, endpoints, sender, retry, masterSecret, clock, random, log } = dependencies;

  return async function deliverOne(record: SQSRecord): Promise<boolean> {
    const { changeId, endpointId } = deliveryMessage.parse(JSON.parse(record.body));
    const endpoint = await endpoints.read(endpointId);
    const change = await changes.read(changeId);
    if (endpoint === null || change === null || endpoint.state === 'disabled') return true;
    if (await endpoints.wasDelivered(changeId, endpointId)) return true;
    const body = JSON.stringify(change.event);
    const timestamp = Math.floor(clock().getTime() / 1000);
    const secret = endpointSecret(await masterSecret(), endpointId, endpoint.generation);
    const signed = signedHeaders({ id: changeId, timestamp, body }, secret);
    const headers = { 'content-type': 'application/cloudevents+json', ...signed };
    const outcome = await sender.send({ url: endpoint.url, headers, body });
    const tries = Number(record.attributes.ApproximateReceiveCount);
    log.info('delivery', { change: changeId, endpoint: endpointId, tries, outcome });
    if (outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300) {
      await endpoints.recordDelivered(changeId, endpointId, clock().toISOString());
      return true;
    }
    if (outcome.kind === 'answered' && outcome.status === 410) {
      await endpoints.put({ ...endpoint, state: 'disabled' });
      return true;
    }
    const retryAfter = outcome.kind === 'answered' ? outcome.retryAfter : null;
    await retry.later(record.receiptHandle, waitSeconds(tries, retryAfter, clock(), random()));
    return false;
  };
}
