import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSqsQueue } from '../../../functions/adapters/messaging/sqsQueue.ts';
import { endpointDisabled } from '../../../functions/deliver/giveUp.ts';
import { redrive } from '../../../infra/cli/redrive.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import type { AlertEvent } from '../../../shared/alert/event.ts';
import { type Endpoint, type Filter, newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { toQueueMessage } from '../../../shared/delivery/message.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { verify } from '../../../shared/delivery/verify.ts';
import { noticeEvent } from '../../support/events.ts';
import { until } from '../../support/until.ts';

interface Call {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly id: string;
}

let database: LocalDatabase;
let messaging: Messaging;
let receiver: Server;
let host: string;
let stateDir: string;
let workers: Awaited<ReturnType<typeof startWorkers>>;
/** Calls, and what is answered, by endpoint. */
const calls = new Map<string, Call[]>();
const answers = new Map<string, (call: Call, count: number) => number>();

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'visawire-deliver-'));
  [database, messaging] = await Promise.all([startDatabase(null), startMessaging()]);
  receiver = createServer((request, response) => {
    const endpoint = request.url?.slice(1) ?? '';
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const call = { body, headers: request.headers, id: String(request.headers['webhook-id']) };
      const before = calls.get(endpoint) ?? [];
      calls.set(endpoint, [...before, call]);
      response.writeHead(answers.get(endpoint)?.(call, before.length + 1) ?? 204).end();
    });
  });
  host = await listen(receiver);
  workers = await startWorkers(
    { databaseEndpoint: database.endpoint, messaging },
    {
      catalog: { sources: [], programmes: [] },
      stateDir,
      siteUrl: 'https://wire.test',
      allowPrivate: [host],
      clock: () => new Date(),
      // A second where the policy has five, and then the same.
      waitSeconds: () => 1,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
});
afterAll(async () => {
  await workers.stop();
  await Promise.all([close(receiver), database.stop(), messaging.stop()]);
  await rm(stateDir, { recursive: true, force: true });
});

const unique = (): string => randomBytes(6).toString('hex');
const callsOf = ({ id }: Endpoint): Call[] => calls.get(id) ?? [];
const idsOf = (endpoint: Endpoint): string[] => callsOf(endpoint).map(({ id }) => id);

/** An endpoint that takes the changes of one source of its own. */
async function register(options: Partial<Endpoint> & { readonly filter?: Filter } = {}): Promise<Endpoint> {
  const id = unique();
  const endpoint = newEndpoint(id, `http://${host}/${id}`, { severities: ['major'], sources: [id] }, '');
  await workers.endpoints.put({ ...endpoint, ...options });
  return { ...endpoint, ...options };
}

/** Records a change of a notice of the endpoint's source; it goes out from there. */
async function record({ id }: Endpoint, notice: string, at = new Date().toISOString()): Promise<string> {
  const event = noticeEvent();
  const change: AlertEvent = {
    ...event,
    id: unique(),
    subject: notice,
    data: { ...event.data, source: { ...event.data.source, id } },
  };
  await workers.changes.recordEvent(change, at);
  return change.id;
}

test('alerts arrive in the order in which they were recorded, each once', async () => {
  const endpoint = await register();
  const ids: string[] = [];
  for (let index = 0; index < 12; index++) ids.push(await record(endpoint, `n${index % 3}`));
  await until(() => callsOf(endpoint).length >= ids.length, 'all arrive');
  expect(idsOf(endpoint)).toEqual(ids);
});

test('an endpoint that is down gets all that waited, in order, when it is back', async () => {
  const endpoint = await register();
  let isBack = false;
  const taken: string[] = [];
  answers.set(endpoint.id, ({ id }) => {
    if (isBack) taken.push(id);
    return isBack ? 204 : 503;
  });
  const ids = [await record(endpoint, 'a'), await record(endpoint, 'b'), await record(endpoint, 'a')];
  await until(async () => (await workers.endpoints.read(endpoint.id))?.failingSince !== null, 'trouble is noted');
  await until(() => callsOf(endpoint).length >= 2, 'it is tried again');
  isBack = true;
  await until(() => taken.length >= ids.length, 'all arrive');
  expect(taken).toEqual(ids);
  expect(idsOf(endpoint).slice(0, 2)).toEqual([ids[0], ids[0]]);
  await until(async () => (await workers.endpoints.read(endpoint.id))?.failingSince === null, 'trouble is over');
});

test('one alert that is refused holds up only later ones of its notice', async () => {
  const endpoint = await register();
  const refused = await record(endpoint, 'a');
  let mended = false;
  answers.set(endpoint.id, ({ id }) => (id === refused && !mended ? 422 : 204));
  const other = await record(endpoint, 'b');
  const behind = await record(endpoint, 'a');
  await until(() => idsOf(endpoint).includes(other), 'the other notice goes on');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(idsOf(endpoint)).not.toContain(behind);
  mended = true;
  await until(() => idsOf(endpoint).includes(behind), 'what waited behind goes on');
  const ids = idsOf(endpoint);
  expect(ids.lastIndexOf(refused)).toBeLessThan(ids.indexOf(behind));
  const free = await record(endpoint, 'a');
  await until(() => idsOf(endpoint).includes(free), 'nothing waits aside any more');
});

