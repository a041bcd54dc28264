import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  CATALOG_FILE: settings.CATALOG_FILE,
  TABLE_NAME: settings.TABLE_NAME,
  ALERTS_TOPIC_ARN: settings.ALERTS_TOPIC_ARN,
  SITE_URL: settings.SITE_URL,
  DIGESTS_AT: settings.DIGESTS_AT,
  CANARY_QUEUE_URL: settings.CANARY_QUEUE_URL,
});
