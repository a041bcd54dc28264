import { createHash } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import { type AlertEvent, isDigestEvent, isNoticeEvent } from '../../shared/alert/event.ts';
import { cutEvent } from '../../shared/alert/mail/cut.ts';
import { cutDigest } from '../../shared/alert/mail/cutDigest.ts';
import type { Endpoint } from '../../shared/delivery/endpoint.ts';
import {
  type DeliveryMessage,
  deliveryIdOf,
  deliveryMessageSchema,
  toQueueMessage,
} from '../../shared/delivery/message.ts';
import { type Meaning, meaningOf } from '../../shared/delivery/outcome.ts';
import { pingEvent } from '../../shared/delivery/ping.ts';
import type { WaitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { signedHeaders, validSecrets } from '../../shared/delivery/signature.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { DeliveryStore } from '../adapters/dynamodb/deliveryStore.ts';
import type { EndpointStore } from '../adapters/dynamodb/endpointStore.ts';
import type { Queue } from '../adapters/messaging/queue.ts';
import type { Retry } from '../adapters/messaging/sqsRetry.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import type { WebhookOutcome, WebhookSender } from '../adapters/web/webhook.ts';
import { endpointDisabled, isGivenUp } from './giveUp.ts';

export interface DeliverDependencies {
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
  readonly deliveries: DeliveryStore;
  readonly sender: WebhookSender;
  /** Where deliveries come from; what is set aside goes there again. */
  readonly queue: Queue;
  readonly retry: Retry;
  /** The master secret that each endpoint's own is derived from. */
  readonly masterSecret: () => Promise<Uint8Array>;
  readonly clock: Clock;
  /** The wait before the next try. */
  readonly waitSeconds: WaitSeconds;
  /** 0 to 1; spreads the retries of many endpoints. */
  readonly random: () => number;
  readonly log: Log;
}

/** Tries in turn before a delivery that the endpoint refuses makes way for those behind it. */
const triesInTurn = 3;

/** What an endpoint is sent at most; what is left out is counted in the event, and is on the page of the change. */
const bodyBytes = 256 * 1024;
/** Bodies kept between deliveries. */
const mostBodies = 50;

interface Delivery {
  readonly id: string;
  /** Deliveries of one notice keep their order at each endpoint. */
  readonly noticeId: string;
  readonly eventId: string;
  readonly body: string;
}

const saidBy = (outcome: WebhookOutcome): string =>
  outcome.kind === 'answered' ? `status ${outcome.status}` : `${outcome.rule}: ${outcome.seen}`;
const meaningOfOutcome = (outcome: WebhookOutcome): Meaning =>
  outcome.kind === 'answered' ? meaningOf(outcome.status) : 'troubled';
const laneOf = (noticeId: string): string => createHash('sha256').update(noticeId).digest('hex').slice(0, 16);

/** One try to hand an alert to one endpoint; false when it is put off until later. */
export function createDeliverOne(dependencies: DeliverDependencies) {
  const { changes, endpoints, deliveries, sender, queue, retry, masterSecret, clock, waitSeconds, random, log } =
    dependencies;

  /** What was read lately: a recorded change never changes, and goes to many endpoints at once. */
  const bodies = new Map<string, Pick<Delivery, 'noticeId' | 'body'>>();
  const open = async (message: DeliveryMessage): Promise<Delivery | null> => {
    const id = deliveryIdOf(message);
    if ('ping' in message) {
      const event = pingEvent(id, message.endpointId, clock().toISOString());
      return { id, noticeId: id, eventId: id, body: JSON.stringify(event) };
    }
    const { changeId } = message;
    const known = bodies.get(changeId);
    if (known !== undefined) return { id, eventId: changeId, ...known };
    const change = await changes.read(changeId);
    if (change === null) return null;
    const { event } = change;
    const cutOther = (): AlertEvent => (isDigestEvent(event) ? cutDigest(event, bodyBytes) : event);
    const sent = isNoticeEvent(event) ? cutEvent(event, bodyBytes) : cutOther();
    const read = { noticeId: event.subject, body: JSON.stringify(sent) };
    if (bodies.size >= mostBodies) bodies.clear();
    bodies.set(changeId, read);
    return { id, eventId: changeId, ...read };
  };

  const send = async (endpoint: Endpoint, { eventId, body }: Delivery): Promise<WebhookOutcome> => {
    const now = clock();
    const secrets = validSecrets(await masterSecret(), endpoint, now);
    const signed = signedHeaders({ id: eventId, timestamp: Math.floor(now.getTime() / 1000), body }, secrets);
    const headers = { 'content-type': 'application/cloudevents+json', ...signed };
    return sender.send({ url: endpoint.url, headers, body });
  };

  const setAside = async (message: DeliveryMessage, { id, noticeId }: Delivery): Promise<void> => {
    await deliveries.setAside(message.endpointId, id, noticeId, clock().toISOString());
    const aside = 'ping' in message ? message : ({ ...message, aside: true } as const);
    await queue.send([toQueueMessage(aside, laneOf(noticeId))]);
  };

  const disable = async (endpoint: Endpoint, seen: string, likely: string): Promise<void> => {
    const now = clock().toISOString();
    await changes.recordEvent(endpointDisabled(endpoint, seen, likely, now), now);
    await endpoints.disable(endpoint.id);
  };

  return async function deliverOne(record: SQSRecord): Promise<boolean> {
    const message = deliveryMessageSchema.parse(JSON.parse(record.body));
    const endpoint = await endpoints.read(message.endpointId);
    const ids = { change: 'ping' in message ? message.ping : message.changeId, endpoint: message.endpointId };
    const leave = (why: string): true => {
      log.info('not delivered', { ...ids, why });
      return true;
    };
    if (endpoint === null) return leave('no such endpoint');
    if (endpoint.state === 'disabled') return leave('the endpoint is disabled');
    const delivery = await open(message);
    if (delivery === null) return leave('no such change');
    const isPing = 'ping' in message;
    const isAside = !isPing && message.aside === true;
    const known = await deliveries.look(endpoint.id, delivery.id, delivery.noticeId);
    if (known.taken) {
      // A crash after it was taken left the mark, and all later ones of the notice would go aside.
      if (known.aside.includes(delivery.id)) await deliveries.endAside(endpoint.id, delivery.id, delivery.noticeId);
      return leave('it was taken before');
    }
    if (known.aside.length > 0 && !isAside) {
      await setAside(message, delivery);
      return leave('it waits behind an earlier one of its notice');
    }

    const started = clock();
    const outcome = await send(endpoint, delivery);
    const at = clock().toISOString();
    const tries = Number(record.attributes.ApproximateReceiveCount);
    const meaning = meaningOfOutcome(outcome);
    const said = saidBy(outcome);
    const tookMs = clock().getTime() - started.getTime();
    const tried = { at, tries, tookMs, said };
    const line = { endpointId: endpoint.id, deliveryId: delivery.id, ...tried, taken: meaning === 'taken' };
    await deliveries.record(line);
    log.info('delivery', { ...ids, delivery: delivery.id, ...tried, meaning });
    if (meaning === 'taken') {
      if (isAside) await deliveries.endAside(endpoint.id, delivery.id, delivery.noticeId);
      if (endpoint.failingSince !== null) await endpoints.endFailing(endpoint.id);
      return true;
    }
    if (isPing) return true;
    if (meaning === 'gone') {
      await disable(endpoint, said, 'its owner ended the subscription');
      return true;
    }
    await endpoints.startFailing(endpoint.id, at);
    if (isGivenUp(endpoint, clock())) {
      await disable(endpoint, said, outcome.kind === 'failed' ? outcome.likely : 'the receiver is broken or was moved');
      return true;
    }
    if (meaning === 'refused' && !isAside && tries >= triesInTurn) {
      await setAside(message, delivery);
      return true;
    }
    const retryAfter = outcome.kind === 'answered' ? outcome.retryAfter : null;
    await retry.later(record.receiptHandle, waitSeconds(tries, retryAfter, clock(), random()));
    return false;
  };
}
