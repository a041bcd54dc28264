import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * The master secret of the local stack, made when it is missing, readable by its owner alone. It is written aside and then
 * given its name, so that nobody reads half of it and two who start at once agree on one.
 *
 * @throws Error when the folder cannot be written; on reading, when the file holds something else
 */
export function createFileSecret(path: string): () => Promise<Uint8Array> {
  const made = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(made, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(made, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(made);
  }
  return async () => {
    const secret = readFileSync(path, 'utf8');
    if (!/^[0-9a-f]{64}$/.test(secret))
      throw new Error(`${path}: not a master secret; remove it to have one made, and tell receivers their new secrets`);
    return Buffer.from(secret, 'utf8');
  };
}
