import * as z from 'zod/mini';
import { answerJobs } from '../../functions/adapters/runtime/answerJobs.ts';
import { systemClock as clock } from '../../functions/adapters/runtime/clock.ts';
import { createLog } from '../../functions/adapters/runtime/log.ts';
import type { CaptureLimits } from '../../functions/adapters/web/nodeHttp.ts';
import { createCheckById } from '../../functions/check/checkById.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { openCheckPorts } from './checkPorts.ts';
import { openClients } from './clients.ts';

/** What the local stack, which is the same program, gives the thread. */
const givenSchema = z.custom<GivenToThread>();
export interface GivenToThread {
  readonly catalog: Catalog;
  readonly databaseEndpoint: string;
  readonly messaging: { readonly endpoint: string };
  readonly bucket: string;
  readonly tableName: string;
  readonly siteUrl: string;
  readonly allowPrivate: readonly string[];
  readonly limits: Partial<CaptureLimits>;
  readonly heedsWaits: boolean;
}

/** Entry of the thread that checks on this machine. */
answerJobs((given) => {
  const { bucket, ...options } = givenSchema.parse(given);
  return createCheckById(openCheckPorts(openClients(options), bucket, { ...options, clock, log: createLog() }));
});
