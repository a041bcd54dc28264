import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { readHealth } from '../../../functions/site/read.ts';
import { coverageOf } from '../../../shared/catalog/coverage.ts';
import { chooseCatalog } from '../../catalog.ts';
import { type Command, type Options, UsageError } from '../command.ts';
import { openStack } from '../openStack.ts';
import { byOptions, catalogOptions, jsonOptions, stackOptions } from '../options.ts';
import { renderCoverage } from '../renderCoverage.ts';
import { renderHealth, wantsLook } from '../renderHealth.ts';
import { sayJson } from '../sayJson.ts';
import { setRest } from '../setRest.ts';

const options = {
  all: { type: 'boolean', says: 'lists those that are well too' },
  coverage: { type: 'boolean', says: 'counts them by jurisdiction, and names the programmes that are watched badly' },
  why: { type: 'string', value: 'TEXT', says: 'of pause: the reason; readers see it beside the source' },
  ...byOptions,
  ...jsonOptions,
  ...catalogOptions,
  ...stackOptions,
} as const satisfies Options;

/** What a running stack knows of its sources: when each was read, what troubles it, and what is held back. */
export const sourcesCommand: Command = {
  forms: ['[SOURCE …]', '--coverage', 'pause SOURCE … --why TEXT', 'resume SOURCE …'],
  summary:
    'lists the sources that want a look: late, in trouble, or with something held back, and what would release it; or those named, or all; pause has sources rest, which nobody then misses, until resume',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const catalog = chooseCatalog(values);
    const [first, ...rest] = positionals;
    const isRest = first === 'pause' || first === 'resume';
    const ids = isRest ? rest : positionals;
    const unknown = ids.find((id) => !catalog.sources.some((source) => source.id === id));
    if (unknown !== undefined) throw new UsageError(`sources: no source ${unknown} in the catalog`);
    if (values.coverage === true) {
      const coverage = coverageOf(catalog);
      if (values.json === true) output.out(sayJson(coverage));
      else for (const line of renderCoverage(coverage)) output.out(line);
      return 0;
    }
    if (isRest) return setRest(first, ids, values, await openStack(values), output);
    const { changes } = await openStack(values);
    const now = clock();
    const asked =
      positionals.length === 0 ? catalog.sources : catalog.sources.filter(({ id }) => positionals.includes(id));
    const health = await readHealth(changes, asked, now);
    const shown = health.filter(
      (one) => values.all === true || ids.includes(one.source.id) || (ids.length === 0 && wantsLook(one, now)),
    );
    if (values.json === true) {
      output.out(sayJson(shown.map(({ source, ...one }) => ({ source: source.id, status: source.status, ...one }))));
      return 0;
    }
    for (const one of shown) for (const line of renderHealth(one, now)) output.out(line);
    if (shown.length === 0) output.out(`all ${health.length} sources are read as promised, and nothing is held back`);
    return 0;
  },
};
