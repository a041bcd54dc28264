import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { type Endpoint, type EndpointStore, endpointSchema } from './endpointStore.ts';
import { bytes, deliveredKey, endpointKey, pack, unpack } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Delivery markers outlive the longest retry and replay of a consumer, then TTL removes them. */
const keptSeconds = 90 * 24 * 60 * 60;

/** Webhook endpoints and what they took, in the one table. */
export function createDynamoEndpointStore({ tableName, client = new DynamoDBClient() }: Options): EndpointStore {
  const TableName = tableName;
  return {
    async list() {
      const found: Endpoint[] = [];
      const query = {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :endpoints',
        ExpressionAttributeValues: { ':endpoints': { S: 'ENDPOINTS' } },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) {
        for (const item of Items) found.push(endpointSchema.parse(unpack(bytes(item, 'body'))));
      }
      return found;
    },

    async read(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: endpointKey(id), ConsistentRead: true }));
      return Item === undefined ? null : endpointSchema.parse(unpack(bytes(Item, 'body')));
    },

    async put(endpoint) {
      const Item = { ...endpointKey(endpoint.id), v: { N: '1' }, body: { B: pack(endpoint) } };
      await client.send(new PutItemCommand({ TableName, Item }));
    },

    async remove(id) {
      await client.send(new DeleteItemCommand({ TableName, Key: endpointKey(id) }));
    },

    async recordDelivered(changeId, endpointId, at) {
      const expiresAt = { N: String(Math.floor(Date.parse(at) / 1000) + keptSeconds) };
      const Item = { ...deliveredKey(changeId, endpointId), v: { N: '1' }, deliveredAt: { S: at }, expiresAt };
      await client.send(new PutItemCommand({ TableName, Item }));
    },

    async wasDelivered(changeId, endpointId) {
      const Key = deliveredKey(changeId, endpointId);
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      return Item !== undefined;
    },
  };
}
