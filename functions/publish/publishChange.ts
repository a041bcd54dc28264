import { attributesOf } from '../../shared/alert/attributes.ts';
import { cutEvent, embeddedBytes } from '../../shared/alert/cut.ts';
import { renderEmail } from '../../shared/alert/email.ts';
import { type AlertEvent, isDigestEvent, isNoticeEvent, isTrialEvent } from '../../shared/alert/event.ts';
import { matches } from '../../shared/delivery/match.ts';
import { toQueueMessage } from '../../shared/delivery/message.ts';
import { type Spoken, spoken } from '../../shared/understand/sayValue.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { EndpointStore } from '../adapters/endpointStore.ts';
import type { Log } from '../adapters/log.ts';
import type { Queue } from '../adapters/queue.ts';
import type { Topic } from '../adapters/topic.ts';
import { publishDigest } from './publishDigest.ts';

export interface PublishDependencies {
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
  readonly alerts: Topic;
  readonly operations: Topic;
  readonly deliveries: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** SNS takes 256 KiB for all renderings together, as JSON within JSON: the mail and the event share it. */
const eventBytes = 130_000;

/** Publishes one recorded change; marked only after topic and queue have it. A change that was published before is left alone. */
export function createPublishChange({
  changes,
  endpoints,
  alerts,
  operations,
  deliveries,
  clock,
  log,
}: PublishDependencies) {
  const toTopic = (topic: Topic, event: AlertEvent, sent: AlertEvent, language: Spoken): Promise<void> => {
    const { subject, body } = renderEmail(event, language);
    const attributes = attributesOf(event, language);
    return topic.publish({ subject, event: JSON.stringify(sent), email: body, attributes });
  };
  /** Subscribers' filters name their language, so each gets one. */
  const toSubscribers = async (event: AlertEvent): Promise<void> => {
    if (isTrialEvent(event)) return toTopic(alerts, event, event, 'en');
    if (isDigestEvent(event)) return publishDigest(alerts, event);
    if (!isNoticeEvent(event)) return toTopic(operations, event, event, 'en');
    const sent = cutEvent(event, eventBytes, embeddedBytes);
    await Promise.all(spoken.map((language) => toTopic(alerts, event, sent, language)));
  };

  return async function publishChange(changeId: string): Promise<void> {
    const [change, known] = await Promise.all([changes.read(changeId), endpoints.list()]);
    if (change === null || change.publishedAt !== null) return;
    const { event } = change;
    const targets = known.filter(({ id, state, filter }) => {
      const isMeant = isTrialEvent(event) ? id === event.data.trial.endpoint : matches(filter, event);
      return isMeant && state === 'active';
    });
    await Promise.all([
      toSubscribers(event),
      deliveries.send(targets.map(({ id }) => toQueueMessage({ changeId, endpointId: id }))),
    ]);
    await changes.markPublished(changeId, clock().toISOString());
    log.info('published', { change: changeId, type: event.type, endpoints: targets.length });
  };
}
