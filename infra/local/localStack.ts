import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../../functions/adapters/dynamodb/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoLimitStore } from '../../functions/adapters/dynamodb/dynamoLimitStore.ts';
import { createDynamoMailStore } from '../../functions/adapters/dynamodb/dynamoMailStore.ts';
import { createDynamoNoticeStore } from '../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoOperationsStore } from '../../functions/adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../../functions/adapters/dynamodb/dynamoRowStore.ts';
import type { NoticeStore } from '../../functions/adapters/dynamodb/noticeStore.ts';
import { createS3Evidence } from '../../functions/adapters/evidence/s3Evidence.ts';
import type { Letter } from '../../functions/adapters/messaging/letters.ts';
import { createSnsSubscribers } from '../../functions/adapters/messaging/snsSubscribers.ts';
import { createSnsSubscriptions } from '../../functions/adapters/messaging/snsSubscriptions.ts';
import { createSnsTopic } from '../../functions/adapters/messaging/snsTopic.ts';
import { createSqsInbox } from '../../functions/adapters/messaging/sqsInbox.ts';
import { createSqsQueue } from '../../functions/adapters/messaging/sqsQueue.ts';
import { createSqsRetry } from '../../functions/adapters/messaging/sqsRetry.ts';
import { withFields } from '../../functions/adapters/runtime/log.ts';
import { userAgent } from '../../functions/adapters/web/userAgent.ts';
import { createWebhookSender, type WebhookSender } from '../../functions/adapters/web/webhook.ts';
import { createCheckById } from '../../functions/check/checkById.ts';
import { createGuardedCheck } from '../../functions/check/guardedCheck.ts';
import { againSeconds, createCheck } from '../../functions/check/handler.ts';
import { createDeliver } from '../../functions/deliver/handler.ts';
import { createMail } from '../../functions/mail/handler.ts';
import { withoutTranslations } from '../../functions/mail/translateClauses.ts';
import { createPublish } from '../../functions/publish/handler.ts';
import { createRemind } from '../../functions/remind/handler.ts';
import { createSchedule } from '../../functions/schedule/handler.ts';
import { createSubscribe } from '../../functions/subscribe/handler.ts';
import { createLimits } from '../../functions/subscribe/limits.ts';
import { createLinks } from '../../functions/subscribe/link.ts';
import { type DigestHour, readDigestHour, usualHour } from '../../shared/alert/digest/digestHour.ts';
import { canaryPath } from '../../shared/alert/trial.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import { type WaitSeconds, waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { type FunctionName, functions, rendering } from '../wiring.ts';
import { type CheckOptions, defaultTable, openCheckPorts } from './checkPorts.ts';
import type { GivenToThread } from './checkThread.ts';
import { prepareFolder } from './claim.ts';
import { type Clients, openClients } from './clients.ts';
import { consumeQueue } from './consumeQueue.ts';
import { consumeStream } from './consumeStream.ts';
import { createTable } from './createTable.ts';
import { startDatabase } from './database.ts';
import { createFileSecret } from './fileSecret.ts';
import { type MessagingAddress, startMessaging } from './messaging.ts';
import { removeStackFile, writeStackFile } from './stackFile.ts';
import { lockState } from './stateLock.ts';

/** The services that AWS would run, on this machine. */
export interface Services {
  readonly databaseEndpoint: string;
  readonly messaging: MessagingAddress;
}

export interface WorkerOptions extends CheckOptions {
  /** Folder of the master secret. */
  readonly stateDir: string;
  /** The usual one unless given. */
  readonly digestHour?: DigestHour;
  /** Instead of the retry policy's, for a test that does not wait for days. */
  readonly waitSeconds?: WaitSeconds;
  /** Instead of the wait of a check that failed, likewise. */
  readonly againSeconds?: (times: number) => number;
  /** A message is free again so long after the process that took it was killed. */
  readonly holdSeconds?: number;
  /** Checks run in a thread of their own, which has the clock of this machine. */
  readonly inThread?: boolean;
}

/** Long enough for a machine that sleeps for a moment, short enough that a host is read soon after a kill. */
const usualHoldSeconds = 20;
const checkThread = new URL('./checkThread.ts', import.meta.url);

