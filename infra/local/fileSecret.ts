import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The master secret of the local stack, made when it is missing, readable by its owner alone. */
export function createFileSecret(path: string): () => Promise<Uint8Array> {
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return async () => Buffer.from(readFileSync(path, 'utf8'), 'utf8');
}
