import * as z from 'zod/mini';
import { settings } from '../adapters/runtime/environment.ts';

export const environment = z.object({
  CATALOG_FILE: settings.CATALOG_FILE,
  TABLE_NAME: settings.TABLE_NAME,
  EVIDENCE_BUCKET: settings.EVIDENCE_BUCKET,
  SITE_URL: settings.SITE_URL,
});
