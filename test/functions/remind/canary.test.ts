import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import type { Clients } from '../../../infra/local/clients.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { readMailbox } from '../../../infra/local/mailbox.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { serveSite } from '../../../infra/local/serveSite.ts';
import { canaryName } from '../../../shared/alert/trial.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { noticeEvent } from '../../support/events.ts';
import { until } from '../../support/until.ts';

let database: LocalDatabase;

beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const minutes = 60_000;

/** The whole stack and its site, over a table of its own. `prepare` may break a client. */
async function open(prepare?: (clients: Clients) => void) {
  const stateDir = mkdtempSync(join(tmpdir(), 'visawire-canary-'));
  const messaging = await startMessaging();
  const catalog = { programmes: [], sources: [] };
  const logged: Readonly<Record<string, unknown>>[] = [];
  const write = (message: string, fields: Readonly<Record<string, unknown>>) => logged.push({ ...fields, message });
  // An hour that ends while a test runs would bring a canary of its own.
  let ahead = -(Date.now() % (60 * minutes));
  const clock = () => new Date(Date.now() + ahead);
  // The site has to be there before the workers know its address, and reads what they opened.
  const site = await serveSite({
    changes: lateChanges(() => workers),
    rows: createMemoryStores({ clock }).rows,
    evidence: createMemoryEvidence(),
    catalog,
    clock,
    port: 0,
  });
  const workers: Awaited<ReturnType<typeof startWorkers>> = await startWorkers(
    { databaseEndpoint: database.endpoint, messaging },
    {
      catalog,
      stateDir,
      tableName: randomBytes(8).toString('hex'),
      siteUrl: site.url,
      clock,
      waitSeconds: () => 1,
      log: { info: write, warn: write, error: write },
    },
    prepare,
  );
  onTestFinished(async () => {
    await workers.stop();
    await site.stop();
    await messaging.stop();
    rmSync(stateDir, { recursive: true });
  });
  const arrivals: string[] = [];
  const remind = async (): Promise<void> => {
    const { canaries } = await workers.remind();
    arrivals.push(...canaries.map(({ change }) => change));
  };
  return {
    workers,
    messaging,
    site,
    logged,
    arrivals,
    remind,
    forward: (ms: number) => {
      ahead += ms;
    },
    get: async (path: string) => (await fetch(`${site.url}${path}`)).text(),
  };
}

type Changes = Awaited<ReturnType<typeof startWorkers>>['changes'];

function lateChanges(workers: () => Awaited<ReturnType<typeof startWorkers>>) {
  return {
    read: (id: string) => workers().changes.read(id),
    readReading: async () => null,
    timeline: (limit: number, before?: string) => workers().changes.timeline(limit, before),
    after: (...of: Parameters<Changes['after']>) => workers().changes.after(...of),
    places: (...of: Parameters<Changes['places']>) => workers().changes.places(...of),
    readMany: (ids: readonly string[]) => workers().changes.readMany(ids),
    linkedTo: (id: string, limit: number) => workers().changes.linkedTo(id, limit),
    readHeads: (ids: readonly string[]) => workers().changes.readHeads(ids),
    readTimes: () => workers().changes.readTimes(),
    readTimesOf: (sources: Parameters<Changes['readTimesOf']>[0]) => workers().changes.readTimesOf(sources),
    readWatched: (ids: readonly string[]) => workers().changes.readWatched(ids),
    readStanding: () => workers().changes.readStanding(),
    writeStanding: (standing: Parameters<Changes['writeStanding']>[0]) => workers().changes.writeStanding(standing),
    watchedSince: async () => ({}),
    listStatements: () => workers().changes.listStatements(),
    isPending: (id: string) => workers().changes.isPending(id),
    markPublished: async () => {},
    listPending: async () => [],
    touch: async () => {},
    withhold: async () => {},
    listWithheld: async () => [],
    release: async () => {},
    recordEvent: async () => 'exists' as const,
  };
}

test('a canary goes the way of every change once an hour, and is said to have arrived, once', async () => {
  const { workers, remind, arrivals, logged, forward } = await open();
  await remind();
  await until(async () => {
    await remind();
    return arrivals.length > 0;
  }, 'it arrives');
  for (let again = 0; again < 3; again++) await remind();
  expect(arrivals).toHaveLength(1);
  const [id = ''] = arrivals;
  expect(logged.filter(({ message }) => message === 'canary arrived')).toEqual([
    { message: 'canary arrived', function: 'remind', change: id, tookMs: expect.any(Number) },
  ]);
  expect(logged).toContainEqual(expect.objectContaining({ message: 'published', change: id }));
  expect(logged).toContainEqual(expect.objectContaining({ message: 'delivery', change: id, meaning: 'taken' }));
  expect((await workers.changes.read(id))?.publishedAt).not.toBeNull();
  forward(60 * minutes);
  await until(async () => {
    await remind();
    return arrivals.length > 1;
  }, 'the next hour has its own');
});

