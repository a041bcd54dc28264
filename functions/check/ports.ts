import type * as z from 'zod/mini';
import type { Browser } from '../adapters/browser/browser.ts';
import { withBrowser } from '../adapters/browser/withBrowser.ts';
import { createDynamoGroupStore } from '../adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../adapters/dynamodb/dynamoNoticeStore.ts';
import { createS3Evidence } from '../adapters/evidence/s3Evidence.ts';
import { readCatalog } from '../adapters/files/catalogFile.ts';
import { createFileReader } from '../adapters/files/fileReader.ts';
import { createSqsRetry } from '../adapters/messaging/sqsRetry.ts';
import { systemClock as clock } from '../adapters/runtime/clock.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { createHttpClient } from '../adapters/web/nodeHttp.ts';
import { withRobots } from '../adapters/web/robots.ts';
import { userAgent } from '../adapters/web/userAgent.ts';
import type { CheckByIdDependencies } from './checkById.ts';
import type { environment } from './environment.ts';
import { createGuardedCheck } from './guardedCheck.ts';
import { againSeconds, type CheckPorts } from './handler.ts';

type Settings = z.infer<typeof environment>;

const threadFile = import.meta.url.endsWith('.ts') ? './checkThread.ts' : './checkThread.mjs';

/** Opens what the function itself reaches for, from its settings: its thread does the checks. */
export function openPorts(settings: Settings, entry = new URL(threadFile, import.meta.url)): CheckPorts {
  const notices = createDynamoNoticeStore({ tableName: settings.TABLE_NAME, clock });
  const { checkSource } = createGuardedCheck({ notices, clock, entry, given: null });
  const catalog = readCatalog(settings.CATALOG_FILE);
  const retry = createSqsRetry({ queueUrl: settings.CHECKS_QUEUE_URL });
  return { catalog, checkSource, retry, againSeconds, notices, clock, log: createLog() };
}

/** Opens what a check reaches for, from the function's settings and with the browser that it has. */
export function openThreadPorts(settings: Settings, browser: Browser | null = null): CheckByIdDependencies {
  const log = createLog();
  const http = withRobots(createHttpClient({ userAgent, clock }), { userAgent, clock, log });
  return {
    catalog: readCatalog(settings.CATALOG_FILE),
    http: withBrowser(http, browser),
    notices: createDynamoNoticeStore({ tableName: settings.TABLE_NAME, clock }),
    groups: createDynamoGroupStore({ tableName: settings.TABLE_NAME }),
    evidence: createS3Evidence({ bucket: settings.EVIDENCE_BUCKET }),
    readFile: createFileReader(),
    clock,
    siteUrl: settings.SITE_URL,
    heedsWaits: true,
  };
}
