import project from '../../package.json' with { type: 'json' };
import { harmless } from '../../shared/alert/harmless.ts';
import { nearest } from '../../shared/catalog/nearest.ts';
import { CatalogError } from '../catalog.ts';
import { type Command, isArgumentError, type Output, UsageError } from './command.ts';

export type Commands = Readonly<Record<string, Command>>;

/** What the exit code says. */
const exitCodes =
  'Exit codes: 0 done; 1 it does not hold or cannot be used; 2 not understood; 70 a fault, of ours or of what is reached.';
const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Runs the command that the first argument names, or shows help. @returns the exit code, as `exitCodes` says */
export async function dispatch(commands: Commands, args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' || isHelp(name)) {
    output.out(help(commands));
    return 0;
  }
  if (name === '--version') {
    output.out(project.version);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    output.err(name === undefined ? help(commands) : `${unknown(name, commands)}\n\n${help(commands)}`);
    return 2;
  }
  // What follows `--` is no option, even where it is written like one.
  const given = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (given.some(isHelp)) {
    output.out(`Usage: npm run visawire -- ${command.usage}\n\n${command.summary}\n\n${exitCodes}`);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof CatalogError) {
      output.err(error.message);
      return 1;
    }
    if (!(error instanceof UsageError) && !isArgumentError(error)) {
      output.err(`visawire ${name}: ${said(error)}`);
      return 70;
    }
    output.err(`${error.message}\n\nUsage: npm run visawire -- ${command.usage}`);
    return 2;
  }
}

function unknown(name: string, commands: Commands): string {
  const meant = nearest(name, Object.keys(commands));
  return `Unknown command: ${harmless(name)}${meant === undefined ? '' : `. Did you mean ${meant}?`}`;
}

/** An error and what caused it, in one line and without where in the code; text of others is in it. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return harmless(String(error));
  const what = harmless(error.message || error.name);
  const where = error.name === 'Error' || error.message === '' ? what : `${error.name}: ${what}`;
  return error.cause === undefined ? where : `${where} (${said(error.cause)})`;
}

function help(commands: Commands): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  const more = 'COMMAND --help says more of one; --version says which release this is.';
  return ['Usage: npm run visawire -- COMMAND', '', ...lines, '', more, exitCodes].join('\n');
}
