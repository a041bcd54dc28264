import { spawn } from 'node:child_process';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LocalStackError } from './claim.ts';

/** A database that speaks DynamoDB's protocol, as a process of its own. */
export interface LocalDatabase {
  readonly endpoint: string;
  /** Resolves when it ends without being stopped, with what the operator should know. */
  readonly died: Promise<LocalStackError>;
  stop(): Promise<void>;
}

interface Options {
  /** As operators know it. */
  readonly name: string;
  /** The program and what it is given. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  readonly port: number;
  /** What to mend when it ended while starting with a status, having said something; null where it says so best itself. */
  readonly explain: (status: number | null, complaint: string) => string | null;
}

/** Of a machine that does much else: Java starts in two seconds, and was seen to take more than thirty. */
const startTimeoutMs = 120_000;

/**
 * A program that ends with the process that started it, even by SIGKILL: the shell's `cat` ends when the pipe from us closes. Ctrl+C
 * reaches the whole group, and the database is to outlive the work that it is asked to end. A signal ends `wait` before the
 * child, hence the second.
 */
const underOurLife =
  'trap "" INT; "$@" <&- & child=$!; trap "kill $child 2>/dev/null" TERM; (cat >/dev/null; kill $child 2>/dev/null) <&3 & wait $child; status=$?; while kill -0 $child 2>/dev/null; do wait $child; status=$?; done; exit $status';

/**
 * Starts a database and waits until it answers.
 *
 * @throws LocalStackError with what to mend
 */
export async function startChildDatabase({ name, command, cwd, port, explain }: Options): Promise<LocalDatabase> {
  const child = spawn('/bin/sh', ['-c', underOurLife, 'sh', ...command], {
    cwd,
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
  const endpoint = `http://127.0.0.1:${port}`;
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
      const why = explain(await ended, complaint);
      throw new LocalStackError(why ?? `${name} ended while starting: ${complaint.trim() || 'it said nothing'}`);
    }
    try {
      await client.send(new ListTablesCommand({}));
      break;
    } catch (cause) {
      if (Date.now() > deadline) {
        release();
        throw new LocalStackError(`${name} did not answer within ${startTimeoutMs} ms`, { cause });
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
      resolve(new LocalStackError(`${name} ended by itself (status ${code}): ${said}`));
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
