import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from './table.ts';

/** Items of one batch (AWS, read 2026-11-23); what passes 16 MB or the table's rate is handed back, to be asked again. */
const mostKeys = 100;

/** Those of many items that exist, in no order. */
export async function readItems(
  { tableName, client }: { readonly tableName: string; readonly client: DynamoDBClient },
  keys: readonly Item[],
  ConsistentRead = false,
): Promise<Item[]> {
  const items: Item[] = [];
  let open = [...keys];
  for (let passes = 0; open.length > 0; passes++) {
    const RequestItems = { [tableName]: { Keys: open.slice(0, mostKeys), ConsistentRead } };
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetItemCommand({ RequestItems }));
    items.push(...(Responses[tableName] ?? []));
    const left = UnprocessedKeys[tableName]?.Keys ?? [];
    open = [...left, ...open.slice(mostKeys)];
    if (left.length > 0) await wait(Math.min(20 * 2 ** passes, 500));
  }
  return items;
}
