import { parseArgs } from 'node:util';
import { findChromium } from '../../../functions/adapters/browser/findChromium.ts';
import { countStatuses, coverageOf, type JurisdictionCoverage, sayStatuses } from '../../../shared/catalog/coverage.ts';
import { nearest } from '../../../shared/catalog/nearest.ts';
import { chooseCatalog } from '../../catalog.ts';
import { checkLive } from '../checkLive.ts';
import { type Command, type Options, UsageError } from '../command.ts';
import { openWeb } from '../openWeb.ts';
import { allowOptions, catalogOptions } from '../options.ts';

const options = {
  ...catalogOptions,
  live: { type: 'boolean', says: 'fetches each source, or those named, once' },
  ...allowOptions,
} as const satisfies Options;

/** Says whether a catalog can be used, and what is wrong with it if not; `--live` reads each source, or those named, once. */
export const catalogCommand: Command = {
  forms: ['check', 'check --live [SOURCE …]'],
  summary: 'validates the built-in catalog, or your own, alone or beside it',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [action, ...ids] = positionals;
    if (action !== 'check' || (ids.length > 0 && values.live !== true)) {
      throw new UsageError(`catalog: expected \`check\`, found ${positionals.join(' ') || 'nothing'}`);
    }
    const catalog = chooseCatalog(values);
    const { sources } = catalog;
    const { jurisdictions, programmes } = coverageOf(catalog);
    const own = programmes.filter((programme) => values.catalog === undefined || programme.sources.length > 0);
    const gaps = own.filter(({ gap }) => gap !== null).length;
    const unexplained = own.filter(({ gap, why }) => gap !== null && why === null).length;
    output.out(`${count(sources.length, 'source')} in ${count(jurisdictions.length, 'jurisdiction')}, all valid`);
    output.out(`status: ${sayStatuses(countStatuses(sources))}`);
    if (jurisdictions.length > 1) output.out(`most: ${sayMost(jurisdictions)}`);
    const advice = sources.filter(({ destination }) => destination !== undefined).length;
    if (advice > 0)
      output.out(`${advice} of them travel advice, ${Math.round((100 * advice) / sources.length)} in a hundred`);
    if (own.length > 0)
      output.out(
        `${count(own.length, 'programme')}, ${gaps} with a gap, ${unexplained} of them without a reason; \`sources --coverage\` lists them`,
      );
    const rendered = sources.filter(({ render }) => render === true).length;
    const program = findChromium(process.env['PATH'] ?? '');
    if (rendered > 0)
      output.out(`${count(rendered, 'source')} read through a browser: ${program ?? 'there is none here'}`);
    if (values.live !== true) return 0;
    for (const id of ids) {
      if (sources.some((source) => source.id === id)) continue;
      const meant = nearest(
        id,
        sources.map((source) => source.id),
      );
      output.err(`no source ${id}${meant === undefined ? '' : `; likely meant: ${meant}`}`);
      return 1;
    }
    const chosen = ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id));
    const http = openWeb(values.allow ?? [], output.err);
    const unread = await checkLive(http, chosen, output);
    output.out(`${chosen.length - unread} of ${count(chosen.length, 'source')} read as documents`);
    return unread === 0 ? 0 : 1;
  },
};

/** Jurisdictions that are named with their sources, those with most. */
const named = 12;

const sayMost = (jurisdictions: readonly JurisdictionCoverage[]): string =>
  jurisdictions
    .slice(0, named)
    .map(({ jurisdiction, sources }) => `${jurisdiction} ${sources}`)
    .join(', ');

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
