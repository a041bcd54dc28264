import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../../../functions/adapters/dynamodb/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoOperationsStore } from '../../../functions/adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { newHead } from '../../../functions/check/record/newHead.ts';
import { createRemind } from '../../../functions/remind/handler.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { readMailbox } from '../../../infra/local/mailbox.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { readDigestHour, usualHour } from '../../../shared/alert/digest/digestHour.ts';
import { promisedFreshnessSeconds } from '../../../shared/catalog/cadence.ts';
import type { Cadence, Source } from '../../../shared/catalog/catalog.ts';
import { noticeEvent } from '../../support/events.ts';
import { regulationSource } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';
import { untilMailed } from '../../support/untilMailed.ts';

const siteUrl = 'https://wire.test';
const start = Date.parse('2026-01-01T00:00:00.000Z');
const minute = 60_000;
let database: LocalDatabase;

beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

const unique = (): string => randomBytes(16).toString('hex');
const source = (id: string, every: Cadence = '1h'): Source => ({ ...regulationSource, id, every });

/** The function over a table of its own, at the time the test says. */
async function open(sources: readonly Source[] = []) {
  const tableName = unique();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  onTestFinished(() => client.destroy());
  await createTable(client, tableName);
  let now = start;
  const clock = () => new Date(now);
  const swept: Record<string, unknown>[] = [];
  const changes = createDynamoChangeStore({ tableName, client });
  const remind = createRemind({
    catalog: { programmes: [], sources },
    changes,
    groups: createDynamoGroupStore({ tableName, client }),
    rows: createDynamoRowStore({ tableName, client }),
    endpoints: createDynamoEndpointStore({ tableName, client }),
    deliveries: createDynamoDeliveryStore({ tableName, client }),
    canaries: { look: async () => [], remove: async () => {} },
    digests: createDynamoDigestStore({ tableName, client }),
    operations: createDynamoOperationsStore({ tableName, client }),
    subscribers: { list: async () => ({ confirmed: [], waiting: 0 }) },
    digestHour: readDigestHour(usualHour),
    siteUrl,
    clock,
    log: {
      info: (message, fields) => void (message === 'swept' && swept.push({ ...fields })),
      warn: () => {},
      error: () => {},
    },
  });
  return {
    tableName,
    client,
    changes,
    notices: createDynamoNoticeStore({ tableName, clock, client }),
    /** Records a change so many minutes after the start, and returns its id. */
    record: async (minutes: number): Promise<string> => {
      const event = { ...noticeEvent(), id: unique() };
      await changes.recordEvent(event, new Date(start + minutes * minute).toISOString());
      return event.id;
    },
    /** What the function says it did, so many minutes after the start. */
    remindAt: async (minutes: number): Promise<Record<string, unknown>> => {
      now = start + minutes * minute;
      await remind();
      return swept.at(-1) ?? {};
    },
  };
}