/** Lets the canary reach the site of this machine, which no endpoint of a subscriber may. */
function withOwnSite(sender: WebhookSender, siteUrl: string): WebhookSender {
  const url = `${siteUrl}${canaryPath}`;
  const own = createWebhookSender({ userAgent, allowPrivate: [new URL(url).host], allowHttp: true });
  return { send: (request) => (request.url === url ? own : sender).send(request) };
}

/** Checks of sources, in a thread of their own or here. */
function openChecks(services: Services, clients: Clients, notices: NoticeStore, options: WorkerOptions) {
  const { databaseEndpoint, messaging } = services;
  const {
    catalog,
    siteUrl,
    clock,
    tableName = defaultTable,
    allowPrivate = [],
    limits = {},
    heedsWaits = true,
  } = options;
  if (options.inThread !== true) {
    const checkById = createCheckById(openCheckPorts(clients, messaging.bucket, options));
    return { guarded: null, checkSource: ({ id }: Source) => checkById(id) };
  }
  const { endpoint, bucket } = messaging;
  const reach = { catalog, siteUrl, tableName, allowPrivate, limits, heedsWaits };
  const given: GivenToThread = { ...reach, databaseEndpoint, messaging: { endpoint }, bucket };
  const guarded = createGuardedCheck({ notices, clock, entry: checkThread, given });
  return { guarded, checkSource: guarded.checkSource };
}

