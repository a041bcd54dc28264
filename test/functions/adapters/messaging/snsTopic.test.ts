import { InvalidParameterException, SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSnsTopic } from '../../../../functions/adapters/messaging/snsTopic.ts';
import { type Messaging, startMessaging } from '../../../../infra/local/messaging.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let messaging: Messaging;
let sqs: SQSClient;

beforeAll(async () => {
  messaging = await startMessaging();
  sqs = new SQSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
});
afterAll(async () => {
  sqs.destroy();
  await messaging.stop();
});

const newClient = () => new SNSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
const open = (client = newClient()) => createSnsTopic({ topicArn: messaging.topicArn('operations'), client });
const message = { subject: 'A subject', event: '{"id":"1"}', email: 'Text', attributes: {} };

/** What the mailbox of the topic got; the emulator hands on the whole JSON, where SNS hands each protocol its own part. */
async function received() {
  const QueueUrl = messaging.queueUrl('operations-mailbox');
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  for (const { ReceiptHandle } of Messages) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Messages.map(({ Body = '' }) => {
    const { Subject, Message, MessageAttributes } = JSON.parse(Body);
    return { subject: Subject, message: JSON.parse(Message), attributes: MessageAttributes };
  });
}

/** A client of a region that takes ASCII subjects only, and notes what it was sent. */
function asciiOnly(sent: unknown[]): SNSClient {
  const client = newClient();
  client.middlewareStack.add(
    (next) => async (args) => {
      const subject = 'Subject' in args.input ? String(args.input.Subject) : '';
      sent.push(subject);
      if (/[^\x20-\x7e]/.test(subject) || subject.length > 99)
        throw new InvalidParameterException({ $metadata: {}, message: 'Invalid parameter: Subject' });
      return next(args);
    },
    { step: 'initialize' },
  );
  return client;
}

test('people get the text, machines the event', async () => {
  await open().publish(message);
  const [got] = await received();
  expect(got?.message).toEqual({ default: message.event, sqs: message.event, email: 'Text' });
  expect(got?.subject).toBe('A subject');
});

test('attributes are text and lists of text; an empty one is left out, as SNS refuses it', async () => {
  await open().publish({
    ...message,
    attributes: { kind: 'amended', programme: ['cn-k', 'cn-r'], none: [], blank: '' },
  });
  expect((await received())[0]?.attributes).toEqual({
    kind: { Type: 'String', Value: 'amended' },
    programme: { Type: 'String.Array', Value: '["cn-k","cn-r"]' },
  });
});

test('a subject that is refused goes out in ASCII', async () => {
  const sent: string[] = [];
  await open(asciiOnly(sent)).publish({ ...message, subject: '[CN] 外国人入境出境管理条例 amended: entrée' });
  expect(sent.at(-1)).toBe('[CN] amended: entree');
  expect((await received())[0]?.subject).toBe('[CN] amended: entree');
});

test('a subject of full length stays within it in ASCII', async () => {
  const sent: string[] = [];
  await open(asciiOnly(sent)).publish({ ...message, subject: `${'a'.repeat(98)}…` });
  expect(sent.at(-1)).toBe(`${'a'.repeat(98)}.`);
  await received();
});

test('a subject without a letter of ASCII still says whose mail it is', async () => {
  const sent: string[] = [];
  await open(asciiOnly(sent)).publish({ ...message, subject: '公告' });
  expect(sent.at(-1)).toBe('Visawire alert');
  await received();
});

test('what is refused for another reason than its subject is not sent twice', async () => {
  const sent: string[] = [];
  const client = newClient();
  client.middlewareStack.add(
    () => async () => {
      sent.push('sent');
      throw new InvalidParameterException({ $metadata: {}, message: 'Invalid parameter' });
    },
    { step: 'initialize' },
  );
  await expect(open(client).publish(message)).rejects.toThrow(InvalidParameterException);
  expect(sent).toHaveLength(1);
});

test('an event and a mail that together leave no room for two events go out with one', async () => {
  const segments = Array.from({ length: 6000 }, () => ['+', 'x']);
  const event = JSON.stringify({ id: '1', segments });
  const email = '条'.repeat(35_000);
  await open().publish({ ...message, event, email });
  expect((await received())[0]?.message).toEqual({ default: event, email });
});

test('a message that SNS would refuse is a bug of the caller, said with its size', async () => {
  await expect(open().publish({ ...message, email: 'x'.repeat(262_144) })).rejects.toThrow(
    /26\d{4} bytes; SNS takes 262144/,
  );
});
