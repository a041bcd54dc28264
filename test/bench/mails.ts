import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { bundleFunction } from '../../infra/aws/bundle.ts';
import { loadBuiltInCatalog } from '../../infra/catalog.ts';
import { openClients } from '../../infra/local/clients.ts';
import { consumeQueue } from '../../infra/local/consumeQueue.ts';
import { createTable } from '../../infra/local/createTable.ts';
import { startDynamoDBLocal } from '../../infra/local/dynamodbLocal.ts';
import { startMessaging } from '../../infra/local/messaging.ts';
import { functions } from '../../infra/wiring.ts';
import { makeDigest } from '../../shared/alert/digest/digest.ts';
import { filterPolicy, type Wish } from '../../shared/alert/filterPolicy.ts';
import { resolveCatalog } from '../../shared/catalog/catalog.ts';
import { loadVocabularies } from '../../shared/language/vocabulary.ts';
import { noticeEvent } from '../support/events.ts';

// A burst of changes and the digests of its hour, through the bundles that are deployed and the emulator: how many mails a reader gets in
// a second, and when the last is out. `node test/bench/mails.ts [CHANGES] [READERS]`.
const [changeCount = 500, readerCount = 200] = process.argv.slice(2).map(Number);

/** A bundle's function. The bench calls it as Lambda would. */
async function load<Handler>(name: 'publish' | 'mail', folder: string): Promise<Handler> {
  const outdir = join(folder, name);
  bundleFunction(name, outdir, loadBuiltInCatalog());
  const module: { handler: Handler } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);
  return module.handler;
}

const [database, messaging] = await Promise.all([startDynamoDBLocal(), startMessaging()]);
const folder = mkdtempSync(join(tmpdir(), 'visawire-mails-'));
const tableName = 'mails';
const clients = openClients({ databaseEndpoint: database.endpoint, messaging });
const { tables, sqs, sns } = clients;
await createTable(tables, tableName);
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: messaging.endpoint,
  AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
  TABLE_NAME: tableName,
  MAILS_QUEUE_URL: messaging.queueUrl('mails.fifo'),
  DELIVERIES_QUEUE_URL: messaging.queueUrl('deliveries.fifo'),
  ALERTS_TOPIC_ARN: messaging.topicArn('alerts'),
  OPERATIONS_TOPIC_ARN: messaging.topicArn('operations'),
});
const publish = await load<(event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>>('publish', folder);
const mail = await load<(event: SQSEvent) => Promise<SQSBatchResponse>>('mail', folder);

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
for (let at = 0; at < readerCount; at++) {
  const wish: Wish = {
    language: languages[at % 3] ?? 'en',
    severities: ['critical', 'major'],
    digests: at % 2 === 0 ? ['daily'] : [],
    jurisdictions: [],
    programmes: [],
    sources: [],
  };
  await sqs.send(new CreateQueueCommand({ QueueName: `reader-${at}` }));
  const Attributes = { FilterPolicy: JSON.stringify(filterPolicy(wish)) };
  const Endpoint = `arn:aws:sqs:us-east-1:000000000000:reader-${at}`;
  await sns.send(
    new SubscribeCommand({ TopicArn: messaging.topicArn('alerts'), Protocol: 'sqs', Endpoint, Attributes }),
  );
}

const changes = createDynamoChangeStore({ tableName, client: tables });
const now = new Date();
const digest = makeDigest({
  period: 'daily',
  from: new Date(now.getTime() - 86_400_000).toISOString(),
  until: now.toISOString(),
  now,
  catalog: resolveCatalog(loadBuiltInCatalog()),
  events: [],
  readTimes: {},
  unreadBefore: new Set(),
  siteUrl: 'https://wire.test',
});
await loadVocabularies(['en', 'zh-Hans']);
const event = noticeEvent();
const burst = Array.from({ length: changeCount }, (_, at) => {
  const id = (at + 1).toString(16).padStart(32, '0');
  return { ...event, id, data: { ...event.data, change: { ...event.data.change, id } } };
});
const stopping = new AbortController();
const began = Date.now();
const consuming = consumeQueue({
  client: sqs,
  queueUrl: messaging.queueUrl('mails.fifo'),
  batchSize: functions.mail.trigger.batchSize,
  concurrency: functions.mail.trigger.concurrency,
  holdSeconds: 300,
  handle: mail,
  signal: stopping.signal,
  log: { info: () => {}, warn: console.error, error: console.error },
});
for (const recorded of [digest, ...burst]) {
  await changes.recordEvent(recorded, new Date().toISOString());
  const keys = { pk: { S: `CHANGE#${recorded.id}` }, sk: { S: 'CHANGE' } };
  await publish({ Records: [{ dynamodb: { Keys: keys, SequenceNumber: recorded.id } }] });
}
console.log(`${changeCount} changes and a digest published after ${((Date.now() - began) / 1000).toFixed(0)} s`);
for (;;) {
  const messages = messaging.server.inspectQueue('mails.fifo')?.messages;
  if (messages !== undefined && messages.ready.length + messages.delayed.length + messages.inflight.length === 0) break;
  await pause(500);
}
const seconds = (Date.now() - began) / 1000;
stopping.abort();
await consuming;

let most = 0;
const counts: number[] = [];
for (let at = 0; at < readerCount; at++) {
  const times: number[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: messaging.queueUrl(`reader-${at}`),
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    if (Messages.length === 0) break;
    times.push(...Messages.map(({ Attributes }) => Number(Attributes?.SentTimestamp)));
  }
  times.sort((one, other) => one - other);
  counts.push(times.length);
  for (const [index, time] of times.entries()) {
    const first = times.findIndex((earlier) => earlier > time - 1000);
    most = Math.max(most, index - first + 1);
  }
}
console.log(`readers: ${readerCount}, each got ${Math.min(...counts)} to ${Math.max(...counts)} mails`);
console.log(`most mails to one reader in any second: ${most}; the last was out after ${seconds.toFixed(0)} s`);
for (const client of Object.values(clients)) client.destroy();
await Promise.all([database.stop(), messaging.stop()]);
rmSync(folder, { recursive: true });
process.exitCode = most > 5 || seconds > 600 ? 1 : 0;
