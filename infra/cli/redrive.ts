import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createSqsQueue } from '../../functions/adapters/messaging/sqsQueue.ts';
import { deliveryMessageSchema, toQueueMessage } from '../../shared/delivery/message.ts';
import type { OpenStack } from './openStack.ts';

/** Puts deliveries that were given up back into the queue, one by one: a crash in between sends one twice, with the same id. */
export async function redrive({ sqs, queues }: Pick<OpenStack, 'sqs' | 'queues'>): Promise<number> {
  const { deliveries, deadDeliveries: QueueUrl } = queues;
  const queue = createSqsQueue({ queueUrl: deliveries, client: sqs });
  for (let moved = 0; ; moved++) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    const [message] = Messages;
    if (message === undefined) return moved;
    const read = deliveryMessageSchema.parse(JSON.parse(message.Body ?? ''));
    // A name of its own, or the queue would take it for the copy that it saw within five minutes.
    const deduplication = `redrive~${message.MessageId ?? ''}`;
    await queue.send([{ ...toQueueMessage(read), deduplication }]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
  }
}
