import { withBrowser } from '../../functions/adapters/browser/withBrowser.ts';
import { createDynamoGroupStore } from '../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createS3Evidence } from '../../functions/adapters/evidence/s3Evidence.ts';
import { createFileReader } from '../../functions/adapters/files/fileReader.ts';
import type { Clock } from '../../functions/adapters/runtime/clock.ts';
import type { Log } from '../../functions/adapters/runtime/log.ts';
import { type CaptureLimits, createHttpClient } from '../../functions/adapters/web/nodeHttp.ts';
import { withRobots } from '../../functions/adapters/web/robots.ts';
import { userAgent } from '../../functions/adapters/web/userAgent.ts';
import type { CheckByIdDependencies } from '../../functions/check/checkById.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Clients } from './clients.ts';
import { openChromium } from './openChromium.ts';

export const defaultTable = 'visawire';

export interface CheckOptions {
  readonly catalog: Catalog;
  readonly tableName?: string;
  readonly siteUrl: string;
  /** `host:port` pairs on this machine that may be read and posted to, over http. */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<CaptureLimits>;
  readonly clock: Clock;
  readonly heedsWaits?: boolean;
  readonly log: Log;
}

/** What a check reaches for on this machine. */
export function openCheckPorts(
  { tables, s3 }: Pick<Clients, 'tables' | 's3'>,
  bucket: string,
  {
    catalog,
    tableName = defaultTable,
    siteUrl,
    allowPrivate = [],
    limits = {},
    clock,
    heedsWaits = true,
    log,
  }: CheckOptions,
): CheckByIdDependencies {
  const client = createHttpClient({ userAgent, clock, allowPrivate, limits });
  return {
    catalog,
    http: withBrowser(withRobots(client, { userAgent, clock, log }), openChromium(allowPrivate)),
    notices: createDynamoNoticeStore({ tableName, clock, client: tables }),
    groups: createDynamoGroupStore({ tableName, client: tables }),
    evidence: createS3Evidence({ bucket, client: s3 }),
    readFile: createFileReader(),
    clock,
    siteUrl,
    heedsWaits,
  };
}
