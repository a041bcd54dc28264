import { readCatalog } from '../adapters/files/catalogFile.ts';
import { createSqsQueue } from '../adapters/messaging/sqsQueue.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createSchedule } from './handler.ts';

const { CATALOG_FILE, CHECKS_QUEUE_URL, RENDERS_QUEUE_URL } = readEnvironment(environment, process.env);
export const handler = createSchedule({
  catalog: readCatalog(CATALOG_FILE),
  checks: createSqsQueue({ queueUrl: CHECKS_QUEUE_URL }),
  renders: createSqsQueue({ queueUrl: RENDERS_QUEUE_URL }),
  clock,
});
