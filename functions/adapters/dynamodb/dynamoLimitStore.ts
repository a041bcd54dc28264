import { ConditionalCheckFailedException, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LimitStore } from './limitStore.ts';
import { limitKey } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Counters in the one table, one conditional write each; TTL removes a window that is over. */
export function createDynamoLimitStore({ tableName, client = new DynamoDBClient() }: Options): LimitStore {
  return {
    async take(key, { most, windowSeconds }, now) {
      const window = Math.floor(now.getTime() / 1000 / windowSeconds);
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
  };
}
