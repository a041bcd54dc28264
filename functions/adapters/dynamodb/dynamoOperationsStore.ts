import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { operationsSchema } from '../../../shared/alert/operators/operations.ts';
import type { OperationsStore } from './operationsStore.ts';
import { bytes, operationsKey, pack, unpack } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** One item of the one table. */
export function createDynamoOperationsStore({ tableName, client = new DynamoDBClient() }: Options): OperationsStore {
  return {
    async read() {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: operationsKey, ConsistentRead: true }),
      );
      return Item === undefined ? null : operationsSchema.parse(unpack(bytes(Item, 'body')));
    },

    async write(operations) {
      const { version } = operations;
      const isFirst = version === 1;
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: { ...operationsKey, v: { N: '1' }, version: { N: String(version) }, body: { B: pack(operations) } },
            ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : 'version = :before',
            ...(isFirst ? {} : { ExpressionAttributeValues: { ':before': { N: String(version - 1) } } }),
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
