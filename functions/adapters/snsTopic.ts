import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from './topic.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** Publishes to an SNS topic: mail for people under `email`, the event for machines under `default` and `sqs`. */
export function createSnsTopic({ topicArn, client = new SNSClient() }: Options): Topic {
  return {
    async publish({ subject, event, email, attributes }) {
      const MessageAttributes = Object.fromEntries(
        Object.entries(attributes)
          .filter(([, value]) => value.length > 0)
          .map(([name, value]) => [
            name,
            typeof value === 'string'
              ? { DataType: 'String', StringValue: value }
              : { DataType: 'String.Array', StringValue: JSON.stringify(value) },
          ]),
      );
      const message = {
        TopicArn: topicArn,
        Message: JSON.stringify({ default: event, sqs: event, email }),
        MessageStructure: 'json',
        MessageAttributes,
      };
      try {
        await client.send(new PublishCommand({ ...message, Subject: subject }));
      } catch (error) {
        // Some regions refuse a subject that is not ASCII; the alert goes out all the same.
        if (!(error instanceof InvalidParameterException)) throw error;
        const plain = subject
          .normalize('NFKD')
          .replace(/[^\x20-\x7e]+/g, ' ')
          .replace(/ +/g, ' ')
          .trim();
        await client.send(new PublishCommand({ ...message, Subject: plain || 'Visawire alert' }));
      }
    },
  };
}
