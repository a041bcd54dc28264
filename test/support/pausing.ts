import { tellSilence } from '../../functions/remind/tellSilence.ts';
import { readHealth } from '../../functions/site/read.ts';
import { createMemoryStores } from '../../infra/local/memoryStores.ts';
import { captured } from './captured.ts';
import { openCheck } from './openCheck.ts';
import { type RegulationOptions, regulationPage, regulationSource } from './regulation.ts';

/** One source with its checks, what is shown of it, and whether it is told as silent; hours pass when they are asked to. */
export function openPausing() {
  let time = Date.parse('2026-10-01T00:00:00Z');
  const clock = () => new Date(time);
  const { notices, changes, groups } = createMemoryStores({ clock });
  let page = '';
  let asked = 0;
  const capture = async ({ url }: { readonly url: string }) => {
    asked++;
    return captured(url, page, clock());
  };
  const checkSource = openCheck({ http: { capture }, notices, groups, clock });
  const catalog = { programmes: [], sources: [regulationSource] };
  return {
    notices,
    now: () => clock().toISOString(),
    pass: (hours: number) => {
      time += hours * 3_600_000;
    },
    check: async (options: RegulationOptions = {}) => {
      time += 3_600_000;
      [page, asked] = [regulationPage(options), 0];
      const { outcome } = await checkSource(regulationSource);
      if (outcome !== 'paused')
        await notices.recordReads('www.gov.cn', { [regulationSource.id]: clock().toISOString() });
      return { outcome, asked };
    },
    health: async () => (await readHealth(changes, catalog.sources, clock()))[0],
    silent: async () =>
      (await tellSilence(catalog.sources, await changes.readTimes(), changes, clock())).silences.length,
  };
}
