import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { translationKey } from './table.ts';
import type { TranslationStore } from './translationStore.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** A sentence stands on many pages, comes back when a change is undone, and is sent again; then TTL removes it. */
const keptSeconds = 400 * 24 * 60 * 60;

/** Translations in the one table, named by the hash of their clause. */
export function createDynamoTranslationStore({ tableName, client = new DynamoDBClient() }: Options): TranslationStore {
  return {
    async read(clause, from, to) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: translationKey(clause, from, to) }),
      );
      return Item?.['translated']?.S ?? null;
    },

    async keep(clause, from, to, translated, at) {
      const expires = Math.floor(Date.parse(at) / 1000) + keptSeconds;
      await client.send(
        new PutItemCommand({
          TableName: tableName,
          Item: {
            ...translationKey(clause, from, to),
            v: { N: '1' },
            translated: { S: translated },
            expiresAt: { N: String(expires) },
          },
        }),
      );
    },
  };
}
