import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockState } from '../../../infra/local/stateLock.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'visawire-lock-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Another process that holds the lock of a folder until it is killed. */
async function holdElsewhere(stateDir: string): Promise<() => Promise<void>> {
  const module = new URL('../../../infra/local/stateLock.ts', import.meta.url).href;
  const script = `const { lockState } = await import('${module}');
lockState(${JSON.stringify(stateDir)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
}

test('a folder is held by one process, and is free as soon as that is killed', async () => {
  const stateDir = folder();
  const kill = await holdElsewhere(stateDir);
  expect(() => lockState(stateDir)).toThrow(`${stateDir}: a stack runs over it already`);
  await kill();
  const unlock = lockState(stateDir);
  unlock();
  lockState(stateDir)();
});

test('a lock file that is damaged is named, and so is what to do', () => {
  const stateDir = folder();
  writeFileSync(join(stateDir, 'lock.sqlite'), 'not a database at all, and longer than a head'.repeat(10));
  expect(() => lockState(stateDir)).toThrow(/lock\.sqlite: .*delete it/);
});
