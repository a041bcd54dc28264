import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { LocalStackError } from '../../../infra/local/claim.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamoDBLocal } from '../../../infra/local/dynamodbLocal.ts';
import { until } from '../../support/until.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = ({ endpoint }: Pick<LocalDatabase, 'endpoint'>) =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
const folder = () => mkdtempSync(join(tmpdir(), 'visawire-dynamodb-'));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function start(options: Parameters<typeof startDynamoDBLocal>[0] = {}): Promise<LocalDatabase> {
  const database = await startDynamoDBLocal(options);
  onTestFinished(() => database.stop());
  return database;
}

const answers = (endpoint: string): Promise<boolean> =>
  clientOf({ endpoint })
    .send(new ListTablesCommand({}))
    .then(
      () => true,
      () => false,
    );

const untilSilent = (endpoint: string): Promise<void> =>
  until(async () => !(await answers(endpoint)), `${endpoint} is silent`);

describe('the table', () => {
  test('has the indexes and the stream of the wiring, and is made once', async () => {
    const client = clientOf(await start());
    await createTable(client, 'visawire');
    await createTable(client, 'visawire');
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'visawire' }));
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual(['pending', 'timeline']);
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
  });

  test('has items removed that say when they expire, also when it is made a second time', async () => {
    const client = clientOf(await start());
    for (let times = 0; times < 2; times++) await createTable(client, 'visawire');
    const command = new DescribeTimeToLiveCommand({ TableName: 'visawire' });
    expect((await client.send(command)).TimeToLiveDescription).toEqual({
      AttributeName: 'expiresAt',
      TimeToLiveStatus: 'ENABLED',
    });
  });

  test('outlives the process, in a folder named from here', async () => {
    const dbPath = relative(process.cwd(), join(folder(), 'state'));
    const first = await startDynamoDBLocal({ dbPath });
    await createTable(clientOf(first), 'visawire');
    await first.stop();
    expect(await answers(first.endpoint)).toBe(false);
    const again = clientOf(await start({ dbPath }));
    expect((await again.send(new ListTablesCommand({}))).TableNames).toEqual(['visawire']);
    expect(readdirSync(dbPath).filter((name) => name.startsWith('probe'))).toEqual([]);
  });
});

test('a database that ends by itself says so; one that is stopped does not', async () => {
  const stopped = await startDynamoDBLocal();
  const database = await start();
  let said: LocalStackError | null = null;
  for (const { died } of [stopped, database])
    void died.then((error) => {
      said = error;
    });
  await stopped.stop();
  expect(said).toBeNull();
  const port = new URL(database.endpoint).port;
  const java = execFileSync('ps', ['-eo', 'pid=,comm=,args='])
    .toString()
    .split('\n')
    .find((line) => /^\s*\d+ java /.test(line) && line.includes(`-port ${port} `));
  process.kill(Number(java?.trim().split(' ')[0]), 'SIGKILL');
  expect((await database.died).message).toContain('ended by itself (status 137)');
});

describe('the process that started it', () => {
  const script = (path: string) => `
    import { startDynamoDBLocal } from ${JSON.stringify(path)};
    process.on('SIGINT', () => {});
    console.log((await startDynamoDBLocal()).endpoint);
  `;

  /** Another process, leader of a group of its own, that starts a database. */
  async function startElsewhere(): Promise<{ parent: ChildProcess; pid: number; endpoint: string }> {
    const file = join(import.meta.dirname, '../../../infra/local/dynamodbLocal.ts');
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script(file)], { detached: true });
    const { pid } = parent;
    if (pid === undefined) throw new Error('not started');
    onTestFinished(() => {
      parent.kill('SIGKILL');
    });
    const endpoint = await new Promise<string>((resolve) =>
      parent.stdout.on('data', (chunk) => resolve(String(chunk).trim())),
    );
    return { parent, pid, endpoint };
  }

  test('is killed: the database ends, and leaves nothing running', async () => {
    const { parent, pid, endpoint } = await startElsewhere();
    expect(await answers(endpoint)).toBe(true);
    parent.kill('SIGKILL');
    await untilSilent(endpoint);
    const ofGroup = () =>
      execFileSync('ps', ['-eo', 'pgid=,stat=,args='])
        .toString()
        .split('\n')
        .filter((line) => line.trim().startsWith(`${pid} `) && !/^\s*\d+\s+Z/.test(line));
    for (let waited = 0; ofGroup().length > 0 && waited < 5000; waited += 50) await pause(50);
    expect(ofGroup()).toEqual([]);
  });

  test('is asked to end by Ctrl+C, which the whole group gets: the database stays until it is stopped', async () => {
    const { pid, endpoint } = await startElsewhere();
    process.kill(-pid, 'SIGINT');
    await pause(500);
    expect(await answers(endpoint)).toBe(true);
  });
});

describe('what the operator has to mend is said', () => {
  /** A folder of programs to look for `java` in. */
  function onPath(java: string | null): void {
    const bin = folder();
    symlinkSync(execFileSync('/bin/sh', ['-c', 'command -v cat']).toString().trim(), join(bin, 'cat'));
    if (java !== null) {
      writeFileSync(join(bin, 'java'), `#!/bin/sh\n${java}\n`);
      chmodSync(join(bin, 'java'), 0o755);
    }
    const before = process.env['PATH'] ?? '';
    process.env['PATH'] = bin;
    onTestFinished(() => {
      process.env['PATH'] = before;
    });
  }

  const refusal = async (options: Parameters<typeof startDynamoDBLocal>[0] = {}): Promise<string> => {
    const error: unknown = await startDynamoDBLocal(options).catch((refused: unknown) => refused);
    if (!(error instanceof LocalStackError)) throw new Error('not refused', { cause: error });
    return error.message;
  };

  test('no Java', async () => {
    onPath(null);
    expect(await refusal()).toContain('apt-get install default-jre-headless');
  });

  test('a Java too old', async () => {
    onPath('echo "java.lang.UnsupportedClassVersionError: class file version 55.0" >&2; exit 1');
    expect(await refusal()).toContain('a JRE, 11 or later');
  });

  test('a Java that ends for another reason is quoted, not blamed on its absence', async () => {
    onPath('echo "Could not reserve enough space: not found" >&2; exit 1');
    expect(await refusal()).toContain('ended while starting: Could not reserve enough space');
  });

  test('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await refusal({ port })).toBe(`port ${port} is in use; end what uses it or choose another`);
  });

  test('a folder that is none', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ dbPath: file })).toContain(`${file}: it cannot be written (EEXIST)`);
    expect(await refusal({ dbPath: join(file, 'below') })).toContain('it cannot be written (ENOTDIR)');
  });

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write', async () => {
    const dbPath = join(folder(), 'locked');
    mkdirSync(dbPath, { mode: 0o500 });
    expect(await refusal({ dbPath })).toContain('it cannot be written (EACCES)');
  });
});
