import { readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');
/** See `bundlesOfRun.ts`. */
const folder = process.env['VISAWIRE_BUNDLES'] ?? tmpdir();

/** Bundled or not, a file says where its source lies: what it reads and which threads it starts are beside that. */
const asFromSources: Plugin = {
  name: 'as from sources',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll(/import\.meta\.resolve\('([^']+)'\)/g, (_, name: string) =>
          JSON.stringify(import.meta.resolve(name)),
        ),
    }));
  },
};

const built = new Map<string, Promise<string>>();

async function bundle(entry: string): Promise<string> {
  const program = join(folder, `${entry.replaceAll(/\W+/g, '-')}-${process.pid}.mjs`);
  const making = `${program}.new`;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: making,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [asFromSources],
    logLevel: 'error',
  });
  renameSync(making, program);
  return program;
}

/**
 * A program of the sources in one file, made once in a process, for tests that start it again and again: with its hundreds of files
 * it takes a second and a half of a processor to begin, so a third of one.
 */
export function programOf(entry: string): Promise<string> {
  const program = built.get(entry) ?? bundle(entry);
  built.set(entry, program);
  return program;
}
