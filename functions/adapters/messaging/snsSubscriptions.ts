import {
  FilterPolicyLimitExceededException,
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
  SubscriptionLimitExceededException,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import * as z from 'zod/mini';
import type { Subscription, Subscriptions } from './subscriptions.ts';

const policySchema = z.record(z.string(), z.array(z.string()));

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** Subscriptions of an SNS topic. An address that has one with another filter is refused: SNS keeps the one it has. */
export function createSnsSubscriptions({ topicArn, client = new SNSClient() }: Options): Subscriptions {
  const arnOf = (id: string): string => `${topicArn}:${id}`;
  const read = async (id: string): Promise<Subscription | null> => {
    try {
      const { Attributes = {} } = await client.send(
        new GetSubscriptionAttributesCommand({ SubscriptionArn: arnOf(id) }),
      );
      const { Endpoint, FilterPolicy = '{}', Protocol } = Attributes;
      if (Endpoint === undefined || Protocol !== 'email') return null;
      return { id, address: Endpoint, policy: policySchema.parse(JSON.parse(FilterPolicy)) };
    } catch (error) {
      if (error instanceof NotFoundException || error instanceof InvalidParameterException) return null;
      throw error;
    }
  };
  return {
    read,

    async find(address) {
      const asked = address.toLowerCase();
      let found: string | null = null;
      // To the end, so that how long it takes says nothing of where it stands.
      for await (const { Subscriptions: some = [] } of paginateListSubscriptionsByTopic(
        { client },
        { TopicArn: topicArn },
      ))
        for (const { Protocol, Endpoint, SubscriptionArn = '' } of some)
          if (Protocol === 'email' && Endpoint?.toLowerCase() === asked && SubscriptionArn.startsWith('arn:'))
            found = SubscriptionArn.slice(SubscriptionArn.lastIndexOf(':') + 1);
      return found === null ? null : read(found);
    },

    async change(id, policy) {
      const FilterPolicy = { AttributeName: 'FilterPolicy', AttributeValue: JSON.stringify(policy) };
      await client.send(new SetSubscriptionAttributesCommand({ SubscriptionArn: arnOf(id), ...FilterPolicy }));
    },

    async end(id) {
      await client.send(new UnsubscribeCommand({ SubscriptionArn: arnOf(id) }));
    },

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
