import { describe, expect, test } from 'vitest';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { type Reading, readCapture } from '../../../shared/extract/read.ts';
import { readHere } from '../../support/fileSource.ts';
import { regulationSource } from '../../support/regulation.ts';
import { type Failure, failures } from '../../support/sourceFixture.ts';

const at = { ...regulationSource, language: 'en', url: 'https://www.gov.cn/visas/fees.htm' };
const kinds: readonly Source[] = [
  { ...at, kind: 'page' },
  { ...at, kind: 'page', select: { content: 'body' } },
  { ...at, kind: 'listing', listing: { item: 'a, p, li', link: 'a', follow: false } },
  { ...at, kind: 'feed', feed: { mayBeEmpty: true } },
  { ...at, kind: 'api', api: { items: 'results', title: 'title', link: 'url', mayBeEmpty: true } },
  { ...at, kind: 'file' },
];
/** What is a good page, only not the file, feed or data that was asked for; and an answer that is data. */
const notOfPages = new Set(['another-page', 'inspection-closed']);

function read(source: Source, { status, headers, finalUrl, body }: Failure): Promise<Reading> {
  const capture = {
    url: source.url,
    finalUrl: new URL(finalUrl ?? source.url, source.url).href,
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: Buffer.from(body),
    sha256: '',
    capturedAt: '2026-01-01T00:00:00.000Z',
  };
  return readCapture(capture, source, readHere);
}

describe.each([...failures])('%s', (name, failure) => {
  test.skipIf(notOfPages.has(name))('in the place of a page is what it is', async () => {
    expect((await read({ ...at, kind: 'page' }, failure)).verdict).toBe(failure.verdict);
  });

  test('is taken for no document, whatever was asked for', async () => {
    const asked = kinds.filter(({ kind }) => !notOfPages.has(name) || kind === 'feed' || kind === 'file');
    for (const source of asked) {
      const reading = await read(source, failure);
      expect([source.kind, reading.verdict]).not.toContain('document');
    }
  });

  test('is told with a rule, what was seen and the likely reason', async () => {
    const reading = await read({ ...at, kind: notOfPages.has(name) ? 'feed' : 'page' }, failure);
    if (reading.verdict === 'document') throw new Error('it is a document');
    expect(reading.rule).toMatch(/^[A-Z0-9-]+$/);
    expect(reading.seen).not.toBe('');
    expect(reading.likely.length).toBeGreaterThan(20);
  });
});
