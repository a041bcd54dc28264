import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  CATALOG_FILE: settings.CATALOG_FILE,
  TABLE_NAME: settings.TABLE_NAME,
  ALERTS_TOPIC_ARN: settings.ALERTS_TOPIC_ARN,
  MAILS_QUEUE_URL: settings.MAILS_QUEUE_URL,
  FORM_SECRET_ID: settings.FORM_SECRET_ID,
  SITE_URL: settings.SITE_URL,
});
