import { parseArgs } from 'node:util';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { CatalogError, loadBuiltInCatalog, loadCatalogFile } from '../../catalog.ts';
import { type Command, UsageError } from '../command.ts';

/** Says whether a catalog can be used, and what is wrong with it if not. */
export const catalogCommand: Command = {
  usage: 'catalog check [--catalog FILE]',
  summary: 'validates the built-in catalog, or FILE',
  run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { catalog: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length !== 1 || positionals[0] !== 'check') {
      throw new UsageError(`catalog: expected \`check\`, found ${positionals.join(' ') || 'nothing'}`);
    }
    try {
      const { sources } =
        values.catalog === undefined ? resolveCatalog(loadBuiltInCatalog()) : loadCatalogFile(values.catalog);
      const jurisdictions = new Set(sources.map((source) => source.authority.jurisdiction));
      output.out(`${count(sources.length, 'source')} in ${count(jurisdictions.size, 'jurisdiction')}, all valid`);
      return 0;
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      output.err(error.message);
      return 1;
    }
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
