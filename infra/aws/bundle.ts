import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import type { CatalogFile } from '../../shared/catalog/catalog.ts';
import type { FunctionName } from '../wiring.ts';
import { environments } from './environments.ts';

export const catalogFileName = 'catalog.json';
const entryPoint = 'index.mjs';
const checkThreadEntry = 'checkThread.mjs';
const fileThreadEntry = 'fileWorker.mjs';
const fileWorker = 'functions/adapters/files/fileWorker.ts';
/** Threads that a function starts from entries of their own: its checks, and the reading of files in these. */
const threads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  check: { checkThread: 'functions/check/checkThread.ts', fileWorker },
  render: { renderThread: 'functions/render/renderThread.ts', fileWorker },
};
const root = join(import.meta.dirname, '../..');
/** Where one run of the tests keeps what it has bundled, for all its processes. */
const bundled = process.env['VISAWIRE_BUNDLES'];
const metafileName = 'metafile.json';
/** Guides, which the site reads where its bundle lies; their pictures are for the README. */
const guidesFolder = 'functions/site/docs';
const isGuide = (path: string): boolean => !path.includes('pictures');

const pdfjs = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))), '../..');

/**
 * Ways to get credentials that the SDK loads when the environment has none; on Lambda it always has them, and the first asked is the
 * environment. 110 KB of each function that nothing would ever load.
 */
const otherCredentials = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** What the SDK loads in a browser alone, to tell browsers apart. */
const ofBrowsers = ['bowser'];

/** It finds files of its own beside itself, so it is copied, not bundled. */
const driver = 'playwright-core';

/** Bundled packages that are CommonJS ask for `require`, which modules do not have. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * Bundles one function into a folder: `index.mjs` with what it loads at import, chunks with what it loads only when it needs it,
 * and the catalog where the function reads it. A function with threads gets their entries too, with chunks for each format of file
 * and pdf.js’ character maps: a check of no file loads none of it.
 */
export function bundleFunction(name: FunctionName | 'render', outdir: string, catalog: CatalogFile): Metafile {
  mkdirSync(outdir, { recursive: true });
  const metafile = bundled === undefined ? build(name, outdir) : buildOnce(bundled, name, outdir);
  if ('CATALOG_FILE' in environments[name].shape) writeFileSync(join(outdir, catalogFileName), JSON.stringify(catalog));
  if (name === 'site') cpSync(join(root, guidesFolder), join(outdir, 'docs'), { recursive: true, filter: isGuide });
  if (threads[name] !== undefined) cpSync(join(pdfjs, 'cmaps'), join(outdir, 'cmaps'), { recursive: true });
  return metafile;
}

/** Takes the code from a folder that holds what was bundled before, and puts it there where it does not. */
function buildOnce(folder: string, name: FunctionName | 'render', outdir: string): Metafile {
  const code = join(folder, name);
  if (!existsSync(code)) {
    const making = mkdtempSync(`${code}-`);
    const metafile = build(name, making);
    writeFileSync(join(making, metafileName), JSON.stringify(metafile));
    try {
      renameSync(making, code);
    } catch {
      // Another process made it at the same time.
      rmSync(making, { recursive: true });
    }
  }
  cpSync(code, outdir, { recursive: true, filter: (path) => !path.endsWith(metafileName) });
  return JSON.parse(readFileSync(join(code, metafileName), 'utf8'));
}

function build(name: FunctionName | 'render', outdir: string): Metafile {
  return buildSync({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}/index.ts`, ...threads[name] },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: [...otherCredentials, ...ofBrowsers, driver],
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    banner: { js: banner },
    legalComments: 'none',
    // Phrases of Chinese, Korean and Japanese take half the bytes of their escapes.
    charset: 'utf8',
    metafile: true,
    logLevel: 'error',
  }).metafile;
}

/** Bundles the function with a browser, and what its image is built from, into a folder. */
export function bundleRender(outdir: string, catalog: CatalogFile): void {
  bundleFunction('render', outdir, catalog);
  const installed = dirname(fileURLToPath(import.meta.resolve(driver)));
  cpSync(installed, join(outdir, 'node_modules', driver), { recursive: true, dereference: true });
  cpSync(join(import.meta.dirname, 'render.Dockerfile'), join(outdir, 'Dockerfile'));
}

/**
 * Kilobytes and milliseconds (design §7); only size decides, time depends on the machine. `check` has 245 KB more than the design
 * gives it: the words of seven languages are 430 KB, of which a run loads only those of the languages it reads, and those that
 * changes are told in, in eight languages, 100 KB, for which `mail` has 20 KB more than others, and `remind` 40 KB. `site` has 250 KB more: what its pages say
 * in each of these languages is 150 KB, and its search reads both scripts of Chinese (29 KB). The form answers in the same pages.
 * What packs captures, with the client of S3, is 150 KB that are loaded when somebody asks for some.
 */
export const budgets = (name: FunctionName): { readonly kilobytes: number; readonly ms: number } => {
  if (name === 'check') return { kilobytes: 1545, ms: 90 };
  if (name === 'site') return { kilobytes: 1200, ms: 50 };
  if (name === 'subscribe') return { kilobytes: 750, ms: 50 };
  return { kilobytes: name === 'remind' ? 540 : name === 'mail' ? 520 : 500, ms: 50 };
};
/** pdf.js has most of it (1,900 KB); it is loaded when a PDF has changed, in a thread of its own. */
export const fileThreadKilobytes = 2200;

export interface BundleSizes {
  /** Loaded when the function starts, with the thread of its checks. */
  readonly atImport: number;
  /** Loaded only by the thread that reads files. */
  readonly fileThread: number;
  /** All else, with the words of the one language that takes most: a check loads those of the page that changed. */
  readonly own: number;
}

/** The words of one language, in a chunk of their own. */
const vocabulary = /shared\/language\/[a-z]{2}\/vocabulary\.ts$/;

/** Bytes of a bundle's code by when it is loaded. */
export function bundleSizes(metafile: Metafile): BundleSizes {
  const chunks = new Map(Object.entries(metafile.outputs));
  const reach = (entries: readonly string[], kinds: readonly string[]): ReadonlySet<string> => {
    const reached = new Set<string>();
    const open = [...chunks.keys()].filter((file) => entries.some((entry) => file.endsWith(`/${entry}`)));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      for (const { path, kind, external } of chunks.get(file)?.imports ?? []) {
        if (kinds.includes(kind) && external !== true) open.push(path);
      }
    }
    return reached;
  };
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + (chunks.get(file)?.bytes ?? 0), 0);
  const started = [entryPoint, checkThreadEntry];
  const late = ['import-statement', 'dynamic-import'];
  const fileThread = total(reach([fileThreadEntry], late).difference(reach(started, late)));
  const words = [...chunks.values()].flatMap(({ entryPoint: of, bytes }) =>
    of !== undefined && vocabulary.test(of) ? [bytes] : [],
  );
  const otherLanguages = words.reduce((sum, bytes) => sum + bytes, 0) - Math.max(0, ...words);
  return {
    atImport: total(reach(started, ['import-statement'])),
    fileThread,
    own: total(chunks.keys()) - fileThread - otherLanguages,
  };
}
