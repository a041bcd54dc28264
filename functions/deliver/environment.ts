import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  TABLE_NAME: settings.TABLE_NAME,
  DELIVERIES_QUEUE_URL: settings.DELIVERIES_QUEUE_URL,
  WEBHOOK_SECRET_ID: settings.WEBHOOK_SECRET_ID,
});
