import { setTimeout as wait } from 'node:timers/promises';
import type * as z from 'zod/mini';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoMailStore } from '../adapters/dynamodb/dynamoMailStore.ts';
import { createSnsTopic } from '../adapters/messaging/snsTopic.ts';
import { createSqsRetry } from '../adapters/messaging/sqsRetry.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import type { environment } from './environment.ts';

/** Opens what mailing reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { TABLE_NAME: tableName } = settings;
  return {
    changes: createDynamoChangeStore({ tableName }),
    mails: createDynamoMailStore({ tableName }),
    alerts: createSnsTopic({ topicArn: settings.ALERTS_TOPIC_ARN }),
    operations: createSnsTopic({ topicArn: settings.OPERATIONS_TOPIC_ARN }),
    retry: createSqsRetry({ queueUrl: settings.MAILS_QUEUE_URL }),
    wait,
    clock,
    log: createLog(),
  };
}
