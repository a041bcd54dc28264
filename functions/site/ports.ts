import type * as z from 'zod/mini';
import { createDynamoChangeStore } from '../adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoRowStore } from '../adapters/dynamodb/dynamoRowStore.ts';
import { createS3Evidence } from '../adapters/evidence/s3Evidence.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { systemClock } from '../adapters/runtime/clock.ts';
import type { environment } from './environment.ts';

/** What the site reaches for on AWS. */
export function openPorts({ CATALOG_FILE, TABLE_NAME, EVIDENCE_BUCKET, SITE_URL }: z.infer<typeof environment>) {
  return {
    changes: createDynamoChangeStore({ tableName: TABLE_NAME }),
    rows: createDynamoRowStore({ tableName: TABLE_NAME }),
    evidence: createS3Evidence({ bucket: EVIDENCE_BUCKET }),
    catalog: readCatalog(CATALOG_FILE),
    clock: systemClock,
    siteUrl: SITE_URL,
  };
}
