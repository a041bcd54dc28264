import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  TABLE_NAME: settings.TABLE_NAME,
  MAILS_QUEUE_URL: settings.MAILS_QUEUE_URL,
  DELIVERIES_QUEUE_URL: settings.DELIVERIES_QUEUE_URL,
});