test('nobody else sees it: no mailbox, no endpoint whatever it asks for, no page, feed or list', async () => {
  const { workers, messaging, remind, arrivals, get, forward } = await open();
  const asking = [
    { severities: ['critical', 'major', 'minor', 'editorial'] as const },
    { severities: [] as const, types: ['dev.visawire.trial.v1'] },
    { severities: ['minor'] as const, types: ['dev.visawire.trial.v1'], sources: ['visawire-trial'] },
  ];
  for (const [at, filter] of asking.entries())
    await workers.endpoints.put(newEndpoint(`curious${at}`, 'https://192.0.2.1/', filter, ''));
  await remind();
  await until(async () => {
    await remind();
    return arrivals.length > 0;
  }, 'it arrives');
  const [id = ''] = arrivals;
  await pause(500);
  for (const at of asking.keys()) expect(await workers.deliveries.list(`curious${at}`, 10)).toEqual([]);
  for (const topic of ['alerts', 'operations'] as const)
    expect(await readMailbox(workers.sqs, messaging, topic)).toEqual([]);
  forward(minutes);
  expect(await workers.changes.timeline(10)).toEqual([]);
  expect(JSON.parse(await get('/v1/changes'))).toEqual({ changes: [], cursor: null, has_more: false });
  const readable = ['/', '/sources', '/feed.atom', '/v1/sources', '/v1/changes', `/changes/${id}`, `/v1/changes/${id}`];
  for (const path of readable) {
    const text = await get(path);
    expect(text, path).not.toMatch(/canary|visawire-trial|Test of Visawire/);
  }
});

const failing = (message: string) => async (): Promise<never> => {
  throw new Error(message);
};

test('it does not arrive when the topic takes nothing', async () => {
  const { workers, remind, arrivals, logged } = await open(({ sns }) => {
    sns.middlewareStack.add(() => failing('no topic'), { step: 'initialize' });
  });
  await remind();
  await until(() => logged.some(({ message }) => message === 'mail failed'), 'mailing fails');
  await until(
    async () => (await workers.deliveries.list(canaryName, 10)).some(({ taken }) => taken),
    'it is delivered',
  );
  for (let again = 0; again < 3; again++) await remind();
  expect(arrivals).toEqual([]);
});

test('it does not arrive when deliveries do not go out', async () => {
  const { remind, arrivals, logged } = await open(({ tables }) => {
    // What `deliver` asks first: whether the endpoint took it before.
    tables.middlewareStack.add(
      (next) => async (args) => {
        if (JSON.stringify(args.input).includes('TAKEN#')) throw new Error('no log of deliveries');
        return next(args);
      },
      { step: 'initialize' },
    );
  });
  await remind();
  await until(() => logged.some(({ message }) => message === 'delivery failed'), 'delivering fails');
  for (let again = 0; again < 3; again++) await remind();
  expect(arrivals).toEqual([]);
});

test('an endpoint of it that was disabled is taken into use again the next hour', async () => {
  const { workers, remind, arrivals, forward } = await open();
  await remind();
  await workers.endpoints.disable(canaryName);
  forward(60 * minutes);
  await remind();
  expect((await workers.endpoints.read(canaryName))?.state).toBe('active');
  await until(async () => {
    await remind();
    return arrivals.length > 0;
  }, 'it arrives');
});

test('what waits to be published is said with its age, for the alarm', async () => {
  const { workers, logged, remind, forward } = await open(({ sqs }) => {
    sqs.middlewareStack.add(
      (next, { commandName }) => (commandName === 'SendMessageBatchCommand' ? failing('no queue') : next),
      { step: 'initialize' },
    );
  });
  await workers.changes.recordEvent(noticeEvent(), new Date().toISOString());
  await remind();
  expect(logged.findLast(({ message }) => message === 'swept')).toMatchObject({ oldestUnpublishedSeconds: 0 });
  forward(20 * minutes);
  await remind();
  const { oldestUnpublishedSeconds } = logged.findLast(({ message }) => message === 'swept') ?? {};
  expect(oldestUnpublishedSeconds).toBeGreaterThanOrEqual(1200);
});

test('a failure in what comes after hides neither measures nor canary', async () => {
  const { logged, remind } = await open(({ tables }) => {
    tables.middlewareStack.add(
      (next) => async (args) => {
        if (JSON.stringify(args.input).includes('GROUPS')) throw new Error('no groups');
        return next(args);
      },
      { step: 'initialize' },
    );
  });
  await expect(remind()).rejects.toThrow('no groups');
  expect(logged.map(({ message }) => message)).toContain('swept');
  await until(() => logged.some(({ message, meaning }) => message === 'delivery' && meaning === 'taken'), 'a canary');
});
