import type * as z from 'zod/mini';
import { readDigestHour } from '../../shared/alert/digestHour.ts';
import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoChangeStore } from '../adapters/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../adapters/dynamoDeliveryStore.ts';
import { createDynamoDigestStore } from '../adapters/dynamoDigestStore.ts';
import { createDynamoEndpointStore } from '../adapters/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../adapters/dynamoGroupStore.ts';
import { createDynamoOperationsStore } from '../adapters/dynamoOperationsStore.ts';
import { createLog } from '../adapters/log.ts';
import { createSnsSubscribers } from '../adapters/snsSubscribers.ts';
import { createSqsInbox } from '../adapters/sqsInbox.ts';
import type { environment } from './environment.ts';

/** Opens what the timer reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const { CATALOG_FILE, TABLE_NAME: tableName, SITE_URL: siteUrl, CANARY_QUEUE_URL: queueUrl } = settings;
  return {
    catalog: readCatalog(CATALOG_FILE),
    changes: createDynamoChangeStore({ tableName }),
    groups: createDynamoGroupStore({ tableName }),
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
