import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand } from '@aws-sdk/client-s3';
import { DeleteTopicCommand } from '@aws-sdk/client-sns';
import { DeleteQueueCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { openClients } from '../../../infra/local/clients.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { noticeEvent } from '../../support/events.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';
import { openAlarms } from './alarmsOf.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../../infra/runbook.md'), 'utf8').split('\n');
let database: LocalDatabase;
let rings: ReturnType<typeof openAlarms>;
beforeAll(async () => {
  database = await startDatabase(null);
  rings = openAlarms();
});
afterAll(() => database.stop());

/** The whole system over real services, with five sources on one site, and what its functions wrote and how often they failed. */
async function open() {
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-broken-'));
  const messaging = await startMessaging();
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(regulationPage());
  });
  const host = await listen(site);
  const lines: Record<string, unknown>[] = [];
  const errors: Record<string, number> = {};
  const write = (level: string) => (message: string, fields: Readonly<Record<string, unknown>>) =>
    void lines.push({ level, message, ...fields });
  const sources = Array.from({ length: 5 }, (_, at) => ({
    ...regulationSource,
    id: `s${at}`,
    url: `http://${host}/${at}.htm`,
    authority: { ...regulationSource.authority, hosts: [host] },
  }));
  const services = { databaseEndpoint: database.endpoint, messaging };
  const tableName = `broken-${randomUUID()}`;
  const workers = await startWorkers(services, {
    catalog: { programmes: [], sources },
    stateDir,
    tableName,
    siteUrl: 'https://wire.test',
    allowPrivate: [host],
    limits: { hostIntervalMs: 0 },
    clock: () => new Date(),
    // Time goes faster than on AWS: what counts is how often something is tried.
    holdSeconds: 2,
    againSeconds: () => 1,
    waitSeconds: () => 1,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  });
  const clients = openClients(services);
  onTestFinished(async () => {
    await workers.stop();
    for (const client of Object.values(clients)) client.destroy();
    await Promise.all([close(site).catch(() => {}), messaging.stop()]);
    await rm(stateDir, { recursive: true, force: true });
  });
  /** Calls what a timer calls, three times in all where it fails. */
  const call = async (name: 'schedule' | 'remind'): Promise<void> => {
    for (let tries = 0; tries < 3; tries++) {
      try {
        await (name === 'schedule' ? workers.schedule({ every: '1h' }) : workers.remind());
        return;
      } catch {
        errors[name] = (errors[name] ?? 0) + 1;
      }
    }
  };
  const record = async (): Promise<void> => {
    await workers.endpoints.put(newEndpoint('one', `http://${host}/hook`, { severities: ['major', 'critical'] }, ''));
    await workers.changes.recordEvent(noticeEvent({ severity: 'major' }), new Date().toISOString());
  };
  return { workers, messaging, clients, tableName, stateDir, site, call, record, observed: { lines, errors } };
}
type Opened = Awaited<ReturnType<typeof open>>;

const deleteQueue = ({ clients, messaging }: Opened, name: string) =>
  clients.sqs.send(new DeleteQueueCommand({ QueueUrl: messaging.queueUrl(name) }));

interface Case {
  readonly broken: string;
  readonly heading: string;
  readonly breakIt: (opened: Opened) => Promise<unknown>;
  /** What goes on while it is broken. */
  readonly goOn: (opened: Opened) => Promise<unknown>;
}

const check = ({ call }: Opened) => call('schedule');
const cases: readonly Case[] = [
  {
    broken: 'the table, for checks',
    heading: 'Failures: check',
    breakIt: ({ clients, tableName }) => clients.tables.send(new DeleteTableCommand({ TableName: tableName })),
    goOn: check,
  },
  {
    broken: 'the table, for the sweep',
    heading: 'Errors: remind',
    breakIt: ({ clients, tableName }) => clients.tables.send(new DeleteTableCommand({ TableName: tableName })),
    goOn: ({ call }) => call('remind'),
  },
  {
    broken: 'the bucket',
    heading: 'Failures: check',
    breakIt: ({ clients, messaging }) => clients.s3.send(new DeleteBucketCommand({ Bucket: messaging.bucket })),
    goOn: check,
  },
  {
    broken: 'the topic',
    heading: 'Failures: mail',
    breakIt: ({ clients, messaging }) =>
      clients.sns.send(new DeleteTopicCommand({ TopicArn: messaging.topicArn('alerts') })),
    goOn: ({ record }) => record(),
  },
  {
    broken: 'the queue of mails',
    heading: 'Failures: publish',
    breakIt: (opened) => deleteQueue(opened, 'mails.fifo'),
    goOn: ({ record }) => record(),
  },
  {
    broken: 'the queue of deliveries',
    heading: 'Failures: publish',
    breakIt: (opened) => deleteQueue(opened, 'deliveries.fifo'),
    goOn: ({ record }) => record(),
  },
  {
    broken: 'the queue of checks',
    heading: 'Errors: schedule',
    breakIt: (opened) => deleteQueue(opened, 'checks.fifo'),
    goOn: check,
  },
  {
    broken: 'the secret',
    heading: 'Failures: deliver',
    breakIt: ({ stateDir }) => rm(join(stateDir, 'webhook-secret')),
    goOn: ({ record }) => record(),
  },
  {
    broken: 'the network',
    heading: 'Checks refused',
    breakIt: ({ site }) => close(site),
    goOn: check,
  },
];

test.each(cases)('without $broken, the alarm “$heading” rings, and the runbook leads to the cause', async (one) => {
  expect(runbook).toContain(`## ${one.heading}`);
  const opened = await open();
  await one.breakIt(opened);
  await one.goOn(opened);
  await until(() => rings(one.heading, opened.observed), `“${one.heading}” rings`);
  expect(rings(one.heading, opened.observed)).toBe(true);
});

test('while all is well, none of them rings', async () => {
  const opened = await open();
  await opened.call('schedule');
  await opened.call('remind');
  await opened.record();
  const { lines } = opened.observed;
  const isDone = (): boolean =>
    lines.filter(({ message }) => message === 'checked').length === 5 &&
    lines.some(({ message }) => message === 'published');
  await until(isDone, 'all five checks and a publication');
  expect(isDone()).toBe(true);
  expect(cases.filter(({ heading }) => rings(heading, opened.observed)).map(({ heading }) => heading)).toEqual([]);
});
