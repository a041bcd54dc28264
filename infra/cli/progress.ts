import type { Output } from './command.ts';

/** What lasts no longer says nothing. */
const quietMs = 2000;
const everyMs = 500;
const eraseLine = '\r\u001b[K';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Shows on a terminal what a command is at and for how long, once that takes longer than two seconds, in one line that goes before
 * anything else is written; where standard error is no terminal it shows nothing.
 */
export function withProgress(
  { out, err }: Pick<Output, 'out' | 'err'>,
  terminal: Terminal,
): { readonly output: Output; readonly stop: () => void } {
  if (terminal.isTTY !== true) return { output: { out, err, doing: () => {} }, stop: () => {} };
  const began = performance.now();
  let [what, isShown] = ['working', false];
  const erase = (): void => {
    if (isShown) terminal.write(eraseLine);
    isShown = false;
  };
  const timer = setInterval(() => {
    const ms = performance.now() - began;
    if (ms < quietMs) return;
    const line = `… ${what}, ${Math.floor(ms / 1000)} s`;
    terminal.write(`${eraseLine}${line.slice(0, (terminal.columns ?? 80) - 1)}`);
    isShown = true;
  }, everyMs);
  // A command ends when it is done, shown or not.
  timer.unref();
  const first =
    (write: (text: string) => void) =>
    (text: string): void => {
      erase();
      write(text);
    };
  return {
    output: {
      out: first(out),
      err: first(err),
      doing: (text) => {
        what = text;
      },
    },
    stop: () => {
      clearInterval(timer);
      erase();
    },
  };
}
