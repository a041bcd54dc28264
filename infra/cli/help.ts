import { wrap } from '../../shared/alert/mail/plainText.ts';
import type { Command, Commands, Options } from './command.ts';

/** What the exit code says. */
const exitCodes =
  'Exit codes: 0 done; 1 it does not hold or cannot be used; 2 not understood; 70 a fault, of ours or of what is reached.';
const call = 'npm run visawire --';
const indent = '      ';

/** How a command is called, a form a line. */
export const usageOf = (name: string, { forms }: Command): string =>
  forms.map((form, at) => `${at === 0 ? 'Usage:' : indent} ${call} ${name} ${form}`.trimEnd()).join('\n');

const optionsOf = (options: Options): string[] =>
  Object.entries(options).flatMap(([name, { value, says }]) => [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    wrap(says, indent),
  ]);

/** All that one command takes. */
export function helpOf(name: string, command: Command): string {
  const options = optionsOf(command.options);
  return [
    usageOf(name, command),
    '',
    wrap(command.summary),
    ...(options.length === 0 ? [] : ['', 'Options:', ...options]),
    '',
    wrap(exitCodes),
  ].join('\n');
}

/** All commands. */
export function help(commands: Commands): string {
  const lines = Object.entries(commands).flatMap(([name, { forms, summary }]) => [
    ...forms.map((form) => `  ${name} ${form}`.trimEnd()),
    wrap(summary, indent),
  ]);
  const more = 'COMMAND --help lists its options; --version says which release this is.';
  return [`Usage: ${call} COMMAND`, '', ...lines, '', more, wrap(exitCodes)].join('\n');
}
