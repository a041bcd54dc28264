import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../../../functions/adapters/dynamodb/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoOperationsStore } from '../../../functions/adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import type { Waiting } from '../../../functions/adapters/messaging/inbox.ts';
import { createRemind } from '../../../functions/remind/handler.ts';
import { canaryArrived } from '../../../functions/remind/measures.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { readDigestHour } from '../../../shared/alert/digest/digestHour.ts';
import { canaryName, trialEvent } from '../../../shared/alert/trial.ts';
import { sourceReference } from '../../../shared/catalog/sourceReference.ts';
import { noticeEvent } from '../../support/events.ts';
import { regulationSource } from '../../support/regulation.ts';
import { createTrip, type End, Ended } from '../../support/trip.ts';

const siteUrl = 'https://wire.test';
const minute = 60_000;
const day = 24 * 60 * minute;
/** A Tuesday; the timer runs at the hour of the digest a day later. */
const start = Date.parse('2026-01-06T05:00:00.000Z');
const due = start + day + 65 * minute;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const evidence = { capturedAt: new Date(start).toISOString(), sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };
let database: LocalDatabase;
beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

const at = (time: number): string => new Date(time).toISOString();
const named = (id: string, severity: 'major' | 'minor' = 'major') => {
  const event = noticeEvent({ severity });
  return { ...event, id, data: { ...event.data, change: { ...event.data.change, id } } };
};

/** A night's work of the timer: a lost change, a silent source, a group, a day of a policy, a canary each way, and a digest. */
async function open() {
  const tableName = randomBytes(8).toString('hex');
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  onTestFinished(() => client.destroy());
  await createTable(client, tableName);
  let now = start;
  const clock = () => new Date(now);
  const changes = createDynamoChangeStore({ tableName, client });
  const groups = createDynamoGroupStore({ tableName, client });
  const deliveries = createDynamoDeliveryStore({ tableName, client });
  const ports = {
    rows: createDynamoRowStore({ tableName, client }),
    endpoints: createDynamoEndpointStore({ tableName, client }),
    digests: createDynamoDigestStore({ tableName, client }),
    operations: createDynamoOperationsStore({ tableName, client }),
    subscribers: { list: async () => ({ confirmed: [], waiting: 0 }) },
  };
  const waiting = new Map<string, Waiting>();
  const canaries = { look: async () => [...waiting.values()], remove: async (id: string) => void waiting.delete(id) };
  const measured: unknown[] = [];
  const run = async (time: number, end: End | null = null): Promise<readonly string[]> => {
    now = time;
    const { watch, calls } = createTrip(end);
    const remind = createRemind({
      catalog: { programmes: [], sources: [regulationSource] },
      changes: watch(changes),
      groups: watch(groups),
      deliveries: watch(deliveries),
      rows: watch(ports.rows),
      endpoints: watch(ports.endpoints),
      digests: watch(ports.digests),
      operations: watch(ports.operations),
      subscribers: watch(ports.subscribers),
      canaries: watch(canaries),
      digestHour: readDigestHour('06:00 UTC'),
      siteUrl,
      clock,
      log: {
        info: (message, fields) => void (message === canaryArrived && measured.push(fields?.['change'])),
        warn: () => {},
        error: () => {},
      },
    });
    await remind();
    return calls;
  };

  // The digests begin with the first run; what it records itself is published.
  await run(start);
  for (const { event } of await changes.timeline(100)) await changes.markPublished(event.id, at(start));
  const notices = createDynamoNoticeStore({ tableName, clock, client });
  const kept = { snapshot: 1, digest: 'd', reader: 'r', evidence, lastChange: null };
  const statement = {
    source: sourceReference(regulationSource),
    zone: 'UTC',
    notice: { id: regulationSource.id, title: '条例', number: null, publishedOn: null },
    programmes: ['cn-k'],
    official: regulationSource.url,
    evidence,
    change: null,
    history: [],
    facts: [
      {
        type: 'effective_from',
        said: '自2026年1月7日起施行。',
        programme: 'cn-k',
        qualifier: null,
        value: { value: '2026-01-07', unit: 'date', precision: 'day', zone: 'UTC' },
        status: 'scheduled' as const,
        scope: null,
        quote: { prefix: '', exact: '自2026年1月7日起施行', suffix: '' },
        since: at(start),
      },
    ],
  };
  await notices.record({
    expectedVersion: 0,
    head: {
      v: 1,
      sourceId: regulationSource.id,
      version: 1,
      baseline: kept,
      validators: {},
      history: [],
      trouble: null,
      held: null,
      waitUntil: null,
    },
    snapshot: { v: 1, kind: 'listing', items: [] },
    events: [],
    statements: { key: regulationSource.id, statements: [statement] },
  });
  await ports.endpoints.disable(canaryName);
  await notices.recordReads('www.gov.cn', { [regulationSource.id]: at(start) });
  const [first, second] = ['first', 'second'];
  await changes.recordEvent(named(first), at(start + minute));
  await changes.markPublished(first, at(start + minute));
  await changes.recordEvent(named(second), at(start + 2 * minute));
  await changes.markPublished(second, at(start + 2 * minute));
  await groups.wait({ key: 'edit', first }, { changeId: second, sourceId: 'page-2' }, at(start + 2 * minute));
  await changes.recordEvent(named('lost'), at(start + 3 * minute));
  const arrived = trialEvent({
    id: 'arrived',
    time: at(start),
    siteUrl,
    target: { endpoint: canaryName, mailbox: canaryName },
  });
  const body = JSON.stringify({ Message: JSON.stringify({ default: JSON.stringify(arrived) }) });
  waiting.set('arrived', { body, sentAt: new Date(start + minute), receipt: 'arrived' });
  const line = { deliveryId: 'arrived', tries: 1, tookMs: 5, said: 'status 204', taken: true };
  await deliveries.record({ endpointId: canaryName, at: at(start + 2 * minute), ...line });
  return {
    run,
    measured,
    /** What is recorded and not yet published, which the stream carries. */
    pending: () => changes.listPending(at(due + day), 1000),
    recorded: async (): Promise<string[]> =>
      (await changes.timeline(1000)).map(({ event }) => `${event.type} ${event.id}`),
  };
}

