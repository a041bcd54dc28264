import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What the operator has to mend before the local stack can run; the message says how. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

/** What SQLite needs to open a database and its journal; with less room it starts and then fails at the first write. */
const probeBytes = 1024 * 1024;

/** A port that is free now, or the one asked for. @throws LocalStackError when it is taken */
export async function claimPort(port = 0): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        new LocalStackError(taken ? `port ${port} is in use; end what uses it or choose another` : cause.message, {
          cause,
        }),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Makes a folder for what is kept. @throws LocalStackError when it cannot be written */
export async function prepareFolder(dbPath: string): Promise<void> {
  try {
    await mkdir(dbPath, { recursive: true });
    const probe = join(dbPath, `probe-${process.pid}`);
    await writeFile(probe, Buffer.alloc(probeBytes)).finally(() => rm(probe, { force: true }));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
    throw new LocalStackError(`${dbPath}: ${why}; free space or choose another folder`, { cause });
  }
}
