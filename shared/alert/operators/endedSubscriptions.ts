import { envelope } from '../../relate/envelope.ts';
import { eventId } from '../../relate/eventId.ts';
import type { SubscriptionsEvent } from '../event.ts';
import { type Email, subjectOf, wrap } from '../mail/plainText.ts';

/** E-mail subscriptions as the provider has them: names of those that are confirmed, never addresses. */
export interface Subscribed {
  readonly confirmed: readonly string[];
  /** How many wait for their address to confirm. */
  readonly waiting: number;
}

/** What operators are told when subscriptions that were confirmed are so no longer; null where none is. */
export function endedSubscriptions(before: Subscribed, now: Subscribed, at: Date): SubscriptionsEvent | null {
  const still = new Set(now.confirmed);
  const ended = before.confirmed.filter((one) => !still.has(one));
  if (ended.length === 0) return null;
  const moreWaiting = Math.max(0, now.waiting - before.waiting);
  const id = eventId(['subscriptions', [...ended].sort()]);
  return {
    ...envelope({ id, source: '/subscriptions', subject: 'subscriptions', time: at.toISOString() }),
    type: 'dev.visawire.subscriptions.ended.v1',
    data: {
      ended: ended.length,
      waiting: now.waiting,
      moreWaiting,
      confirmed: now.confirmed.length,
      likely:
        moreWaiting > 0
          ? 'SNS asked addresses to confirm again, as they got too many mails at once or refused them; these readers get nothing until they confirm'
          : 'readers followed the link that ends a subscription, or their mail scanners did; or SNS dropped addresses that no longer exist',
    },
  };
}

/** The mail that operators get about it. */
export function renderEnded({ data }: SubscriptionsEvent): Email {
  const { ended, waiting, moreWaiting, confirmed, likely } = data;
  const count = `${ended} ${ended === 1 ? 'subscription' : 'subscriptions'}`;
  const body = [
    wrap(`${count} ended within the last hour. ${confirmed} ${confirmed === 1 ? 'is' : 'are'} still confirmed.`),
    '',
    wrap(`Waiting for confirmation: ${waiting}${moreWaiting === 0 ? '' : `, ${moreWaiting} more than before`}.`),
    wrap(`Likely: ${likely}.`),
    '',
    'Who they are: visawire subscribers list',
    'What to do: the heading “Subscriptions ended” in infra/runbook.md',
  ];
  return { subject: subjectOf('[Visawire] ended:', count), body: `${body.join('\n')}\n` };
}
