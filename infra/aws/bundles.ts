import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../functions/adapters/runtime/environment.ts';
import { usualHour } from '../../shared/alert/digest/digestHour.ts';
import { loadBuiltInCatalog } from '../catalog.ts';
import { functionNames } from '../wiring.ts';
import { budgets, bundleFunction, bundleSizes, catalogFileName, fileThreadKilobytes } from './bundle.ts';

const runs = 9;
/** Of the printed columns, where they are not 11. */
const widths: readonly (number | undefined)[] = [8, 14, 12, 12, 12, 17, 12];

/** Median time to import a module, each in a process of its own. */
function importMs(file: string): number {
  const dummies = Object.fromEntries(Object.keys(settings).map((name) => [name, 'arn:aws:sns:us-east-1:0:x']));
  const environment = {
    ...process.env,
    ...dummies,
    CATALOG_FILE: catalogFileName,
    DIGESTS_AT: usualHour,
    TRANSLATE: 'on',
    AWS_REGION: 'us-east-1',
  };
  const script = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
  const once = (): number =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: environment,
        encoding: 'utf8',
      }).trim(),
    );
  const times = Array.from({ length: runs }, once).sort((one, other) => one - other);
  return times[Math.floor(runs / 2)] ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), 'visawire-bundles-'));
const catalog = loadBuiltInCatalog();
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');
console.log(`empty module: ${importMs(empty).toFixed(1)} ms to import`);
console.log('function    own KB  at import KB   budget KB   import ms   budget ms   file thread KB   budget KB');
for (const name of functionNames) {
  const outdir = join(folder, name);
  const { own, atImport, fileThread } = bundleSizes(bundleFunction(name, outdir, catalog));
  const { kilobytes, ms } = budgets(name);
  const cells = [
    (own / 1000).toFixed(0),
    (atImport / 1000).toFixed(0),
    String(kilobytes),
    importMs(join(outdir, 'index.mjs')).toFixed(0),
    String(ms),
    ...(fileThread === 0 ? [] : [(fileThread / 1000).toFixed(0), String(fileThreadKilobytes)]),
  ];
  const isOver = own > kilobytes * 1000 || fileThread > fileThreadKilobytes * 1000;
  console.log(
    `${name.padEnd(10)}${cells.map((cell, at) => cell.padStart(widths[at] ?? 11)).join('')}${isOver ? '  over budget' : ''}`,
  );
  if (isOver) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
