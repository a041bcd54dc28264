import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { letterAttributes } from '../../../shared/alert/ownPolicy.ts';
import type { Letters } from './letters.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/**
 * Letters over the topic of alerts: they carry all that a reader's policy names, and as `severity` what no other policy has.
 * Whoever sends one sees to it that no subscription is there that SNS would let it through to as well: only an operator can make one without
 * such a filter. What is no e-mail gets no word of letters but that there was one.
 */
export function createSnsLetters({ topicArn: TopicArn, client = new SNSClient() }: Options): Letters {
  return {
    async send({ policy }, code, { subject, body }) {
      const MessageAttributes = Object.fromEntries(
        Object.entries(letterAttributes(policy, code)).map(([name, values]) => [
          name,
          { DataType: 'String.Array', StringValue: JSON.stringify(values) },
        ]),
      );
      const Message = JSON.stringify({ default: 'A letter to one reader.', email: body });
      await client.send(
        new PublishCommand({ TopicArn, Subject: subject, Message, MessageStructure: 'json', MessageAttributes }),
      );
    },
  };
}
