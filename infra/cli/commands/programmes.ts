import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { programmeRecord } from '../../../shared/programmes/programmeRecord.ts';
import { chooseCatalog } from '../../catalog.ts';
import { type Command, type Options, UsageError } from '../command.ts';
import { openStack } from '../openStack.ts';
import { catalogOptions, jsonOptions, stackOptions } from '../options.ts';
import { renderProgramme } from '../renderProgramme.ts';
import { sayJson } from '../sayJson.ts';

const options = { ...jsonOptions, ...catalogOptions, ...stackOptions } as const satisfies Options;

/** What is known of each programme, from the notices that were read alone. */
export const programmesCommand: Command = {
  forms: ['[ID]'],
  summary:
    'lists the programmes, or prints what holds of one, since when, from which notice, and what is not published',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [id, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`programmes: one programme at a time, found ${positionals.join(' ')}`);
    const { programmes } = chooseCatalog(values);
    const stack = await openStack(values);
    const now = clock();
    const statements = await stack.changes.listStatements();
    if (id === undefined) {
      const listed = programmes.map(({ id: own, name }) => {
        const { holds, notices } = programmeRecord(own, statements, now);
        return { id: own, name: name['en'] ?? own, facts: holds.length, notices: notices.length };
      });
      if (values.json === true) output.out(sayJson(listed));
      else
        for (const { id: own, name, facts, notices } of listed)
          output.out(harmless(`${own}  ${name}: ${facts} facts from ${notices} notices`));
      return 0;
    }
    const programme = programmes.find((one) => one.id === id);
    if (programme === undefined)
      throw new UsageError(`programmes: no programme ${harmless(id)}; without an id all are listed`);
    const record = programmeRecord(id, statements, now);
    if (values.json === true) output.out(sayJson({ name: programme.name, ...record }));
    else for (const line of renderProgramme(programme, record)) output.out(line);
    return 0;
  },
};
