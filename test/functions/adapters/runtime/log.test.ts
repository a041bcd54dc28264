import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createLog } from '../../../../functions/adapters/runtime/log.ts';

function lines() {
  const written: string[] = [];
  return { log: createLog((line) => written.push(line)), written };
}

test('an entry is one line of JSON, with its errors, their codes and causes', () => {
  const { log, written } = lines();
  const cause = Object.assign(new TypeError('refused'), { code: 'ECONNREFUSED' });
  log.error('check failed', { source: 'a', error: new Error('no answer\nat all', { cause }) });
  expect(written).toHaveLength(1);
  expect(written[0]).not.toContain('\n');
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 'error',
    message: 'check failed',
    source: 'a',
    error: { name: 'Error', message: 'no answer\nat all', cause: { name: 'TypeError', code: 'ECONNREFUSED' } },
  });
});

test('page text in it acts on no terminal', () => {
  const { log, written } = lines();
  log.warn('seen', { text: '\u001b[31m\u202e\u2028\u0085\u200b' });
  expect(written[0]).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(written[0] ?? '').text).toBe('\u001b[31m\u202e\u2028\u0085\u200b');
});

test('what is no JSON is told all the same', () => {
  const { log, written } = lines();
  const request: Record<string, unknown> = { url: 'https://a.example/' };
  request['response'] = { request };
  log.error('check failed', { error: new Error('refused', { cause: request }) });
  log.info('counted', { count: 3n });
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', message: 'check failed', unprintable: expect.stringContaining('https://a.example/') },
    { level: 'info', message: 'counted', unprintable: expect.stringContaining('3n') },
  ]);
});

test('no field takes the place of what an entry is found by', () => {
  const { log, written } = lines();
  log.error('delivery failed', { message: 'an id', level: 'none' });
  expect(JSON.parse(written[0] ?? '')).toEqual({ level: 'error', message: 'delivery failed' });
});

test('a line stands alone on standard output, whatever is put before those of the console', () => {
  const module = new URL('../../../../functions/adapters/runtime/log.ts', import.meta.url).href;
  const script = `const { createLog } = await import(${JSON.stringify(module)});
    for (const name of ['log', 'info', 'error']) console[name] = (...said) => process.stdout.write('2026 id INFO ' + said + '\\n');
    createLog().info('swept', { silent: 0 });`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout).toBe('{"level":"info","message":"swept","silent":0}\n');
});
