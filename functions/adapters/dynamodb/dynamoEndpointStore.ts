import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Endpoint, endpointSchema } from '../../../shared/delivery/endpoint.ts';
import type { EndpointStore } from './endpointStore.ts';
import { endpointKey, type Item, text } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** What changes by itself stands beside the body, so that deliveries at the same time do not undo an operator's change. */
function toEndpoint(item: Item): Endpoint {
  const body: unknown = JSON.parse(text(item, 'body'));
  const own = { state: text(item, 'state'), failingSince: item['failingSince']?.S ?? null };
  return endpointSchema.parse(Object.assign({}, body, own));
}

/** Webhook endpoints, in the one table. */
export function createDynamoEndpointStore({ tableName, client = new DynamoDBClient() }: Options): EndpointStore {
  const TableName = tableName;
  /** Changes an endpoint that exists. */
  const update = async (
    id: string,
    UpdateExpression: string,
    values: Record<string, AttributeValue> | undefined,
  ): Promise<void> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: endpointKey(id),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(pk)',
          ...(UpdateExpression.includes('#state') ? { ExpressionAttributeNames: { '#state': 'state' } } : {}),
          ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    async list() {
      const found: Endpoint[] = [];
      const query = {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :endpoints',
        ExpressionAttributeValues: { ':endpoints': { S: 'ENDPOINTS' } },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...Items.map(toEndpoint));
      return found;
    },

    async read(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: endpointKey(id), ConsistentRead: true }));
      return Item === undefined ? null : toEndpoint(Item);
    },

    async put({ state, failingSince, ...body }) {
      const failing = failingSince === null ? {} : { failingSince: { S: failingSince } };
      const own = { v: { N: '1' }, body: { S: JSON.stringify(body) }, state: { S: state }, ...failing };
      await client.send(new PutItemCommand({ TableName, Item: { ...endpointKey(body.id), ...own } }));
    },

    async remove(id) {
      await client.send(new DeleteItemCommand({ TableName, Key: endpointKey(id) }));
    },

    startFailing: (id, at) => update(id, 'SET failingSince = if_not_exists(failingSince, :at)', { ':at': { S: at } }),
    endFailing: (id) => update(id, 'REMOVE failingSince', undefined),
    disable: (id) => update(id, 'SET #state = :disabled', { ':disabled': { S: 'disabled' } }),
  };
}