const shared: { clean?: { calls: readonly string[]; recorded: string[]; pending: readonly string[] } } = {};

async function clean() {
  if (shared.clean !== undefined) return shared.clean;
  const { run, recorded, pending } = await open();
  const calls = await run(due);
  await run(due + 15 * minute);
  shared.clean = { calls, recorded: await recorded(), pending: await pending() };
  return shared.clean;
}

test('the timer has work of every kind', async () => {
  const { calls, recorded } = await clean();
  const kinds = new Set(recorded.map((line) => line.split(' ')[0]?.split('.').slice(2, 4).join('.')));
  expect(kinds).toEqual(
    new Set(['notice.amended', 'source.silent', 'sources.failing', 'policy.in-force', 'digest.v1']),
  );
  expect(new Set(calls)).toEqual(
    new Set([
      ...['listPending', 'touch', 'readTimes', 'recordEvent', 'read', 'put', 'look', 'list', 'remove'],
      ...['places', 'readLast', 'readMany'],
      ...[
        'settled',
        'begin',
        'finish',
        'listWithheld',
        'write',
        'watchedSince',
        'readHeads',
        'readStanding',
        'writeStanding',
        'listStatements',
        'open',
        'after',
        'advance',
      ],
    ]),
  );
});

test('whatever call of the timer is its last, the next run tells all that it had to tell, each once', async () => {
  const { calls, recorded, pending } = await clean();
  const wrong: string[] = [];
  // Before a call all is as it is after the one before it.
  const ends: readonly End[] = [
    { call: 1, when: 'before' },
    ...calls.map((_, at) => ({ call: at + 1, when: 'after' }) as const),
  ];
  for (const end of ends) {
    const night = await open();
    await expect(night.run(due, end)).rejects.toThrow(Ended);
    await night.run(due + 5 * minute);
    await night.run(due + 15 * minute);
    const place = `${end.when} call ${end.call}, ${calls[end.call - 1]}`;
    const [told, waiting] = [await night.recorded(), await night.pending()];
    if (JSON.stringify(told.toSorted()) !== JSON.stringify(recorded.toSorted()))
      wrong.push(`${place}: recorded ${told.join(', ')}`);
    if (JSON.stringify(waiting.toSorted()) !== JSON.stringify(pending.toSorted()))
      wrong.push(`${place}: pending ${waiting.join(', ')}`);
    if (!night.measured.includes('arrived') || night.measured.length > 2)
      wrong.push(`${place}: measured ${night.measured.join(', ')}`);
  }
  expect(wrong).toEqual([]);
});
