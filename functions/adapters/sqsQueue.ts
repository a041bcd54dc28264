import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from './queue.ts';

interface Options {
  readonly queueUrl: string;
  readonly client?: SQSClient;
}

/** SQS takes ten messages a call. */
const batchSize = 10;

/** Sends to an SQS queue, ten at a time. */
export function createSqsQueue({ queueUrl, client = new SQSClient() }: Options): Queue {
  return {
    async send(messages) {
      let refused = 0;
      for (let from = 0; from < messages.length; from += batchSize) {
        const Entries = messages.slice(from, from + batchSize).map(({ body, group, deduplication }, index) => ({
          Id: String(index),
          MessageBody: body,
          ...(group === undefined ? {} : { MessageGroupId: group }),
          ...(deduplication === undefined ? {} : { MessageDeduplicationId: deduplication }),
        }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
        refused += Failed.length;
      }
      if (refused > 0) throw new Error(`${queueUrl}: ${refused} of ${messages.length} messages were refused`);
    },
  };
}
