import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/** What the operator has to mend before the local stack can run; the message says how. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

export interface DynamoDBLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface Options {
  /** Folder for the database; in memory when absent. */
  readonly dbPath?: string;
  /** A free port is taken when absent. */
  readonly port?: number;
}

const startTimeoutMs = 30_000;
const emulator = join(
  dirname(fileURLToPath(import.meta.resolve('amplify-dynamodb-simulator/package.json'))),
  'emulator',
);

/** Java that ends with the process that started it, even by SIGKILL: the shell's `cat` ends when the pipe from us closes. */
const underOurLife =
  'java "$@" <&- & child=$!; trap "kill $child 2>/dev/null" TERM INT; (cat >/dev/null; kill $child 2>/dev/null) <&3 & wait $child';

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
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
    throw new LocalStackError(`${dbPath}: ${why}; free space or choose another folder`, { cause });
  }
}

/** Starts the real DynamoDB Local. @throws LocalStackError with what to mend */
export async function startDynamoDBLocal({ dbPath, port }: Options = {}): Promise<DynamoDBLocal> {
  if (dbPath !== undefined) await prepareFolder(dbPath);
  const chosen = await claimPort(port);
  const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx512m'];
  const store = dbPath === undefined ? ['-inMemory'] : ['-dbPath', dbPath];
  const args = [
    ...jvm,
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-sharedDb',
    '-port',
    String(chosen),
    ...store,
  ];
  const child = spawn('sh', ['-c', underOurLife, 'sh', ...args], {
    cwd: emulator,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let running = true;
  void ended.then(() => {
    running = false;
  });
  const endpoint = `http://127.0.0.1:${chosen}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  const deadline = Date.now() + startTimeoutMs;
  const release = (): void => {
    child.kill('SIGTERM');
    for (const stream of child.stdio) stream?.destroy();
  };
  for (;;) {
    if (!running) {
      release();
      const noJava = /not found|UnsupportedClassVersionError/.test(complaint);
      throw new LocalStackError(
        noJava
          ? 'DynamoDB Local needs a JRE, 11 or later: apt-get install default-jre-headless'
          : `DynamoDB Local ended while starting: ${complaint.trim() || 'it said nothing'}`,
      );
    }
    try {
      await client.send(new ListTablesCommand({}));
      break;
    } catch (cause) {
      if (Date.now() > deadline)
        throw new LocalStackError(`DynamoDB Local did not answer within ${startTimeoutMs} ms`, { cause });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  client.destroy();
  return {
    endpoint,
    async stop() {
      release();
      await ended;
    },
  };
}
