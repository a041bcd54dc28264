import type * as z from 'zod/mini';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamoEndpointStore.ts';
import { createLog } from '../adapters/log.ts';
import { createSqsQueue } from '../adapters/sqsQueue.ts';
import type { environment } from './environment.ts';

/** Opens what publishing reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { TABLE_NAME: tableName } = settings;
  return {
    changes: createDynamoChangeStore({ tableName }),
    endpoints: createDynamoEndpointStore({ tableName }),
    mails: createSqsQueue({ queueUrl: settings.MAILS_QUEUE_URL }),
    deliveries: createSqsQueue({ queueUrl: settings.DELIVERIES_QUEUE_URL }),
    clock,
    log: createLog(),
  };
}
