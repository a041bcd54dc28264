import { harmless } from '../../shared/alert/harmless.ts';

/** An error and what caused it, in one line and without where in the code; text of others is in it. */
export function sayFault(error: unknown): string {
  if (!(error instanceof Error)) return harmless(String(error));
  const what = harmless(error.message || error.name);
  const where = error.name === 'Error' || error.message === '' ? what : `${error.name}: ${what}`;
  return error.cause === undefined ? where : `${where} (${sayFault(error.cause)})`;
}
