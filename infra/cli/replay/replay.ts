import { createFileReader } from '../../../functions/adapters/fileReader.ts';
import { createCheckSource } from '../../../functions/check/checkSource.ts';
import type { AlertEvent } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { createMemoryEvidence } from '../../local/memoryEvidence.ts';
import { createMemoryStores } from '../../local/memoryStores.ts';
import type { Exchange } from './readExchanges.ts';

/** How often each verdict led to each outcome. */
export type Tally = Map<string, number>;

/** Runs the real check over recorded exchanges, given in time order, the clock set to each, on empty stores. */
export async function replay(
  exchanges: readonly Exchange[],
  catalog: Catalog,
  siteUrl: string,
  emit: (event: AlertEvent) => void,
): Promise<Tally> {
  let now = new Date(0);
  let current: Exchange | null = null;
  const clock = (): Date => now;
  const { notices, changes } = createMemoryStores({ clock });
  const http = {
    capture: async () => {
      if (current === null) throw new Error('no exchange is replayed');
      return current.outcome;
    },
  };
  const checkSource = createCheckSource({
    http,
    notices,
    evidence: createMemoryEvidence(),
    readFile: createFileReader(),
    clock,
    siteUrl,
    heedsWaits: false,
  });
  const sources = new Map(catalog.sources.map((source) => [new URL(source.url).href, source]));
  const tally: Tally = new Map();
  for (const exchange of exchanges) {
    const source = sources.get(URL.parse(exchange.url)?.href ?? '');
    let key = 'no source of that address';
    if (source !== undefined) {
      now = new Date(exchange.at);
      current = exchange;
      const { verdict, outcome, events } = await checkSource(source);
      key = `${verdict}: ${outcome}`;
      for (const id of events) {
        const change = await changes.read(id);
        if (change !== null) emit(change.event);
      }
    }
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}
