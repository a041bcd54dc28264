import type * as z from 'zod/mini';
import { waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamodb/dynamoEndpointStore.ts';
import { createSqsQueue } from '../adapters/messaging/sqsQueue.ts';
import { createSqsRetry } from '../adapters/messaging/sqsRetry.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { createSecret } from '../adapters/runtime/secret.ts';
import { userAgent } from '../adapters/web/userAgent.ts';
import { createWebhookSender } from '../adapters/web/webhook.ts';
import type { environment } from './environment.ts';

/** Opens what delivering reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { TABLE_NAME: tableName } = settings;
  return {
    changes: createDynamoChangeStore({ tableName }),
    endpoints: createDynamoEndpointStore({ tableName }),
    sender: createWebhookSender({ userAgent }),
    deliveries: createDynamoDeliveryStore({ tableName }),
    queue: createSqsQueue({ queueUrl: settings.DELIVERIES_QUEUE_URL }),
    retry: createSqsRetry({ queueUrl: settings.DELIVERIES_QUEUE_URL }),
    masterSecret: createSecret({ name: settings.WEBHOOK_SECRET_ID }),
    clock,
    waitSeconds,
    random: Math.random,
    log: createLog(),
  };
}
