import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { readHealth } from '../../../functions/site/read.ts';
import { coverageOf } from '../../../shared/catalog/coverage.ts';
import { chooseCatalog } from '../../catalog.ts';
import { catalogOptions, catalogUsage } from '../catalogOptions.ts';
import { type Command, UsageError } from '../command.ts';
import { openStack, stackOptions } from '../openStack.ts';
import { renderCoverage } from '../renderCoverage.ts';
import { renderHealth, wantsLook } from '../renderHealth.ts';
import { setRest } from '../setRest.ts';

/** What a running stack knows of its sources: when each was read, what troubles it, and what is held back. */
export const sourcesCommand: Command = {
  usage: `sources [SOURCE …] [--all | --coverage] | pause SOURCE … --why TEXT [--by NAME] | resume SOURCE … ${catalogUsage} [--stack NAME | --state FOLDER]`,
  summary:
    'lists the sources that want a look: late, in trouble, or with something held back, and what would release it; or those named, or all; --coverage counts them by jurisdiction and names the programmes that are watched badly; pause has sources rest, which nobody then misses, until resume',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        all: { type: 'boolean', default: false },
        coverage: { type: 'boolean', default: false },
        why: { type: 'string' },
        by: { type: 'string' },
        ...catalogOptions,
        ...stackOptions,
      },
      allowPositionals: true,
    });
    const catalog = chooseCatalog(values);
    const [first, ...rest] = positionals;
    const isRest = first === 'pause' || first === 'resume';
    const ids = isRest ? rest : positionals;
    const unknown = ids.find((id) => !catalog.sources.some((source) => source.id === id));
    if (unknown !== undefined) throw new UsageError(`sources: no source ${unknown} in the catalog`);
    if (values.coverage) {
      for (const line of renderCoverage(coverageOf(catalog))) output.out(line);
      return 0;
    }
    if (isRest) return setRest(first, ids, values, await openStack(values), output);
    const { changes } = await openStack(values);
    const now = clock();
    const asked =
      positionals.length === 0 ? catalog.sources : catalog.sources.filter(({ id }) => positionals.includes(id));
    const health = await readHealth(changes, asked, now);
    const shown = health.filter(
      (one) => values.all || ids.includes(one.source.id) || (ids.length === 0 && wantsLook(one, now)),
    );
    for (const one of shown) for (const line of renderHealth(one, now)) output.out(line);
    if (shown.length === 0) output.out(`all ${health.length} sources are read as promised, and nothing is held back`);
    return 0;
  },
};
