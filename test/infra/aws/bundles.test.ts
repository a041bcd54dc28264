import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settings } from '../../../functions/adapters/environment.ts';
import {
  budgets,
  bundleFunction,
  bundleSizes,
  catalogFileName,
  fileThreadKilobytes,
} from '../../../infra/aws/bundle.ts';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { functionNames } from '../../../infra/wiring.ts';
import { usualHour } from '../../../shared/alert/digestHour.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));
const catalog = loadBuiltInCatalog();

test.each(functionNames)('%s keeps to its budget, and starts alone in its folder', (name) => {
  const outdir = join(folder, name);
  const { own, fileThread } = bundleSizes(bundleFunction(name, outdir, catalog));
  expect(own / 1000).toBeLessThan(budgets(name).kilobytes);
  expect(fileThread / 1000).toBeLessThan(fileThreadKilobytes);
  const given = Object.fromEntries(Object.keys(settings).map((setting) => [setting, 'arn:aws:sns:us-east-1:0:x']));
  const read = { CATALOG_FILE: catalogFileName, DIGESTS_AT: usualHour };
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
  const first = Object.entries(outputs).find(([file]) => file.endsWith('/index.mjs'))?.[1];
  const eager = new Set(first?.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path));
  for (const [file, { inputs }] of Object.entries(outputs)) {
    if (!eager.has(file)) continue;
    expect(Object.keys(inputs).filter((input) => input.includes('@aws-sdk/client-s3'))).toEqual([]);
  }
});
