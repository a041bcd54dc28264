import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { createSqsQueue } from '../adapters/sqsQueue.ts';
import { environment } from './environment.ts';
import { createSchedule } from './handler.ts';

const { CATALOG_FILE, CHECKS_QUEUE_URL: queueUrl } = readEnvironment(environment, process.env);
export const handler = createSchedule({
  catalog: readCatalog(CATALOG_FILE),
  checks: createSqsQueue({ queueUrl }),
  clock,
});
