import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Inbox } from './inbox.ts';

interface Options {
  readonly queueUrl: string;
  readonly client?: SQSClient;
}

/** Without a wait, SQS asks only some of its machines and may miss what is there. */
const longPollSeconds = 1;

/** An SQS queue that is looked into now and then. */
export function createSqsInbox({ queueUrl: QueueUrl, client = new SQSClient() }: Options): Inbox {
  return {
    async look() {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: longPollSeconds,
          MessageSystemAttributeNames: ['SentTimestamp'],
        }),
      );
      return Messages.map(({ Body = '', ReceiptHandle = '', Attributes }) => ({
        body: Body,
        sentAt: new Date(Number(Attributes?.SentTimestamp)),
        receipt: ReceiptHandle,
      }));
    },

    async remove(receipt) {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    },
  };
}
