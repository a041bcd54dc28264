import { actionsOf, type Commands } from './command.ts';

export const shells = ['bash', 'zsh'] as const;
export type Shell = (typeof shells)[number];

/** Words that may follow each command. */
const wordsOf = (commands: Commands): (readonly [name: string, words: readonly string[]])[] =>
  Object.entries(commands).map(([name, command]) => [
    name,
    [...actionsOf(command), ...Object.keys(command.options).map((option) => `--${option}`), '--help'],
  ]);

/** For zsh, which takes what stands between single quotes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const described = (name: string, says: string): string => quoted(`${name}:${says.replaceAll(':', '\\:')}`);

const withCommand = (lines: readonly string[]): string =>
  ['# In the folder of the project `visawire` is short for `npm run visawire --`.', ...lines, ''].join('\n');
/** Also for whoever has no such command. */
const ownCommand = 'command -v visawire >/dev/null || visawire() { npm run --silent visawire -- "$@"; }';

const bash = (commands: Commands): string =>
  withCommand([
    ownCommand,
    '_visawire() {',
    '  local words',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words='${[...Object.keys(commands), 'help', '--version'].join(' ')}'`,
    '  else',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
    '    case "${COMP_WORDS[1]}" in',
    ...wordsOf(commands).map(([name, words]) => `      ${name}) words='${words.join(' ')}' ;;`),
    '    esac',
    '  fi',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
    '  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))',
    '}',
    'complete -o default -F _visawire visawire',
  ]);

const zsh = (commands: Commands): string =>
  withCommand([
    ownCommand,
    '_visawire() {',
    '  local -a words_here',
    '  if (( CURRENT == 2 )); then',
    `    words_here=(${Object.entries(commands)
      .map(([name, { summary }]) => described(name, summary))
      .join(' ')} help --version)`,
    '  else',
    '    case "$words[2]" in',
    ...Object.entries(commands).map(([name, command]) => {
      const options = Object.entries(command.options).map(([option, { says }]) => described(`--${option}`, says));
      return `      ${name}) words_here=(${[...actionsOf(command), ...options].join(' ')}) ;;`;
    }),
    '    esac',
    '  fi',
    '  _describe visawire words_here || _files',
    '}',
    'compdef _visawire visawire',
  ]);

/** The script that has a shell complete commands, actions and options, as help lists them. */
export const completionScript = (shell: Shell, commands: Commands): string =>
  shell === 'bash' ? bash(commands) : zsh(commands);
