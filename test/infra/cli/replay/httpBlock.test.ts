import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fc } from '../../../support/property.ts';
import { captureOf, exchangesOf, textOf } from './reading.ts';
import { chunked, httpAnswer, warcRecord } from './warcs.ts';

const text = '签证 visa '.repeat(500);
const encoders: readonly (readonly [string, (bytes: Uint8Array) => Buffer])[] = [
  ['gzip', gzipSync],
  ['X-GZIP', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['br, gzip', (bytes) => gzipSync(brotliCompressSync(bytes))],
  ['identity', Buffer.from],
];
const answerWith = async (body: Uint8Array | string, headers: Readonly<Record<string, string>>) =>
  (await exchangesOf(warcRecord({ block: httpAnswer(body, headers) })))[0];

describe('a body is read', () => {
  test.each(encoders)('%s, whole and in chunks', async (encoding, encode) => {
    const body = encode(Buffer.from(text));
    expect(textOf(await answerWith(body, { 'Content-Encoding': encoding }))).toBe(text);
    const headers = { 'content-encoding': encoding, 'Transfer-Encoding': 'chunked' };
    expect(textOf(await answerWith(chunked(body, 100), headers))).toBe(text);
    expect(textOf(await answerWith(chunked(body, 100), { 'Transfer-Encoding': `${encoding}, chunked` }))).toBe(text);
    // A tool may undo the chunks alone.
    expect(textOf(await answerWith(body, headers))).toBe(text);
  });

  test.each(['gzip', 'br', 'deflate', 'zstd', 'UTF-8'])(
    'stored as it was read, with %s left in the head',
    async (encoding) => {
      const headers = { 'Content-Encoding': encoding, 'Transfer-Encoding': 'chunked', 'Content-Length': '99999' };
      const gbk = Buffer.from('c7a9d6a4'.repeat(40), 'hex');
      const bodies = [
        `<!doctype html>${text}`,
        '{"a":1}',
        '[]',
        '1\r\nmore',
        '2026\n',
        '\ufeff<p>',
        '',
        gbk,
        `%PDF-1.7\n\0${text}`,
      ];
      for (const body of bodies) {
        const { body: found } = captureOf(await answerWith(body, headers));
        expect(Buffer.from(found)).toEqual(Buffer.from(body));
      }
    },
  );

  test('whatever it is and however it was sent', async () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'grapheme' }).map((s) => Buffer.from(s)),
    );
    const encoder = fc.constantFrom(...encoders.filter(([name]) => !/^deflate$/.test(name)));
    await fc.assert(
      fc.asyncProperty(body, encoder, fc.nat(50), async (bytes, [encoding, encode], size) => {
        const sent = encode(bytes);
        const isChunked: Record<string, string> = size === 0 ? {} : { 'Transfer-Encoding': 'chunked' };
        const stored = size === 0 ? sent : chunked(sent, size);
        const found = captureOf(await answerWith(stored, { ...isChunked, 'Content-Encoding': encoding }));
        expect(Buffer.from(found.body)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 200 },
    );
  });

  test('without the headers that tell how it was sent', async () => {
    const headers = {
      'Content-Encoding': 'gzip',
      'Content-Length': '1',
      ETag: '"1"',
      Vary: 'A',
      vary: 'B',
      'X-Folded': 'a\r\n b',
    };
    const { headers: found } = captureOf(await answerWith(gzipSync('a'), headers));
    expect(found).toEqual({ etag: '"1"', vary: 'A, B', 'x-folded': 'a b' });
  });

  test.each([
    [
      'behind interim answers',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 404 No\r\n\r\nbody',
    ],
    ['of HTTP/2', 'HTTP/2 404\r\n\r\nbody'],
    ['with a head that ends lines with line feeds', 'HTTP/1.0 404 Not Found\nA: b\n\nbody'],
  ])('%s', async (_name, block) => {
    const [exchange] = await exchangesOf(warcRecord({ block }));
    expect(captureOf(exchange).status).toBe(404);
    expect(textOf(exchange)).toBe('body');
  });
});

describe('a body is no document', () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const bomb = Buffer.alloc(64 * 1024 * 1024);
  const random = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7919 * index) % 256));
  test.each([
    ['of gzip that is cut off', 'CONTENT-ENCODING', httpAnswer(half(gzipSync(text)), { 'Content-Encoding': 'gzip' })],
    [
      'of brotli that is cut off',
      'CONTENT-ENCODING',
      httpAnswer(half(brotliCompressSync(random)), { 'Content-Encoding': 'br' }),
    ],
    ['neither plain nor encoded', 'CONTENT-ENCODING', httpAnswer(random, { 'Content-Encoding': 'gzip' })],
    ['in an unknown encoding', 'CONTENT-ENCODING', httpAnswer(random, { 'Content-Encoding': 'compress' })],
    [
      'of chunks that are cut off',
      'CONNECTION',
      httpAnswer(half(chunked(random, 150)), { 'Transfer-Encoding': 'chunked' }),
    ],
    [
      'of chunks without the last',
      'CONNECTION',
      httpAnswer(chunked(random, 150).subarray(0, -5), { 'Transfer-Encoding': 'chunked' }),
    ],
    ['shorter than the site said', 'CONNECTION', httpAnswer('half', { 'Content-Length': '8' })],
    ['larger than a capture may be', 'TOO-LARGE', httpAnswer(bomb.subarray(0, 21 * 1024 * 1024))],
    ['a gzip bomb', 'TOO-LARGE', httpAnswer(gzipSync(bomb), { 'Content-Encoding': 'gzip' })],
    ['a brotli bomb', 'TOO-LARGE', httpAnswer(brotliCompressSync(bomb), { 'Content-Encoding': 'br' })],
    ['no HTTP', 'CONNECTION', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s', async (_name, rule, block) => {
    const [exchange] = await exchangesOf(warcRecord({ block }));
    expect(exchange?.outcome).toMatchObject({ kind: 'failed', rule });
  });

  test.each(['length', 'time', 'disconnect', 'unspecified'])('that the tool cut off by %s', async (reason) => {
    const [exchange] = await exchangesOf(
      warcRecord({ block: httpAnswer('half'), fields: { 'WARC-Truncated': reason } }),
    );
    expect(exchange?.outcome).toMatchObject({ kind: 'failed', rule: 'CONNECTION', seen: `cut off: ${reason}` });
  });

  test('that is spread over several records', async () => {
    const [exchange, ...others] = await exchangesOf(
      warcRecord({ block: httpAnswer('half'), fields: { 'WARC-Segment-Number': '1' } }),
      warcRecord({ type: 'continuation', block: 'other half', fields: { 'WARC-Segment-Number': '2' } }),
    );
    expect(exchange?.outcome).toMatchObject({ kind: 'failed', rule: 'CONNECTION' });
    expect(others).toEqual([]);
  });
});
