import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { alertEventSchema } from '../../shared/alert/event.ts';
import type { ChangeStore, RecordedChange } from './changeStore.ts';
import { bytes, changeKey, type Item, pack, text, unpack } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Recorded changes, in the one table; the stream carries every item that is still `pending`. */
export function createDynamoChangeStore({ tableName, client = new DynamoDBClient() }: Options): ChangeStore {
  const TableName = tableName;
  const toChange = (item: Item): RecordedChange => ({
    event: alertEventSchema.parse(unpack(bytes(item, 'body'))),
    recordedAt: text(item, 'recordedAt'),
    publishedAt: item['publishedAt']?.S ?? null,
  });
  /** Runs a conditional write; false when its condition did not hold. */
  const conditional = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    async read(changeId) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: changeKey(changeId), ConsistentRead: true }),
      );
      return Item === undefined ? null : toChange(Item);
    },

    async isPending(changeId) {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName,
          Key: changeKey(changeId),
          ConsistentRead: true,
          ProjectionExpression: 'pending',
        }),
      );
      return Item?.['pending'] !== undefined;
    },

    async markPublished(changeId, at) {
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(changeId),
            UpdateExpression: 'REMOVE pending SET publishedAt = :at',
            ConditionExpression: 'attribute_exists(pending)',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      );
    },

    async listPending(before, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'pending',
          KeyConditionExpression: 'pending = :pending AND recordedAt < :before',
          ExpressionAttributeValues: { ':pending': { S: 'PENDING' }, ':before': { S: before } },
          ProjectionExpression: 'pk',
          Limit: limit,
        }),
      );
      return Items.map((item) => text(item, 'pk').slice('CHANGE#'.length));
    },

    async touch(changeId, at) {
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(changeId),
            UpdateExpression: 'SET sweptAt = :at',
            ConditionExpression: 'attribute_exists(pending)',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      );
    },

    async timeline(limit, before) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'timeline',
          KeyConditionExpression: `timeline = :timeline${before === undefined ? '' : ' AND recordedAt < :before'}`,
          ExpressionAttributeValues: {
            ':timeline': { S: 'TIMELINE' },
            ...(before === undefined ? {} : { ':before': { S: before } }),
          },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items.map(toChange);
    },

    async recordEvent(event, recordedAt) {
      const waiting = { pending: { S: 'PENDING' }, timeline: { S: 'TIMELINE' }, recordedAt: { S: recordedAt } };
      const Item = { ...changeKey(event.id), v: { N: '1' }, ...waiting, body: { B: pack(event) } };
      const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
      const written = await conditional(() => client.send(new PutItemCommand({ TableName, Item, ...condition })));
      return written ? 'recorded' : 'exists';
    },

    async readTimes() {
      const times: Record<string, string> = {};
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :reads',
        ExpressionAttributeValues: { ':reads': { S: 'READS' } },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) {
        for (const item of Items) {
          for (const [name, value] of Object.entries(item)) {
            if (name.startsWith('read:') && value.S !== undefined) times[name.slice('read:'.length)] = value.S;
          }
        }
      }
      return times;
    },
  };
}
