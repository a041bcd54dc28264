import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LocalStackError } from '../../../infra/local/claim.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { dynoxideProgram } from '../../../infra/local/dynoxide.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
const answers = (endpoint: string): Promise<boolean> =>
  clientOf(endpoint)
    .send(new ListTablesCommand({}))
    .then(
      () => true,
      () => false,
    );
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'visawire-dynoxide-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(dynoxideProgram() === null)('the database of this machine', () => {
  test('needs no Java, and listens on this machine alone', async () => {
    const before = process.env['PATH'] ?? '';
    const bin = folder();
    writeFileSync(join(bin, 'cat'), '#!/bin/sh\nwhile read -r line; do :; done\n', { mode: 0o755 });
    process.env['PATH'] = bin;
    const database = await startDatabase(null).finally(() => {
      process.env['PATH'] = before;
    });
    onTestFinished(() => database.stop());
    expect(await answers(database.endpoint)).toBe(true);
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    const elsewhere = database.endpoint.replace('127.0.0.1', outward?.address ?? '127.0.0.2');
    expect(await answers(elsewhere)).toBe(false);
  });

  test('keeps what it has in its folder, and goes on after a kill', async () => {
    const dbPath = folder();
    const first = await startDatabase(dbPath);
    await createTable(clientOf(first.endpoint), 'visawire');
    const port = new URL(first.endpoint).port;
    const line = execFileSync('ps', ['-eo', 'pid=,args='])
      .toString()
      .split('\n')
      .find((one) => one.includes(`dynoxide --port ${port}`) && !one.includes('/bin/sh'));
    process.kill(Number(line?.trim().split(' ')[0]), 'SIGKILL');
    expect((await first.died).message).toContain('Dynoxide ended by itself (status 137)');
    const again = await startDatabase(dbPath);
    onTestFinished(() => again.stop());
    expect((await clientOf(again.endpoint).send(new ListTablesCommand({}))).TableNames).toEqual(['visawire']);
  });

  test('ends with the process that started it', async () => {
    const module = new URL('../../../infra/local/database.ts', import.meta.url).href;
    const script = `const { startDatabase } = await import('${module}'); console.log((await startDatabase(null)).endpoint);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const endpoint = await new Promise<string>((resolve) =>
      parent.stdout.on('data', (chunk) => resolve(String(chunk).trim())),
    );
    expect(await answers(endpoint)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; tries < 200 && (await answers(endpoint)); tries++) await pause(50);
    expect(await answers(endpoint)).toBe(false);
  });

  test('names the file where it is damaged', async () => {
    const dbPath = folder();
    writeFileSync(join(dbPath, 'dynoxide.sqlite'), 'no database, and longer than the head of one '.repeat(100));
    const refusal: unknown = await startDatabase(dbPath).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LocalStackError);
    expect(String(refusal)).toContain(`${join(dbPath, 'dynoxide.sqlite')}: it is no database, or damaged`);
  });

  test('leaves a folder that DynamoDB Local kept to DynamoDB Local', async () => {
    const dbPath = folder();
    writeFileSync(join(dbPath, 'shared-local-instance.db'), '');
    const database = await startDatabase(dbPath);
    onTestFinished(() => database.stop());
    await createTable(clientOf(database.endpoint), 'visawire');
    await database.stop();
    expect(execFileSync('ls', [dbPath]).toString()).not.toContain('dynoxide');
  });
});
