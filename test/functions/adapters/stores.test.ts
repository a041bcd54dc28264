import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeStore } from '../../../functions/adapters/changeStore.ts';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamoChangeStore.ts';
import { createDynamoEndpointStore } from '../../../functions/adapters/dynamoEndpointStore.ts';
import { createDynamoNoticeStore } from '../../../functions/adapters/dynamoNoticeStore.ts';
import type { EndpointStore } from '../../../functions/adapters/endpointStore.ts';
import type { Head, NoticeStore } from '../../../functions/adapters/noticeStore.ts';
import { countTrouble } from '../../../functions/check/episodes.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { type DynamoDBLocal, startDynamoDBLocal } from '../../../infra/local/dynamodbLocal.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { AlertEvent } from '../../../shared/alert/event.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { regulationSource } from '../../support/regulation.ts';

interface Stores {
  readonly notices: NoticeStore;
  readonly changes: ChangeStore;
  readonly endpoints: EndpointStore;
}

const time = '2026-01-01T00:00:00.000Z';
const clock = () => new Date(time);
let database: DynamoDBLocal;
let client: DynamoDBClient;

beforeAll(async () => {
  database = await startDynamoDBLocal();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  await createTable(client, 'visawire');
});
afterAll(async () => {
  client.destroy();
  await database.stop();
});

const kinds: [string, () => Stores][] = [
  ['memory', () => createMemoryStores({ clock })],
  [
    'DynamoDB',
    () => {
      const tableName = 'visawire';
      return {
        notices: createDynamoNoticeStore({ tableName, clock, client }),
        changes: createDynamoChangeStore({ tableName, client }),
        endpoints: createDynamoEndpointStore({ tableName, client }),
      };
    },
  ],
];

