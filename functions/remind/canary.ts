import * as z from 'zod/mini';
import { trialEventSchema } from '../../shared/alert/event.ts';
import { canaryName, canaryPath, trialEvent } from '../../shared/alert/trial.ts';
import { newEndpoint } from '../../shared/delivery/endpoint.ts';
import { eventId } from '../../shared/relate/eventId.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { DeliveryStore } from '../adapters/dynamodb/deliveryStore.ts';
import type { EndpointStore } from '../adapters/dynamodb/endpointStore.ts';
import type { Inbox } from '../adapters/messaging/inbox.ts';

export interface CanaryDependencies {
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
  readonly deliveries: DeliveryStore;
  /** Where the topic `alerts` leaves its copy of each canary. */
  readonly canaries: Inbox;
  /** Public address of the site, which takes the canary as an endpoint does; without a slash at the end. */
  readonly siteUrl: string;
}

/** A canary that came to both ends of the way. */
export interface Arrival {
  readonly change: string;
  /** From its recording to the later of the two ends. */
  readonly tookMs: number;
}

/** More than the tries of the canaries that can wait in the queue, which keeps each for two hours. */
const triesLooked = 100;
const hourMs = 3_600_000;

const envelopeSchema = z.object({ Message: z.string() });
const renderingsSchema = z.object({ default: z.string() });

/** The event in what SNS leaves in a queue. The emulator leaves all renderings there, SNS the one for queues. */
function readCanary(body: string): z.infer<typeof trialEventSchema> {
  const message: unknown = JSON.parse(envelopeSchema.parse(JSON.parse(body)).Message);
  const all = renderingsSchema.safeParse(message);
  return trialEventSchema.parse(all.success ? JSON.parse(all.data.default) : message);
}

/** Records the canary of the hour: from here it goes the way of every change. Null when it is on its way already. */
export async function sendCanary(
  { changes, endpoints, siteUrl }: CanaryDependencies,
  now: Date,
): Promise<string | null> {
  const hour = new Date(now.getTime() - (now.getTime() % hourMs)).toISOString();
  const id = eventId([canaryName, hour]);
  if ((await changes.read(id)) !== null) return null;
  const url = `${siteUrl}${canaryPath}`;
  const known = await endpoints.read(canaryName);
  // One given up after days of trouble is tried again: that is what it is for.
  if (known?.url !== url || known.state === 'disabled') {
    await endpoints.put(
      newEndpoint(canaryName, url, { severities: ['minor'], types: ['dev.visawire.trial.v1'] }, now.toISOString()),
    );
  }
  const target = { endpoint: canaryName, mailbox: canaryName };
  const event = trialEvent({ id, time: now.toISOString(), siteUrl, target });
  return (await changes.recordEvent(event, now.toISOString())) === 'recorded' ? id : null;
}

/**
 * The canaries that came to topic and endpoint alike, each told before it is taken away, so that none is lost; one that came to
 * the topic alone goes on waiting.
 */
export async function canariesArrived(
  { deliveries, canaries }: CanaryDependencies,
  tell: (arrival: Arrival) => void,
): Promise<Arrival[]> {
  const waiting = await canaries.look();
  if (waiting.length === 0) return [];
  const tries = await deliveries.list(canaryName, triesLooked);
  const arrived: Arrival[] = [];
  for (const { body, sentAt, receipt } of waiting) {
    const { id, time } = readCanary(body);
    const taken = tries.find(({ deliveryId, taken }) => deliveryId === id && taken);
    if (taken === undefined) continue;
    const last = Math.max(sentAt.getTime(), Date.parse(taken.at));
    const arrival = { change: id, tookMs: last - Date.parse(time) };
    tell(arrival);
    await canaries.remove(receipt);
    arrived.push(arrival);
  }
  return arrived;
}
