import { setTimeout as wait } from 'node:timers/promises';
import type * as z from 'zod/mini';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoMailStore } from '../adapters/dynamodb/dynamoMailStore.ts';
import { createDynamoTranslationStore } from '../adapters/dynamodb/dynamoTranslationStore.ts';
import { createSnsTopic } from '../adapters/messaging/snsTopic.ts';
import { createSqsRetry } from '../adapters/messaging/sqsRetry.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { createAmazonTranslator } from '../adapters/translation/amazonTranslator.ts';
import type { environment } from './environment.ts';
import { createTranslateClauses, withoutTranslations } from './translateClauses.ts';

/** Opens what mailing reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { TABLE_NAME: tableName } = settings;
  const log = createLog();
  return {
    changes: createDynamoChangeStore({ tableName }),
    mails: createDynamoMailStore({ tableName }),
    alerts: createSnsTopic({ topicArn: settings.ALERTS_TOPIC_ARN }),
    operations: createSnsTopic({ topicArn: settings.OPERATIONS_TOPIC_ARN }),
    translate:
      settings.TRANSLATE === 'on'
        ? createTranslateClauses({
            translator: createAmazonTranslator(),
            translations: createDynamoTranslationStore({ tableName }),
            clock,
            log,
          })
        : withoutTranslations,
    retry: createSqsRetry({ queueUrl: settings.MAILS_QUEUE_URL }),
    wait,
    clock,
    log,
  };
}
