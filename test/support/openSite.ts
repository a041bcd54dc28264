import { load } from 'cheerio';
import { createSite } from '../../functions/site/handler.ts';
import { createMemoryEvidence } from '../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../infra/local/memoryStores.ts';
import type { AlertEvent } from '../../shared/alert/event.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { regulationSource } from './regulation.ts';

export const siteNow = new Date('2026-01-03T12:00:00.000Z');
export const siteUrl = 'https://wire.test';

interface Options {
  readonly sources?: readonly Source[];
  readonly programmes?: readonly Programme[];
}

/** The site over events that were recorded a minute after one another, the first at midnight of the first of January 2026. */
export async function openSite(events: readonly AlertEvent[] = [], options: Options = {}) {
  const { sources = [regulationSource], programmes = [] } = options;
  const clock = () => siteNow;
  const { notices, changes, rows } = createMemoryStores({ clock });
  const evidence = createMemoryEvidence();
  const recorded = Date.parse('2026-01-01T00:00:00.000Z');
  for (const [at, event] of events.entries())
    await changes.recordEvent(event, new Date(recorded + at * 60_000).toISOString());
  const site = createSite({ changes, rows, evidence, catalog: { programmes, sources }, clock, siteUrl });
  const get = async (path: string, method = 'GET') => {
    const response = await site.request(path, { method });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { site, siteUrl, notices, changes, evidence, get, page: async (path: string) => load((await get(path)).text) };
}
