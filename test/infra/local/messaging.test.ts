import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import { queues } from '../../../infra/wiring.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientsOf = ({ endpoint }: Messaging) => ({
  sqs: new SQSClient({ endpoint, region: 'us-east-1', credentials }),
  sns: new SNSClient({ endpoint, region: 'us-east-1', credentials }),
  s3: new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true }),
});
const folder = () => mkdtempSync(join(tmpdir(), 'visawire-messaging-'));

async function start(options: Parameters<typeof startMessaging>[0] = {}): Promise<Messaging> {
  const messaging = await startMessaging(options);
  onTestFinished(() => messaging.stop());
  return messaging;
}

async function bodiesOf({ sqs }: ReturnType<typeof clientsOf>, QueueUrl: string): Promise<(string | undefined)[]> {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body }) => Body);
}

test('each queue of the wiring has its visibility and its dead letters', async () => {
  const messaging = await start();
  const { sqs } = clientsOf(messaging);
  for (const [name, { fifo, visibilitySeconds, maxReceives }] of Object.entries(queues)) {
    const suffix = fifo ? '.fifo' : '';
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: messaging.queueUrl(`${name}${suffix}`), AttributeNames: ['All'] }),
    );
    expect(Attributes['VisibilityTimeout']).toBe(String(visibilitySeconds));
    expect(JSON.parse(Attributes['RedrivePolicy'] ?? '')).toEqual({
      deadLetterTargetArn: expect.stringMatching(new RegExp(`:${name}-dead${suffix}$`)),
      maxReceiveCount: maxReceives,
    });
  }
});

test('what is sent to a topic is in its mailbox; editorial alerts are not, as nobody asked for them', async () => {
  const messaging = await start();
  const clients = clientsOf(messaging);
  const publish = (topic: string, severity: string, Message: string, language = 'en') =>
    clients.sns.send(
      new PublishCommand({
        TopicArn: messaging.topicArn(topic),
        Subject: 's',
        Message,
        MessageAttributes: {
          severity: { DataType: 'String', StringValue: severity },
          language: { DataType: 'String', StringValue: language },
        },
      }),
    );
  await publish('alerts', 'major', 'sent');
  await publish('alerts', 'editorial', 'not asked for');
  await publish('alerts', 'major', '另一种语言', 'zh-Hans');
  await publish('operations', 'any', 'to operators');
  const texts = async (topic: string) =>
    (await bodiesOf(clients, messaging.queueUrl(`${topic}-mailbox`))).map((body) => JSON.parse(body ?? '').Message);
  expect(await texts('alerts')).toEqual(['sent']);
  expect(await texts('operations')).toEqual(['to operators']);
});

test('messages and evidence outlive the process, and are not doubled', async () => {
  const dataDir = folder();
  const first = await startMessaging({ dataDir });
  const before = clientsOf(first);
  await before.sqs.send(new SendMessageCommand({ QueueUrl: first.queueUrl('alerts-mailbox'), MessageBody: 'waiting' }));
  await before.sns.send(
    new PublishCommand({ TopicArn: first.topicArn('operations'), Subject: 's', Message: 'unread mail' }),
  );
  await before.s3.send(new PutObjectCommand({ Bucket: first.bucket, Key: 'a', Body: 'capture' }));
  await first.stop();

  const again = await start({ dataDir });
  const after = clientsOf(again);
  expect(await bodiesOf(after, again.queueUrl('alerts-mailbox'))).toEqual(['waiting']);
  expect(await bodiesOf(after, again.queueUrl('operations-mailbox'))).toHaveLength(1);
  const { Body } = await after.s3.send(new GetObjectCommand({ Bucket: again.bucket, Key: 'a' }));
  expect(await Body?.transformToString()).toBe('capture');
  await after.sns.send(new PublishCommand({ TopicArn: again.topicArn('operations'), Subject: 's', Message: 'new' }));
  expect(await bodiesOf(after, again.queueUrl('operations-mailbox'))).toHaveLength(1);
});

test('a port that is taken is named', async () => {
  const { server } = await start();
  await expect(startMessaging({ port: server.port })).rejects.toThrow(`port ${server.port} is in use`);
});
