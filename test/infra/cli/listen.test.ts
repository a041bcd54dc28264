import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../../../infra/local/localStack.ts';
import { serveSite } from '../../../infra/local/serveSite.ts';
import { verifyWebhook } from '../../../shared/client/visawire.ts';
import { noticeEvent } from '../../support/events.ts';
import { until } from '../../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-listen-'));
const kept = join(folder, 'kept.json');
const script = join(import.meta.dirname, '../../../infra/cli/visawire.ts');
const idOf = (at: number): string => at.toString(16).padStart(32, 'a');
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let [stack, site, receiver]: [LocalStack?, Awaited<ReturnType<typeof serveSite>>?, Server?] = [];
let hook = '';
let [refusals, taken]: [number, string[]] = [0, []];
const running: ChildProcess[] = [];

async function record(at: number, severity: 'major' | 'editorial' = 'major'): Promise<void> {
  const event = { ...noticeEvent({ severity }), id: idOf(at) };
  // Long enough ago to be settled, and in the order of their numbers.
  await stack?.changes.recordEvent(event, new Date(Date.now() - 60_000 + at).toISOString());
}

/** A listener as an operator starts it. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [script, 'listen', ...args]);
  running.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return { child, out: () => out, err: () => err, ended: once(child, 'exit') };
}

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    if (refusals > 0) {
      refusals--;
      response.writeHead(500).end();
      return;
    }
    const event = await verifyWebhook(
      body,
      new Headers(Object.entries(request.headers).map(([a, b]) => [a, `${b}`])),
      secret,
    );
    taken.push(event.id);
    response.writeHead(204).end();
  });
  hook = `http://${await listen(receiver)}/hook`;
  const catalog = { programmes: [{ id: 'cn-k', name: { en: 'K visa' } }], sources: [] };
  const clock = () => new Date();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const given = { catalog, stateDir: folder, siteUrl: 'https://wire.test', allowPrivate: [], inMemory: true };
  stack = await startLocalStack({ ...given, clock, log });
  const { changes, rows, evidence } = stack;
  site = await serveSite({ changes, rows, evidence, catalog, clock, port: 0 });
  for (const at of [1, 2, 3]) await record(at);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  [refusals, taken] = [0, []];
});
afterAll(async () => {
  await site?.stop();
  await stack?.stop();
  if (receiver !== undefined) await close(receiver);
  rmSync(folder, { recursive: true });
});

test('events are printed and sent on, signed, each until it is taken; the next listener goes on behind them', async () => {
  refusals = 1;
  const given = ['--site', site?.url ?? '', '--to', hook, '--secret', secret, '--cursor', kept];
  const first = start(...given, '--since', new Date(Date.now() - 3_600_000).toISOString());
  await until(
    () => taken.length === 3 && readFileSync(kept, 'utf8').includes('"after":"'),
    'all were taken and remembered',
    first.err,
  );
  expect(taken).toEqual([1, 2, 3].map(idOf));
  expect(first.out()).toMatch(/^(?:\S+Z {2}major {6}\S.*\n {4}https:\S+\/changes\/\S+\n){3}$/);
  expect(first.err()).toContain('answered 500; sent again until it is taken');
  expect(first.err()).toMatch(/answered 204 after \d+ ms/);
  first.child.kill('SIGINT');
  await first.ended;

  await record(4);
  const second = start(...given);
  await until(() => taken.includes(idOf(4)), 'the next was taken', second.err);
  expect(taken).toEqual([1, 2, 3, 4].map(idOf));
});

test('what a filter asks for alone is printed, as JSON where that is asked for', async () => {
  await record(5, 'editorial');
  const editorial = start('--site', site?.url ?? '', '--since', '2020-01-01', '--severities', 'editorial', '--json');
  await until(() => editorial.out().includes('\n'), 'an editorial change was printed', editorial.err);
  expect(JSON.parse(editorial.out())).toMatchObject({ id: idOf(5), data: { change: { severity: 'editorial' } } });
});

test('without a site named, that of the stack on this machine is listened to', async () => {
  const said = start('--state', folder);
  await said.ended;
  // Its own address is one that nobody serves here.
  expect([said.child.exitCode, said.err()]).toEqual([70, expect.stringContaining('https://wire.test does not answer')]);
});

test.each([
  [['--programmes', 'cn-kk'], 'Did you mean cn-k?'],
  [['--since', 'yesterday'], 'expected a day or a time'],
  [['--to', 'localhost'], 'expected an address'],
  [['--to', 'http://127.0.0.1:1/', '--secret', 'hush!'], 'of the form whsec_…'],
  [['--cursor', script], 'holds something else'],
  [['--site', 'visawire'], 'expected an address'],
])('%j is refused in words, with how to call it', async (args, says) => {
  const refused = start('--site', site?.url ?? '', ...args);
  await refused.ended;
  expect([refused.child.exitCode, refused.out()]).toEqual([2, '']);
  expect(refused.err()).toContain(says);
  expect(refused.err()).toContain('Usage: npm run visawire -- listen');
  expect(refused.err()).not.toMatch(/^\s+at /m);
});

test('a place that is not there is said to be so, and a folder without a stack', async () => {
  const away = start('--site', 'http://127.0.0.1:9');
  await away.ended;
  expect(away.child.exitCode).toBe(70);
  expect(away.err()).toMatch(/^visawire listen: http:\/\/127\.0\.0\.1:9 does not answer as Visawire does .*\n$/);
  const empty = join(folder, 'empty');
  writeFileSync(empty, '');
  const none = start('--state', empty);
  await none.ended;
  expect([none.child.exitCode, none.err()]).toEqual([2, expect.stringContaining('no stack runs over')]);
});
