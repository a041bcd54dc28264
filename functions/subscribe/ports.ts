import { setTimeout as wait } from 'node:timers/promises';
import { getConnInfo } from 'hono/aws-lambda';
import type * as z from 'zod/mini';
import { createDynamoLimitStore } from '../adapters/dynamodb/dynamoLimitStore.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { createSnsLetters } from '../adapters/messaging/snsLetters.ts';
import { createSnsSubscriptions } from '../adapters/messaging/snsSubscriptions.ts';
import { createSqsQueue } from '../adapters/messaging/sqsQueue.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { createSecret } from '../adapters/runtime/secret.ts';
import type { environment } from './environment.ts';
import { createLimits } from './limits.ts';
import { createLinks } from './link.ts';

/** Opens what the form reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { CATALOG_FILE, TABLE_NAME: tableName, ALERTS_TOPIC_ARN: topicArn, FORM_SECRET_ID: name } = settings;
  const queueUrl = settings.MAILS_QUEUE_URL;
  const secret = createSecret({ name });
  return {
    catalog: readCatalog(CATALOG_FILE),
    limits: createLimits({ store: createDynamoLimitStore({ tableName }), secret }),
    subscriptions: createSnsSubscriptions({ topicArn }),
    mails: createSqsQueue({ queueUrl }),
    links: createLinks(secret),
    letters: createSnsLetters({ topicArn }),
    siteUrl: settings.SITE_URL,
    clientOf: (context: Parameters<typeof getConnInfo>[0]) => getConnInfo(context).remote.address ?? '',
    clock,
    wait,
    log: createLog(),
  };
}
