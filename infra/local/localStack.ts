import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../../functions/adapters/clock.ts';
import { createDynamoChangeStore } from '../../functions/adapters/dynamoChangeStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamoEndpointStore.ts';
import { createDynamoNoticeStore } from '../../functions/adapters/dynamoNoticeStore.ts';
import type { Log } from '../../functions/adapters/log.ts';
import { type CaptureLimits, createHttpClient } from '../../functions/adapters/nodeHttp.ts';
import { createS3Evidence } from '../../functions/adapters/s3Evidence.ts';
import { createSnsTopic } from '../../functions/adapters/snsTopic.ts';
import { createSqsQueue } from '../../functions/adapters/sqsQueue.ts';
import { createSqsRetry } from '../../functions/adapters/sqsRetry.ts';
import { userAgent } from '../../functions/adapters/userAgent.ts';
import { createWebhookSender } from '../../functions/adapters/webhook.ts';
import { createCheck } from '../../functions/check/handler.ts';
import { createDeliver } from '../../functions/deliver/handler.ts';
import { createPublish } from '../../functions/publish/handler.ts';
import { createRemind } from '../../functions/remind/handler.ts';
import { createSchedule } from '../../functions/schedule/handler.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { functions } from '../wiring.ts';
import { consumeQueue } from './consumeQueue.ts';
import { consumeStream } from './consumeStream.ts';
import { createTable } from './createTable.ts';
import { startDynamoDBLocal } from './dynamodbLocal.ts';
import { createFileSecret } from './fileSecret.ts';
import { startMessaging } from './messaging.ts';

export interface LocalStackOptions {
  readonly catalog: Catalog;
  /** Folder that everything is kept in. */
  readonly stateDir: string;
  /** Keeps the database in memory: for a demo that leaves nothing behind. */
  readonly inMemory?: boolean;
  readonly siteUrl: string;
  /** `host:port` pairs on this machine that may be read and posted to, over http. */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<CaptureLimits>;
  readonly clock: Clock;
  readonly heedsWaits?: boolean;
  readonly log: Log;
}

const region = 'us-east-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const tableName = 'visawire';
/** Batches of one queue worked on at the same time; Lambda would start more. */
const concurrency = 4;

/** The system on one machine: the handlers that AWS runs, over the real DynamoDB, and SNS, SQS and S3 of an emulator. */
export async function startLocalStack(options: LocalStackOptions) {
  const { catalog, stateDir, inMemory = false, siteUrl, allowPrivate = [], clock, heedsWaits = true, log } = options;
  await mkdir(stateDir, { recursive: true });
  const [database, messaging] = await Promise.all([
    startDynamoDBLocal(inMemory ? {} : { dbPath: join(stateDir, 'dynamodb') }),
    startMessaging(inMemory ? {} : { dataDir: join(stateDir, 'messaging') }),
  ]);
  const tables = new DynamoDBClient({ endpoint: database.endpoint, region, credentials });
  const streams = new DynamoDBStreamsClient({ endpoint: database.endpoint, region, credentials });
  const sqs = new SQSClient({ endpoint: messaging.endpoint, region, credentials });
  const sns = new SNSClient({ endpoint: messaging.endpoint, region, credentials });
  const s3 = new S3Client({ endpoint: messaging.endpoint, region, credentials, forcePathStyle: true });
  await createTable(tables, tableName);

  const notices = createDynamoNoticeStore({ tableName, clock, client: tables });
  const changes = createDynamoChangeStore({ tableName, client: tables });
  const endpoints = createDynamoEndpointStore({ tableName, client: tables });
  const evidence = createS3Evidence({ bucket: messaging.bucket, client: s3 });
  const masterSecret = createFileSecret(join(stateDir, 'webhook-secret'));
  const http = createHttpClient({
    userAgent,
    clock,
    allowPrivate,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const sender = createWebhookSender({ userAgent, allowPrivate, allowHttp: allowPrivate.length > 0 });
  const queue = (name: string) => createSqsQueue({ queueUrl: messaging.queueUrl(name), client: sqs });
  const topic = (name: string) => createSnsTopic({ topicArn: messaging.topicArn(name), client: sns });

  const schedule = createSchedule({ catalog, checks: queue('checks.fifo'), clock });
  const check = createCheck({ catalog, http, notices, evidence, clock, siteUrl, heedsWaits, log });
  const topics = { alerts: topic('alerts'), operations: topic('operations') };
  const publish = createPublish({ changes, endpoints, ...topics, deliveries: queue('deliveries'), clock, log });
  const retry = createSqsRetry({ queueUrl: messaging.queueUrl('deliveries'), client: sqs });
  const deliver = createDeliver({ changes, endpoints, sender, retry, masterSecret, clock, random: Math.random, log });
  const remind = createRemind({ catalog, changes, clock, log });

  const stopping = new AbortController();
  const { signal } = stopping;
  const consume = (name: string, batchSize: number, handle: typeof check) =>
    consumeQueue({ client: sqs, queueUrl: messaging.queueUrl(name), batchSize, concurrency, handle, signal });
  const running = Promise.all([
    consume('checks.fifo', functions.check.trigger.batchSize, check),
    consume('deliveries', functions.deliver.trigger.batchSize, deliver),
    consumeStream({ tables, streams, tableName, handle: publish, signal }),
  ]);

  return {
    schedule,
    remind,
    check,
    changes,
    endpoints,
    masterSecret,
    messaging,
    sqs,
    /** Ends when all loops have; then the services stop. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      for (const client of [tables, streams, sqs, sns, s3]) client.destroy();
      await Promise.all([database.stop(), messaging.stop()]);
    },
  };
}

export type LocalStack = Awaited<ReturnType<typeof startLocalStack>>;
