import { setTimeout as wait } from 'node:timers/promises';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { snapshotSchema } from '../../../shared/extract/notice.ts';
import { statementsSchema } from '../../../shared/programmes/statement.ts';
import { announcementSchema } from '../../../shared/relate/announcement.ts';
import { linksOf } from '../../../shared/relate/links.ts';
import type { Clock } from '../runtime/clock.ts';
import { readTime, recordReads } from './dynamoReads.ts';
import { listWithheld } from './dynamoWithheld.ts';
import { type CheckRecord, headSchema, type NoticeStore } from './noticeStore.ts';
import {
  bytes,
  changeKey,
  documentKey,
  headKey,
  type Item,
  journalKey,
  linkKey,
  load,
  pack,
  snapshotKey,
  statementsKey,
  store,
  text,
  unpack,
} from './table.ts';
import { isOut } from './withheld.ts';

interface Options {
  readonly tableName: string;
  readonly clock: Clock;
  readonly client?: DynamoDBClient;
}

/** Reasons for which a transaction is refused that say nothing about what it holds. */
const passing = new Set<string | undefined>([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);
/** What the texts of one transaction share; all its items together hold at most 4 MB (AWS, read 2026-11-23). */
const transactionBytes = 3_500_000;
/** Waits before a transaction is tried again; the SDK does not try these again itself. Then the queue does. */
const waitsMs = [20, 60, 180, 540];

const announcementsSchema = z.array(announcementSchema);
/** What announcements may take of an item's 400 KB and of a transaction; 97 with all their facts take a third. */
const journalBytes = 300_000;
const dayMs = 24 * 60 * 60 * 1000;
/** Changes of one document that are looked at. */
const mostPublishers = 20;

/** Announcements as the journal's item; without their facts where they are too long, so that later ones all count as new. */
function toJournalItem({ jurisdiction, place, announcements }: NonNullable<CheckRecord['announced']>): Item {
  const whole = pack(announcements);
  const body = whole.length <= journalBytes ? whole : pack(announcements.map((one) => ({ ...one, facts: [] })));
  const last = Math.max(...announcements.map(({ openUntil }) => Date.parse(openUntil)));
  const expiresAt = { N: String(Math.ceil((last + dayMs) / 1000)) };
  return { ...journalKey(jurisdiction, place), v: { N: '1' }, body: { B: body }, expiresAt };
}

/** Heads, snapshots and what a check records, in the one table. */
export function createDynamoNoticeStore({ tableName, clock, client = new DynamoDBClient() }: Options): NoticeStore {
  const TableName = tableName;
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;

  /** Writes all or nothing. Returns the places of the items whose conditions did not hold; none when all was written. */
  const transact = async (TransactItems: TransactWriteItem[], [waitMs, ...later] = waitsMs): Promise<number[]> => {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
      const refused = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (refused.length > 0) return refused;
      if (waitMs === undefined || !codes.some((code) => passing.has(code))) throw error;
      await wait(waitMs);
      return transact(TransactItems, later);
    }
  };

  return {
    async readHead(sourceId) {
      const item = await get(headKey(sourceId));
      return item === undefined ? null : headSchema.parse(unpack(bytes(item, 'body')));
    },

    async readSnapshot(sourceId, number) {
      const item = await get(snapshotKey(sourceId, number));
      if (item === undefined) throw new Error(`source ${sourceId}: no snapshot ${number} is stored`);
      return snapshotSchema.parse(await load(item, get));
    },

    async record({ expectedVersion, head, snapshot, events, announced, statements }) {
      const { sourceId, baseline } = head;
      if (snapshot !== null && baseline === null) throw new Error(`source ${sourceId}: a snapshot without a baseline`);
      const longest = Math.floor(
        (transactionBytes - (announced === undefined ? 0 : journalBytes)) / (events.length + 3),
      );
      const snapshots =
        snapshot === null || baseline === null
          ? []
          : [store(snapshotKey(sourceId, baseline.snapshot), snapshot, longest)];
      const changes = events.map((event) => ({ id: event.id, ...store(changeKey(event.id), event, longest) }));
      const stated =
        statements === undefined ? [] : [store(statementsKey(statements.key), statements.statements, longest)];
      for (const { parts } of [...snapshots, ...stated, ...changes]) {
        for (const Item of parts) await client.send(new PutItemCommand({ TableName, Item }));
      }
      // Pointers are read only together with the change that they lead to: before it is recorded they lead nowhere.
      const pointers = [
        ...events.flatMap((event) => linksOf(event).map((earlier) => linkKey(earlier, event.id))),
        ...(announced?.announcements ?? []).flatMap(({ own, change }) => own.map((key) => documentKey(key, change))),
      ];
      await Promise.all(
        pointers.map((Item) => client.send(new PutItemCommand({ TableName, Item: { ...Item, v: { N: '1' } } }))),
      );
      const waiting = {
        pending: { S: 'PENDING' },
        timeline: { S: 'TIMELINE' },
        recordedAt: { S: clock().toISOString() },
      };
      const version = { N: String(head.version) };
      const always: TransactWriteItem[] = [
        {
          Put: {
            TableName,
            Item: { ...headKey(sourceId), v: { N: '1' }, version, body: { B: pack(head) } },
            ...(expectedVersion === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :expected',
                  ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
                }),
          },
        },
        ...[...snapshots, ...stated].map(({ item: Item }) => ({ Put: { TableName, Item } })),
        ...(announced === undefined
          ? []
          : [
              {
                Put: {
                  TableName,
                  Item: toJournalItem(announced),
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
            ]),
      ];
      for (let fresh = changes; ; ) {
        const refused = await transact([
          ...always,
          ...fresh.map(({ item }) => ({
            Put: { TableName, Item: { ...item, ...waiting }, ConditionExpression: 'attribute_not_exists(pk)' },
          })),
        ]);
        if (refused.length === 0) return fresh.map(({ id }) => id);
        if (refused.includes(0)) return 'conflict';
        if (announced !== undefined && refused.includes(always.length - 1)) return 'outdated';
        fresh = fresh.filter((_change, index) => !refused.includes(always.length + index));
      }
    },

    async readJournal(jurisdiction, at) {
      const items: Item[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :journal',
        ExpressionAttributeValues: { ':journal': { S: `JOURNAL#${jurisdiction}` } },
        ConsistentRead: true,
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) items.push(...Items);
      // What was told by nobody, or taken back, takes no later announcement's place.
      const withheld = (await listWithheld({ tableName, client })).filter(isOut);
      const out = new Set(withheld.map(({ change }) => change));
      const last = items.at(-1);
      const announcements = items.flatMap((item) => announcementsSchema.parse(unpack(bytes(item, 'body'))));
      return {
        next: last === undefined ? 1 : Number(text(last, 'sk')) + 1,
        announcements: announcements.filter(({ openUntil, change }) => openUntil >= at && !out.has(change)),
      };
    },

    async readStatements(key) {
      const item = await get(statementsKey(key));
      return item === undefined ? [] : statementsSchema.parse(await load(item, get));
    },

    async publishersOf(document) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :document',
          ExpressionAttributeValues: { ':document': { S: `DOCUMENT#${document}` } },
          ConsistentRead: true,
          Limit: mostPublishers,
        }),
      );
      const ids = Items.map((item) => text(item, 'sk'));
      const known = await Promise.all(ids.map(async (id) => (await get(changeKey(id))) !== undefined));
      return ids.filter((_id, at) => known[at]);
    },

    readTime: (host, sourceId) => readTime({ tableName, client }, host, sourceId),
    recordReads: (_host, reads) => recordReads({ tableName, client }, reads),
  };
}
