import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import type { Subscribers } from './subscribers.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** E-mail subscriptions of an SNS topic. One that is not confirmed, or not any more, has a word in place of its ARN. */
export function createSnsSubscribers({ topicArn: TopicArn, client = new SNSClient() }: Options): Subscribers {
  return {
    async list() {
      const confirmed: string[] = [];
      let waiting = 0;
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
        for (const { Protocol, SubscriptionArn = '' } of Subscriptions) {
          if (Protocol !== 'email') continue;
          if (SubscriptionArn.startsWith('arn:'))
            confirmed.push(SubscriptionArn.slice(SubscriptionArn.lastIndexOf(':') + 1));
          else if (SubscriptionArn === 'PendingConfirmation') waiting++;
        }
      }
      return { confirmed, waiting };
    },
  };
}
