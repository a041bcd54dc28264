import { describe, expect, test } from 'vitest';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import { snapshotSchema } from '../../../shared/extract/notice.ts';
import type { Reading } from '../../../shared/extract/read.ts';
import { costlyPages, mutated } from '../../support/hostilePages.ts';
import { fc } from '../../support/property.ts';
import { readAnswer } from '../../support/readAnswer.ts';
import { regulationSource } from '../../support/regulation.ts';

const at = { ...regulationSource, language: 'en', url: 'https://www.gov.cn/data' };
const feed: Source = { ...at, kind: 'feed', feed: { mayBeEmpty: false, number: 'dc:identifier' } };
const rules = { items: 'results', id: 'id', title: 'title', link: 'url', body: 'body', mayBeEmpty: false };
const list: Source = {
  ...at,
  kind: 'api',
  api: { ...rules, published: 'date', text: 'text', unavailable: 'meta.why' },
};
const document: Source = {
  ...at,
  kind: 'api',
  api: { title: 'title', body: 'body', withdrawn: 'why', mayBeEmpty: false },
};

const rss = (body: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>n</title><item><title>Notice 1</title><link>https://www.gov.cn/1</link><guid>1</guid><dc:identifier>No. 1</dc:identifier><pubDate>Thu, 01 Jan 2026 10:00:00 +0800</pubDate><description><![CDATA[${body}]]></description></item></channel></rss>`;
const atom = (body: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>n</title><entry><id>1</id><title>Notice</title><link href="/1"/><updated>2026-01-01T00:00:00Z</updated><content type="xhtml"><div>${body}</div></content></entry></feed>`;
const json = (body: string): string =>
  JSON.stringify({
    meta: { why: null },
    results: [{ id: 1, title: 'Notice', url: '/1', date: '2026-01-01', body, text: '/1.txt' }],
  });
const sources: readonly (readonly [name: string, source: Source, write: (body: string) => string])[] = [
  ['RSS', feed, rss],
  ['Atom', feed, atom],
  ['the items of an API', list, json],
  ['a document of an API', document, (body) => JSON.stringify({ title: 'Notice', body, why: null })],
];

/** Milliseconds of the processor for an answer and for each megabyte of it; the square of its size takes three times as much. */
const bound = { answer: 1500, megabyte: 8000 };

async function readInTime(source: Source, body: string | Uint8Array): Promise<Reading> {
  const started = process.cpuUsage();
  const reading = await readAnswer(body, source, 'application/xml');
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(bound.answer + (bound.megabyte * body.length) / 1_000_000);
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

describe('text made to cost time is read or refused in a time that its size explains, within', () => {
  // What reads the text of an API is what reads that of RSS.
  test.each(sources.filter(([, { kind }]) => kind === 'feed'))('%s', async (_name, source, write) => {
    for (const body of Object.values(costlyPages)) expectVerdict(await readInTime(source, write(body)));
  });
});

const costly: Readonly<Record<string, string>> = {
  'elements of XML within each other': `<rss><channel>${'<a>'.repeat(200_000)}`,
  'closed elements within each other': rss('x').replace(
    '<item>',
    `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}<item>`,
  ),
  'signs that open nothing': rss('x').replace('Notice 1', '<'.repeat(1_000_000)),
  ampersands: rss('x').replace('Notice 1', '&'.repeat(1_000_000)),
  'CDATA that never closes': rss('x').replace('Notice 1', '<![CDATA['.repeat(100_000)),
  'comments that never close': rss('x').replace('<item>', '<!--'.repeat(200_000)),
  'attributes without end': rss('x').replace('<item>', `<item ${'a="b" '.repeat(200_000)}>`),
  'a declaration without end': `<?xml ${'version="1.0" '.repeat(50_000)}?>${rss('x')}`,
  'lists within each other': '['.repeat(500_000),
  'closed lists within each other': `{"results":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'a body of lists within each other': json('@').replace('"@"', `${'['.repeat(3000)}"x"${']'.repeat(3000)}`),
  'a hundred thousand fields': JSON.stringify({ results: Array.from({ length: 100_000 }, (_, id) => ({ id })) }),
};

describe('an answer made to cost time is read or refused in a time that its size explains', () => {
  test.each(Object.entries(costly))('%s', async (_name, text) => {
    for (const source of [feed, list, document]) expectVerdict(await readInTime(source, text));
  });
});

describe('whatever becomes of an answer, it gets a verdict, soon, and the same one each time', () => {
  test.each(sources)('%s', async (_name, source, write) => {
    await fc.assert(
      fc.asyncProperty(mutated(write('<p>The fee is 100 dollars.</p><ul><li>One</li></ul>')), async (body) => {
        const reading = await readInTime(source, body);
        expectVerdict(reading);
        expect(await readAnswer(body, source, 'application/xml')).toEqual(reading);
      }),
      { numRuns: 100 },
    );
  });

  test('arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(feed, list, document),
        async (body, source) => {
          expectVerdict(await readInTime(source, body));
        },
      ),
      { numRuns: 300 },
    );
  });
});
