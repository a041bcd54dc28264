import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readWarcRecord, writeWarcRecord } from '../../../../functions/adapters/warc.ts';
import { type Exchange, readExchanges } from '../../../../infra/cli/replay/readExchanges.ts';
import { readWarc, WarcError, type WarcRecord } from '../../../../infra/cli/replay/readWarc.ts';
import { chunked, gzipByRecord, httpAnswer, warcRecord } from './warcs.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-warc-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

async function read(...contents: readonly Uint8Array[]): Promise<{ records: WarcRecord[]; error: string | null }> {
  const records: WarcRecord[] = [];
  for (const content of contents) {
    const file = join(folder, `${files++}.warc`);
    writeFileSync(file, content);
    try {
      for await (const record of readWarc(file)) records.push(record);
    } catch (error) {
      if (!(error instanceof WarcError)) throw error;
      return { records, error: error.message.replace(file, 'FILE') };
    }
  }
  return { records, error: null };
}
async function exchangesOf(...contents: readonly Uint8Array[]): Promise<readonly Exchange[]> {
  const { records, error } = await read(...contents);
  expect(error).toBeNull();
  return (await readExchanges(records)).exchanges;
}
const captureOf = (exchange: Exchange | undefined) => {
  if (exchange?.outcome.kind !== 'capture') throw new Error(`no capture but ${exchange?.outcome.kind}`);
  return exchange.outcome.capture;
};
const textOf = (exchange: Exchange | undefined): string => Buffer.from(captureOf(exchange).body).toString();

describe('a file is read', () => {
  const records = [
    warcRecord({
      type: 'warcinfo',
      block: 'software: a crawler\r\n',
      fields: { 'Content-Type': 'application/warc-fields' },
    }),
    warcRecord({ type: 'request', block: 'GET /a HTTP/1.1\r\n\r\n' }),
    warcRecord({ block: httpAnswer('one') }),
    warcRecord({ type: 'metadata', block: 'x' }),
    warcRecord({
      url: 'https://www.test/b',
      date: '2026-01-01T00:00:01.250Z',
      block: httpAnswer('two'),
      version: '1.1',
    }),
  ];
  const plain = Buffer.concat(records);
  test.each([
    ['plain', plain],
    ['gzip by record', gzipByRecord(records)],
    ['gzip as a whole', gzipSync(plain)],
  ])('%s', async (_name, content) => {
    const exchanges = await exchangesOf(content);
    expect(exchanges.map((exchange) => [exchange.url, exchange.at, textOf(exchange)])).toEqual([
      ['https://www.test/a', '2026-01-01T00:00:00.000Z', 'one'],
      ['https://www.test/b', '2026-01-01T00:00:01.250Z', 'two'],
    ]);
  });

  test('with addresses in angle brackets, and heads that end lines with a line feed', async () => {
    const block = 'HTTP/1.0 200 OK\nContent-Type: text/html\n\nbody\n\nmore';
    const [exchange] = await exchangesOf(warcRecord({ url: '<https://www.test/a>', block }));
    expect(exchange?.url).toBe('https://www.test/a');
    expect(textOf(exchange)).toBe('body\n\nmore');
  });

  test('with what others merge into it, in time order', async () => {
    const one = warcRecord({ date: '2026-01-02T00:00:00Z', block: httpAnswer('second') });
    const two = warcRecord({ date: '2026-01-01T00:00:00Z', block: httpAnswer('first') });
    expect((await exchangesOf(one, two)).map(textOf)).toEqual(['first', 'second']);
  });

  test('with a resource, which has no HTTP head', async () => {
    const fields = { 'Content-Type': 'text/html; charset=gbk' };
    const [exchange] = await exchangesOf(warcRecord({ type: 'resource', block: '<p>a</p>', fields }));
    expect(captureOf(exchange)).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=gbk' } });
    expect(textOf(exchange)).toBe('<p>a</p>');
  });
});

