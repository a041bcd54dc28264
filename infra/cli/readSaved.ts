import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Capture } from '../../shared/capture/capture.ts';

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.zip': 'application/zip',
};

/** An answer that was saved to a file, as if it had been fetched from its address. */
export function readSaved(file: string, url: string, now: Date): Capture {
  const body = new Uint8Array(readFileSync(file));
  return {
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': types[extname(file).toLowerCase()] ?? 'text/html' },
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    capturedAt: now.toISOString(),
  };
}
