import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The temporary folder cannot hold what is read. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError';
}

function refuse(cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
  const likely = 'it is full, or is not there; the environment variable TMPDIR names another';
  throw new SpoolError(`${tmpdir()}: nothing can be kept in the temporary folder (${code}). Likely: ${likely}.`, {
    cause,
  });
}

/** Bytes that wait on disk until they are needed. */
export interface Spool {
  /** Keeps bytes and returns how to have them again. */
  readonly keep: (bytes: Uint8Array) => Promise<() => Promise<Buffer>>;
  readonly close: () => Promise<void>;
}

/** Opens a spool that leaves nothing behind, however the process ends: its file has no name any more once it is open. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'visawire-replay-')).catch(refuse);
  const file = await open(join(folder, 'blocks'), 'wx+', 0o600);
  await rm(folder, { recursive: true });
  let end = 0;
  return {
    keep: async (bytes) => {
      const at = end;
      const { length } = bytes;
      end += length;
      for (let done = 0; done < length; )
        done += (await file.write(bytes, done, length - done, at + done).catch(refuse)).bytesWritten;
      return async () => {
        const again = Buffer.alloc(length);
        for (let done = 0; done < length; ) {
          const { bytesRead } = await file.read(again, done, length - done, at + done);
          if (bytesRead === 0) throw new Error(`the spool ends at ${at + done}`);
          done += bytesRead;
        }
        return again;
      };
    },
    close: () => file.close(),
  };
}
