import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoChangeStore } from '../../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoRowStore } from '../../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import type { LocalDatabase } from '../../../../infra/local/childDatabase.ts';
import { createTable } from '../../../../infra/local/createTable.ts';
import { startDatabase } from '../../../../infra/local/database.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { describeFinding } from './findChangesContract.ts';

describe('over the memory', () => describeFinding(async () => createMemoryStores({ clock: () => new Date(0) }), 150));

// What the stores do over DynamoDB Local and over Dynoxide alike, their own suite says.
describe('over the database of this machine', () => {
  let [database, client]: [LocalDatabase?, DynamoDBClient?] = [];
  let tables = 0;
  beforeAll(async () => {
    database = await startDatabase(null);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  });
  afterAll(async () => {
    client?.destroy();
    await database?.stop();
  });

  describeFinding(async () => {
    if (client === undefined) throw new Error('no database');
    const tableName = `of-${++tables}`;
    await createTable(client, tableName);
    return {
      changes: createDynamoChangeStore({ tableName, client }),
      rows: createDynamoRowStore({ tableName, client }),
    };
  }, 20);
});
