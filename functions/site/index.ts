import { handle } from 'hono/aws-lambda';
import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { createLog } from '../adapters/log.ts';
import { answerFailures } from './answerFailures.ts';
import { environment } from './environment.ts';
import { createSite } from './handler.ts';

const { CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl } = readEnvironment(environment, process.env);
const changes = createDynamoChangeStore({ tableName });
const site = createSite({ changes, catalog: readCatalog(CATALOG_FILE), clock, siteUrl });
export const handler = handle(answerFailures(site, createLog()));
