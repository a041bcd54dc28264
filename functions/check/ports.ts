import type * as z from 'zod/mini';
import { readCatalog } from '../adapters/catalogFile.ts';
import { systemClock as clock } from '../adapters/clock.ts';
import { createDynamoGroupStore } from '../adapters/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../adapters/dynamoNoticeStore.ts';
import { createFileReader } from '../adapters/fileReader.ts';
import { createLog } from '../adapters/log.ts';
import { createHttpClient } from '../adapters/nodeHttp.ts';
import { withRobots } from '../adapters/robots.ts';
import { createS3Evidence } from '../adapters/s3Evidence.ts';
import { userAgent } from '../adapters/userAgent.ts';
import type { environment } from './environment.ts';

/** Opens what a check reaches for, from its settings. */
export function openPorts(settings: z.infer<typeof environment>) {
  const log = createLog();
  return {
    catalog: readCatalog(settings.CATALOG_FILE),
    http: withRobots(createHttpClient({ userAgent, clock }), { userAgent, clock, log }),
    notices: createDynamoNoticeStore({ tableName: settings.TABLE_NAME, clock }),
    groups: createDynamoGroupStore({ tableName: settings.TABLE_NAME }),
    evidence: createS3Evidence({ bucket: settings.EVIDENCE_BUCKET }),
    readFile: createFileReader(),
    clock,
    siteUrl: settings.SITE_URL,
    heedsWaits: true,
    log,
  };
}
