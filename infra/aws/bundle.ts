import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import type { CatalogFile } from '../../shared/catalog/catalog.ts';
import type { FunctionName } from '../wiring.ts';
import { environments } from './environments.ts';

export const catalogFileName = 'catalog.json';
const entryPoint = 'index.mjs';
const root = join(import.meta.dirname, '../..');

/** Bundled packages that are CommonJS ask for `require`, which modules do not have. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * Bundles one function into a folder: `index.mjs` with what it loads at import, chunks with what the SDK loads only when it
 * needs it (other ways to get credentials), and the catalog where the function reads it.
 */
export function bundleFunction(name: FunctionName, outdir: string, catalog: CatalogFile): Metafile {
  mkdirSync(outdir, { recursive: true });
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}/index.ts` },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    banner: { js: banner },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  if ('CATALOG_FILE' in environments[name].shape) writeFileSync(join(outdir, catalogFileName), JSON.stringify(catalog));
  return metafile;
}

/** Bytes of all chunks, and of those that are loaded at import. */
export function bundleSizes(metafile: Metafile): { readonly all: number; readonly atImport: number } {
  const outputs = Object.entries(metafile.outputs);
  const chunk = new Map(outputs);
  const loaded = new Set<string>();
  const open = outputs.filter(([file]) => file.endsWith(entryPoint)).map(([file]) => file);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const { path, kind, external } of chunk.get(file)?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) open.push(path);
    }
  }
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + (chunk.get(file)?.bytes ?? 0), 0);
  return { all: total(chunk.keys()), atImport: total(loaded) };
}
