import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Group, type GroupStore, groupOpenMs } from './groupStore.ts';
import { groupKey, type Item, text } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Kept a little longer than a group is open, for whoever looks; then TTL removes it. */
const keptMs = 3 * groupOpenMs;

const toGroup = (item: Item): Group => ({
  key: text(item, 'sk'),
  first: text(item, 'first'),
  sources: item['sources']?.SS ?? [],
  lastAt: text(item, 'lastAt'),
});

/** Groups, in the one table. */
export function createDynamoGroupStore({ tableName, client = new DynamoDBClient() }: Options): GroupStore {
  const TableName = tableName;
  return {
    async join(key, { changeId, sourceId }, at) {
      const time = Date.parse(at);
      const opened = {
        ...groupKey(key),
        v: { N: '1' },
        first: { S: changeId },
        sources: { SS: [sourceId] },
        members: { SS: [changeId] },
        lastAt: { S: at },
        closesAt: { S: new Date(time + groupOpenMs).toISOString() },
        expiresAt: { N: String(Math.floor((time + keptMs) / 1000)) },
      };
      try {
        await client.send(
          new PutItemCommand({
            TableName,
            Item: opened,
            ConditionExpression: 'attribute_not_exists(pk) OR closesAt < :at',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        );
        return changeId;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: groupKey(key),
          UpdateExpression: 'ADD sources :sources, members :members SET lastAt = :at',
          ExpressionAttributeValues: {
            ':sources': { SS: [sourceId] },
            ':members': { SS: [changeId] },
            ':at': { S: at },
          },
          ReturnValues: 'ALL_OLD',
        }),
      );
      const again = Attributes['sources']?.SS?.includes(sourceId) === true;
      const known = Attributes['members']?.SS?.includes(changeId) === true;
      return again && !known ? changeId : text(Attributes, 'first');
    },

    async settled(before) {
      const found: Group[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :groups',
        FilterExpression: 'lastAt < :before AND attribute_not_exists(told) AND size(sources) > :one',
        ExpressionAttributeValues: { ':groups': { S: 'GROUPS' }, ':before': { S: before }, ':one': { N: '1' } },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...Items.map(toGroup));
      return found;
    },

    async markTold(key) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: groupKey(key),
          UpdateExpression: 'SET told = :told',
          ExpressionAttributeValues: { ':told': { BOOL: true } },
        }),
      );
    },
  };
}
