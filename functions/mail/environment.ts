import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  TABLE_NAME: settings.TABLE_NAME,
  ALERTS_TOPIC_ARN: settings.ALERTS_TOPIC_ARN,
  OPERATIONS_TOPIC_ARN: settings.OPERATIONS_TOPIC_ARN,
  MAILS_QUEUE_URL: settings.MAILS_QUEUE_URL,
  TRANSLATE: settings.TRANSLATE,
});
