import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DeliveryStore, Try } from './deliveryStore.ts';
import { asideKey, type Item, takenKey, text, tryKey } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

const days = (count: number): number => count * 24 * 60 * 60;
/** What an endpoint took is known for longer than any queue holds a message or a sweep looks back; then TTL removes it. */
const takenSeconds = days(90);
/** An operator looks back this far. */
const loggedSeconds = days(30);
/** As long as the queues hold a message. */
const asideSeconds = days(14);

const trySchema = z.object({
  endpointId: z.string(),
  deliveryId: z.string(),
  at: z.string(),
  tries: z.int(),
  tookMs: z.int(),
  said: z.string(),
  taken: z.boolean(),
});

const expiry = (at: string, seconds: number): Item => ({
  expiresAt: { N: String(Math.floor(Date.parse(at) / 1000) + seconds) },
});

/** The log of deliveries, in the one table; everything in it expires. */
export function createDynamoDeliveryStore({ tableName, client = new DynamoDBClient() }: Options): DeliveryStore {
  const TableName = tableName;
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const put = (Item: Item): Promise<unknown> => client.send(new PutItemCommand({ TableName, Item }));

  return {
    async look(endpointId, deliveryId, noticeId) {
      const [taken, aside] = await Promise.all([
        get(takenKey(endpointId, deliveryId)),
        get(asideKey(endpointId, noticeId)),
      ]);
      return { taken: taken !== undefined, aside: aside?.['waiting']?.SS ?? [] };
    },

    async record(tried) {
      const { endpointId, deliveryId, at, taken } = tried;
      const v = { N: '1' };
      const body = { S: JSON.stringify(tried) };
      // The marker first: a crash between the two costs a line of the log, not a second copy.
      if (taken) await put({ ...takenKey(endpointId, deliveryId), v, takenAt: { S: at }, ...expiry(at, takenSeconds) });
      await put({ ...tryKey(endpointId, at, deliveryId), v, body, ...expiry(at, loggedSeconds) });
    },

    async setAside(endpointId, deliveryId, noticeId, at) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: asideKey(endpointId, noticeId),
          UpdateExpression: 'ADD waiting :delivery SET v = :v, expiresAt = :expiresAt',
          ExpressionAttributeValues: {
            ':delivery': { SS: [deliveryId] },
            ':v': { N: '1' },
            ':expiresAt': expiry(at, asideSeconds)['expiresAt'] ?? { N: '0' },
          },
        }),
      );
    },

    async endAside(endpointId, deliveryId, noticeId) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: asideKey(endpointId, noticeId),
          UpdateExpression: 'DELETE waiting :delivery SET v = :v',
          ExpressionAttributeValues: { ':delivery': { SS: [deliveryId] }, ':v': { N: '1' } },
        }),
      );
    },

    async list(endpointId, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :endpoint AND begins_with(sk, :try)',
          ExpressionAttributeValues: { ':endpoint': { S: `ENDPOINT#${endpointId}` }, ':try': { S: 'TRY#' } },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items.map((item): Try => trySchema.parse(JSON.parse(text(item, 'body'))));
    },
  };
}
