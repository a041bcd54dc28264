import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../runtime/sideBySide.ts';
import type { Item } from './table.ts';

interface Table {
  readonly tableName: string;
  readonly client: DynamoDBClient;
}

/** Items of one batch (AWS, read 2026-11-23); what passes 16 MB or the table's rate is handed back, to be asked again. */
const mostKeys = 100;
const batchesAtOnce = 8;

async function readBatch({ tableName, client }: Table, keys: Item[], ConsistentRead: boolean): Promise<Item[]> {
  const items: Item[] = [];
  for (let [open, passes] = [keys, 0]; open.length > 0; passes++) {
    if (passes > 0) await wait(Math.min(20 * 2 ** passes, 500));
    const RequestItems = { [tableName]: { Keys: open, ConsistentRead } };
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetItemCommand({ RequestItems }));
    items.push(...(Responses[tableName] ?? []));
    open = UnprocessedKeys[tableName]?.Keys ?? [];
  }
  return items;
}

/** Those of many items that exist, in no order; `keys` are of different items. */
export async function readItems(table: Table, keys: readonly Item[], isConsistent = false): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / mostKeys) }, (_, at) =>
    keys.slice(at * mostKeys, (at + 1) * mostKeys),
  );
  return (await sideBySide(batches, batchesAtOnce, (batch) => readBatch(table, batch, isConsistent))).flat();
}
