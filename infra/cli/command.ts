/** Where a command writes, one line or paragraph at a time. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A command of `npm run visawire`; each lives in its own file of `commands/`. */
export interface Command {
  /** What follows `npm run visawire --`, with its arguments. */
  readonly usage: string;
  readonly summary: string;
  /** @returns the exit code. @throws UsageError when the arguments are wrong */
  readonly run: (args: readonly string[], output: Output) => number | Promise<number>;
}

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
