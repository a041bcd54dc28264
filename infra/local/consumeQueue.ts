import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../../functions/adapters/runtime/log.ts';

interface Options {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly batchSize: number;
  /** Batches worked on at the same time. */
  readonly concurrency: number;
  /** A message is taken for so long, and held on to while it is worked on: what a killed process had is free again after it. */
  readonly holdSeconds: number;
  readonly handle: (event: SQSEvent) => Promise<SQSBatchResponse>;
  readonly signal: AbortSignal;
  readonly log: Log;
}

const longPollSeconds = 1;
/** After an error of the queue itself. */
const pauseMs = 200;

function toRecord(message: Message, queueUrl: string): SQSRecord {
  const attributes = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: attributes.SentTimestamp ?? '',
      SenderId: attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: attributes.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueUrl,
    awsRegion: 'us-east-1',
  };
}

/**
 * What Lambda's event source mapping does: receives, invokes side by side, deletes what was done. Ends when the signal says so
 * and all that was begun is done.
 */
export async function consumeQueue({
  client,
  queueUrl,
  batchSize,
  concurrency,
  holdSeconds,
  handle,
  signal,
  log,
}: Options): Promise<void> {
  const running = new Set<Promise<void>>();
  const failed = (what: string) => (error: unknown) => log.error(what, { queue: queueUrl, error });
  const hide = async (messages: readonly Message[], VisibilityTimeout: number): Promise<void> => {
    for (const { ReceiptHandle } of messages)
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout }));
  };
  const run = async (messages: readonly Message[]): Promise<void> => {
    const holding = setInterval(
      () => void hide(messages, holdSeconds).catch(failed('messages not held')),
      holdSeconds * 500,
    );
    try {
      const { batchItemFailures } = await handle({ Records: messages.map((message) => toRecord(message, queueUrl)) });
      clearInterval(holding);
      const left = new Set(batchItemFailures.map((failure) => failure.itemIdentifier));
      for (const { MessageId = '', ReceiptHandle } of messages) {
        if (!left.has(MessageId)) await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
      }
    } catch (error) {
      // The messages show again after their visibility timeout, as on AWS.
      failed('messages not worked on')(error);
    } finally {
      clearInterval(holding);
    }
  };
  while (!signal.aborted) {
    if (running.size >= concurrency) {
      await Promise.race(running);
      continue;
    }
    try {
      const receive = new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds: longPollSeconds,
        VisibilityTimeout: holdSeconds,
        MessageSystemAttributeNames: ['All'],
      });
      // Waited for also when the end comes: one that is broken off would take messages for nobody.
      const { Messages = [] } = await client.send(receive);
      if (signal.aborted) await hide(Messages, 0);
      if (signal.aborted || Messages.length === 0) continue;
      const job = run(Messages);
      running.add(job);
      void job.then(() => running.delete(job));
    } catch (error) {
      if (signal.aborted) break;
      failed('no messages received')(error);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  await Promise.all(running);
}
