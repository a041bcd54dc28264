import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { regulationPage } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';

/** A folder with a catalog of one source, which is a server on this machine. */
async function prepare(): Promise<{ folder: string; host: string; asked: () => number }> {
  const folder = mkdtempSync(join(tmpdir(), 'visawire-start-'));
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(regulationPage());
  });
  const host = await listen(server);
  onTestFinished(async () => {
    await close(server);
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(
    join(folder, 'catalog.yaml'),
    `authorities:
  - { id: office, name: { en: An office }, jurisdiction: CN, rank: page, hosts: ['${host}'] }
sources:
  - { id: one, authority: office, url: 'http://${host}/zhengce/one.htm', kind: page, language: zh-Hans, every: 1h }
`,
  );
  return { folder, host, asked: () => requests };
}

interface Monitor {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
}

function start({ folder, host }: { readonly folder: string; readonly host: string }): Monitor {
  const script = join(import.meta.dirname, '../../../infra/local/start.ts');
  const state = join(folder, 'state');
  const given = ['--catalog', join(folder, 'catalog.yaml'), '--state', state, '--port', '0', '--allow', host];
  const child = spawn(process.execPath, [script, ...given]);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, said: () => said, complained: () => complained, ended };
}

/** Processes below one, by number. */
function below(pid: number | undefined): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='])
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const children = (of: number): number[] =>
    all.filter(([, parent]) => Number(parent) === of).flatMap(([child]) => [Number(child), ...children(Number(child))]);
  const found = children(pid ?? -1);
  return all
    .filter(([child, , name]) => found.includes(Number(child)) && (name === 'dynoxide' || name === 'java'))
    .map(([child]) => Number(child));
}

test('the monitor reads its sources, refuses a second one over its state, and ends cleanly when it is asked to', async () => {
  const site = await prepare();
  const monitor = start(site);
  await until(() => monitor.said().includes('"outcome":"baseline"'), 'a baseline');
  expect(monitor.said()).toContain('Visawire watches 1 sources. Site: http://127.0.0.1:');
  const second = start(site);
  expect(await second.ended).toBe(1);
  expect(second.complained()).toContain(`a stack runs over it already (process ${monitor.child.pid})`);
  expect(existsSync(join(site.folder, 'state/stack.json'))).toBe(true);
  monitor.child.kill('SIGINT');
  expect(await monitor.ended).toBe(0);
  expect(monitor.complained()).toBe('');
  expect(existsSync(join(site.folder, 'state/stack.json'))).toBe(false);
});

test('a database that dies ends the monitor, which says so; started again, it goes on from what it knew', async () => {
  const site = await prepare();
  const monitor = start(site);
  await until(() => monitor.said().includes('"outcome":"baseline"'), 'a baseline');
  const [database, ...others] = below(monitor.child.pid);
  expect(others).toEqual([]);
  // 0 would be this test's own group.
  if (database === undefined) throw new Error('no database runs below the monitor');
  process.kill(database, 'SIGKILL');
  expect(await monitor.ended).toBe(1);
  expect(monitor.complained()).toMatch(/(?:Dynoxide|DynamoDB Local) ended by itself \(status 137\): /);
  const again = start(site);
  await until(() => again.said().includes('"message":"checked"'), 'a check');
  expect(again.said()).toContain('"outcome":"unchanged"');
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});
