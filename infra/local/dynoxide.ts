import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LocalDatabase, startChildDatabase } from './childDatabase.ts';
import { claimPort, prepareFolder } from './claim.ts';

interface Options {
  /** Folder for the database; in memory when absent. */
  readonly dbPath?: string;
}

export const dynoxideFile = 'dynoxide.sqlite';

/**
 * The program of Dynoxide, a database that speaks DynamoDB's protocol over SQLite and needs nothing installed, or null where npm has
 * none for this machine. Chosen over our own stores on `node:sqlite`: streams, transactions and expiry are its own, and the stores that
 * run on AWS run on it unchanged (1.2.1, 2026-12-01; Dynalite 4.0 has neither transactions nor streams).
 */
export function dynoxideProgram(): string | null {
  try {
    const manifest = fileURLToPath(import.meta.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`));
    const program = join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Starts Dynoxide. It listens on this machine alone.
 *
 * @throws LocalStackError with what to mend
 */
export async function startDynoxide(program: string, { dbPath }: Options = {}): Promise<LocalDatabase> {
  if (dbPath !== undefined) await prepareFolder(dbPath);
  const port = await claimPort();
  const store = dbPath === undefined ? [] : ['--db-path', resolve(dbPath, dynoxideFile)];
  const damaged = `${join(dbPath ?? '', dynoxideFile)}: it is no database, or damaged; restore it from a copy, or choose another folder`;
  return startChildDatabase({
    name: 'Dynoxide',
    command: [program, '--port', String(port), ...store],
    cwd: dirname(program),
    port,
    explain: (_status, complaint) => (/not a (valid SQLite )?database|malformed/.test(complaint) ? damaged : null),
  });
}
