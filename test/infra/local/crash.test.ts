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

type Workers = Awaited<ReturnType<typeof startWorkers>>;
type Clients = Parameters<typeof countSteps>[0];

/** Asks for a check as a round does. */
const ask = (run: Run, round: number) => ({
  body: JSON.stringify({ sourceId: run.source }),
  group: run.source,
  deduplication: `${run.source}-${round}`,
});

/** Nothing waits in a queue, nothing is worked on: asked of the emulator itself, at no cost. */
function isQuiet({ messaging }: Run): boolean {
  return ['checks.fifo', 'mails.fifo', 'deliveries.fifo'].every((name) => {
    const messages = messaging.server.inspectQueue(name)?.messages;
    return messages !== undefined && messages.ready.length + messages.delayed.length + messages.inflight.length === 0;
  });
}

/** Both endpoints have the change, and nobody is at work. */
const isOut = (run: Run): boolean =>
  ['one', 'two'].every((endpoint) => taken.some((call) => call.endpoint === endpoint && call.source === run.source)) &&
  isQuiet(run);

/** Between two rounds: where a machine is so busy that a page does not come in time, the next round reads it. */
const roundMs = 5000;

/** Asks for checks, round after round while nobody is at work, until something holds. */
async function askUntil(run: Run, holds: () => boolean, what: string): Promise<void> {
  let round = 1;
  let askedAt = Number.NEGATIVE_INFINITY;
  await until(() => {
    if (holds()) return true;
    if (performance.now() - askedAt < roundMs || !isQuiet(run)) return false;
    askedAt = performance.now();
    const { body, group, deduplication } = ask(run, round++);
    run.messaging.server.sendMessage('checks.fifo', body, {
      messageGroupId: group,
      messageDeduplicationId: deduplication,
    });
    return false;
  }, what);
}

/** Reads the baseline and registers two endpoints, without any trouble. Then the page changes. */
async function settleBaseline(run: Run, workers: Workers): Promise<void> {
  for (const id of ['one', 'two']) {
    const url = `http://${receiverHost}/${id}`;
    await workers.endpoints.put(newEndpoint(id, url, { severities: ['critical', 'major'] }, ''));
  }
  await workers.checks.send([ask(run, 0)]);
  await until(() => isQuiet(run), 'the baseline is read');
  expect((await workers.changes.readTimes())[run.source]).toBeDefined();
  changedSources.add(run.source);
}

/** Workers that have read the baseline; `at` hears of every step from then on, until what it watches is over. */
async function openWatched(run: Run, at: Parameters<typeof countSteps>[1]) {
  let before: { readonly calls: number; readonly writes: number } | null = null;
  let last = { calls: 0, writes: 0 };
  const watch = (clients: Clients) =>
    countSteps(clients, ({ call, write, command }, moment) => {
      last = { calls: call, writes: write ?? last.writes };
      if (before !== null)
        at({ call: call - before.calls, write: write === null ? null : write - before.writes, command }, moment);
    });
  const workers = await startWorkers(services(run), workerOptions(run), watch);
  await settleBaseline(run, workers);
  before = last;
  const over = (): void => {
    before = null;
  };
  return { workers, over };
}

/** What a run came to: ids that topic and endpoints have. */
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

/** With the next round and the queues' own retries there is one change id; topic and endpoints have it, and at most one copy more. */
async function expectNothingLost(run: Run, workers: Workers): Promise<void> {
  await workers.checks.send([ask(run, 1000)]);
  const isDone = async (): Promise<boolean> => {
    if (!isOut(run)) return false;
    const recorded = await workers.changes.timeline(10);
    return recorded.length > 0 && recorded.every(({ publishedAt }) => publishedAt !== null);
  };
  await until(isDone, 'all was taken');
  const ids = (await workers.changes.timeline(10)).map(({ event }) => event.id);
  expect(ids).toHaveLength(1);
  const { mailed, one, two } = await outcomeOf(run);
  for (const copies of [mailed, one, two]) {
    expect(new Set(copies)).toEqual(new Set(ids));
    expect(copies.length).toBeLessThanOrEqual(2);
  }
  await workers.stop();
}

describe.concurrent('a change gets out whatever fails on its way', () => {
  /** At least: read head, read snapshot, evidence, transaction, reads; read, endpoints, topic, queue, mark; six for a delivery. */
  const fewest = { call: 20, write: 14 };
  const most = { call: 41, write: 24 };
  /** Writes that come in every order of things before both endpoints have the change. */
  const certain = 10;

  test('a run without trouble takes as many steps as this test walks through', async ({ onTestFinished }) => {
    const run = await newRun('clean', onTestFinished);
    const seen: Step[] = [];
    const { workers, over } = await openWatched(run, (step, moment) => {
      // How often a message is held on to depends on the machine.
      if (moment === 'before' && step.command !== 'ChangeMessageVisibilityCommand') seen.push(step);
    });
    await askUntil(run, () => isOut(run), 'both endpoints took the change');
    over();
    const writes = seen.filter(({ write }) => write !== null).length;
    expect(seen.map(({ command }) => command)).toContain('TransactWriteItemsCommand');
    expect(seen.length).toBeGreaterThanOrEqual(fewest.call);
    expect(seen.length).toBeLessThanOrEqual(most.call);
    expect(writes).toBeGreaterThanOrEqual(fewest.write);
    expect(writes).toBeLessThanOrEqual(most.write);
    await expectNothingLost(run, workers);
  });

  const from1To = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

  test.for([
    ...from1To(most.call).map((nth) => ['call', nth, 'before'] as const),
    // A call that reads has no effect.
    ...from1To(most.write).map((nth) => ['write', nth, 'after'] as const),
  ])('%s %i fails %s it took effect', async ([which, nth, when], { onTestFinished }) => {
    const run = await newRun(`fail-${which}-${nth}`, onTestFinished);
    let hasFailed = false;
    const { workers, over } = await openWatched(run, (step, moment) => {
      if (step[which] !== nth || moment !== when) return;
      hasFailed = true;
      throw new Error(`${which} ${nth} fails`);
    });
    await askUntil(run, () => hasFailed || isOut(run), 'it failed, or all was done without it');
    over();
    if (nth <= fewest[which]) expect(hasFailed).toBe(true);
    await expectNothingLost(run, workers);
  });

  // Where a process ends before a call, all is as it is after the last that wrote.
  test.for(Array.from({ length: most.write }, (_, writes) => writes))(
    'the process is killed after %i writes',
    async (writes, { onTestFinished }) => {
      const run = await newRun(`kill-${writes}`, onTestFinished);
      const before = await startWorkers(services(run), workerOptions(run));
      await settleBaseline(run, before);
      await before.stop();
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
      onTestFinished(() => void child.kill('SIGKILL'));
      let hasEnded = false;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      void ended.then(() => {
        hasEnded = true;
      });
      await Promise.race([ended, new Promise<void>((resolve) => child.once('message', () => resolve()))]);
      await askUntil(run, () => hasEnded || isOut(run), 'it was killed, or all was done before');
      if (writes <= certain) expect(hasEnded).toBe(true);
      child.kill('SIGKILL');
      await ended;
      await expectNothingLost(run, await startWorkers(services(run), workerOptions(run)));
    },
  );
});
