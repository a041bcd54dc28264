import { describe, expect, test } from 'vitest';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import { snapshotSchema } from '../../../shared/extract/notice.ts';
import { type Reading, readCapture } from '../../../shared/extract/read.ts';
import { readHere } from '../../support/fileSource.ts';
import { costlyPages, mutated } from '../../support/hostilePages.ts';
import { fc } from '../../support/property.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

const page = regulationSource;
const listing: Source = { ...page, kind: 'listing', listing: { item: 'li', link: 'a', follow: false } };
const board = `<!doctype html><html><head><title>Board</title></head><body><div id="board"><ul>${Array.from({ length: 40 }, (_, index) => `<li class="post"><a href="/n/${index}" title="Notice ${index}">Notice ${index}</a><span>2026-01-0${index % 9}</span></li>`).join('')}</ul></div></body></html>`;

function read(source: Source, body: Uint8Array): Promise<Reading> {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const exchange = { url: source.url, finalUrl: source.url, status: 200, headers, body };
  return readCapture({ ...exchange, sha256: '', capturedAt: '2026-01-01T00:00:00.000Z' }, source, readHere);
}

/**
 * Milliseconds of the processor for a page and for each megabyte of it: the slowest takes a third of it, and what takes the
 * square of its size three times as much and more.
 */
const bound = { page: 1500, megabyte: 8000 };

async function readInTime(source: Source, body: Uint8Array): Promise<Reading> {
  const started = process.cpuUsage();
  const reading = await read(source, body);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(bound.page + (bound.megabyte * body.length) / 1_000_000);
  return reading;
}

/** What must hold of any reading: a snapshot that can be stored and has a digest, or a reason that an operator can read. */
function expectVerdict(reading: Reading): void {
  if (reading.verdict === 'document') {
    expect(snapshotSchema.safeParse(JSON.parse(JSON.stringify(reading.snapshot))).success).toBe(true);
    expect(digestOf(reading.snapshot)).toMatch(/^[0-9a-f]{64}$/);
  } else {
    expect(reading.rule).toMatch(/^[A-Z0-9-]+$/);
    expect(reading.seen.length).toBeLessThanOrEqual(200);
    expect(reading.likely.length).toBeGreaterThan(10);
  }
}

describe('a page made to cost time is read or refused in a time that its size explains', () => {
  test.each(Object.entries(costlyPages))('%s', async (_name, html) => {
    for (const source of [page, listing]) expectVerdict(await readInTime(source, new TextEncoder().encode(html)));
  });
});

test('a page nested deeper than browsers nest is refused, and says so', async () => {
  const deep = `<html><body>${'<div>'.repeat(100_000)}${'<p>Text of the notice.</p>'.repeat(100)}`;
  expect(await read(page, new TextEncoder().encode(deep))).toEqual({
    verdict: 'error',
    rule: 'TOO-DEEP',
    seen: 'more than 512 elements within each other',
    likely: expect.stringContaining('look at the page'),
  });
});

test('a page nested as deep as an old editor leaves it is read', async () => {
  const text = '<p>The fee is 100 dollars. Applications are taken on working days only.</p>';
  const reading = await read(page, new TextEncoder().encode(`<body>${'<font>'.repeat(300)}${text.repeat(5)}</body>`));
  expect(reading).toMatchObject({ verdict: 'document', snapshot: { notice: { blocks: { length: 5 } } } });
});

test('a page of which every element stands beside the others is read like any other', async () => {
  const paragraphs = Array.from({ length: 3000 }, (_, index) => `<p>Paragraph ${index} of the notice.</p>`).join('');
  const reading = await read(page, new TextEncoder().encode(`<h1>Notice</h1>${paragraphs}`));
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') throw new Error('not read');
  expect(reading.snapshot.notice.title).toBe('Notice');
  expect(reading.snapshot.notice.blocks).toHaveLength(3001);
});

describe('whatever becomes of a page, it gets a verdict, soon, and the same one each time', () => {
  test.each([
    ['page', page, regulationPage()],
    ['listing', listing, board],
  ] as const)('%s', async (_kind, source, html) => {
    await fc.assert(
      fc.asyncProperty(mutated(html), async (body) => {
        const reading = await readInTime(source, body);
        expectVerdict(reading);
        expect(await read(source, body)).toEqual(reading);
      }),
      { numRuns: 150 },
    );
  });
});
