import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { type AlertEvent, alertEventSchema } from '../../shared/alert/event.ts';
import type { TopicName } from '../wiring.ts';
import type { Messaging } from './messaging.ts';

/** A message as SNS would mail it. The emulator delivers to queues only, so the mailbox shows what SNS would send, not what it sent. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly event: AlertEvent;
}

const envelopeSchema = z.object({ Subject: z.string(), Message: z.string() });
const renderingsSchema = z.object({ default: z.string(), email: z.string() });

function toMail(text: string): Mail {
  const { Subject: subject, Message } = envelopeSchema.parse(JSON.parse(text));
  const renderings = renderingsSchema.parse(JSON.parse(Message));
  return { subject, body: renderings.email, event: alertEventSchema.parse(JSON.parse(renderings.default)) };
}

/** Takes what came into a topic's mailbox since the last call. */
export async function readMailbox(client: SQSClient, messaging: Messaging, topic: TopicName): Promise<Mail[]> {
  const QueueUrl = messaging.queueUrl(`${topic}-mailbox`);
  const mails: Mail[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return mails;
    for (const { Body = '', ReceiptHandle } of Messages) {
      mails.push(toMail(Body));
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}
