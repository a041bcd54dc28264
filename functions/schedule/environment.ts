import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  CATALOG_FILE: settings.CATALOG_FILE,
  CHECKS_QUEUE_URL: settings.CHECKS_QUEUE_URL,
  RENDERS_QUEUE_URL: settings.RENDERS_QUEUE_URL,
});
