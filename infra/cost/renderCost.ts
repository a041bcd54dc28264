import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import type { CatalogFile } from '../../shared/catalog/catalog.ts';
import type { Counted } from './countSteps.ts';
import { type Fixed, monthlyCost, translation } from './monthlyCost.ts';

/** Sources that sums are made for. */
export const sizes = [100, 1000, 10_000] as const;

const monthSeconds = (365.25 / 12) * 24 * 3600;

/** Checks of one source a month, as the catalog's sources are checked on average. */
export function checksPerSource({ sources }: CatalogFile): number {
  return sources.reduce((sum, { every }) => sum + monthSeconds / cadenceSeconds[every], 0) / sources.length;
}

/** The sums as a table in Markdown. */
export function renderCost(counted: Counted, fixed: Fixed, catalog: CatalogFile): string {
  const each = checksPerSource(catalog);
  const sums = sizes.map((sources) => monthlyCost(counted, fixed, sources, sources * each));
  const row = (name: string, of: (sum: ReadonlyMap<string, number>) => number): string =>
    `| ${name} | ${sums.map((sum) => `$${of(sum).toFixed(of(sum) < 10 ? 2 : 0)}`).join(' | ')} |`;
  const services = [...(sums[0]?.keys() ?? [])].filter((service) => service !== translation);
  const of =
    (service: string) =>
    (sum: ReadonlyMap<string, number>): number =>
      sum.get(service) ?? 0;
  return [
    `| US dollars a month | ${sizes.map((size) => `${size.toLocaleString('en')} sources`).join(' | ')} |`,
    `|---|${sizes.map(() => '---').join('|')}|`,
    ...services.map((service) => row(service, of(service))),
    row('together', (sum) => services.reduce((all, service) => all + of(service)(sum), 0)),
    row(translation, of(translation)),
  ].join('\n');
}
