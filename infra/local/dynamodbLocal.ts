import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/** What the operator has to mend before the local stack can run; the message says how. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

export interface DynamoDBLocal {
  readonly endpoint: string;
  /** Resolves when it ends without being stopped, with what the operator should know. */
  readonly died: Promise<LocalStackError>;
  stop(): Promise<void>;
}

interface Options {
  /** Folder for the database; in memory when absent. */
  readonly dbPath?: string;
  /** A free port is taken when absent. */
  readonly port?: number;
}

const startTimeoutMs = 30_000;
/** What SQLite needs to open a database and its journal; with less room it starts and then fails at the first write. */
const probeBytes = 1024 * 1024;
/** The shell's answer when it finds no program of the name (POSIX). */
const commandNotFound = 127;
/** C1 and the serial collector alone: 1.8 s to the first answer where the defaults take 3.4 (JDK 17, two cores, 2026-11-23). */
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx512m'];
const emulator = join(
  dirname(fileURLToPath(import.meta.resolve('amplify-dynamodb-simulator/package.json'))),
  'emulator',
);

/**
 * Java that ends with the process that started it, even by SIGKILL: the shell's `cat` ends when the pipe from us closes. Ctrl+C
 * reaches the whole group, and the database is to outlive the work that it is asked to end. A signal ends `wait` before the
 * child, hence the second.
 */
const underOurLife =
  'trap "" INT; java "$@" <&- & child=$!; trap "kill $child 2>/dev/null" TERM; (cat >/dev/null; kill $child 2>/dev/null) <&3 & wait $child; status=$?; while kill -0 $child 2>/dev/null; do wait $child; status=$?; done; exit $status';

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

/**
 * Starts the real DynamoDB Local, with its telemetry off. It listens on every interface, which cannot be changed, and takes any
 * credentials: not for a machine on a network that is not trusted.
 *
 * @throws LocalStackError with what to mend
 */
export async function startDynamoDBLocal({ dbPath, port }: Options = {}): Promise<DynamoDBLocal> {
  if (dbPath !== undefined) await prepareFolder(dbPath);
  const chosen = await claimPort(port);
  const store = dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolvePath(dbPath)];
  const args = [
    ...jvm,
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-sharedDb',
    '-disableTelemetry',
    '-port',
    String(chosen),
    ...store,
  ];
  const child = spawn('/bin/sh', ['-c', underOurLife, 'sh', ...args], {
    cwd: emulator,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
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
      // A Java too old says so in words alone, and Apple's stand-in for one that is not installed does.
      const noJava =
        (await ended) === commandNotFound || /UnsupportedClassVersionError|locate a Java Runtime/.test(complaint);
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
      if (Date.now() > deadline) {
        release();
        throw new LocalStackError(`DynamoDB Local did not answer within ${startTimeoutMs} ms`, { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  client.destroy();
  let stopping = false;
  const died = new Promise<LocalStackError>((resolve) => {
    void ended.then((code) => {
      if (stopping) return;
      release();
      const said = complaint.trim() || 'it said nothing; was it killed, or is the machine out of memory?';
      resolve(new LocalStackError(`DynamoDB Local ended by itself (status ${code}): ${said}`));
    });
  });
  return {
    endpoint,
    died,
    async stop() {
      stopping = true;
      release();
      await ended;
    },
  };
}
