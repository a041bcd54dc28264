import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settings } from '../../../functions/adapters/runtime/environment.ts';
import {
  budgets,
  bundleFunction,
  bundleSizes,
  catalogFileName,
  fileThreadKilobytes,
} from '../../../infra/aws/bundle.ts';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { functionNames } from '../../../infra/wiring.ts';
import { usualHour } from '../../../shared/alert/digest/digestHour.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));
const catalog = loadBuiltInCatalog();

test.each(functionNames)('%s keeps to its budget, and starts alone in its folder', (name) => {
  const outdir = join(folder, name);
  const { own, fileThread } = bundleSizes(bundleFunction(name, outdir, catalog));
  expect(own / 1000).toBeLessThan(budgets(name).kilobytes);
  expect(fileThread / 1000).toBeLessThan(fileThreadKilobytes);
  const given = Object.fromEntries(Object.keys(settings).map((setting) => [setting, 'arn:aws:sns:us-east-1:0:x']));
  const read = { CATALOG_FILE: catalogFileName, DIGESTS_AT: usualHour, TRANSLATE: 'on' };
  const env = { PATH: process.env['PATH'], ...given, ...read, AWS_REGION: 'us-east-1' };
  const script = 'console.log(typeof (await import("./index.mjs")).handler)';
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: outdir,
    env,
    encoding: 'utf8',
  });
  expect(ran.stdout).toBe('function\n');
});

test('what a check needs for evidence alone is loaded with it', () => {
  const outdir = join(folder, 'evidence');
  const { outputs } = bundleFunction('check', outdir, catalog);
  const first = Object.entries(outputs).flatMap(([file, output]) =>
    file.endsWith('/checkThread.mjs') ? output.imports : [],
  );
  const eager = new Set(first.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path));
  expect(eager.size).toBeGreaterThan(0);
  for (const [file, { inputs }] of Object.entries(outputs)) {
    if (!eager.has(file)) continue;
    expect(Object.keys(inputs).filter((input) => input.includes('@aws-sdk/client-s3'))).toEqual([]);
  }
});

test('a check starts its thread from the folder of the function, and hears from it why it failed', () => {
  const outdir = join(folder, 'thread');
  bundleFunction('check', outdir, catalog);
  const given = Object.fromEntries(Object.keys(settings).map((setting) => [setting, 'arn:aws:sns:us-east-1:0:x']));
  const env = {
    PATH: process.env['PATH'],
    ...given,
    CATALOG_FILE: catalogFileName,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    // Nothing listens there.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  };
  const body = JSON.stringify({ sourceId: catalog.sources[0]?.id });
  const script = `const { handler } = await import('./index.mjs');
const answer = await handler({ Records: [{ messageId: 'one', body: ${JSON.stringify(body)}, attributes: { SentTimestamp: String(Date.now()) } }] });
console.log(JSON.stringify(answer));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: outdir,
    env,
    encoding: 'utf8',
  });
  expect(stdout).toContain('ECONNREFUSED');
  expect(stdout).toContain('{"batchItemFailures":[{"itemIdentifier":"one"}]}');
});
