import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DigestPlace, DigestStore } from './digestStore.ts';
import { digestKey, type Item, text } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

const toPlace = (item: Item): DigestPlace => ({ until: text(item, 'until'), last: item['last']?.S ?? null });

/** Places of digests, in the one table. */
export function createDynamoDigestStore({ tableName, client = new DynamoDBClient() }: Options): DigestStore {
  const TableName = tableName;
  const put = async (Item: Item, condition: string, values?: Item): Promise<void> => {
    const expected = values === undefined ? {} : { ExpressionAttributeValues: values };
    const names = values === undefined ? {} : { ExpressionAttributeNames: { '#until': 'until' } };
    try {
      await client.send(new PutItemCommand({ TableName, Item, ConditionExpression: condition, ...expected, ...names }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };
  return {
    async open(period, now) {
      const get = new GetItemCommand({ TableName, Key: digestKey(period), ConsistentRead: true });
      const known = (await client.send(get)).Item;
      if (known !== undefined) return toPlace(known);
      await put({ ...digestKey(period), v: { N: '1' }, until: { S: now } }, 'attribute_not_exists(pk)');
      return toPlace((await client.send(get)).Item ?? {});
    },

    async advance(period, from, { until, last }) {
      const item = { ...digestKey(period), v: { N: '1' }, until: { S: until } };
      const place = last === null ? item : { ...item, last: { S: last } };
      await put(place, '#until = :from', { ':from': { S: from } });
    },
  };
}
