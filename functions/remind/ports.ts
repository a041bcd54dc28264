import type * as z from 'zod/mini';
import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { createDynamoGroupStore } from '../adapters/dynamoGroupStore.ts';
import { createLog } from '../adapters/log.ts';
import type { environment } from './environment.ts';

/** Opens what the timer reaches for, from its settings. */
export function openPorts({ CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl }: z.infer<typeof environment>) {
  return {
    catalog: readCatalog(CATALOG_FILE),
    changes: createDynamoChangeStore({ tableName }),
    groups: createDynamoGroupStore({ tableName }),
    siteUrl,
    clock,
    log: createLog(),
  };
}
