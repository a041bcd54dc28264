import type * as z from 'zod/mini';
import { readDigestHour } from '../../shared/alert/digest/digestHour.ts';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../adapters/dynamodb/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoOperationsStore } from '../adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../adapters/dynamodb/dynamoRowStore.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { createSnsSubscribers } from '../adapters/messaging/snsSubscribers.ts';
import { createSqsInbox } from '../adapters/messaging/sqsInbox.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import type { environment } from './environment.ts';

/** Opens what the timer reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl, CANARY_QUEUE_URL: queueUrl } = settings;
  return {
    catalog: readCatalog(CATALOG_FILE),
    changes: createDynamoChangeStore({ tableName }),
    groups: createDynamoGroupStore({ tableName }),
    rows: createDynamoRowStore({ tableName }),
    endpoints: createDynamoEndpointStore({ tableName }),
    deliveries: createDynamoDeliveryStore({ tableName }),
    digests: createDynamoDigestStore({ tableName }),
    operations: createDynamoOperationsStore({ tableName }),
    subscribers: createSnsSubscribers({ topicArn: settings.ALERTS_TOPIC_ARN }),
    digestHour: readDigestHour(settings.DIGESTS_AT),
    canaries: createSqsInbox({ queueUrl }),
    siteUrl,
    clock,
    log: createLog(),
  };
}
