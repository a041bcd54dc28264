import {
  FilterPolicyLimitExceededException,
  InvalidParameterException,
  SNSClient,
  SubscribeCommand,
  SubscriptionLimitExceededException,
} from '@aws-sdk/client-sns';
import type { Subscriptions } from './subscriptions.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** Subscriptions of an SNS topic. An address that has one with another filter is refused: SNS keeps the one it has. */
export function createSnsSubscriptions({ topicArn, client = new SNSClient() }: Options): Subscriptions {
  return {
    async subscribe(address, policy) {
      const Attributes = { FilterPolicy: JSON.stringify(policy) };
      const wish = { TopicArn: topicArn, Protocol: 'email', Endpoint: address, Attributes };
      try {
        const { SubscriptionArn = '' } = await client.send(new SubscribeCommand(wish));
        // One that is confirmed has an address of its own; all others are asked, again too.
        return SubscriptionArn.startsWith('arn:') ? 'known' : 'asked';
      } catch (error) {
        if (error instanceof InvalidParameterException) return 'refused';
        if (error instanceof FilterPolicyLimitExceededException || error instanceof SubscriptionLimitExceededException)
          return 'full';
        throw error;
      }
    },
  };
}
