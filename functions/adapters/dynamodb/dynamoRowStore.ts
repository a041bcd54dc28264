import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { rowSchema } from '../../../shared/find/row.ts';
import type { Cursor } from './changeStore.ts';
import type { PackedWords } from './packedWords.ts';
import type { RowStore, Rows } from './rowStore.ts';
import { type Item, lateKey, latePk, load, loadPacked, rowsKey, rowsPk, store, text, wordsKey } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

const rowsSchema = z.readonly(z.array(rowSchema));

/** Packs of rows in the one table. Their keys carry the version of the shape: rows of another shape get packs of their own. */
export function createDynamoRowStore({ tableName, client = new DynamoDBClient() }: Options): RowStore {
  const TableName = tableName;
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;

  /** Writes what holds more than what is there. */
  const grow = async (key: Item, values: readonly unknown[]): Promise<void> => {
    const { item, parts } = store(key, values);
    for (const Item of parts) await client.send(new PutItemCommand({ TableName, Item }));
    const count = { N: String(values.length) };
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: { ...item, count },
          ConditionExpression: 'attribute_not_exists(pk) OR #count < :count',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':count': count },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  /** Packs from a number on; parts of a large one stand behind it, with a `#` in their key. */
  async function* packs(from: number, ScanIndexForward: boolean) {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :rows AND sk >= :from',
      ExpressionAttributeValues: { ':rows': { S: rowsPk }, ':from': { S: text(rowsKey(from), 'sk') } },
      ScanIndexForward,
      ConsistentRead: true,
    };
    const pageSize = ScanIndexForward ? {} : { pageSize: 1 };
    for await (const { Items = [] } of paginateQuery({ client, ...pageSize }, query)) {
      for (const item of Items.filter((one) => !text(one, 'sk').includes('#')))
        yield { number: Number(text(item, 'sk')), rows: rowsSchema.parse(await load(item, get)) };
    }
  }

  const readWords = async (number: number): Promise<PackedWords> => {
    const item = await get(wordsKey(number));
    if (item === undefined) throw new Error(`pack ${number}: no words are stored`);
    return loadPacked(item, get);
  };

  return {
    async readRows(from) {
      const found: Rows[] = [];
      for await (const pack of packs(from, true)) found.push(pack);
      return found;
    },

    async readLast() {
      for await (const pack of packs(1, false)) return pack;
      return null;
    },

    readWords,

    async write({ number, rows, words }) {
      // Words first: whoever reads a row finds its words.
      await grow(wordsKey(number), words);
      await grow(rowsKey(number), rows);
    },

    async addLate(place) {
      await client.send(new PutItemCommand({ TableName, Item: { ...lateKey(place), v: { N: '1' } } }));
    },

    async readLate() {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :late',
        ExpressionAttributeValues: { ':late': { S: latePk } },
        ConsistentRead: true,
      };
      const late: Cursor[] = [];
      for await (const { Items = [] } of paginateQuery({ client }, query))
        for (const item of Items) {
          const [recordedAt = '', changeId = ''] = text(item, 'sk').split('#');
          late.push({ recordedAt, changeId });
        }
      return late;
    },
  };
}
