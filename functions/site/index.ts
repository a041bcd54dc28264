import { handle } from 'hono/aws-lambda';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoRowStore } from '../adapters/dynamodb/dynamoRowStore.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { answerFailures } from './answerFailures.ts';
import { environment } from './environment.ts';
import { createSite } from './handler.ts';

const { CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl } = readEnvironment(environment, process.env);
const stores = { changes: createDynamoChangeStore({ tableName }), rows: createDynamoRowStore({ tableName }) };
const site = createSite({ ...stores, catalog: readCatalog(CATALOG_FILE), clock, siteUrl });
export const handler = handle(answerFailures(site, createLog()));
