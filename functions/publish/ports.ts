import type * as z from 'zod/mini';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoRowStore } from '../adapters/dynamodb/dynamoRowStore.ts';
import { createSqsQueue } from '../adapters/messaging/sqsQueue.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import type { environment } from './environment.ts';

/** Opens what publishing reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { TABLE_NAME: tableName } = settings;
  return {
    changes: createDynamoChangeStore({ tableName }),
    rows: createDynamoRowStore({ tableName }),
    endpoints: createDynamoEndpointStore({ tableName }),
    mails: createSqsQueue({ queueUrl: settings.MAILS_QUEUE_URL }),
    deliveries: createSqsQueue({ queueUrl: settings.DELIVERIES_QUEUE_URL }),
    clock,
    log: createLog(),
  };
}
