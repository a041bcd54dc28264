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
import { type Listed, ownOf, type Subscriptions } from './subscriptions.ts';

const policySchema = z.record(z.string(), z.unknown());
/** SNS takes a hundred such calls a second (AWS, API throttling of SNS, read 2026-12-01). */
const readAtOnce = 10;

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** Subscriptions of an SNS topic. An address that has one with another filter is refused: SNS keeps the one it has. */
export function createSnsSubscriptions({ topicArn, client = new SNSClient() }: Options): Subscriptions {
  const arnOf = (id: string): string => `${topicArn}:${id}`;
  const attributesOf = async (id: string): Promise<Listed | null> => {
    try {
      const { Attributes = {} } = await client.send(
        new GetSubscriptionAttributesCommand({ SubscriptionArn: arnOf(id) }),
      );
      const { Endpoint, FilterPolicy = '{}', Protocol } = Attributes;
      if (Endpoint === undefined || Protocol?.startsWith('email') !== true) return null;
      return { id, address: Endpoint, policy: policySchema.parse(JSON.parse(FilterPolicy)) };
    } catch (error) {
      if (error instanceof NotFoundException || error instanceof InvalidParameterException) return null;
      throw error;
    }
  };
  return {
    async read(id) {
      const found = await attributesOf(id);
      return found === null ? null : ownOf(found);
    },

    async list() {
      const ids: string[] = [];
      for await (const { Subscriptions: some = [] } of paginateListSubscriptionsByTopic(
        { client },
        { TopicArn: topicArn },
      ))
        for (const { Protocol, SubscriptionArn = '' } of some)
          if (Protocol?.startsWith('email') === true && SubscriptionArn.startsWith('arn:'))
            ids.push(SubscriptionArn.slice(SubscriptionArn.lastIndexOf(':') + 1));
      const found: Listed[] = [];
      for (let from = 0; from < ids.length; from += readAtOnce)
        found.push(
          ...(await Promise.all(ids.slice(from, from + readAtOnce).map(attributesOf))).flatMap((one) => one ?? []),
        );
      return found;
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
