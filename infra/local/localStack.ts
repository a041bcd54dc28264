import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Clock } from '../../functions/adapters/clock.ts';
import { createDynamoChangeStore } from '../../functions/adapters/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../functions/adapters/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../../functions/adapters/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../functions/adapters/dynamoGroupStore.ts';
import { createDynamoLimitStore } from '../../functions/adapters/dynamoLimitStore.ts';
import { createDynamoNoticeStore } from '../../functions/adapters/dynamoNoticeStore.ts';
import { createFileReader } from '../../functions/adapters/fileReader.ts';
import type { Log } from '../../functions/adapters/log.ts';
import { type CaptureLimits, createHttpClient } from '../../functions/adapters/nodeHttp.ts';
import { withRobots } from '../../functions/adapters/robots.ts';
import { createS3Evidence } from '../../functions/adapters/s3Evidence.ts';
import { createSnsSubscriptions } from '../../functions/adapters/snsSubscriptions.ts';
import { createSnsTopic } from '../../functions/adapters/snsTopic.ts';
import { createSqsInbox } from '../../functions/adapters/sqsInbox.ts';
import { createSqsQueue } from '../../functions/adapters/sqsQueue.ts';
import { createSqsRetry } from '../../functions/adapters/sqsRetry.ts';
import { userAgent } from '../../functions/adapters/userAgent.ts';
import { createWebhookSender, type WebhookSender } from '../../functions/adapters/webhook.ts';
import { createCheck } from '../../functions/check/handler.ts';
import { createDeliver } from '../../functions/deliver/handler.ts';
import { createPublish } from '../../functions/publish/handler.ts';
import { createRemind } from '../../functions/remind/handler.ts';
import { createSchedule } from '../../functions/schedule/handler.ts';
import { createSubscribe } from '../../functions/subscribe/handler.ts';
import { createLimits } from '../../functions/subscribe/limits.ts';
import { type DigestHour, readDigestHour, usualHour } from '../../shared/alert/digestHour.ts';
import { canaryPath } from '../../shared/alert/trial.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type WaitSeconds, waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { functions } from '../wiring.ts';
import { consumeQueue } from './consumeQueue.ts';
import { consumeStream } from './consumeStream.ts';
import { createTable } from './createTable.ts';
import { claimPort, LocalStackError, prepareFolder, startDynamoDBLocal } from './dynamodbLocal.ts';
import { createFileSecret } from './fileSecret.ts';
import { type MessagingAddress, startMessaging } from './messaging.ts';
import { readStackFile, removeStackFile, writeStackFile } from './stackFile.ts';

/** The services that AWS would run, on this machine. */
export interface Services {
  readonly databaseEndpoint: string;
  readonly messaging: MessagingAddress;
}

export interface WorkerOptions {
  readonly catalog: Catalog;
  /** Folder of the master secret. */
  readonly stateDir: string;
  readonly tableName?: string;
  readonly siteUrl: string;
  /** `host:port` pairs on this machine that may be read and posted to, over http. */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<CaptureLimits>;
  readonly clock: Clock;
  readonly heedsWaits?: boolean;
  /** The usual one unless given. */
  readonly digestHour?: DigestHour;
  /** Instead of the retry policy's, for a test that does not wait for days. */
  readonly waitSeconds?: WaitSeconds;
  readonly log: Log;
}

const region = 'us-east-1';
const defaultTable = 'visawire';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The clients of the services, as the SDK makes them on AWS but for the addresses. */
export function openClients({ databaseEndpoint, messaging }: Services) {
  const local = { region, credentials };
  return {
    tables: new DynamoDBClient({ ...local, endpoint: databaseEndpoint }),
    streams: new DynamoDBStreamsClient({ ...local, endpoint: databaseEndpoint }),
    sqs: new SQSClient({ ...local, endpoint: messaging.endpoint }),
    sns: new SNSClient({ ...local, endpoint: messaging.endpoint }),
    s3: new S3Client({ ...local, endpoint: messaging.endpoint, forcePathStyle: true }),
  };
}
export type Clients = ReturnType<typeof openClients>;

/** Lets the canary reach the site of this machine, which no endpoint of a subscriber may. */
function withOwnSite(sender: WebhookSender, siteUrl: string): WebhookSender {
  const url = `${siteUrl}${canaryPath}`;
  const own = createWebhookSender({ userAgent, allowPrivate: [new URL(url).host], allowHttp: true });
  return { send: (request) => (request.url === url ? own : sender).send(request) };
}

