import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from './topic.ts';

interface Options {
  readonly topicArn: string;
  readonly client?: SNSClient;
}

/** What SNS takes of a message and its attributes together, unless a topic is set to take more (checked 2026-11-23). */
const longestBytes = 256 * 1024;

/** The message for each protocol. `sqs` repeats `default`, which SNS falls back to: it goes first where room is short. */
function renderings(event: string, email: string, roomBytes: number): string {
  const all = JSON.stringify({ default: event, sqs: event, email });
  return Buffer.byteLength(all) <= roomBytes ? all : JSON.stringify({ default: event, email });
}

/** SNS takes a subject of less than 100 characters. */
const longestSubject = 99;

/** A subject of printable ASCII, for where nothing else is taken; an ellipsis comes apart in three, hence the cut. */
function plain(subject: string): string {
  const ascii = subject
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7e]+/g, ' ');
  return ascii.replace(/ +/g, ' ').slice(0, longestSubject).trim() || 'Visawire alert';
}

/**
 * Publishes to an SNS topic: mail for people under `email`, the event for machines under `default` and `sqs`. The caller cuts
 * what does not fit.
 */
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
      const attributeBytes = Object.entries(MessageAttributes)
        .flatMap(([name, { DataType, StringValue }]) => [name, DataType, StringValue])
        .reduce((total, part) => total + Buffer.byteLength(part), 0);
      const Message = renderings(event, email, longestBytes - attributeBytes);
      const messageBytes = Buffer.byteLength(Message) + attributeBytes;
      if (messageBytes > longestBytes)
        throw new Error(`${topicArn}: a message of ${messageBytes} bytes; SNS takes ${longestBytes}`);
      const message = { TopicArn: topicArn, Message, MessageStructure: 'json', MessageAttributes };
      try {
        await client.send(new PublishCommand({ ...message, Subject: subject }));
      } catch (error) {
        // Some regions refuse a subject that is not ASCII; the alert goes out all the same.
        if (!(error instanceof InvalidParameterException) || plain(subject) === subject) throw error;
        await client.send(new PublishCommand({ ...message, Subject: plain(subject) }));
      }
    },
  };
}
