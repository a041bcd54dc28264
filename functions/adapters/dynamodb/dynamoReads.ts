import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../runtime/sideBySide.ts';
import type { ChangeStore } from './changeStore.ts';
import { readItems } from './dynamoItems.ts';
import { headSchema } from './noticeStore.ts';
import { standingSchema } from './standing.ts';
import { bytes, headKey, type Item, key, load, store, text, unpack, watchedKey } from './table.ts';

interface Table {
  readonly tableName: string;
  readonly client: DynamoDBClient;
}

const readsPk = 'READS';
/** One item a source. Until December 2026 there was one a host, with its sources' times side by side: it is still read. */
const readKey = (sourceIdOrHost: string): Item => key(readsPk, sourceIdOrHost);
const standingKey = key('STANDING', 'STANDING');
const prefix = 'read:';
const writesAtOnce = 25;

/** The times in some items, the latest of each source. */
function timesIn(items: readonly Item[]): Record<string, string> {
  const times: Record<string, string> = {};
  for (const item of items) {
    for (const [name, { S: time }] of Object.entries(item)) {
      if (!name.startsWith(prefix) || time === undefined) continue;
      const sourceId = name.slice(prefix.length);
      if (time > (times[sourceId] ?? '')) times[sourceId] = time;
    }
  }
  return times;
}

/** When a source was noted to be read well last, RFC 3339, or null. Consistent. */
export async function readTime({ tableName, client }: Table, host: string, sourceId: string): Promise<string | null> {
  const get = async (name: string): Promise<Item[]> => {
    const found = await client.send(
      new GetItemCommand({ TableName: tableName, Key: readKey(name), ConsistentRead: true }),
    );
    return found.Item === undefined ? [] : [found.Item];
  };
  const own = timesIn(await get(sourceId))[sourceId];
  return own ?? timesIn(await get(host))[sourceId] ?? null;
}

/** Notes when sources were read well, each in a write of its own that stays as small however many a host has. */
export async function recordReads(
  { tableName, client }: Table,
  reads: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all(
    Object.entries(reads).map(([sourceId, time]) =>
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: readKey(sourceId),
          UpdateExpression: 'SET v = :v, #read = :time',
          ExpressionAttributeNames: { '#read': `${prefix}${sourceId}` },
          ExpressionAttributeValues: { ':v': { N: '1' }, ':time': { S: time } },
        }),
      ),
    ),
  );
}

/** What is known of sources beside their changes: when they were read, their heads, and how all stand together. */
export function createDynamoReads(
  table: Table,
): Pick<
  ChangeStore,
  'readHeads' | 'readTimes' | 'readTimesOf' | 'watchedSince' | 'readWatched' | 'readStanding' | 'writeStanding'
> {
  const { tableName: TableName, client } = table;
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key }))).Item;
  const readWatched = async (sourceIds: readonly string[]): Promise<Record<string, string>> => {
    const items = await readItems(table, sourceIds.map(watchedKey));
    return Object.fromEntries(items.map((item) => [text(item, 'sk'), text(item, 'since')]));
  };
  return {
    async readHeads(sourceIds) {
      const items = await readItems(table, sourceIds.map(headKey));
      const heads = items.map((item) => headSchema.parse(unpack(bytes(item, 'body'))));
      return new Map(heads.map((head) => [head.sourceId, head]));
    },

    async readTimes() {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :reads',
        ExpressionAttributeValues: { ':reads': { S: readsPk } },
      };
      const found: Item[] = [];
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...Items);
      return timesIn(found);
    },

    async readTimesOf(sources) {
      const names = new Set(sources.flatMap(({ id, url }) => [id, new URL(url).host]));
      const times = timesIn(await readItems(table, [...names].map(readKey)));
      return Object.fromEntries(sources.flatMap(({ id }) => (times[id] === undefined ? [] : [[id, times[id]]])));
    },

    async watchedSince(sourceIds, now) {
      const since = await readWatched(sourceIds);
      const fresh = sourceIds.filter((id) => since[id] === undefined);
      const times = await sideBySide(fresh, writesAtOnce, async (sourceId) => {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: watchedKey(sourceId),
            UpdateExpression: 'SET v = :v, since = if_not_exists(since, :now)',
            ExpressionAttributeValues: { ':v': { N: '1' }, ':now': { S: now } },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return [sourceId, text(Attributes ?? {}, 'since')];
      });
      return { ...since, ...Object.fromEntries(times) };
    },

    readWatched,

    async readStanding() {
      const item = await get(standingKey);
      return item === undefined ? null : standingSchema.parse(await load(item, get));
    },

    async writeStanding(standing) {
      const { item, parts } = store(standingKey, standing);
      for (const Item of [...parts, item]) await client.send(new PutItemCommand({ TableName, Item }));
    },
  };
}
