/** Where a command writes, one line or paragraph at a time. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Says what it is at while that lasts, such as `12 of 350 sources`; shown to people alone, and gone afterwards. */
  readonly doing: (text: string) => void;
}

/** An option as `parseArgs` of Node reads it, with what help and completion say of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly default?: string;
  /** What stands for its value, such as `HOST:PORT`. */
  readonly value?: string;
  readonly says: string;
}
export type Options = Readonly<Record<string, Option>>;

/** A command of `npm run visawire`; each lives in its own file of `commands/`. */
export interface Command {
  /** What may follow its name: an action in small letters, and in capitals what stands for names, addresses and files. */
  readonly forms: readonly string[];
  readonly summary: string;
  readonly options: Options;
  /** @returns the exit code. @throws UsageError when the arguments are wrong */
  readonly run: (args: readonly string[], output: Output) => number | Promise<number>;
}
export type Commands = Readonly<Record<string, Command>>;

/** The first words of a command's forms that are to be typed as they are. */
export const actionsOf = ({ forms }: Command): readonly string[] => [
  ...new Set(forms.flatMap((form) => /^[a-z]+/.exec(form)?.[0] ?? [])),
];

/** The arguments of a command are wrong; its usage is shown and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs` of Node throws these; they become a `UsageError`. */
export function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS_')
  );
}
