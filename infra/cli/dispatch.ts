import { parseArgs } from 'node:util';
import project from '../../package.json' with { type: 'json' };
import { harmless } from '../../shared/alert/harmless.ts';
import { nearest } from '../../shared/catalog/nearest.ts';
import { CatalogError } from '../catalog.ts';
import { type Command, type Commands, isArgumentError, type Output, UsageError } from './command.ts';
import { completionScript, shells } from './completion.ts';
import { help, helpOf, usageOf } from './help.ts';
import { withProgress } from './progress.ts';
import { sayFault } from './sayFault.ts';

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Says how to call the others to a shell; it alone has to know them. */
const completionOf = (all: () => Commands): Command => ({
  forms: [...shells],
  summary:
    'prints what has your shell complete commands and options: source <(npm run --silent visawire -- completion bash)',
  options: {},
  run(args, { out }) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const shell = shells.find((one) => one === positionals[0]);
    if (shell === undefined || positionals.length > 1) throw new UsageError(`completion: of ${shells.join(' or ')}`);
    out(completionScript(shell, all()));
    return 0;
  },
});

/** Runs the command that the first argument names, or shows help. @returns the exit code, as `--help` says */
export async function dispatch(
  own: Commands,
  args: readonly string[],
  plain: Pick<Output, 'out' | 'err'>,
): Promise<number> {
  const commands: Commands = { ...own, completion: completionOf(() => commands) };
  const [name, ...rest] = args;
  if (name === 'help' || isHelp(name)) {
    plain.out(help(commands));
    return 0;
  }
  if (name === '--version') {
    plain.out(project.version);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || command === undefined) {
    plain.err(name === undefined ? help(commands) : `${unknown(name, commands)}\n\n${help(commands)}`);
    return 2;
  }
  // What follows `--` is no option, even where it is written like one.
  const given = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (given.some(isHelp)) {
    plain.out(helpOf(name, command));
    return 0;
  }
  const { output, stop } = withProgress(plain, process.stderr);
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof CatalogError) {
      output.err(error.message);
      return 1;
    }
    if (!(error instanceof UsageError) && !isArgumentError(error)) {
      output.err(`visawire ${name}: ${sayFault(error)}`);
      return 70;
    }
    output.err(`${error.message}\n\n${usageOf(name, command)}`);
    return 2;
  } finally {
    stop();
  }
}

function unknown(name: string, commands: Commands): string {
  const meant = nearest(name, Object.keys(commands));
  return `Unknown command: ${harmless(name)}${meant === undefined ? '' : `. Did you mean ${meant}?`}`;
}
