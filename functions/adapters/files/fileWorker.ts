import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { readFile } from '../../../shared/extract/file/readFile.ts';

/** Entry of the thread that `fileReader` starts for one file. */
const given = z.object({
  body: z.instanceof(Uint8Array),
  contentType: z.union([z.string(), z.undefined()]),
  language: z.string(),
});

/** pdf.js’ character maps lie beside the bundle, and in the package otherwise. */
const characterMaps = import.meta.url.endsWith('.ts')
  ? new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
  : new URL('./cmaps/', import.meta.url);

const reading = await readFile(given.parse(workerData), { characterMaps: fileURLToPath(characterMaps) });
parentPort?.postMessage(reading);
