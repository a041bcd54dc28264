import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoRowStore } from '../../functions/adapters/dynamodb/dynamoRowStore.ts';
import type { Queue, QueueMessage } from '../../functions/adapters/messaging/queue.ts';
import type { WebhookRequest, WebhookSender } from '../../functions/adapters/web/webhook.ts';
import { createDeliver } from '../../functions/deliver/handler.ts';
import { createPublish } from '../../functions/publish/handler.ts';
import type { LocalDatabase } from '../../infra/local/childDatabase.ts';
import { createTable } from '../../infra/local/createTable.ts';
import { startDatabase } from '../../infra/local/database.ts';
import { newEndpoint } from '../../shared/delivery/endpoint.ts';
import { noticeEvent } from '../support/events.ts';
import { fc } from '../support/property.ts';
import { createTrip } from '../support/trip.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const now = '2026-01-06T05:00:00.000Z';
const clock = () => new Date(now);
const log = { info: () => {}, warn: () => {}, error: () => {} };
let database: LocalDatabase;
beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

/** What the services may do, and what may go wrong while they do. */
const step = fc.record({
  what: fc.constantFrom('stream', 'queue', 'stream again', 'queue again'),
  /** Which of those that may come next: shards and groups know nothing of each other. */
  pick: fc.nat(),
  /** Records in a batch. */
  count: fc.integer({ min: 1, max: 4 }),
  end: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({ call: fc.integer({ min: 1, max: 12 }), when: fc.constantFrom('before', 'after') }),
    },
  ),
  status: fc.constantFrom(204, 204, 204, 503, 422),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Held extends QueueMessage {
  receives: number;
}

/** Publish and deliver over the database, between a stream and a queue that do all that theirs may. */
async function open(changeCount: number) {
  const tableName = randomBytes(8).toString('hex');
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  await createTable(client, tableName);
  const changes = createDynamoChangeStore({ tableName, client });
  const rows = createDynamoRowStore({ tableName, client });
  const endpoints = createDynamoEndpointStore({ tableName, client });
  const deliveries = createDynamoDeliveryStore({ tableName, client });
  for (const id of ['one', 'two'])
    await endpoints.put(newEndpoint(id, `https://${id}.test/`, { severities: ['major'] }, ''));
  const ids = Array.from({ length: changeCount }, (_, index) => `change-${index}`);
  for (const [index, id] of ids.entries()) {
    const event = noticeEvent();
    // Two of three are of one notice.
    await changes.recordEvent({ ...event, id, subject: `notice-${index % 3 === 2 ? 'b' : 'a'}` }, now);
  }
  const stream: string[] = [...ids];
  const streamed: string[] = [];
  const groups = new Map<string, Held[]>();
  const handled: Held[] = [];
  const mails: QueueMessage[] = [];
  const posts: WebhookRequest[] = [];
  const hold = (message: QueueMessage): void => {
    const group = message.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), { ...message, receives: 0 }]);
  };
  const queue: Queue = { send: async (messages) => messages.forEach(hold) };
  const mailQueue: Queue = { send: async (messages) => void mails.push(...messages) };
  const toRecord = (id: string): DynamoDBRecord => ({
    dynamodb: { Keys: { pk: { S: `CHANGE#${id}` } }, SequenceNumber: id },
  });

  const publish = async ({ pick, count, end }: Pick<Step, 'pick' | 'count' | 'end'>): Promise<void> => {
    const from = stream.length === 0 ? 0 : pick % stream.length;
    const batch = stream.splice(from, count);
    const { watch } = createTrip(end);
    const handler = createPublish({
      changes: watch(changes),
      rows: watch(rows),
      endpoints: watch(endpoints),
      mails: watch(mailQueue),
      deliveries: watch(queue),
      clock,
      log,
    });
    const { batchItemFailures } = await handler({ Records: batch.map(toRecord) });
    const failed = batchItemFailures[0]?.itemIdentifier;
    const done = failed === undefined ? batch.length : batch.indexOf(failed);
    streamed.push(...batch.slice(0, done));
    stream.unshift(...batch.slice(done));
  };

  const deliver = async ({ pick, end, status }: Pick<Step, 'pick' | 'end' | 'status'>): Promise<void> => {
    const waiting = [...groups.values()].filter((group) => group.length > 0);
    const group = waiting[pick % Math.max(1, waiting.length)];
    const head = group?.[0];
    if (group === undefined || head === undefined) return;
    head.receives++;
    const { watch } = createTrip(end);
    const sender: WebhookSender = {
      send: async (request) => {
        if (status === 204) posts.push(request);
        return { kind: 'answered', status, retryAfter: null, bodyStart: '' };
      },
    };
    const handler = createDeliver({
      changes: watch(changes),
      endpoints: watch(endpoints),
      deliveries: watch(deliveries),
      sender: watch(sender),
      queue: watch(queue),
      retry: watch({ later: async () => {} }),
      masterSecret: async () => new Uint8Array(32),
      clock,
      waitSeconds: () => 1,
      random: () => 0,
      log,
    });
    const record = { messageId: 'm', receiptHandle: 'r', body: head.body };
    const attributes = { ApproximateReceiveCount: String(head.receives) };
    const { batchItemFailures } = await handler({ Records: [{ ...record, attributes } as SQSRecord] });
    if (batchItemFailures.length > 0) return;
    group.shift();
    handled.push(head);
  };

  const isIdle = (): boolean => stream.length === 0 && [...groups.values()].every((group) => group.length === 0);
  return {
    ids,
    mails,
    posts,
    waitingAside: async (endpoint: string) => (await deliveries.look(endpoint, '', 'notice-a')).aside,
    step: async (given: Step): Promise<void> => {
      if (given.what === 'stream') return publish(given);
      if (given.what === 'queue') return deliver(given);
      const [once, message] = [streamed[given.pick % streamed.length], handled[given.pick % handled.length]];
      if (given.what === 'stream again' && once !== undefined) stream.push(once);
      if (given.what === 'queue again' && message !== undefined) hold(message);
    },
    /** The services' own retries, and the timer's sweep, with all in order again. */
    settle: async (): Promise<void> => {
      for (let turns = 0; turns < 500 && !isIdle(); turns++) {
        await publish({ pick: 0, count: 4, end: null });
        await deliver({ pick: turns, end: null, status: 204 });
      }
      stream.push(...(await changes.listPending('9999', 1000)));
      if (!isIdle()) throw new Error('it never settles');
    },
    stop: () => client.destroy(),
  };
}

