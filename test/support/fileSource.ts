import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ReadFile } from '../../shared/extract/file/fileText.ts';
import { readFile } from '../../shared/extract/file/readFile.ts';

/** The notice of salary thresholds, as a file. */
export const fileSource: Source = {
  id: 'de-salary-threshold',
  authority: {
    id: 'de-gazette',
    name: { en: 'Federal Gazette' },
    jurisdiction: 'DE',
    rank: 'gazette',
    hosts: ['www.bundesanzeiger.de'],
  },
  url: 'https://www.bundesanzeiger.de/pub/publication/token/notice.pdf?inline=',
  kind: 'file',
  language: 'de',
  timezone: 'Europe/Berlin',
  programmes: ['de-blue-card'],
  every: '1d',
  status: 'assumed',
  select: {},
};

export const characterMaps = join(
  dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
  '../../cmaps/',
);

/** Reads a file here, without a thread of its own. */
export const readHere: ReadFile = (file) => readFile(file, { characterMaps });

export function fileCapture(body: Uint8Array, parts: Partial<Capture> = {}): Capture {
  return {
    url: fileSource.url,
    finalUrl: fileSource.url,
    status: 200,
    headers: { 'content-type': 'application/pdf' },
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    capturedAt: '2026-01-05T08:00:00.000Z',
    ...parts,
  };
}
