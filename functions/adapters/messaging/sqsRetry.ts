import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Puts a message that was received off until later. */
export interface Retry {
  later(receiptHandle: string, seconds: number): Promise<void>;
}

interface Options {
  readonly queueUrl: string;
  readonly client?: SQSClient;
}

/** Retries over the visibility of SQS messages: at most twelve hours each. */
export function createSqsRetry({ queueUrl, client = new SQSClient() }: Options): Retry {
  return {
    async later(ReceiptHandle, seconds) {
      await client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: seconds }),
      );
    },
  };
}
