import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSqsQueue } from '../../../../functions/adapters/messaging/sqsQueue.ts';
import { type Messaging, startMessaging } from '../../../../infra/local/messaging.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let messaging: Messaging;
const newClient = () => new SQSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });

beforeAll(async () => {
  messaging = await startMessaging();
});
afterAll(() => messaging.stop());

async function takeAll(queueUrl: string): Promise<string[]> {
  const client = newClient();
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    }
  }
}

/** A client that counts its calls; the first `failures` answers say that the first message of the batch was refused. */
function refusing(failures: number, SenderFault: boolean) {
  const client = newClient();
  const sizes: number[] = [];
  let left = failures;
  client.middlewareStack.add(
    (next) => async (args) => {
      const entries = 'Entries' in args.input ? (args.input.Entries ?? []) : [];
      sizes.push(entries.length);
      if (left === 0) return next(args);
      left -= 1;
      const rest = { ...args.input, Entries: entries.slice(1) };
      const { output, response } =
        entries.length > 1 ? await next({ ...args, input: rest }) : { output: { $metadata: {} }, response: undefined };
      return { response, output: { ...output, Failed: [{ Id: entries[0]?.Id, Code: 'InternalError', SenderFault }] } };
    },
    { step: 'initialize' },
  );
  return { client, sizes };
}

test('any number of messages arrives, ten to a call', async () => {
  const queueUrl = messaging.queueUrl('alerts-mailbox');
  const { client, sizes } = refusing(0, false);
  const bodies = Array.from({ length: 23 }, (_, index) => `m${index}`);
  await createSqsQueue({ queueUrl, client }).send(bodies.map((body) => ({ body })));
  expect(sizes).toEqual([10, 10, 3]);
  expect((await takeAll(queueUrl)).sort()).toEqual(bodies.sort());
});

test('nothing to send is no call', async () => {
  const { client, sizes } = refusing(0, false);
  await createSqsQueue({ queueUrl: messaging.queueUrl('alerts-mailbox'), client }).send([]);
  expect(sizes).toEqual([]);
});

test('messages too large for one call are sent in several', async () => {
  const queueUrl = messaging.queueUrl('alerts-mailbox');
  const { client, sizes } = refusing(0, false);
  const bodies = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(100_000));
  await createSqsQueue({ queueUrl, client }).send(bodies.map((body) => ({ body })));
  expect(sizes).toEqual([2, 2, 1]);
  expect((await takeAll(queueUrl)).sort()).toEqual(bodies);
});

test('a message of a FIFO queue is taken once, in the order of its group', async () => {
  const queueUrl = messaging.queueUrl('checks.fifo');
  const queue = createSqsQueue({ queueUrl, client: newClient() });
  const message = (body: string) => ({ body, group: 'host', deduplication: body });
  await queue.send([message('one'), message('two')]);
  await queue.send([message('one')]);
  expect(await takeAll(queueUrl)).toEqual(['one', 'two']);
});

test('what SQS refuses in passing is sent again, alone', async () => {
  const queueUrl = messaging.queueUrl('alerts-mailbox');
  const { client, sizes } = refusing(2, false);
  await createSqsQueue({ queueUrl, client }).send([{ body: 'one' }, { body: 'two' }]);
  expect(sizes).toEqual([2, 1, 1]);
  expect((await takeAll(queueUrl)).sort()).toEqual(['one', 'two']);
});

test.each([
  ['again and again', false, [3, 1, 1, 1]],
  ['for what it is', true, [3, 1]],
] as const)('what SQS refuses %s is an error, once the others are sent', async (_name, fault, calls) => {
  const queueUrl = messaging.queueUrl('alerts-mailbox');
  const { client, sizes } = refusing(fault ? 1 : 3, fault);
  const large = 'x'.repeat(200_000);
  const sent = createSqsQueue({ queueUrl, client }).send([
    { body: 'bad' },
    { body: 'good' },
    { body: large },
    { body: large },
  ]);
  await expect(sent).rejects.toThrow('1 of 4 messages were refused');
  expect(sizes).toEqual(calls);
  expect((await takeAll(queueUrl)).sort()).toEqual(['good', large, large]);
});

test('groups that are sent side by side keep their own order, however many calls each takes', async () => {
  const queueUrl = messaging.queueUrl('checks.fifo');
  const { client, sizes } = refusing(0, false);
  const messages = Array.from({ length: 90 }, (_, at) => {
    const body = JSON.stringify({ group: `host-${at % 4}`, at });
    return { body, group: `host-${at % 4}`, deduplication: `side-by-side-${at}` };
  });
  await createSqsQueue({ queueUrl, client }).send(messages);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(90);
  const taken = (await takeAll(queueUrl)).map((body): { group: string; at: number } => JSON.parse(body));
  const ofGroup = (all: readonly { group: string; at: number }[]) => Map.groupBy(all, ({ group }) => group);
  const sent = messages.map(({ body }): { group: string; at: number } => JSON.parse(body));
  for (const [group, own] of ofGroup(sent)) expect(ofGroup(taken).get(group)).toEqual(own);
});
