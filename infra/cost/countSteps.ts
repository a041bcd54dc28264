import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../../functions/adapters/dynamodb/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoMailStore } from '../../functions/adapters/dynamodb/dynamoMailStore.ts';
import { createDynamoOperationsStore } from '../../functions/adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { createSnsTopic } from '../../functions/adapters/messaging/snsTopic.ts';
import { createSqsInbox } from '../../functions/adapters/messaging/sqsInbox.ts';
import { createSqsQueue } from '../../functions/adapters/messaging/sqsQueue.ts';
import { createSqsRetry } from '../../functions/adapters/messaging/sqsRetry.ts';
import { createLog } from '../../functions/adapters/runtime/log.ts';
import { createWebhookSender } from '../../functions/adapters/web/webhook.ts';
import { createCheckById } from '../../functions/check/checkById.ts';
import { againSeconds, createCheck } from '../../functions/check/handler.ts';
import { createDeliver } from '../../functions/deliver/handler.ts';
import { createMail } from '../../functions/mail/handler.ts';
import { withoutTranslations } from '../../functions/mail/translateClauses.ts';
import { createPublish } from '../../functions/publish/handler.ts';
import { createRemind } from '../../functions/remind/handler.ts';
import { createSchedule } from '../../functions/schedule/handler.ts';
import { readDigestHour, usualHour } from '../../shared/alert/digest/digestHour.ts';
import { resolveCatalog } from '../../shared/catalog/catalog.ts';
import { newEndpoint } from '../../shared/delivery/endpoint.ts';
import { waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { openCheckPorts } from '../local/checkPorts.ts';
import { type Clients, openClients } from '../local/clients.ts';
import { createTable } from '../local/createTable.ts';
import { close, listen } from '../local/demo/sites.ts';
import { startDynamoDBLocal } from '../local/dynamodbLocal.ts';
import type { Services } from '../local/localStack.ts';
import { startMessaging } from '../local/messaging.ts';
import { countUsage, type Usage } from './usage.ts';

export const steps = [
  'schedule',
  'baseline',
  'unchanged',
  'noise',
  'changed',
  'publish',
  'mail',
  'deliver',
  'remind',
] as const;
export type Step = (typeof steps)[number];

/** What one go of each step takes. */
export type Counted = Readonly<Record<Step, Usage & { readonly logBytes: number }>>;

const tableName = 'cost';
const siteUrl = 'https://wire.test';
const endpointId = 'one';

/** A notice of 300 paragraphs and 3,000 words, which compress as words do and not as copies of each other. */
function notice(paragraphs: number, visitors: number): string {
  const words = (at: number): string =>
    Array.from({ length: 10 }, (_, word) =>
      createHash('sha256').update(`${at} ${word}`).digest('hex').slice(0, 7),
    ).join(' ');
  const text = Array.from({ length: paragraphs }, (_, at) => `<p>${at + 1}. Fee ${words(at)}.</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Visa notice</title></head><body><main><h1>Visa notice</h1>${text}</main>
<footer>Visitors: ${visitors}</footer></body></html>`;
}

/** Runs each step once, by the handlers that AWS runs, over services on this machine, and counts what it takes. */
export async function countSteps(): Promise<Counted> {
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-cost-'));
  const [database, messaging] = await Promise.all([startDynamoDBLocal(), startMessaging()]);
  let page = notice(300, 1);
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const receiver = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(204).end());
  });
  const clients = openClients({ databaseEndpoint: database.endpoint, messaging });
  try {
    await createTable(clients.tables, tableName);
    const hosts = { site: await listen(site), receiver: await listen(receiver) };
    return await count({ databaseEndpoint: database.endpoint, messaging }, clients, hosts, (next) => {
      page = next;
    });
  } finally {
    for (const client of Object.values(clients)) client.destroy();
    await Promise.all([close(site), close(receiver), database.stop(), messaging.stop()]);
    await rm(stateDir, { recursive: true, force: true });
  }
}

