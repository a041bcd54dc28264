import { createHash } from 'node:crypto';
import {
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  paginateListSubscriptionsByTopic,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { UsageError } from './command.ts';
import type { OpenStack } from './openStack.ts';

/** What the filter policy of an address names that gets trials: the table holds this and not the address. */
export const trialMailbox = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16);

/**
 * Whether an address gets the trials that are meant for it. One that is not known yet is asked to confirm.
 *
 * @throws UsageError when it is subscribed to alerts: SNS keeps one subscription for each address
 */
export async function openTrialMailbox(
  { sns, alertsTopic: TopicArn }: Pick<OpenStack, 'sns' | 'alertsTopic'>,
  email: string,
): Promise<'open' | 'waits for confirmation'> {
  const FilterPolicy = JSON.stringify({ trial: [trialMailbox(email)] });
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
    for (const { Protocol, Endpoint, SubscriptionArn = '' } of Subscriptions) {
      if (Protocol !== 'email' || Endpoint?.toLowerCase() !== email.toLowerCase()) continue;
      if (!SubscriptionArn.startsWith('arn:')) return 'waits for confirmation';
      const { Attributes } = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
      if (Attributes?.['FilterPolicy'] !== FilterPolicy) throw alreadySubscribed(email);
      return Attributes['PendingConfirmation'] === 'true' ? 'waits for confirmation' : 'open';
    }
  }
  const Attributes = { FilterPolicy };
  try {
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: email, Attributes }));
  } catch (error) {
    throw error instanceof InvalidParameterException ? alreadySubscribed(email) : error;
  }
  return 'waits for confirmation';
}

const alreadySubscribed = (email: string): UsageError =>
  new UsageError(`${email} is subscribed to alerts, and SNS keeps one subscription for each: take name+test@… instead`);
