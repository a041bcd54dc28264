import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoEndpointStore } from '../../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoMailStore } from '../../../functions/adapters/dynamodb/dynamoMailStore.ts';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { withheldOf } from '../../../functions/adapters/dynamodb/withheld.ts';
import { createSnsTopic } from '../../../functions/adapters/messaging/snsTopic.ts';
import { createSqsQueue } from '../../../functions/adapters/messaging/sqsQueue.ts';
import { createMail } from '../../../functions/mail/handler.ts';
import { withoutTranslations } from '../../../functions/mail/translateClauses.ts';
import { createPublish } from '../../../functions/publish/handler.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { topics } from '../../../infra/wiring.ts';
import { attributesOf } from '../../../shared/alert/attributes.ts';
import { type AlertEvent, alertEventSchema, type NoticeEvent } from '../../../shared/alert/event.ts';
import { retractionOf } from '../../../shared/alert/retraction.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import { noticeEvent, sourceEvent } from '../../support/events.ts';
import { queueRecord } from '../../support/queueRecord.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = 'us-east-1';
const time = '2026-01-01T00:00:00.000Z';
let database: LocalDatabase;

beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

const unique = (): string => randomBytes(16).toString('hex');
const uniqueNotice = (): NoticeEvent => ({ ...noticeEvent(), id: unique() });
/** What the stream says of a change that was recorded. */
const carried = (id: string, pk = `CHANGE#${id}`): DynamoDBRecord => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: 'CHANGE' } }, SequenceNumber: `of ${id}` },
});