test('in the day after a rotation both secrets verify, then only the new one', async () => {
  const master = await workers.masterSecret();
  const rotated = await register({ generation: 2, rotatedAt: new Date(Date.now() - 3_600_000).toISOString() });
  const settled = await register({ generation: 2, rotatedAt: new Date(Date.now() - 25 * 3_600_000).toISOString() });
  for (const endpoint of [rotated, settled]) {
    await record(endpoint, 'n');
    await until(() => callsOf(endpoint).length > 0, 'it arrives');
  }
  const verifies = (endpoint: Endpoint, generation: number): boolean => {
    const [call] = callsOf(endpoint);
    const headers = Object.fromEntries(Object.entries(call?.headers ?? {}).map(([name, value]) => [name, `${value}`]));
    try {
      verify(call?.body ?? '', headers, endpointSecret(master, endpoint.id, generation));
      return true;
    } catch {
      return false;
    }
  };
  expect([1, 2, 3].map((generation) => verifies(rotated, generation))).toEqual([true, true, false]);
  expect([1, 2, 3].map((generation) => verifies(settled, generation))).toEqual([false, true, false]);
});

test('410 ends it at once, and operators are told', async () => {
  const endpoint = await register();
  answers.set(endpoint.id, () => 410);
  await record(endpoint, 'a');
  await until(async () => (await workers.endpoints.read(endpoint.id))?.state === 'disabled', 'it is disabled');
  const later = await record(endpoint, 'b');
  await until(async () => (await workers.changes.read(later))?.publishedAt !== null, 'the next is published');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(callsOf(endpoint)).toHaveLength(1);
  const told = (await workers.changes.timeline(100)).map(({ event }) => event);
  expect(told.filter(({ type, subject }) => type.includes('endpoint') && subject === endpoint.id)).toHaveLength(1);
});

test('after three days of failing an endpoint is given up, once, and what it missed can be sent again', async () => {
  const failingSince = new Date(Date.now() - 73 * 3_600_000).toISOString();
  const endpoint = await register({ failingSince });
  let mended = false;
  answers.set(endpoint.id, () => (mended ? 204 : 500));
  const missed = await record(endpoint, 'a');
  await until(async () => (await workers.endpoints.read(endpoint.id))?.state === 'disabled', 'it is given up');
  const told = endpointDisabled(endpoint, 'status 500', '', '');
  expect((await workers.changes.read(told.id))?.event).toMatchObject({
    data: { endpoint: { id: endpoint.id, host }, episode: { seen: 'status 500', since: failingSince } },
  });
  mended = true;
  await workers.endpoints.put({ ...endpoint, failingSince: null });
  const queue = createSqsQueue({ queueUrl: messaging.queueUrl('deliveries.fifo'), client: workers.sqs });
  const again = toQueueMessage({ endpointId: endpoint.id, changeId: missed, again: 'replay' });
  await queue.send([again]);
  await until(() => callsOf(endpoint).length === 2, 'it is sent again');
  await queue.send([{ ...again, deduplication: unique() }]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(idsOf(endpoint)).toEqual([missed, missed]);
});

test('a delivery that was given up is a dead letter, and is tried again by a redrive', async () => {
  const endpoint = await register();
  let mended = false;
  answers.set(endpoint.id, () => (mended ? 204 : 503));
  const lost = await record(endpoint, 'a');
  const dead = 'deliveries-dead.fifo';
  await until(() => (messaging.server.inspectQueue(dead)?.messages.ready.length ?? 0) > 0, 'it is given up');
  mended = true;
  const log = await workers.deliveries.list(endpoint.id, 100);
  expect(log.map(({ tries, said }) => [tries, said]).at(0)).toEqual([10, 'status 503']);
  const queues = { deliveries: messaging.queueUrl('deliveries.fifo'), deadDeliveries: messaging.queueUrl(dead) };
  expect(await redrive({ sqs: workers.sqs, queues })).toBe(1);
  await until(() => callsOf(endpoint).length === 11, 'it is tried again');
  expect(new Set(idsOf(endpoint))).toEqual(new Set([lost]));
  expect(await redrive({ sqs: workers.sqs, queues })).toBe(0);
});

test('a ping is signed, logged, tried once, and is no alert', async () => {
  const endpoint = await register();
  answers.set(endpoint.id, () => 500);
  const queue = createSqsQueue({ queueUrl: messaging.queueUrl('deliveries.fifo'), client: workers.sqs });
  await queue.send([toQueueMessage({ endpointId: endpoint.id, ping: 'p1' })]);
  await until(async () => (await workers.deliveries.list(endpoint.id, 1)).length === 1, 'it is logged');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const [call, ...more] = callsOf(endpoint);
  expect(more).toEqual([]);
  expect(JSON.parse(call?.body ?? '')).toMatchObject({ id: 'p1', type: 'dev.visawire.ping.v1', data: {} });
  expect((await workers.endpoints.read(endpoint.id))?.failingSince).toBeNull();
});
