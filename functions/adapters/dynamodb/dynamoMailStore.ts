import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { MailStore } from './mailStore.ts';
import { mailKey } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Longer than the queue keeps a message; then TTL removes it. */
const keptSeconds = 30 * 24 * 60 * 60;

/** What went out by mail, in the one table. */
export function createDynamoMailStore({ tableName, client = new DynamoDBClient() }: Options): MailStore {
  return {
    async sent(changeId, mail) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: mailKey(changeId, mail), ConsistentRead: true }),
      );
      return new Set(Item?.['renderings']?.SS ?? []);
    },

    async record(changeId, mail, renderings, at) {
      if (renderings.length === 0) return;
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: mailKey(changeId, mail),
          UpdateExpression: 'ADD renderings :more SET v = :v, expiresAt = :expires',
          ExpressionAttributeValues: {
            ':more': { SS: [...renderings] },
            ':v': { N: '1' },
            ':expires': { N: String(Math.floor(Date.parse(at) / 1000) + keptSeconds) },
          },
        }),
      );
    },
  };
}
