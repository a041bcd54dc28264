import type * as z from 'zod/mini';
import { waitSeconds } from '../../shared/delivery/retryPolicy.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../adapters/dynamoDeliveryStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamoEndpointStore.ts';
import { createLog } from '../adapters/log.ts';
import { createSecret } from '../adapters/secret.ts';
import { createSqsQueue } from '../adapters/sqsQueue.ts';
import { createSqsRetry } from '../adapters/sqsRetry.ts';
import { userAgent } from '../adapters/userAgent.ts';
import { createWebhookSender } from '../adapters/webhook.ts';
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
