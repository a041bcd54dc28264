import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { snapshotSchema } from '../../shared/extract/notice.ts';
import type { Clock } from './clock.ts';
import { headSchema, type NoticeStore } from './noticeStore.ts';
import { bytes, changeKey, headKey, type Item, longestPart, pack, readsKey, snapshotKey, unpack } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly clock: Clock;
  readonly client?: DynamoDBClient;
}

const partsSchema = z.object({ v: z.literal(1), parts: z.int() });

/** Heads, snapshots and what a check records, in the one table. */
export function createDynamoNoticeStore({ tableName, clock, client = new DynamoDBClient() }: Options): NoticeStore {
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }))).Item;

  /** The first part holds the text, or how many parts follow it. */
  const snapshotItems = (sourceId: string, number: number, packed: Uint8Array): [Item, ...Item[]] => {
    if (packed.length <= longestPart)
      return [{ ...snapshotKey(sourceId, number, 0), v: { N: '1' }, body: { B: packed } }];
    const parts: Item[] = [];
    for (let from = 0; from < packed.length; from += longestPart) {
      const body = { B: packed.subarray(from, from + longestPart) };
      parts.push({ ...snapshotKey(sourceId, number, parts.length + 1), v: { N: '1' }, body });
    }
    const pointer = pack({ v: 1, parts: parts.length });
    return [{ ...snapshotKey(sourceId, number, 0), v: { N: '1' }, pointer: { B: pointer } }, ...parts];
  };

  return {
    async readHead(sourceId) {
      const item = await get(headKey(sourceId));
      return item === undefined ? null : headSchema.parse(unpack(bytes(item, 'body')));
    },

    async readSnapshot(sourceId, number) {
      const item = await get(snapshotKey(sourceId, number, 0));
      if (item === undefined) throw new Error(`source ${sourceId}: no snapshot ${number} is stored`);
      if (item['pointer'] === undefined) return snapshotSchema.parse(unpack(bytes(item, 'body')));
      const { parts } = partsSchema.parse(unpack(bytes(item, 'pointer')));
      const bodies: Uint8Array[] = [];
      for (let part = 1; part <= parts; part++) {
        const found = await get(snapshotKey(sourceId, number, part));
        if (found === undefined)
          throw new Error(`source ${sourceId}: snapshot ${number} lacks part ${part} of ${parts}`);
        bodies.push(bytes(found, 'body'));
      }
      return snapshotSchema.parse(unpack(Buffer.concat(bodies)));
    },

    async record({ expectedVersion, head, snapshot, events }) {
      const recordedAt = { S: clock().toISOString() };
      const items: { Item: Item; condition: string }[] = [];
      if (snapshot !== null && head.baseline !== null) {
        const [first, ...parts] = snapshotItems(head.sourceId, head.baseline.snapshot, pack(snapshot));
        // Parts go before the transaction that points at them; a crash between leaves parts that nothing reads.
        for (const part of parts) await client.send(new PutItemCommand({ TableName: tableName, Item: part }));
        items.push({ Item: first, condition: '' });
      }
      for (const event of events) {
        const body = { B: pack(event) };
        const waiting = { pending: { S: 'PENDING' }, timeline: { S: 'TIMELINE' }, recordedAt };
        items.push({
          Item: { ...changeKey(event.id), v: { N: '1' }, ...waiting, body },
          condition: 'attribute_not_exists(pk)',
        });
      }
      const version = { N: String(head.version) };
      const headItem: Item = { ...headKey(head.sourceId), v: { N: '1' }, version, body: { B: pack(head) } };
      try {
        await client.send(
          new TransactWriteItemsCommand({
            TransactItems: [
              {
                Put: {
                  TableName: tableName,
                  Item: headItem,
                  ConditionExpression: expectedVersion === 0 ? 'attribute_not_exists(pk)' : 'version = :expected',
                  ...(expectedVersion === 0
                    ? {}
                    : { ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } } }),
                },
              },
              ...items.map(({ Item, condition }) => ({
                Put: { TableName: tableName, Item, ...(condition === '' ? {} : { ConditionExpression: condition }) },
              })),
            ],
          }),
        );
        return 'recorded';
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
        if (codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict')) return 'conflict';
        throw error;
      }
    },

    async recordReads(host, reads) {
      const entries = Object.entries(reads);
      const names = Object.fromEntries(entries.map(([sourceId], index) => [`#s${index}`, `read:${sourceId}`]));
      const values = Object.fromEntries(entries.map(([, time], index) => [`:t${index}`, { S: time }]));
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: readsKey(host),
          UpdateExpression: `SET ${entries.map((_entry, index) => `#s${index} = :t${index}`).join(', ')}`,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
        }),
      );
    },
  };
}