describe('what was recorded and not published', () => {
  test('is found once it waits longer than the stream takes, the oldest first', async () => {
    const { changes, record, remindAt } = await open();
    const [second, first, published] = [await record(2), await record(1), await record(0)];
    await changes.markPublished(published, new Date(start).toISOString());
    await record(7);
    expect((await remindAt(10))['lost']).toEqual([first, second]);
    await changes.markPublished(first, new Date(start).toISOString());
    expect((await remindAt(11))['lost']).toEqual([second]);
  });

  test('goes through the stream again, and out once', async () => {
    const { tableName, client, changes, record, remindAt } = await open();
    const streamed = (StreamEnabled: boolean) =>
      client.send(
        new UpdateTableCommand({
          TableName: tableName,
          StreamSpecification: StreamEnabled ? { StreamEnabled, StreamViewType: 'NEW_IMAGE' } : { StreamEnabled },
        }),
      );
    // Recorded while nothing carries them: a new stream begins without them.
    await streamed(false);
    const lost = [await record(0), await record(1), await record(2)];
    await streamed(true);
    const messaging = await startMessaging();
    const stateDir = mkdtempSync(join(tmpdir(), 'visawire-remind-'));
    const workers = await startWorkers(
      { databaseEndpoint: database.endpoint, messaging },
      {
        catalog: { programmes: [], sources: [] },
        stateDir,
        tableName,
        siteUrl,
        clock: () => new Date(),
        log: { info: () => {}, warn: () => {}, error: () => {} },
      },
    );
    onTestFinished(async () => {
      await workers.stop();
      await messaging.stop();
      rmSync(stateDir, { recursive: true });
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await changes.isPending(lost[0] ?? '')).toBe(true);
    expect((await remindAt(10))['lost']).toEqual(lost);
    await until(async () => (await changes.listPending('9999', 10)).length === 0, 'all was published');
    expect((await remindAt(20))['lost']).toEqual([]);
    await untilMailed(messaging);
    const mails = await readMailbox(workers.sqs, messaging, 'alerts');
    expect(mails.map(({ event }) => event.id)).toEqual(lost);
  });

  test('in hundreds, is swept a part at a time, until nothing is left', async () => {
    const { changes, record, remindAt } = await open();
    const ids: string[] = [];
    for (let at = 0; at < 130; at++) ids.push(await record(at / 1000));
    const seen: string[] = [];
    for (let round = 0; round < 3; round++) {
      const { lost } = await remindAt(10 + round);
      for (const id of lost as string[]) {
        seen.push(id);
        await changes.markPublished(id, new Date(start).toISOString());
      }
    }
    expect(seen).toEqual(ids);
  });
});

describe('a source from which nothing is heard', () => {
  const promised = promisedFreshnessSeconds('1h') / 60;
  const readAt = (minutes: number): string => new Date(start + minutes * minute).toISOString();

  test('is told of when more rounds are missed than it was promised, once for each silence', async () => {
    const { notices, changes, remindAt } = await open([source('quiet'), source('heard'), source('daily', '1d')]);
    await notices.recordReads('h', { quiet: readAt(0), heard: readAt(0), daily: readAt(0) });
    expect(await remindAt(promised)).toMatchObject({ silent: 0, told: [] });
    await notices.recordReads('h', { heard: readAt(promised) });
    expect(await remindAt(promised + 1)).toMatchObject({ silent: 1, told: ['quiet'] });
    for (const later of [2, 60, 600]) expect((await remindAt(promised + later))['told']).not.toContain('quiet');
    const of = (id: string) =>
      changes
        .timeline(100)
        .then((all) =>
          all
            .map(({ event }) => event)
            .filter(({ subject, type }) => subject === id && type.startsWith('dev.visawire.source.')),
        );
    expect(await of('quiet')).toMatchObject([
      {
        type: 'dev.visawire.source.silent.v1',
        data: { episode: { verdict: 'silent', since: readAt(0), lastReadAt: readAt(0) } },
      },
    ]);
    await notices.recordReads('h', { quiet: readAt(2000) });
    expect((await remindAt(2001))['told']).not.toContain('quiet');
    expect((await remindAt(2001 + promised))['told']).toContain('quiet');
    expect(await of('quiet')).toHaveLength(2);
  });

  test('and that no check has ended of yet is told of likewise, from when it was first watched', async () => {
    const { changes, remindAt } = await open([source('never')]);
    expect(await remindAt(0)).toMatchObject({ silent: 0, told: [] });
    expect(await remindAt(promised)).toMatchObject({ silent: 0, told: [] });
    expect(await remindAt(promised + 1)).toMatchObject({ silent: 1, told: ['never'] });
    expect(await remindAt(promised + 60)).toMatchObject({ told: [] });
    const told = (await changes.timeline(10)).find(({ event }) => event.type === 'dev.visawire.source.silent.v1');
    expect(told?.event).toMatchObject({ data: { episode: { since: readAt(0), lastReadAt: null } } });
  });

  test('and that was checked but never read is left to its checks, which tell of their own trouble', async () => {
    const { notices, remindAt } = await open([source('failing')]);
    const head = { ...newHead('failing'), version: 1 };
    await notices.record({ expectedVersion: 0, head, snapshot: null, events: [] });
    expect(await remindAt(0)).toMatchObject({ silent: 0 });
    expect(await remindAt(100_000)).toMatchObject({ silent: 0, told: [] });
  });

  test('and left the catalog is not told of', async () => {
    const { notices, remindAt } = await open([]);
    await notices.recordReads('h', { gone: readAt(0) });
    expect(await remindAt(100_000)).toMatchObject({ silent: 0 });
  });
});