async function count(
  { messaging }: Services,
  clients: Clients,
  hosts: { readonly site: string; readonly receiver: string },
  show: (page: string) => void,
): Promise<Counted> {
  const { tables: client, sqs, sns } = clients;
  const clock = () => new Date();
  let logBytes = 0;
  const log = createLog((line) => {
    logBytes += Buffer.byteLength(line);
  });
  const catalog = resolveCatalog({
    authorities: [{ id: 'office', name: { en: 'An office' }, jurisdiction: 'NZ', rank: 'page', hosts: [hosts.site] }],
    programmes: [],
    sources: [
      {
        id: 'fees',
        authority: 'office',
        url: `http://${hosts.site}/fees`,
        kind: 'page',
        language: 'en',
        timezone: 'UTC',
        programmes: [],
        every: '1h',
        status: 'assumed',
        select: {},
      },
    ],
  });
  const changes = createDynamoChangeStore({ tableName, client });
  const groups = createDynamoGroupStore({ tableName, client });
  const endpoints = createDynamoEndpointStore({ tableName, client });
  const deliveries = createDynamoDeliveryStore({ tableName, client });
  const queue = (name: string) => createSqsQueue({ queueUrl: messaging.queueUrl(name), client: sqs });
  const topic = (name: string) => createSnsTopic({ topicArn: messaging.topicArn(name), client: sns });
  const schedule = createSchedule({ catalog, checks: queue('checks.fifo'), renders: queue('renders.fifo'), clock });
  const reach = openCheckPorts(clients, messaging.bucket, {
    catalog,
    tableName,
    siteUrl,
    allowPrivate: [hosts.site],
    limits: { hostIntervalMs: 0 },
    clock,
    heedsWaits: false,
    log,
  });
  const checkById = createCheckById(reach);
  const { notices } = reach;
  const check = createCheck({
    catalog,
    checkSource: ({ id }) => checkById(id),
    notices,
    retry: createSqsRetry({ queueUrl: messaging.queueUrl('checks.fifo'), client: sqs }),
    againSeconds,
    clock,
    log,
  });
  const topics = { alerts: topic('alerts'), operations: topic('operations') };
  const mails = queue('mails.fifo');
  const rows = createDynamoRowStore({ tableName, client });
  const publish = createPublish({ changes, rows, endpoints, mails, deliveries: queue('deliveries.fifo'), clock, log });
  const mail = createMail({
    changes,
    mails: createDynamoMailStore({ tableName, client }),
    ...topics,
    translate: withoutTranslations,
    retry: createSqsRetry({ queueUrl: messaging.queueUrl('mails.fifo'), client: sqs }),
    wait: async () => {},
    clock,
    log,
  });
  const queueUrl = messaging.queueUrl('deliveries.fifo');
  const deliver = createDeliver({
    changes,
    endpoints,
    deliveries,
    sender: createWebhookSender({ userAgent: 'visawire', allowPrivate: [hosts.receiver], allowHttp: true }),
    queue: queue('deliveries.fifo'),
    retry: createSqsRetry({ queueUrl, client: sqs }),
    masterSecret: async () => new Uint8Array(32),
    clock,
    waitSeconds,
    random: Math.random,
    log,
  });
  const canaries = createSqsInbox({ queueUrl: messaging.queueUrl('canaries'), client: sqs });
  const digests = { digests: createDynamoDigestStore({ tableName, client }), digestHour: readDigestHour(usualHour) };
  const operations = createDynamoOperationsStore({ tableName, client });
  const subscribers = { list: async () => ({ confirmed: [], waiting: 0 }) };
  const told = { rows, endpoints, deliveries, canaries, operations, subscribers, ...digests };
  const remind = createRemind({ catalog, changes, groups, ...told, siteUrl, clock, log });

  await endpoints.put(
    newEndpoint(endpointId, `http://${hosts.receiver}/`, { severities: ['critical', 'major', 'minor'] }, ''),
  );
  const counter = countUsage(clients);
  const take = (): Counted[Step] => {
    const taken = { ...counter.take(), logBytes };
    logBytes = 0;
    return taken;
  };
  const message = (body: object) => ({
    Records: [
      {
        messageId: '1',
        receiptHandle: '1',
        body: JSON.stringify(body),
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(Date.now()),
          SenderId: '',
          ApproximateFirstReceiveTimestamp: '',
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: '',
        awsRegion: '',
      },
    ],
  });
  const checkOnce = async (page: string): Promise<Counted[Step]> => {
    show(page);
    const { batchItemFailures } = await check(message({ sourceId: 'fees' }));
    if (batchItemFailures.length > 0) throw new Error('a check failed');
    return take();
  };

  await schedule({ every: '1h' });
  const scheduled = take();
  const baseline = await checkOnce(notice(300, 1));
  const unchanged = await checkOnce(notice(300, 1));
  const noise = await checkOnce(notice(300, 2));
  const changed = await checkOnce(notice(301, 3));
  const [changeId] = await changes.listPending(new Date(Date.now() + 60_000).toISOString(), 2);
  if (changeId === undefined) throw new Error('the change was not recorded');
  take();
  const streamed = {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: `CHANGE#${changeId}` } }, SequenceNumber: '1' },
  } as const;
  await publish({ Records: [streamed] });
  const published = take();
  await mail(message({ changeId }));
  const mailed = take();
  await deliver(message({ endpointId, changeId }));
  const delivered = take();
  if (!(await deliveries.list(endpointId, 1))[0]?.taken) throw new Error('the delivery was not taken');
  take();
  await remind();
  await remind();
  take();
  await remind();
  return {
    schedule: scheduled,
    baseline,
    unchanged,
    noise,
    changed,
    publish: published,
    mail: mailed,
    deliver: delivered,
    remind: take(),
  };
}
