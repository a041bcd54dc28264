import { parseArgs } from 'node:util';
import { harmless } from '../../../shared/alert/harmless.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { programmeRecord, type Stated } from '../../../shared/programmes/programmeRecord.ts';
import { sayLabel } from '../../../shared/understand/sayFact.ts';
import { sayValue } from '../../../shared/understand/sayValue.ts';
import { loadBuiltInCatalog } from '../../catalog.ts';
import { type Command, UsageError } from '../command.ts';
import { openStack, stackOptions } from '../openStack.ts';

const label = ({ fact }: Stated): string => sayLabel(fact.type, fact.qualifier, 'en');
const shownValue = ({ fact }: Stated): string => (fact.value === null ? '-' : sayValue(fact.value, 'en'));
const sourceOf = ({ by }: Stated): string => `${by.notice.number ?? by.notice.title} (${by.source.id})`;

/** What is known of each programme, from the notices that were read alone. */
export const programmesCommand: Command = {
  usage: 'programmes [ID] [--stack NAME | --state FOLDER]',
  summary:
    'lists the programmes, or prints what holds of one, since when, from which notice, and what is not published',
  async run(args, output) {
    const { values, positionals } = parseArgs({ args: [...args], options: stackOptions, allowPositionals: true });
    const [id, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`programmes: one programme at a time, found ${positionals.join(' ')}`);
    const { programmes } = resolveCatalog(loadBuiltInCatalog());
    const stack = await openStack(values);
    const statements = await stack.changes.listStatements();
    if (id === undefined) {
      for (const { id: own, name } of programmes) {
        const { holds, notices } = programmeRecord(own, statements);
        output.out(harmless(`${own}  ${name['en'] ?? own}: ${holds.length} facts from ${notices.length} notices`));
      }
      return 0;
    }
    const programme = programmes.find((one) => one.id === id);
    if (programme === undefined)
      throw new UsageError(`programmes: no programme ${harmless(id)}; without an id all are listed`);
    const { holds, unpublished, history } = programmeRecord(id, statements);
    output.out(`${id}  ${programme.name['en'] ?? ''}`);
    for (const one of holds) {
      const { fact, others } = one;
      output.out(
        harmless(`  ${label(one)}: ${shownValue(one)} (${fact.status}), read so since ${fact.since.slice(0, 10)}`),
      );
      output.out(harmless(`      “${fact.quote.exact}” — ${sourceOf(one)}`));
      if (fact.scope !== null) output.out(harmless(`      limited: ${fact.scope}`));
      for (const other of others) output.out(harmless(`      otherwise ${shownValue(other)} — ${sourceOf(other)}`));
    }
    for (const one of unpublished) output.out(harmless(`  ${label(one)}: not published — ${sourceOf(one)}`));
    if (holds.length + unpublished.length === 0) output.out('  no notice that was read states anything of it');
    if (history.length > 0) output.out('  History, newest first');
    for (const { at, type, qualifier, op, before, after } of history) {
      const [was, is] = [before, after].map((value) => (value === null ? '-' : sayValue(value, 'en')));
      output.out(harmless(`  ${at.slice(0, 10)}  ${op} ${sayLabel(type, qualifier, 'en')}: ${was} → ${is}`));
    }
    return 0;
  },
};
