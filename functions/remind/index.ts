import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { createLog } from '../adapters/log.ts';
import { environment } from './environment.ts';
import { createRemind } from './handler.ts';

const { CATALOG_FILE, TABLE_NAME: tableName } = readEnvironment(environment, process.env);
export const handler = createRemind({
  catalog: readCatalog(CATALOG_FILE),
  changes: createDynamoChangeStore({ tableName }),
  clock,
  log: createLog(),
});
