import { once } from 'node:events';
import { serve } from '@hono/node-server';
import type { ChangeStore } from '../../functions/adapters/changeStore.ts';
import type { Clock } from '../../functions/adapters/clock.ts';
import { createSite } from '../../functions/site/handler.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { claimPort, LocalStackError } from './dynamodbLocal.ts';

interface Options {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** 0 takes a free one. */
  readonly port: number;
}

/** Serves the site on this machine. @throws LocalStackError when the port is taken */
export async function serveSite({ changes, catalog, clock, port }: Options) {
  const chosen = await claimPort(port);
  const url = `http://127.0.0.1:${chosen}`;
  const app = createSite({ changes, catalog, clock, siteUrl: url });
  const server = serve({ fetch: app.fetch, port: chosen, hostname: '127.0.0.1' });
  await once(server, 'listening').catch((cause: unknown) => {
    throw new LocalStackError(`port ${chosen} was taken in the meantime; start again`, { cause });
  });
  return {
    url,
    stop: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
}