/** The handlers that AWS runs, each with the loop that feeds it. `prepare` may add to the clients before they are used. */
export async function startWorkers(
  services: Services,
  options: WorkerOptions,
  prepare: (clients: Clients) => void = () => {},
) {
  const {
    catalog,
    stateDir,
    tableName = 'visawire',
    siteUrl,
    allowPrivate = [],
    clock,
    heedsWaits = true,
    log,
  } = options;
  const { messaging } = services;
  const clients = openClients(services);
  prepare(clients);
  const { tables, streams, sqs, sns, s3 } = clients;
  await createTable(tables, tableName);

  const notices = createDynamoNoticeStore({ tableName, clock, client: tables });
  const changes = createDynamoChangeStore({ tableName, client: tables });
  const groups = createDynamoGroupStore({ tableName, client: tables });
  const deliveries = createDynamoDeliveryStore({ tableName, client: tables });
  const endpoints = createDynamoEndpointStore({ tableName, client: tables });
  const evidence = createS3Evidence({ bucket: messaging.bucket, client: s3 });
  const masterSecret = createFileSecret(join(stateDir, 'webhook-secret'));
  const limits = options.limits === undefined ? {} : { limits: options.limits };
  const http = withRobots(createHttpClient({ userAgent, clock, allowPrivate, ...limits }), { userAgent, clock, log });
  const sender = withOwnSite(
    createWebhookSender({ userAgent, allowPrivate, allowHttp: allowPrivate.length > 0 }),
    siteUrl,
  );
  const queue = (name: string) => createSqsQueue({ queueUrl: messaging.queueUrl(name), client: sqs });
  const topic = (name: string) => createSnsTopic({ topicArn: messaging.topicArn(name), client: sns });

  const checks = queue('checks.fifo');
  const schedule = createSchedule({ catalog, checks, clock });
  const readFile = createFileReader();
  const check = createCheck({ catalog, http, notices, groups, evidence, readFile, clock, siteUrl, heedsWaits, log });
  const topics = { alerts: topic('alerts'), operations: topic('operations') };
  const publish = createPublish({ changes, endpoints, ...topics, deliveries: queue('deliveries.fifo'), clock, log });
  const deliver = createDeliver({
    changes,
    endpoints,
    deliveries,
    sender,
    queue: queue('deliveries.fifo'),
    retry: createSqsRetry({ queueUrl: messaging.queueUrl('deliveries.fifo'), client: sqs }),
    masterSecret,
    clock,
    waitSeconds: options.waitSeconds ?? waitSeconds,
    random: Math.random,
    log,
  });
  const canaries = createSqsInbox({ queueUrl: messaging.queueUrl('canaries'), client: sqs });
  const digests = createDynamoDigestStore({ tableName, client: tables });
  const { digestHour = readDigestHour(usualHour) } = options;
  const told = { endpoints, deliveries, canaries, digests, digestHour };
  const remind = createRemind({ catalog, changes, groups, ...told, siteUrl, clock, log });
  const subscribe = createSubscribe({
    catalog,
    limits: createLimits({
      store: createDynamoLimitStore({ tableName, client: tables }),
      secret: createFileSecret(join(stateDir, 'form-secret')),
    }),
    subscriptions: createSnsSubscriptions({ topicArn: messaging.topicArn('alerts'), client: sns }),
    clientOf: (context) => getConnInfo(context).remote.address ?? '',
    clock,
    wait,
    log,
  });

  const stopping = new AbortController();
  const { signal } = stopping;
  const consume = (name: 'check' | 'deliver', handle: typeof check) => {
    const { queue, batchSize, concurrency } = functions[name].trigger;
    return consumeQueue({
      client: sqs,
      queueUrl: messaging.queueUrl(`${queue}.fifo`),
      batchSize,
      concurrency,
      handle,
      signal,
    });
  };
  const running = Promise.all([
    consume('check', check),
    consume('deliver', deliver),
    consumeStream({ tables, streams, tableName, handle: publish, signal }),
  ]);

  return {
    /** Where `schedule` sends what is due. */
    checks,
    schedule,
    remind,
    subscribe,
    changes,
    endpoints,
    deliveries,
    masterSecret,
    sqs,
    sns,
    /** Ends when all loops have. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

export interface LocalStackOptions extends WorkerOptions {
  /** Keeps everything in memory: for a demo that leaves nothing behind. */
  readonly inMemory?: boolean;
}

/** A number of a process may be another's by now; a database that listens is the stack's own. */
async function refuseSecond(stateDir: string): Promise<void> {
  const other = readStackFile(stateDir);
  if (other === null || other.pid === process.pid) return;
  const isListening = await claimPort(Number(new URL(other.databaseEndpoint).port)).then(
    () => false,
    () => true,
  );
  if (isListening)
    throw new LocalStackError(`${stateDir}: a stack runs over it already (process ${other.pid}); end it first`);
}

/**
 * The whole system on one machine: services and workers, state kept in `stateDir`.
 *
 * @throws LocalStackError with what to mend; nothing is left running then
 */
export async function startLocalStack(options: LocalStackOptions) {
  const { stateDir, inMemory = false } = options;
  await prepareFolder(stateDir);
  await refuseSecond(stateDir);
  const opened: { stop(): Promise<void> }[] = [];
  /** Each is stopped whatever became of the others; then the first that failed is told. */
  const stop = async (): Promise<void> => {
    const ended: PromiseSettledResult<void>[] = [];
    for (const service of opened.splice(0).reverse()) ended.push(...(await Promise.allSettled([service.stop()])));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  };
  try {
    const database = await startDynamoDBLocal(inMemory ? {} : { dbPath: join(stateDir, 'dynamodb') });
    opened.push(database);
    const messaging = await startMessaging(inMemory ? {} : { dataDir: join(stateDir, 'messaging') });
    opened.push(messaging);
    const workers = await startWorkers({ databaseEndpoint: database.endpoint, messaging }, options);
    opened.push(workers);
    writeStackFile(stateDir, {
      databaseEndpoint: database.endpoint,
      messagingEndpoint: messaging.endpoint,
      tableName: options.tableName ?? defaultTable,
      pid: process.pid,
    });
    opened.push({ stop: async () => removeStackFile(stateDir) });
    return { ...workers, messaging, died: database.died, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export type LocalStack = Awaited<ReturnType<typeof startLocalStack>>;
