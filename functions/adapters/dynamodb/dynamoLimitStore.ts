import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Limit, LimitStore } from './limitStore.ts';
import { limitKey } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Counters in the one table, one conditional write each; TTL removes a window that is over. */
export function createDynamoLimitStore({ tableName, client = new DynamoDBClient() }: Options): LimitStore {
  const windowOf = ({ windowSeconds }: Limit, now: Date): number => Math.floor(now.getTime() / 1000 / windowSeconds);
  return {
    async take(key, limit, now) {
      const { most, windowSeconds } = limit;
      const window = windowOf(limit, now);
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: limitKey(key, String(window)),
            UpdateExpression: 'SET v = :v, expiresAt = :end ADD taken :one',
            ConditionExpression: 'attribute_not_exists(taken) OR taken < :most',
            ExpressionAttributeValues: {
              ':v': { N: '1' },
              ':end': { N: String((window + 1) * windowSeconds) },
              ':one': { N: '1' },
              ':most': { N: String(most) },
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async forget(key, limit, now) {
      const Key = limitKey(key, String(windowOf(limit, now)));
      await client.send(new DeleteItemCommand({ TableName: tableName, Key }));
    },

    async giveBack(key, limit, now) {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: limitKey(key, String(windowOf(limit, now))),
          UpdateExpression: 'ADD taken :less',
          ExpressionAttributeValues: { ':less': { N: '-1' } },
        }),
      );
    },
  };
}
