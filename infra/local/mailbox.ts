import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { LocalStack } from './localStack.ts';

/** A message as SNS would mail it. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** Reads what came into a topic's mailbox since the last call. */
export async function readMailbox({ sqs, messaging }: LocalStack, topic: 'alerts' | 'operations'): Promise<string[]> {
  const QueueUrl = messaging.queueUrl(`${topic}-mailbox`);
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}
