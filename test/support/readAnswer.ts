import { createHash } from 'node:crypto';
import type { Source } from '../../shared/catalog/catalog.ts';
import { type Reading, readCapture } from '../../shared/extract/read.ts';
import { readHere } from './fileSource.ts';

/** Reads an answer of a source's address as a check does. */
export function readAnswer(text: string | Uint8Array, source: Source, type: string): Promise<Reading> {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  const capture = {
    url: source.url,
    finalUrl: source.url,
    status: 200,
    headers: { 'content-type': type },
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    capturedAt: '2026-01-01T00:00:00.000Z',
  };
  return readCapture(capture, source, readHere);
}
