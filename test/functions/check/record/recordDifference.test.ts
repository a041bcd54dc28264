import { createHash } from 'node:crypto';
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDynamoChangeStore } from '../../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoGroupStore } from '../../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { mostEvents } from '../../../../functions/adapters/dynamodb/noticeStore.ts';
import { headKey } from '../../../../functions/adapters/dynamodb/table.ts';
import type { CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import type { LocalDatabase } from '../../../../infra/local/childDatabase.ts';
import { createTable } from '../../../../infra/local/createTable.ts';
import { startDatabase } from '../../../../infra/local/database.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { captured } from '../../../support/captured.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../../support/regulation.ts';

const tableName = 'visawire';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let database: LocalDatabase;
let client: DynamoDBClient;

beforeAll(async () => {
  database = await startDatabase(null);
  client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  await createTable(client, tableName);
});
afterAll(async () => {
  client.destroy();
  await database.stop();
});

const board: Source = {
  ...regulationSource,
  kind: 'listing',
  url: 'https://www.gov.cn/zhengce/board.htm',
  listing: { item: 'li', link: 'a', follow: false },
};
/** What a check records in a transaction, beside the head: more than two of them, and a few. */
const each = mostEvents - 1;
const old = 10;
const many = old + 2 * each + 5;
const entries = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${String(from + index).padStart(4, '0')}`);
const boardPage = (numbers: readonly string[]): string =>
  `<html><body><h1>Notices</h1><ul>${numbers.map((number) => `<li><a href="/n/${number}.htm">Notice ${number} of the office</a></li>`).join('')}</ul></body></html>`;

/** A source over the database, whose server answers what the test says, with an `etag` of it. */
function monitor(of: Source) {
  let now = Date.parse('2025-08-01T00:00:00Z');
  let answer = '';
  const asked: CaptureRequest[] = [];
  const own = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  /** Transactions that still go through; then the database fails. */
  let transactions = Number.POSITIVE_INFINITY;
  own.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand' && transactions-- <= 0) throw new Error('the database is gone');
        return next(args);
      },
    { step: 'initialize' },
  );
  const clock = () => new Date(now);
  const checkSource = openCheck({
    http: {
      capture: async (request) => {
        asked.push(request);
        const sha256 = createHash('sha256').update(answer).digest('hex');
        const etag = `"${sha256}"`;
        if (request.validators.etag === etag) return { kind: 'unchanged' };
        return captured(request.url, answer, clock(), { headers: { etag } });
      },
    },
    notices: createDynamoNoticeStore({ tableName, clock, client: own }),
    clock,
    groups: createDynamoGroupStore({ tableName, client: own }),
  });
  return {
    check: async (html: string, source = of) => {
      now += 3_600_000;
      answer = html;
      return checkSource(source);
    },
    /** The check after has so many transactions before the database fails. */
    failAfter: (count: number) => {
      transactions = count;
    },
    forget: () => client.send(new DeleteItemCommand({ TableName: tableName, Key: headKey(of.id) })),
  };
}

/** Titles that were recorded for a source, in any order. */
async function recordedFor(source: Source): Promise<string[]> {
  const changes = await createDynamoChangeStore({ tableName, client }).timeline(10_000);
  return changes
    .map(({ event }) => event)
    .filter((event) => event.source === `/sources/${source.id}` && event.type.startsWith('dev.visawire.notice.'))
    .map((event) => event.subject);
}
const subjects = (source: Source, numbers: readonly string[]): string[] =>
  numbers.map((number) => `${source.id}/https://www.gov.cn/n/${number}.htm`).sort();

test('a listing that gains more than one transaction holds is recorded whole by one check, each entry once', async () => {
  const source = { ...board, id: 'gains' };
  const { check } = monitor(source);
  await check(boardPage(entries(0, old)));
  const { outcome, events } = await check(boardPage(entries(0, many)));
  expect(outcome).toBe('changed');
  expect(new Set(events).size).toBe(many - old);
  expect((await recordedFor(source)).sort()).toEqual(subjects(source, entries(old, many)));
  expect(await check(boardPage(entries(0, many)))).toMatchObject({ outcome: 'unchanged', events: [] });
});

test.each([1, 2])('a check that ends after %i of its transactions has the next one record the rest', async (count) => {
  const source = { ...board, id: `crash-${count}` };
  const { check, failAfter } = monitor(source);
  await check(boardPage(entries(0, old)));
  const page = boardPage(entries(0, many));
  failAfter(count);
  await expect(check(page)).rejects.toThrow('the database is gone');
  expect(await recordedFor(source)).toHaveLength(count * each);
  failAfter(Number.POSITIVE_INFINITY);
  expect((await check(page)).events).toHaveLength(many - old - count * each);
  expect((await recordedFor(source)).sort()).toEqual(subjects(source, entries(old, many)));
  expect((await check(page)).outcome).toBe('unchanged');
});

test('a listing that gains thousands goes on from check to check', async () => {
  const source = { ...board, id: 'flood' };
  const { check } = monitor(source);
  await check(boardPage(entries(0, old)));
  const page = boardPage(entries(0, old + 10 * each + 5));
  const recorded = [await check(page), await check(page), await check(page)].map(({ events }) => events.length);
  expect(recorded).toEqual([10 * each, 5, 0]);
  expect(await recordedFor(source)).toHaveLength(10 * each + 5);
});

test('an entry that was published before the head was lost is not published again, and the source moves on', async () => {
  const source = { ...board, id: 'restored' };
  const { check, forget } = monitor(source);
  await check(boardPage(entries(0, 3)));
  await check(boardPage(entries(0, 4)));
  await forget();
  expect((await check(boardPage(entries(0, 3)))).outcome).toBe('baseline');
  const [, added] = [await check(boardPage(entries(0, 4))), await check(boardPage(entries(0, 5)))];
  expect(added).toMatchObject({ outcome: 'changed' });
  expect(added.events).toHaveLength(1);
  expect((await recordedFor(source)).sort()).toEqual(subjects(source, entries(3, 5)));
});

test('a page whose change is recorded already moves on, and nobody is told twice', async () => {
  const source = { ...regulationSource, id: 'page-restored' };
  const { check, forget } = monitor(source);
  const [without, with_] = [regulationPage(), regulationPage({ withK: true })];
  await check(without);
  const [first] = (await check(with_)).events;
  await forget();
  await check(without);
  expect(await check(with_)).toEqual({ verdict: 'document', outcome: 'changed', events: [] });
  expect((await check(with_)).outcome).toBe('unchanged');
  const [undone] = (await check(without)).events;
  const event = (await createDynamoChangeStore({ tableName, client }).read(undone ?? ''))?.event;
  expect(event).toMatchObject({ type: 'dev.visawire.notice.reverted.v1', data: { relations: { reverts: first } } });
});

test('our own change of a selector does not make a listing forget what rolled off its page', async () => {
  const source = { ...board, id: 'rolled' };
  const { check } = monitor(source);
  await check(boardPage(entries(0, 20)));
  await check(boardPage(entries(10, 30)));
  const corrected = { ...source, listing: { item: 'ul > li', link: 'a', follow: false as const } };
  expect((await check(boardPage(entries(10, 30)), corrected)).events).toEqual([]);
  expect((await check(boardPage(entries(0, 30)), corrected)).events).toEqual([]);
  expect(await recordedFor(source)).toHaveLength(10);
});
