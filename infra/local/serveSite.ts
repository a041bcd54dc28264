import { once } from 'node:events';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ChangeStore } from '../../functions/adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../../functions/adapters/dynamodb/rowStore.ts';
import type { Evidence } from '../../functions/adapters/evidence/evidence.ts';
import type { Clock } from '../../functions/adapters/runtime/clock.ts';
import { createLog } from '../../functions/adapters/runtime/log.ts';
import { answerFailures } from '../../functions/site/frame/answerFailures.ts';
import { englishPath } from '../../functions/site/frame/reader.ts';
import { createSite } from '../../functions/site/handler.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { claimPort, LocalStackError } from './claim.ts';

interface Options {
  /** Takes what the form of the site sends. */
  readonly subscribe?: Hono;
  readonly changes: ChangeStore;
  readonly rows: RowStore;
  readonly evidence: Pick<Evidence, 'read'>;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** 0 takes a free one. */
  readonly port: number;
}

/** Serves the site on this machine. @throws LocalStackError when the port is taken */
export async function serveSite({ changes, rows, evidence, catalog, clock, port, subscribe }: Options) {
  const chosen = await claimPort(port);
  const url = `http://127.0.0.1:${chosen}`;
  const app = answerFailures(createSite({ changes, rows, evidence, catalog, clock, siteUrl: url }), createLog());
  const isForm = ({ method, url }: Request): boolean => {
    const path = englishPath(new URL(url).pathname);
    return path === '/subscription' || (method === 'POST' && /^\/(?:subscribe|changes\/[^/]+\/wrong)$/.test(path));
  };
  const server = serve({
    fetch: (request, env) => (subscribe !== undefined && isForm(request) ? subscribe : app).fetch(request, env),
    port: chosen,
    hostname: '127.0.0.1',
  });
  await once(server, 'listening').catch((cause: unknown) => {
    throw new LocalStackError(`port ${chosen} was taken in the meantime; start again`, { cause });
  });
  return {
    url,
    stop: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
}
