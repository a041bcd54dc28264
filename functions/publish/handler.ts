import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { attributesOf } from '../../shared/alert/attributes.ts';
import { cutEvent } from '../../shared/alert/cut.ts';
import { renderEmail } from '../../shared/alert/email.ts';
import { type AlertEvent, isNoticeEvent } from '../../shared/alert/event.ts';
import { matches } from '../../shared/delivery/match.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Clock } from '../adapters/clock.ts';
import type { EndpointStore } from '../adapters/endpointStore.ts';
import type { Log } from '../adapters/log.ts';
import type { Queue } from '../adapters/queue.ts';
import type { Topic } from '../adapters/topic.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
  readonly alerts: Topic;
  readonly operations: Topic;
  readonly deliveries: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** SNS takes 256 KiB for all renderings together; the mail and the event as `default` and `sqs` share it. */
const eventBytes = 90_000;

const changeIdOf = (record: DynamoDBRecord): string | null =>
  /^CHANGE#(.+)$/.exec(record.dynamodb?.Keys?.['pk']?.S ?? '')?.[1] ?? null;

/**
 * Publishes what was recorded, in the order of the stream. A change is marked only after topic and queue have it, so a crash
 * between any two steps publishes again, with the same id, and never not at all.
 */
export function createPublish({ changes, endpoints, alerts, operations, deliveries, clock, log }: Dependencies) {
  const toTopic = (topic: Topic, event: AlertEvent): Promise<void> => {
    const { subject, body } = renderEmail(event);
    const sent = isNoticeEvent(event) ? cutEvent(event, eventBytes) : event;
    return topic.publish({ subject, event: JSON.stringify(sent), email: body, attributes: attributesOf(event) });
  };

  const publishChange = async (changeId: string): Promise<void> => {
    const change = await changes.read(changeId);
    if (change === null || change.publishedAt !== null) return;
    const { event } = change;
    const targets = (await endpoints.list()).filter(
      ({ state, filter }) => state === 'active' && matches(filter, event),
    );
    await toTopic(isNoticeEvent(event) ? alerts : operations, event);
    await deliveries.send(targets.map(({ id }) => ({ body: JSON.stringify({ changeId, endpointId: id }) })));
    await changes.markPublished(changeId, clock().toISOString());
    log.info('published', { change: changeId, type: event.type, endpoints: targets.length });
  };

  return async function publish(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
    for (const record of event.Records) {
      const changeId = changeIdOf(record);
      if (changeId === null) continue;
      try {
        await publishChange(changeId);
      } catch (error) {
        log.error('publish failed', { change: changeId, error });
        // The stream goes on from the first failure, so that changes keep their order.
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