/** The function over a table, topics and queues of its own. */
async function open() {
  const messaging = await startMessaging();
  const tableName = unique();
  const tables = new DynamoDBClient({ endpoint: database.endpoint, region, credentials });
  const sns = new SNSClient({ endpoint: messaging.endpoint, region, credentials });
  const sqs = new SQSClient({ endpoint: messaging.endpoint, region, credentials });
  await createTable(tables, tableName);
  onTestFinished(async () => {
    for (const client of [tables, sns, sqs]) client.destroy();
    await messaging.stop();
  });
  messaging.server.setup({
    queues: topics.map((name) => ({ name: `all-${name}` })),
    subscriptions: topics.map((topic) => ({ topic, queue: `all-${topic}` })),
  });
  const take = async (from: string): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return found;
      for (const { Body = '', ReceiptHandle } of Messages) {
        found.push(JSON.parse(Body));
        await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      }
    }
  };
  const changes = createDynamoChangeStore({ tableName, client: tables });
  const endpoints = createDynamoEndpointStore({ tableName, client: tables });
  const topic = (name: string) => createSnsTopic({ topicArn: messaging.topicArn(name), client: sns });
  const QueueUrl = messaging.queueUrl('deliveries.fifo');
  const rows = createDynamoRowStore({ tableName, client: tables });
  const publish = createPublish({
    changes,
    rows,
    endpoints,
    mails: createSqsQueue({ queueUrl: messaging.queueUrl('mails.fifo'), client: sqs }),
    deliveries: createSqsQueue({ queueUrl: QueueUrl, client: sqs }),
    clock: () => new Date(time),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const mail = createMail({
    changes,
    mails: createDynamoMailStore({ tableName, client: tables }),
    alerts: topic('alerts'),
    operations: topic('operations'),
    translate: withoutTranslations,
    retry: { later: async () => {} },
    wait: async () => {},
    clock: () => new Date(time),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  /** Has what waits in the queue of mails sent. */
  const sendMails = async (): Promise<void> => {
    const { batchItemFailures } = await mail({
      Records: (await take(messaging.queueUrl('mails.fifo'))).map((message, at) => queueRecord(String(at), message)),
    });
    if (batchItemFailures.length > 0) throw new Error('a mail was not sent');
  };
  return {
    changes,
    endpoints,
    sqs,
    publish: (...records: DynamoDBRecord[]) => publish({ Records: records }),
    record: async <Event extends AlertEvent>(event: Event): Promise<Event> => {
      await changes.recordEvent(event, time);
      return event;
    },
    /** Subject, mail and event of everything that a topic got, whatever its language. */
    mails: async (name: 'alerts' | 'operations') => {
      await sendMails();
      return (await take(messaging.queueUrl(`all-${name}`))).map((envelope) => {
        const { Subject: subject, Message } = envelope as { Subject: string; Message: string };
        const { default: event, email } = JSON.parse(Message) as { default: string; email: string };
        return { subject, email, event: alertEventSchema.parse(JSON.parse(event)), bytes: Buffer.byteLength(Message) };
      });
    },
    /** Endpoint and change of every delivery that waits. */
    deliveries: () => take(QueueUrl),
  };
}

test('a recorded change goes to subscribers in each language and to the endpoints that ask for it, and is marked', async () => {
  const { endpoints, changes, publish, record, mails, deliveries } = await open();
  const endpoint = (id: string, jurisdictions: readonly string[]) =>
    newEndpoint(id, 'https://hooks.test/', { severities: ['major'], jurisdictions }, time);
  await endpoints.put(endpoint('asks', ['CN']));
  await endpoints.put(endpoint('asks-for-another', ['US']));
  await endpoints.put({ ...endpoint('was-given-up', ['CN']), state: 'disabled' });
  const event = await record(uniqueNotice());
  expect(await publish(carried(event.id))).toEqual({ batchItemFailures: [] });
  const sent = await mails('alerts');
  expect(sent.map((mail) => mail.event)).toEqual(spoken.map(() => event));
  expect(new Set(sent.map(({ subject }) => subject)).size).toBe(spoken.length);
  expect(await deliveries()).toEqual([{ endpointId: 'asks', changeId: event.id }]);
  expect((await changes.read(event.id))?.publishedAt).toBe(time);
  expect(await changes.isPending(event.id)).toBe(false);
  expect(await mails('operations')).toEqual([]);
});

test('a critical change that is to wait goes to operators alone, and to everybody when it is released', async () => {
  const { changes, endpoints, publish, record, mails, deliveries } = await open();
  await endpoints.put(newEndpoint('asks', 'https://hooks.test/', { severities: ['critical'] }, time));
  const { data, ...envelope } = uniqueNotice();
  const heldUntil = '2026-01-01T02:00:00.000Z';
  const change = { ...data.change, severity: 'critical', heldUntil } as const;
  const event = await record({ ...envelope, data: { ...data, change } });
  await publish(carried(event.id));
  expect(await mails('alerts')).toEqual([]);
  expect(await deliveries()).toEqual([]);
  const [asked] = await mails('operations');
  expect(asked?.subject).toContain('waits for release');
  for (const said of [`visawire release ${event.id}`, `visawire drop ${event.id}`, '1 January 2026, 02:00 (UTC)'])
    expect(asked?.email).toContain(said);
  expect(await changes.listWithheld()).toMatchObject([{ change: event.id, state: 'held', until: heldUntil }]);
  await publish(carried(event.id));
  expect(await mails('operations')).toEqual([]);
  await changes.release(event.id, time, 'an operator');
  await publish(carried(event.id));
  expect(await mails('alerts')).toHaveLength(spoken.length);
  expect(await deliveries()).toHaveLength(1);
});

test('what takes an alert back goes to whoever got it, whatever types they ask for, and only once', async () => {
  const { changes, endpoints, publish, record, mails, deliveries } = await open();
  const filter = { severities: ['major'], types: ['dev.visawire.notice.amended.v1'] } as const;
  await endpoints.put(newEndpoint('asks', 'https://hooks.test/', filter, time));
  await endpoints.put(newEndpoint('asks-for-less', 'https://hooks.test/', { severities: ['critical'] }, time));
  const event = await record(uniqueNotice());
  await publish(carried(event.id));
  await mails('alerts');
  await deliveries();
  await changes.withhold(
    withheldOf(event, 'retracted', { at: time, by: 'an operator', why: 'The page says 30, not 90.' }),
  );
  const retraction = retractionOf(event, {
    why: 'The page says 30, not 90.',
    now: new Date(time),
    siteUrl: 'https://w.test',
  });
  await record(retraction);
  await publish(carried(retraction.id), carried(retraction.id));
  expect(await deliveries()).toEqual([{ endpointId: 'asks', changeId: retraction.id }]);
  const sent = await mails('alerts');
  expect(sent.map((mail) => mail.event)).toEqual(spoken.map(() => retraction));
  for (const { email } of sent) expect(email).toContain('The page says 30, not 90.');
  expect(attributesOf(retraction)).toEqual({ ...attributesOf(event), kind: ['retracted', 'amended'] });
});

test('what was published is left alone when the stream carries it again', async () => {
  const { publish, record, mails, deliveries } = await open();
  const event = await record(uniqueNotice());
  await publish(carried(event.id), carried(event.id));
  await publish(carried(event.id));
  expect(await mails('alerts')).toHaveLength(spoken.length);
  expect(await deliveries()).toEqual([]);
});

test('what is known of a source goes to endpoints that name it', async () => {
  const { endpoints, publish, record, mails, deliveries } = await open();
  await endpoints.put(newEndpoint('takes-all', 'https://hooks.test/', { severities: ['major'] }, time));
  const types = ['dev.visawire.source.blocked.v1'];
  await endpoints.put(newEndpoint('names-it', 'https://hooks.test/', { severities: [], types }, time));
  const event = await record({ ...sourceEvent(), id: unique() });
  await publish(carried(event.id));
  // The timer mails it, with what else fails for one cause.
  expect(await mails('operations')).toEqual([]);
  expect(await mails('alerts')).toEqual([]);
  expect(await deliveries()).toEqual([{ endpointId: 'names-it', changeId: event.id }]);
});

test('heads, snapshots and changes that are gone are passed over', async () => {
  const { publish, record, mails } = await open();
  const event = await record(uniqueNotice());
  const others = [carried('', 'SOURCE#a'), carried('', 'ENDPOINT#a'), carried(unique()), { dynamodb: {} }];
  expect(await publish(...others, carried(event.id))).toEqual({ batchItemFailures: [] });
  expect(await mails('alerts')).toHaveLength(spoken.length);
});

test('changes keep their order: what stands behind one that fails waits for it', async () => {
  const { changes, sqs, publish, record, mails } = await open();
  const [first, second, third] = [
    await record(uniqueNotice()),
    await record(uniqueNotice()),
    await record(uniqueNotice()),
  ];
  let fails = true;
  sqs.middlewareStack.add(
    (next) => async (args) => {
      if (fails && JSON.stringify(args.input).includes(second.id)) throw new Error('SQS is down');
      return next(args);
    },
    { step: 'initialize' },
  );
  const batch = [carried(first.id), carried(second.id), carried(third.id)];
  expect(await publish(...batch)).toEqual({ batchItemFailures: [{ itemIdentifier: `of ${second.id}` }] });
  expect(new Set((await mails('alerts')).map(({ event }) => event.id))).toEqual(new Set([first.id]));
  expect([await changes.isPending(second.id), await changes.isPending(third.id)]).toEqual([true, true]);
  fails = false;
  expect(await publish(...batch.slice(1))).toEqual({ batchItemFailures: [] });
  const ids = (await mails('alerts')).map(({ event }) => event.id);
  expect([...new Set(ids)]).toEqual([second.id, third.id]);
});

test.each([
  ['of megabytes', '签证 "quoted" \\ and more. '.repeat(8000)],
  ['made of quotes', '"'.repeat(150_000)],
  ['made of what JSON escapes', '\u0001\\"'.repeat(40_000)],
])('a change %s is published all the same, within what SNS takes, and says what it left out', async (_what, text) => {
  const { changes, publish, record, mails } = await open();
  const event = uniqueNotice();
  const edits = Array.from({ length: 4 }, (_, at) => ({
    op: 'replace' as const,
    path: [text.slice(0, 1000)],
    before: text,
    after: `${text}${at}`,
    segments: [['-', text] as const, ['+', text] as const],
  }));
  const fact = {
    type: 'fee',
    programme: null,
    qualifier: null,
    before: null,
    after: null,
    status: 'in_force',
    scope: null,
  } as const;
  const quote = { before: null, after: { prefix: '', exact: text.slice(0, 2000), suffix: '' } };
  const facts = Array.from({ length: 30 }, () => ({ ...fact, op: 'add' as const, quote }));
  await record({ ...event, data: { ...event.data, facts, edits } });
  expect(await publish(carried(event.id))).toEqual({ batchItemFailures: [] });
  const sent = await mails('alerts');
  expect(sent).toHaveLength(spoken.length);
  for (const mail of sent) {
    if (!('edits' in mail.event.data)) throw new Error('no notice event');
    expect(mail.event.data.editsOmitted).toBe(4);
    expect(mail.event.data.links).toEqual(event.data.links);
    // In the reader's language, so behind its prefix.
    expect(mail.email).toContain(new URL(event.data.links.change).pathname);
    expect(mail.bytes).toBeLessThanOrEqual(256 * 1024 - 1000);
  }
  expect(await changes.isPending(event.id)).toBe(false);
});