const extra = (seen: readonly string[], ids: readonly string[]): number => seen.length - new Set(ids).size;

test('in whatever order stream and queue bring things, however often, and wherever it ends: all arrives, once and once more for each end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 24 }), async (count, steps) => {
      const line = await open(count);
      for (const given of steps) await line.step(given);
      await line.settle();
      const ends = steps.filter(({ end }) => end !== null).length;
      for (const endpoint of ['one', 'two']) {
        const taken = line.posts.filter(({ url }) => url === `https://${endpoint}.test/`);
        const got = taken.map(({ headers }) => headers['webhook-id'] ?? '');
        expect(new Set(got)).toEqual(new Set(line.ids));
        expect(extra(got, line.ids)).toBeLessThanOrEqual(ends);
        for (const { headers, body } of taken) expect(JSON.parse(body)).toMatchObject({ id: headers['webhook-id'] });
      }
      // The queue itself drops a second message of one change within five minutes.
      const mailed = line.mails.map(({ deduplication }) => deduplication ?? '');
      expect(new Set(mailed)).toEqual(new Set(line.ids.map((id) => `${id}.mail`)));
      expect(extra(mailed, line.ids)).toBeLessThanOrEqual(ends);
      line.stop();
    }),
    { numRuns: 60 },
  );
});

/** Deliveries in turn: the first endpoint refuses one thrice, its next makes way, and its lane is taken up; see `pick` of a step. */
const refusals: readonly Pick<Step, 'pick' | 'status'>[] = [
  ...[0, 0, 0].map((pick) => ({ pick, status: 422 as const })),
  ...[0, 0, 0, 1, 1].map((pick) => ({ pick, status: 204 as const })),
];
/** Where it is set aside, and where its lane hands it over. */
const [asideAt, handedAt] = [2, 6];
/** More calls than either of them makes. */
const calls = [1, 2, 3, 4, 5, 6, 7, 8];

test('wherever the delivery of what waits aside ends: it arrives before the next of its notice, and nothing waits aside for ever', async () => {
  const wrong: string[] = [];
  const ends = [asideAt, handedAt].flatMap((at) =>
    calls.flatMap((call) => (['before', 'after'] as const).map((when) => ({ at, call, when }))),
  );
  for (const { at, ...end } of ends) {
    const line = await open(3);
    await line.step({ what: 'stream', pick: 0, count: 3, end: null, status: 204 });
    for (const [index, given] of refusals.entries())
      await line.step({ what: 'queue', count: 1, ...given, end: index === at ? end : null });
    await line.settle();
    const taken = line.posts.filter(({ url }) => url === 'https://one.test/');
    const got = taken.map(({ headers }) => headers['webhook-id'] ?? '');
    const firsts = [...new Set(got)].filter((id) => id !== 'change-2');
    const waiting = await line.waitingAside('one');
    if (firsts.join() !== 'change-0,change-1' || extra(got, line.ids) > 1 || waiting.length > 0)
      wrong.push(`delivery ${at}, ${end.when} call ${end.call}: got ${got.join(', ')}; aside ${waiting.join(', ')}`);
    line.stop();
  }
  expect(wrong).toEqual([]);
});