describe('a body is read', () => {
  const text = '签证 '.repeat(500);
  const encodings: [string, (bytes: Buffer) => Buffer][] = [
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ];
  test.each(encodings)('%s', async (encoding, encode) => {
    const body = encode(Buffer.from(text));
    const whole = warcRecord({ block: httpAnswer(body, { 'Content-Encoding': encoding }) });
    const headers = { 'content-encoding': encoding, 'Transfer-Encoding': 'chunked' };
    const inChunks = warcRecord({ block: httpAnswer(chunked(body, 100), headers) });
    for (const exchange of await exchangesOf(whole, inChunks)) expect(textOf(exchange)).toBe(text);
  });

  test('that a tool stored plain, under the headers it came with', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd']) {
      const headers = { 'Content-Encoding': encoding, 'Transfer-Encoding': 'chunked' };
      const [exchange] = await exchangesOf(warcRecord({ block: httpAnswer(`<!doctype html>${text}`, headers) }));
      expect(textOf(exchange)).toBe(`<!doctype html>${text}`);
    }
  });

  test.each([
    ['gzip that is cut off', httpAnswer(gzipSync(text).subarray(0, 40), { 'Content-Encoding': 'gzip' })],
    [
      'a chunk that is cut off',
      httpAnswer(chunked(Buffer.from(text), 500).subarray(0, 900), { 'Transfer-Encoding': 'chunked' }),
    ],
    ['a bomb', httpAnswer(gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'Content-Encoding': 'gzip' })],
  ])('as a failed request: %s', async (_name, block) => {
    const [exchange] = await exchangesOf(warcRecord({ block }));
    expect(exchange?.outcome).toMatchObject({ kind: 'failed', rule: 'CONTENT-ENCODING' });
  });

  test('as a failed request when the tool cut it off', async () => {
    const cut = warcRecord({ block: httpAnswer('half'), fields: { 'WARC-Truncated': 'length' } });
    expect((await exchangesOf(cut))[0]?.outcome).toMatchObject({ kind: 'failed', seen: 'cut off by the tool: length' });
  });
});

