import { type AlertEvent, isNoticeEvent, isTrialEvent } from '../../shared/alert/event.ts';
import { mailMessagesOf, toMailQueue } from '../../shared/alert/mail/mailMessage.ts';
import { matches } from '../../shared/delivery/match.ts';
import { toQueueMessage } from '../../shared/delivery/message.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { EndpointStore } from '../adapters/dynamodb/endpointStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';
import { withheldOf } from '../adapters/dynamodb/withheld.ts';
import type { Queue } from '../adapters/messaging/queue.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import { noteLate } from './noteLate.ts';

export interface PublishDependencies {
  readonly changes: ChangeStore;
  readonly rows: Pick<RowStore, 'addLate' | 'readLate'>;
  readonly endpoints: EndpointStore;
  readonly mails: Queue;
  readonly deliveries: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Until when a change waits for an operator, RFC 3339; null where it does not. */
const waitsUntil = (event: AlertEvent): string | null =>
  isNoticeEvent(event) && event.data.retraction === undefined ? (event.data.change.heldUntil ?? null) : null;

/**
 * Publishes one recorded change; marked only after the queues of mails and deliveries have it. A change that was published before is left
 * alone. `committedAt` is when its transaction ended, null where it is handed over for another reason.
 */
export function createPublishChange({ changes, rows, endpoints, mails, deliveries, clock, log }: PublishDependencies) {
  return async function publishChange(changeId: string, committedAt: Date | null): Promise<void> {
    const [change, known] = await Promise.all([changes.read(changeId), endpoints.list()]);
    if (change === null || change.publishedAt !== null) return;
    if (change.withheld !== null || change.retraction !== null) return;
    const { event } = change;
    const now = clock().toISOString();
    const until = waitsUntil(event);
    if (until !== null && isNoticeEvent(event) && change.releasedAt === null && until > now) {
      // Operators first: a crash between the two tells them twice, and never not at all.
      await mails.send([toMailQueue({ changeId, heldUntil: until })]);
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
      mails.send(mailMessagesOf(event).map(toMailQueue)),
      deliveries.send(targets.map(({ id }) => toQueueMessage({ changeId, endpointId: id }))),
    ]);
    if (!isTrialEvent(event)) {
      const { recordedAt } = change;
      await noteLate({ changes, rows }, { id: changeId, recordedAt, committedAt }, clock());
    }
    await changes.markPublished(changeId, clock().toISOString());
    log.info('published', { change: changeId, type: event.type, endpoints: targets.length });
    if (takenBack !== undefined) log.info('retracted', { change: takenBack.change, ...original?.retraction });
  };
}
