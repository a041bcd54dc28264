import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { letterSeverity } from '../../../shared/alert/ownPolicy.ts';
import type { Letters } from './letters.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/**
 * Letters over the topic of alerts: they carry all that a reader's policy names, and as `severity` what no other policy has. A subscription
 * without any filter, which only an operator can make, gets them too; what is no e-mail gets no word of them but that there was one.
 */
export function createSnsLetters({ topicArn: TopicArn, client = new SNSClient() }: Options): Letters {
  return {
    async send({ policy }, code, { subject, body }) {
      const named = { ...policy, severity: [letterSeverity(code)] };
      const MessageAttributes = Object.fromEntries(
        Object.entries(named).map(([name, values]) => [
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