/** The handlers that AWS runs, each with the loop that feeds it. `prepare` may add to the clients before they are used. */
export async function startWorkers(
  services: Services,
  options: WorkerOptions,
  prepare: (clients: Clients) => void = () => {},
) {
  const { catalog, stateDir, tableName = defaultTable, siteUrl, allowPrivate = [], clock, log } = options;
  const logOf = (name: FunctionName) => withFields(log, { function: name });
  const { messaging } = services;
  const clients = openClients(services);
  prepare(clients);
  const { tables, streams, sqs, sns } = clients;
  await createTable(tables, tableName);

  const notices = createDynamoNoticeStore({ tableName, clock, client: tables });
  const changes = createDynamoChangeStore({ tableName, client: tables });
  const groups = createDynamoGroupStore({ tableName, client: tables });
  const deliveries = createDynamoDeliveryStore({ tableName, client: tables });
  const endpoints = createDynamoEndpointStore({ tableName, client: tables });
  const masterSecret = createFileSecret(join(stateDir, 'webhook-secret'));
  const sender = withOwnSite(
    createWebhookSender({ userAgent, allowPrivate, allowHttp: allowPrivate.length > 0 }),
    siteUrl,
  );
  const queue = (name: string) => createSqsQueue({ queueUrl: messaging.queueUrl(name), client: sqs });
  const topic = (name: string) => createSnsTopic({ topicArn: messaging.topicArn(name), client: sns });

  const checks = queue('checks.fifo');
  const schedule = createSchedule({ catalog, checks, renders: queue('renders.fifo'), clock });
  const { guarded, checkSource } = openChecks(services, clients, notices, options);
  const checkFrom = (name: string) =>
    createCheck({
      catalog,
      checkSource,
      notices,
      retry: createSqsRetry({ queueUrl: messaging.queueUrl(name), client: sqs }),
      againSeconds: options.againSeconds ?? againSeconds,
      clock,
      log: logOf('check'),
    });
  const topics = { alerts: topic('alerts'), operations: topic('operations') };
  const mails = queue('mails.fifo');
  const rows = createDynamoRowStore({ tableName, client: tables });
  const publish = createPublish({
    changes,
    rows,
    endpoints,
    mails,
    deliveries: queue('deliveries.fifo'),
    clock,
    log: logOf('publish'),
  });
  const mail = createMail({
    changes,
    mails: createDynamoMailStore({ tableName, client: tables }),
    ...topics,
    translate: withoutTranslations,
    retry: createSqsRetry({ queueUrl: messaging.queueUrl('mails.fifo'), client: sqs }),
    wait,
    clock,
    log: logOf('mail'),
  });
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
    log: logOf('deliver'),
  });
  const canaries = createSqsInbox({ queueUrl: messaging.queueUrl('canaries'), client: sqs });
  const digests = createDynamoDigestStore({ tableName, client: tables });
  const { digestHour = readDigestHour(usualHour) } = options;
  const operations = createDynamoOperationsStore({ tableName, client: tables });
  const subscribers = createSnsSubscribers({ topicArn: messaging.topicArn('alerts'), client: sns });
  const told = { rows, endpoints, deliveries, canaries, digests, operations, subscribers, digestHour };
  const remind = createRemind({ catalog, changes, groups, ...told, siteUrl, clock, log: logOf('remind') });
  // The emulator mails nobody: whoever runs it sees what would go out.
  const letters: Letter[] = [];
  const formSecret = createFileSecret(join(stateDir, 'form-secret'));
  const subscribe = createSubscribe({
    catalog,
    limits: createLimits({ store: createDynamoLimitStore({ tableName, client: tables }), secret: formSecret }),
    links: createLinks(formSecret),
    letters: { send: async (_to, _code, letter) => void letters.push(letter) },
    siteUrl,
    subscriptions: createSnsSubscriptions({ topicArn: messaging.topicArn('alerts'), client: sns }),
    mails,
    clientOf: (context) => getConnInfo(context).remote.address ?? '',
    clock,
    wait,
    log: logOf('subscribe'),
  });

  const stopping = new AbortController();
  const { signal } = stopping;
  const consume = (
    { queue, batchSize, concurrency }: { queue: string; batchSize: number; concurrency: number },
    handle: ReturnType<typeof checkFrom>,
  ) =>
    consumeQueue({
      client: sqs,
      queueUrl: messaging.queueUrl(`${queue}.fifo`),
      batchSize,
      concurrency,
      holdSeconds: options.holdSeconds ?? usualHoldSeconds,
      handle,
      signal,
      log,
    });
  const running = Promise.all([
    consume(functions.check.trigger, checkFrom('checks.fifo')),
    ...(catalog.sources.some(({ render }) => render === true)
      ? [consume({ ...rendering, queue: 'renders' }, checkFrom('renders.fifo'))]
      : []),
    consume(functions.mail.trigger, mail),
    consume(functions.deliver.trigger, deliver),
    consumeStream({ tables, streams, tableName, handle: publish, signal, log: logOf('publish') }),
  ]);

  return {
    /** Where `schedule` sends what is due. */
    checks,
    schedule,
    remind,
    subscribe,
    /** Takes what was written to single readers since the last call. */
    readLetters: () => letters.splice(0),
    changes,
    rows,
    evidence: createS3Evidence({ bucket: messaging.bucket, client: clients.s3 }),
    operations,
    subscribers,
    endpoints,
    deliveries,
    masterSecret,
    sqs,
    sns,
    /** Ends when all loops have. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      await guarded?.stop();
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

export interface LocalStackOptions extends WorkerOptions {
  /** Keeps everything in memory: for a demo that leaves nothing behind. */
  readonly inMemory?: boolean;
}

/**
 * The whole system on one machine: services and workers, state kept in `stateDir`.
 *
 * @throws LocalStackError with what to mend; nothing is left running then
 */
export async function startLocalStack(options: LocalStackOptions) {
  const { stateDir, inMemory = false } = options;
  await prepareFolder(stateDir);
  const opened: { stop(): Promise<void> }[] = [];
  /** Each is stopped whatever became of the others; then the first that failed is told. */
  const stop = async (): Promise<void> => {
    const ended: PromiseSettledResult<void>[] = [];
    for (const service of opened.splice(0).reverse()) ended.push(...(await Promise.allSettled([service.stop()])));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  };
  const unlock = lockState(stateDir);
  opened.push({ stop: async () => unlock() });
  try {
    const database = await startDatabase(inMemory ? null : join(stateDir, 'dynamodb'));
    opened.push(database);
    const messaging = await startMessaging(inMemory ? {} : { dataDir: join(stateDir, 'messaging') });
    opened.push(messaging);
    const workers = await startWorkers({ databaseEndpoint: database.endpoint, messaging }, options);
    opened.push(workers);
    writeStackFile(stateDir, {
      databaseEndpoint: database.endpoint,
      messagingEndpoint: messaging.endpoint,
      tableName: options.tableName ?? defaultTable,
      siteUrl: options.siteUrl,
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