describe('a revisit', () => {
  const url = 'https://www.test/a';
  const original = (digest: string, date: string, text: string) =>
    warcRecord({ url, date, block: httpAnswer(text), fields: { 'WARC-Payload-Digest': digest } });
  const first = original('sha1:A', '2026-01-01T00:00:00Z', 'first');
  const second = original('sha1:B', '2026-01-02T00:00:00Z', 'second');
  const revisit = (fields: Record<string, string>, block = '') =>
    warcRecord({ type: 'revisit', url, date: '2026-01-03T00:00:00Z', fields, block });
  const identical = { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' };

  test.each([
    ['by digest', { 'WARC-Payload-Digest': 'sha1:A' }, 'first'],
    [
      'by address and time',
      { 'WARC-Refers-To-Target-URI': url, 'WARC-Refers-To-Date': '2026-01-01T00:00:00Z' },
      'first',
    ],
    ['by address alone', { 'WARC-Refers-To-Target-URI': url }, 'second'],
  ])('has the body that it names %s', async (_name, fields, text) => {
    const exchanges = await exchangesOf(Buffer.concat([first, second, revisit({ ...identical, ...fields })]));
    expect(textOf(exchanges[2])).toBe(text);
    expect(captureOf(exchanges[2]).capturedAt).toBe('2026-01-03T00:00:00.000Z');
  });

  test('has its own headers', async () => {
    const head = httpAnswer('', { ETag: '"2"' }).toString();
    const exchanges = await exchangesOf(first, revisit({ ...identical, 'WARC-Payload-Digest': 'sha1:A' }, head));
    expect(captureOf(exchanges[1])).toMatchObject({ headers: { etag: '"2"' }, status: 200 });
    expect(textOf(exchanges[1])).toBe('first');
  });

  test('that the server called not modified is unchanged', async () => {
    const profile = { 'WARC-Profile': 'http://netpreserve.org/warc/1.0/revisit/server-not-modified' };
    expect((await exchangesOf(first, revisit(profile)))[1]?.outcome).toEqual({ kind: 'unchanged' });
  });

  test('of something that is nowhere is counted, not made up', async () => {
    const { records } = await read(first, revisit({ ...identical, 'WARC-Payload-Digest': 'sha1:Z' }));
    const { exchanges, unresolved } = await readExchanges(records);
    expect([exchanges.length, unresolved]).toEqual([1, 1]);
  });
});

describe('a redirect', () => {
  const moved = (location: string, date = '2026-01-01T00:00:00Z', url = 'https://www.test/old') =>
    warcRecord({ url, date, block: httpAnswer('', { Location: location }, '301 Moved Permanently') });
  const target = (date: string, url = 'https://www.test/new') => warcRecord({ url, date, block: httpAnswer('here') });

  test('is joined with the answer it led to, which counts for its own address too', async () => {
    const exchanges = await exchangesOf(moved('/new'), target('2026-01-01T00:00:02Z'));
    expect(exchanges.map((exchange) => [exchange.url, captureOf(exchange).finalUrl, textOf(exchange)])).toEqual([
      ['https://www.test/old', 'https://www.test/new', 'here'],
      ['https://www.test/new', 'https://www.test/new', 'here'],
    ]);
    expect(captureOf(exchanges[0]).url).toBe('https://www.test/old');
  });

  test('through several addresses ends at the last', async () => {
    const between = moved('https://www.test/new#top', '2026-01-01T00:00:01Z', 'https://www.test/between');
    const [first] = await exchangesOf(moved('/between'), between, target('2026-01-01T00:00:02Z'));
    expect(captureOf(first)).toMatchObject({ finalUrl: 'https://www.test/new', status: 200 });
  });

  test.each([
    ['whose target is not there', [moved('/new')]],
    ['whose target was captured at another time', [moved('/new'), target('2026-01-02T00:00:00Z')]],
    ['that goes round', [moved('/old2'), moved('/old', '2026-01-01T00:00:01Z', 'https://www.test/old2')]],
    ['without an address', [warcRecord({ block: httpAnswer('', {}, '302 Found') }), target('2026-01-01T00:00:01Z')]],
  ])('%s stays a redirect', async (_name, records) => {
    expect(captureOf((await exchangesOf(...records))[0]).status).toBeGreaterThanOrEqual(301);
  });
});

describe('what is no whole WARC', () => {
  const records = ['one', 'two', 'three'].map((text, index) =>
    warcRecord({ date: `2026-01-0${index + 1}T00:00:00Z`, block: httpAnswer(text) }),
  );
  const plain = Buffer.concat(records);
  const ends = records.map((_record, index) => Buffer.concat(records.slice(0, index + 1)).length);

  test('says where a cut is, after the whole records before it', async () => {
    const { records: found, error } = await read(plain.subarray(0, (ends[1] ?? 0) + 150));
    expect(found).toHaveLength(2);
    expect(error).toMatch(
      /^FILE: cannot be read on from record 3, at byte \d+ .*: .*; it is cut off or damaged; the 2 before/,
    );
  });

  test('is read as far as it goes, wherever it is cut', async () => {
    const cut = fc.nat({ max: plain.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const { records: found, error } = await read(plain.subarray(0, length));
        // The two line ends behind a record's block may be missing.
        const whole = ends.filter((end) => end - 4 <= length).length;
        expect(found).toHaveLength(whole);
        if (!ends.some((end) => length >= end - 4 && length <= end)) expect(error).not.toBeNull();
      }),
      { numRuns: 800 },
    );
  });

  test('is read as far as it goes, wherever its gzip is cut', async () => {
    const gzipped = gzipByRecord(records);
    const gzipEnds = records.map((_record, index) => gzipByRecord(records.slice(0, index + 1)).length);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: gzipped.length - 1 }), async (length) => {
        const { records: found, error } = await read(gzipped.subarray(0, length));
        const whole = gzipEnds.filter((end) => end <= length).length;
        expect(found.length).toBeGreaterThanOrEqual(whole);
        if (!gzipEnds.includes(length)) expect(error).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('is never anything but a WARC error, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await read(bytes);
      }),
    );
  });

  test.each([
    ['there is no such file', join(folder, 'nothing')],
    ['it is a folder', folder],
  ])('%s', async (why, file) => {
    await expect(readWarc(file).next()).rejects.toThrow(why);
  });
});

test('what the evidence store keeps is read back as it was captured, here and there', async () => {
  const headerName = fc.stringMatching(/^x-[a-z]{1,10}$/);
  const headerValue = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.dictionary(headerName, headerValue),
      fc.constantFrom(200, 404, 503),
      async (body, headers, status) => {
        const { createHash } = await import('node:crypto');
        const capture = {
          url: 'https://www.test/a?b=1',
          finalUrl: 'https://www.test/c',
          status,
          headers: { ...headers, 'content-type': 'text/html; charset=gbk' },
          body: new Uint8Array(body),
          sha256: createHash('sha256').update(body).digest('hex'),
          capturedAt: '2026-01-01T00:00:00.123Z',
        };
        const stored = writeWarcRecord(capture);
        expect(readWarcRecord(stored)).toEqual(capture);
        const [exchange] = await exchangesOf(stored);
        const again = captureOf(exchange);
        expect(again).toEqual({ ...capture, headers: { ...capture.headers, 'content-length': String(body.length) } });
      },
    ),
    { numRuns: 100 },
  );
});
