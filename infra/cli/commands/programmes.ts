import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { programmeRecord } from '../../../shared/programmes/programmeRecord.ts';
import { chooseCatalog } from '../../catalog.ts';
import { catalogOptions, catalogUsage } from '../catalogOptions.ts';
import { type Command, UsageError } from '../command.ts';
import { openStack, stackOptions } from '../openStack.ts';
import { renderProgramme } from '../renderProgramme.ts';

/** What is known of each programme, from the notices that were read alone. */
export const programmesCommand: Command = {
  usage: `programmes [ID] ${catalogUsage} [--stack NAME | --state FOLDER]`,
  summary:
    'lists the programmes, or prints what holds of one, since when, from which notice, and what is not published',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...catalogOptions, ...stackOptions },
      allowPositionals: true,
    });
    const [id, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`programmes: one programme at a time, found ${positionals.join(' ')}`);
    const { programmes } = chooseCatalog(values);
    const stack = await openStack(values);
    const now = clock();
    const statements = await stack.changes.listStatements();
    if (id === undefined) {
      for (const { id: own, name } of programmes) {
        const { holds, notices } = programmeRecord(own, statements, now);
        output.out(harmless(`${own}  ${name['en'] ?? own}: ${holds.length} facts from ${notices.length} notices`));
      }
      return 0;
    }
    const programme = programmes.find((one) => one.id === id);
    if (programme === undefined)
      throw new UsageError(`programmes: no programme ${harmless(id)}; without an id all are listed`);
    for (const line of renderProgramme(programme, programmeRecord(id, statements, now))) output.out(line);
    return 0;
  },
};
