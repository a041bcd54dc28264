import { handle } from 'hono/aws-lambda';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { answerFailures } from './answerFailures.ts';
import { environment } from './environment.ts';
import { createSite } from './handler.ts';

const { CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl } = readEnvironment(environment, process.env);
const changes = createDynamoChangeStore({ tableName });
const site = createSite({ changes, catalog: readCatalog(CATALOG_FILE), clock, siteUrl });
export const handler = handle(answerFailures(site, createLog()));
