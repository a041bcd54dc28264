import { attributesOf } from '../../shared/alert/attributes.ts';
import { cutEvent, embeddedBytes } from '../../shared/alert/cut.ts';
import { renderEmail } from '../../shared/alert/email.ts';
import {
  type AlertEvent,
  isDigestEvent,
  isNoticeEvent,
  isSourceEvent,
  isTrialEvent,
  type NoticeEvent,
} from '../../shared/alert/event.ts';
import { heldEmail } from '../../shared/alert/heldEmail.ts';
import { matches } from '../../shared/delivery/match.ts';
import { toQueueMessage } from '../../shared/delivery/message.ts';
import { type Spoken, spoken } from '../../shared/understand/sayValue.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { EndpointStore } from '../adapters/endpointStore.ts';
import type { Log } from '../adapters/log.ts';
import type { Queue } from '../adapters/queue.ts';
import type { Topic } from '../adapters/topic.ts';
import { withheldOf } from '../adapters/withheld.ts';
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

/** Until when a change waits for an operator, RFC 3339; null where it does not. */
const waitsUntil = (event: AlertEvent): string | null =>
  isNoticeEvent(event) && event.data.retraction === undefined ? (event.data.change.heldUntil ?? null) : null;

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
    // Troubles are told with what they have in common, by the timer.
    if (isSourceEvent(event)) return;
    if (!isNoticeEvent(event)) return toTopic(operations, event, event, 'en');
    const sent = cutEvent(event, eventBytes, embeddedBytes);
    await Promise.all(spoken.map((language) => toTopic(alerts, event, sent, language)));
  };

  /** What waits for an operator, as it would be told. */
  const toOperators = (event: NoticeEvent, until: string): Promise<void> => {
    const { subject, body } = renderEmail(event, 'en');
    return operations.publish({
      ...heldEmail(event, until, { subject, body }),
      event: JSON.stringify(cutEvent(event, eventBytes, embeddedBytes)),
      attributes: { kind: 'held', source: event.data.source.id },
    });
  };

  return async function publishChange(changeId: string): Promise<void> {
    const [change, known] = await Promise.all([changes.read(changeId), endpoints.list()]);
    if (change === null || change.publishedAt !== null) return;
    if (change.withheld !== null || change.retraction !== null) return;
    const { event } = change;
    const now = clock().toISOString();
    const until = waitsUntil(event);
    if (until !== null && isNoticeEvent(event) && change.releasedAt === null && until > now) {
      // Operators first: a crash between the two tells them twice, and never not at all.
      await toOperators(event, until);
      await changes.withhold(withheldOf(event, 'held', { at: now, by: 'catalog', until }));
      log.info('held', { change: changeId, until });
      return;
    }
    const takenBack = isNoticeEvent(event) ? event.data.retraction : undefined;
    const original = takenBack === undefined ? null : await changes.read(takenBack.change);
    // Whoever got the alert hears that it was wrong, whatever types they ask for.
    const asked = original?.event ?? event;
    const targets = known.filter(({ id, state, filter }) => {
      const isMeant = isTrialEvent(event) ? id === event.data.trial.endpoint : matches(filter, asked);
      return isMeant && state === 'active';
    });
    await Promise.all([
      toSubscribers(event),
      deliveries.send(targets.map(({ id }) => toQueueMessage({ changeId, endpointId: id }))),
    ]);
    await changes.markPublished(changeId, clock().toISOString());
    log.info('published', { change: changeId, type: event.type, endpoints: targets.length });
    if (takenBack !== undefined) log.info('retracted', { change: takenBack.change, ...original?.retraction });
  };
}
