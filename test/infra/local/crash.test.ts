import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { readMailbox } from '../../../infra/local/mailbox.ts';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import { type CatalogFile, resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { programOf } from '../../support/programOf.ts';
import { regulationPage } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';
import { countSteps, type Step } from './steps.ts';

/** Steps of one change from fetch to delivery at two endpoints, as a run without crash counts them. */
interface Run {
  /** Each run has queues and topics of its own. */
  readonly messaging: Messaging;
  readonly table: string;
  readonly source: string;
  readonly catalog: CatalogFile;
}

let database: LocalDatabase;
let site: Server;
let siteHost: string;
let receiver: Server;
let receiverHost: string;
let stateDir: string;
const changedSources = new Set<string>();
const taken: { endpoint: string; source: string; id: string }[] = [];

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'visawire-crash-'));
  database = await startDatabase(null);
  site = createServer((request, response) => {
    const source = request.url?.split('/')[2] ?? '';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(regulationPage({ withK: changedSources.has(source) }));
  });
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { id, source } = JSON.parse(body) as { id: string; source: string };
      taken.push({ endpoint: request.url?.slice(1) ?? '', source: source.replace('/sources/', ''), id });
      response.writeHead(204).end();
    });
  });
  [siteHost, receiverHost] = await Promise.all([listen(site), listen(receiver)]);
});
afterAll(async () => {
  await Promise.all([close(site), close(receiver), database.stop()]);
  await rm(stateDir, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function newRun(name: string, onTestFinished: (stop: () => Promise<void>) => void): Promise<Run> {
  const messaging = await startMessaging();
  onTestFinished(() => messaging.stop());
  const source = `s-${name}`;
  const authority = {
    id: 'a',
    name: { en: 'An authority' },
    jurisdiction: 'CN',
    rank: 'gazette' as const,
    hosts: [siteHost],
  };
  const entry = {
    id: source,
    authority: 'a',
    url: `http://${siteHost}/zhengce/${source}/regulation.htm`,
    kind: 'page' as const,
  };
  const settings = {
    language: 'zh-Hans',
    timezone: 'UTC',
    programmes: [],
    every: '1h' as const,
    status: 'assumed' as const,
    select: {},
  };
  return {
    messaging,
    table: `crash-${name}`,
    source,
    catalog: { authorities: [authority], programmes: [], sources: [{ ...entry, ...settings }] },
  };
}

const services = ({ messaging }: Run) => ({ databaseEndpoint: database.endpoint, messaging });
const workerOptions = ({ table: tableName, catalog }: Run) => ({
  catalog: resolveCatalog(catalog),
  stateDir,
  tableName,
  siteUrl: 'https://wire.test',
  allowPrivate: [siteHost, receiverHost],
  limits: { hostIntervalMs: 0 },
  clock: () => new Date(),
  heedsWaits: false,
  holdSeconds: 6,
  againSeconds: () => 1,
  log: { info: () => {}, warn: () => {}, error: () => {} },
});

/** Reads the baseline and registers two endpoints, without any trouble. */
async function settleBaseline(run: Run): Promise<void> {
  const workers = await startWorkers(services(run), workerOptions(run));
  for (const id of ['one', 'two']) {
    const url = `http://${receiverHost}/${id}`;
    await workers.endpoints.put(newEndpoint(id, url, { severities: ['critical', 'major'] }, ''));
  }
  await workers.checks.send([
    { body: JSON.stringify({ sourceId: run.source }), group: run.source, deduplication: `${run.source}-0` },
  ]);
  while ((await workers.changes.readTimes())[run.source] === undefined) await pause(20);
  await workers.stop();
  changedSources.add(run.source);
}

/** What a run came to: ids recorded, and what topic and endpoints have. */
async function outcomeOf(run: Run) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sqs = new SQSClient({ endpoint: run.messaging.endpoint, region: 'us-east-1', credentials });
  const mails = await readMailbox(sqs, run.messaging, 'alerts');
  sqs.destroy();
  const mailed = mails.filter(({ event }) => event.source === `/sources/${run.source}`).map(({ event }) => event.id);
  const posted = taken.filter(({ source }) => source === run.source);
  const at = (endpoint: string): string[] => posted.filter((call) => call.endpoint === endpoint).map(({ id }) => id);
  return { mailed, one: at('one'), two: at('two') };
}

/** Lets healthy workers run until everything is out, as the next round and the queues' own retries would. */
async function finish(run: Run): Promise<string[]> {
  const workers = await startWorkers(services(run), workerOptions(run));
  await workers.checks.send([
    { body: JSON.stringify({ sourceId: run.source }), group: run.source, deduplication: `${run.source}-2` },
  ]);
  const isDone = async (): Promise<boolean> => {
    const recorded = await workers.changes.timeline(10);
    if (recorded.length === 0 || recorded.some(({ publishedAt }) => publishedAt === null)) return false;
    const mails = run.messaging.server.inspectQueue('mails.fifo')?.messages;
    if (mails === undefined || mails.ready.length + mails.delayed.length + mails.inflight.length > 0) return false;
    return ['one', 'two'].every((endpoint) =>
      taken.some((call) => call.endpoint === endpoint && call.source === run.source),
    );
  };
  await until(isDone, 'all was taken');
  const ids = (await workers.changes.timeline(10)).map(({ event }) => event.id);
  await workers.stop();
  return ids;
}

/** One change id, the topic and every endpoint have it, and at most one extra copy anywhere. */
async function expectNothingLost(run: Run): Promise<void> {
  const ids = await finish(run);
  expect(ids).toHaveLength(1);
  const { mailed, one, two } = await outcomeOf(run);
  for (const copies of [mailed, one, two]) {
    expect(new Set(copies)).toEqual(new Set(ids));
    expect(copies.length).toBeLessThanOrEqual(2);
  }
}

const send = (run: Run) => ({
  body: JSON.stringify({ sourceId: run.source }),
  group: run.source,
  deduplication: `${run.source}-1`,
});

describe.concurrent('a change gets out whatever fails on its way', () => {
  /** At least: read head, read snapshot, evidence, transaction, reads; read, endpoints, topic, queue, mark; six for a delivery. */
  const fewestSteps = 20;
  const mostSteps = 41;
  /** Of these, what changes anything. */
  const mostWrites = 24;

  test('a run without trouble takes as many steps as this test walks through', async ({ onTestFinished }) => {
    const run = await newRun('clean', onTestFinished);
    await settleBaseline(run);
    const seen: Step[] = [];
    const watch = (clients: Parameters<typeof countSteps>[0]) =>
      countSteps(clients, (step, moment) => {
        // How often a message is held on to depends on the machine.
        if (moment === 'before' && step.command !== 'ChangeMessageVisibilityCommand') seen.push(step);
      });
    const workers = await startWorkers(services(run), workerOptions(run), watch);
    await workers.checks.send([send(run)]);
    const has = (endpoint: string): boolean =>
      taken.some((call) => call.endpoint === endpoint && call.source === run.source);
    await until(() => has('one') && has('two'), 'both endpoints took the change');
    // What the last answer leads to is written down.
    await pause(1000);
    await workers.stop();
    expect(seen.map(({ command }) => command)).toContain('TransactWriteItemsCommand');
    expect(seen.length).toBeGreaterThanOrEqual(fewestSteps);
    expect(seen.length).toBeLessThanOrEqual(mostSteps);
    expect(seen.filter(({ write }) => write !== null).length).toBeLessThanOrEqual(mostWrites);
    await expectNothingLost(run);
  });

  // The first is the test's own.
  const from2To = (most: number): number[] => Array.from({ length: most - 1 }, (_, index) => index + 2);

  test.for([
    ...from2To(mostSteps).map((nth) => ['call', nth, 'before'] as const),
    // A call that reads has no effect.
    ...from2To(mostWrites).map((nth) => ['write', nth, 'after'] as const),
  ])('%s %i fails %s it took effect', async ([which, nth, when], { onTestFinished }) => {
    const run = await newRun(`fail-${nth}-${when}`, onTestFinished);
    await settleBaseline(run);
    const failing = (clients: Parameters<typeof countSteps>[0]) =>
      countSteps(clients, (step, moment) => {
        if (step[which] === nth && moment === when) throw new Error(`${which} ${nth} fails`);
      });
    const workers = await startWorkers(services(run), workerOptions(run), failing);
    await workers.checks.send([send(run)]);
    await pause(700);
    await workers.stop();
    await expectNothingLost(run);
  });

  // Where a process ends before a call, all is as it is after the last that wrote.
  test.for(Array.from({ length: mostWrites }, (_, writes) => writes))(
    'the process is killed after %i writes',
    async (writes, { onTestFinished }) => {
      const run = await newRun(`kill-${writes}`, onTestFinished);
      await settleBaseline(run);
      const child: ChildProcess = fork(await programOf('test/infra/local/worker.ts'), [
        ...[
          '--database',
          database.endpoint,
          '--messaging',
          run.messaging.endpoint,
          '--table',
          run.table,
          '--state',
          stateDir,
        ],
        ...[
          '--catalog',
          JSON.stringify(run.catalog),
          '--allow',
          `${siteHost},${receiverHost}`,
          '--die',
          String(writes),
        ],
      ]);
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await new Promise<void>((resolve) => child.once('message', () => resolve()));
      run.messaging.server.sendMessage('checks.fifo', send(run).body, {
        messageGroupId: run.source,
        messageDeduplicationId: `${run.source}-1`,
      });
      await Promise.race([ended, pause(2500)]);
      child.kill('SIGKILL');
      await ended;
      await expectNothingLost(run);
    },
  );
});
