import { CatalogError } from '../catalog.ts';
import { type Command, isArgumentError, type Output, UsageError } from './command.ts';

export type Commands = Readonly<Record<string, Command>>;

/** Runs the command that the first argument names. @returns the exit code: 2 when it was not understood, 1 when the catalog cannot be used */
export async function dispatch(commands: Commands, args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    output.out(help(commands));
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    output.err(name === undefined ? help(commands) : `Unknown command: ${name}\n\n${help(commands)}`);
    return 2;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof CatalogError) {
      output.err(error.message);
      return 1;
    }
    if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
    output.err(`${error.message}\n\nUsage: npm run visawire -- ${command.usage}`);
    return 2;
  }
}

function help(commands: Commands): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return ['Usage: npm run visawire -- COMMAND', '', ...lines].join('\n');
}