describe.each(kinds)('stores: %s', (_name, open) => {
  const unique = () => randomBytes(6).toString('hex');
  const head = (sourceId: string, version: number, digest: string): Head => ({
    v: 1,
    sourceId,
    version,
    baseline: {
      snapshot: version,
      digest,
      reader: 'r',
      evidence: { capturedAt: time, sha256: 's', warc: 'w' },
      lastChange: null,
    },
    validators: {},
    history: [],
    trouble: null,
    held: null,
    waitUntil: null,
  });
  const snapshot = (text: string): Snapshot => ({
    v: 1,
    kind: 'page',
    notice: {
      title: 't',
      number: null,
      publishedOn: null,
      language: 'en',
      blocks: [{ kind: 'paragraph', path: [], text }],
    },
  });
  const event = (sourceId: string): AlertEvent => {
    const source = { ...regulationSource, id: sourceId };
    const refusal = { verdict: 'blocked', rule: 'R', seen: 's', likely: 'l' } as const;
    const trouble = { ...refusal, since: time, checks: 2, told: null };
    const told = countTrouble(source, { ...head(sourceId, 1, 'd'), trouble }, refusal, time).events[0];
    if (told === undefined) throw new Error('no event');
    return told;
  };

  test('what is recorded is read back: head, snapshot and change', async () => {
    const { notices, changes } = open();
    const id = unique();
    expect(await notices.readHead(id)).toBeNull();
    const told = event(id);
    const first = head(id, 1, 'd1');
    expect(await notices.record({ expectedVersion: 0, head: first, snapshot: snapshot('one'), events: [told] })).toBe(
      'recorded',
    );
    expect(await notices.readHead(id)).toEqual(first);
    expect(await notices.readSnapshot(id, 1)).toEqual(snapshot('one'));
    expect(await changes.read(told.id)).toEqual({ event: told, recordedAt: time, publishedAt: null });
  });

  test('a check that lost the race writes nothing at all', async () => {
    const { notices, changes } = open();
    const id = unique();
    await notices.record({ expectedVersion: 0, head: head(id, 1, 'd1'), snapshot: snapshot('one'), events: [] });
    const late = { expectedVersion: 0, head: head(id, 1, 'd2'), snapshot: snapshot('two'), events: [event(id)] };
    expect(await notices.record(late)).toBe('conflict');
    expect((await notices.readHead(id))?.baseline?.digest).toBe('d1');
    expect(await notices.readSnapshot(id, 1)).toEqual(snapshot('one'));
    expect(await changes.read(event(id).id)).toBeNull();
  });

  test('an event is recorded once', async () => {
    const { notices, changes } = open();
    const id = unique();
    await notices.record({ expectedVersion: 0, head: head(id, 1, 'd'), snapshot: null, events: [event(id)] });
    const again = { expectedVersion: 1, head: head(id, 2, 'd'), snapshot: null, events: [event(id)] };
    expect(await notices.record(again)).toBe('conflict');
    expect((await notices.readHead(id))?.version).toBe(1);
    expect(await changes.recordEvent(event(id), time)).toBe('exists');
  });

  test('a snapshot larger than an item is read back whole', async () => {
    const { notices } = open();
    const id = unique();
    const large = snapshot(randomBytes(900_000).toString('base64'));
    await notices.record({ expectedVersion: 0, head: head(id, 1, 'd'), snapshot: large, events: [] });
    expect(await notices.readSnapshot(id, 1)).toEqual(large);
  });

  test('a change is pending until it is published, and the sweep finds it till then', async () => {
    const { changes } = open();
    const told = event(unique());
    await changes.recordEvent(told, '2025-01-01T00:00:00.000Z');
    expect(await changes.isPending(told.id)).toBe(true);
    expect(await changes.listPending('2025-01-02T00:00:00.000Z', 100)).toContain(told.id);
    expect(await changes.listPending('2024-12-31T00:00:00.000Z', 100)).not.toContain(told.id);
    await changes.markPublished(told.id, time);
    await changes.markPublished(told.id, '2027-01-01T00:00:00.000Z');
    expect(await changes.isPending(told.id)).toBe(false);
    expect(await changes.listPending('2025-01-02T00:00:00.000Z', 100)).not.toContain(told.id);
    expect((await changes.read(told.id))?.publishedAt).toBe(time);
    await changes.touch(told.id, time);
    expect(await changes.isPending(told.id)).toBe(false);
  });

  test('the timeline is newest first and goes on from where it ended', async () => {
    const { changes } = open();
    const [old, now] = [event(unique()), event(unique())];
    await changes.recordEvent(old, '2030-01-01T00:00:00.000Z');
    await changes.recordEvent(now, '2030-01-02T00:00:00.000Z');
    expect((await changes.timeline(2)).map((change) => change.event.id)).toEqual([now.id, old.id]);
    expect((await changes.timeline(1, '2030-01-02T00:00:00.000Z')).map((change) => change.event.id)).toEqual([old.id]);
  });

  test('reads of several hosts are kept side by side', async () => {
    const { notices, changes } = open();
    const [one, other] = [unique(), unique()];
    await notices.recordReads('a.example', { [one]: time });
    await notices.recordReads('b.example', { [other]: time });
    expect(await changes.readTimes()).toMatchObject({ [one]: time, [other]: time });
  });

  test('endpoints and what they took', async () => {
    const { endpoints } = open();
    const id = unique();
    const endpoint = {
      v: 1,
      id,
      url: 'https://hooks.test/',
      generation: 1,
      filter: { severities: ['major'] },
      state: 'active',
      createdAt: time,
    } as const;
    const stored = { ...endpoint, filter: { severities: ['major' as const] } };
    await endpoints.put(stored);
    expect(await endpoints.read(id)).toEqual(stored);
    expect(await endpoints.list()).toContainEqual(stored);
    expect(await endpoints.wasDelivered('c', id)).toBe(false);
    await endpoints.recordDelivered('c', id, time);
    expect(await endpoints.wasDelivered('c', id)).toBe(true);
    await endpoints.remove(id);
    expect(await endpoints.read(id)).toBeNull();
  });
});
