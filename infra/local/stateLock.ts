import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalStackError } from './claim.ts';
import { readStackFile } from './stackFile.ts';

/** SQLite’s result code where another process has the lock (sqlite.org/rescode.html, read 2026-12-01). */
const busy = 5;
const fileName = 'lock.sqlite';

/**
 * Holds a state folder for this process alone. The lock is the operating system's, on a file of SQLite: it ends with the process,
 * however that ends. Returns what lets go of it.
 *
 * @throws LocalStackError where another process has the folder, or the file can't be opened
 */
export function lockState(stateDir: string): () => void {
  const path = join(stateDir, fileName);
  try {
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return () => database.close();
  } catch (cause) {
    const isBusy = cause instanceof Error && 'errcode' in cause && cause.errcode === busy;
    const pid = readStackFile(stateDir)?.pid ?? 'not known';
    if (isBusy)
      throw new LocalStackError(`${stateDir}: a stack runs over it already (process ${pid}); end it first`, { cause });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LocalStackError(`${path}: ${why}; the file holds nothing: delete it, or choose another folder`, {
      cause,
    });
  }
}
