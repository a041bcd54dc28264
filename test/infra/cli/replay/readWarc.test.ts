import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readWarc, WarcError } from '../../../../infra/cli/replay/readWarc.ts';
import { fc } from '../../../support/property.ts';
import { exchangesOf, read, textOf } from './reading.ts';
import { type Page, tools } from './tools.ts';
import { gzipByRecord, gzipWithExtras, httpAnswer, warcRecord } from './warcs.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-warc-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whole records, and what stopped the reading. */
async function records(content: Uint8Array): Promise<{ readonly blocks: string[]; readonly error: string | null }> {
  const file = join(folder, 'a.warc');
  writeFileSync(file, content);
  const blocks: string[] = [];
  try {
    for await (const { block } of readWarc(file)) blocks.push(block.toString('latin1'));
  } catch (error) {
    if (!(error instanceof WarcError)) throw error;
    return { blocks, error: error.message.replace(file, 'FILE') };
  }
  return { blocks, error: null };
}

const pages: readonly Page[] = [
  { url: 'https://www.test/a', date: '2026-01-01T00:00:00.000Z', text: '<p>签证 visa</p>'.repeat(90) },
  { url: 'https://www.test/b?c=d', date: '2026-01-01T00:00:01.250Z', text: '<p>short</p>' },
];

describe('pages are read as they were written by', () => {
  test.each(Object.entries(tools))('%s', async (_name, write) => {
    const exchanges = await exchangesOf(await write(pages));
    expect(exchanges.map((exchange) => ({ url: exchange.url, date: exchange.at, text: textOf(exchange) }))).toEqual(
      pages,
    );
    for (const { outcome } of exchanges)
      expect(outcome).toMatchObject({
        capture: { headers: { 'content-type': 'text/html; charset=utf-8' }, status: 200 },
      });
  });
});

describe('a file is read', () => {
  const two = [1, 2].map((day) =>
    warcRecord({ date: `2026-01-0${day}T00:00:00Z`, url: `https://www.test/${day}`, block: httpAnswer(`${day}`) }),
  );
  const plain = Buffer.concat(two);
  test.each([
    ['plain', plain],
    ['gzip by record', gzipByRecord(two)],
    ['gzip as a whole', gzipSync(plain)],
    ['gzip with all that its header may hold', Buffer.concat(two.map(gzipWithExtras))],
    [
      'gzip in members that end anywhere',
      gzipByRecord([plain.subarray(0, 77), plain.subarray(77, 80), plain.subarray(80)]),
    ],
    [
      'with line ends too many between its records',
      Buffer.concat([two[0] ?? plain, Buffer.from('\r\n\n'), two[1] ?? plain]),
    ],
    ['with line ends too few', Buffer.concat(two.map((record) => record.subarray(0, -3)))],
    ['without the line ends of its last record', plain.subarray(0, -4)],
  ])('%s', async (_name, content) => {
    expect((await exchangesOf(content)).map(textOf)).toEqual(['1', '2']);
  });

  test('in time order with others, and in the order of the files where times are the same', async () => {
    const at = (date: string, text: string) => warcRecord({ date, block: httpAnswer(text) });
    const exchanges = await exchangesOf(
      Buffer.concat([at('2026-01-02T00:00:00.0002Z', '4'), at('2026-01-02T00:00:00Z', '2')]),
      Buffer.concat([at('2026-01-01', '1'), at('2026-01-02T00:00:00Z', '3'), at('2026-01-02T00:00:00.000300Z', '5')]),
      at('2026-01-02T01:00:00+02:00', '1½'),
    );
    expect(exchanges.map(textOf)).toEqual(['1', '1½', '2', '3', '4', '5']);
    expect(exchanges.map(({ at }) => at)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T23:00:00.000Z',
      ...Array(4).fill('2026-01-02T00:00:00.000Z'),
    ]);
  });

  test('with the records counted that say nothing of when or where', async () => {
    const whole = warcRecord({ block: httpAnswer('a') });
    const content = [
      warcRecord({ date: 'yesterday', block: httpAnswer('b') }),
      warcRecord({ date: null, block: httpAnswer('c') }),
      warcRecord({ url: null, block: httpAnswer('d') }),
      warcRecord({ url: 'https://', block: httpAnswer('e') }),
    ];
    const { told, unplaced } = await read([Buffer.concat([whole, ...content])]);
    expect([told.length, unplaced]).toEqual([1, 4]);
  });

  test('without holding more of a record than a capture may have', async () => {
    const bomb = warcRecord({ block: httpAnswer(Buffer.alloc(64 * 1024 * 1024, 'a')) });
    const [first, second] = await exchangesOf(gzipByRecord([bomb, two[1] ?? plain]));
    expect(first?.outcome).toMatchObject({ kind: 'failed', rule: 'TOO-LARGE' });
    expect(textOf(second)).toBe('2');
  });
});

describe('what is no whole WARC', () => {
  const texts = ['one', 'two '.repeat(9000), 'three'];
  const whole = texts.map((text, day) =>
    warcRecord({ date: `2026-01-0${day + 1}T00:00:00Z`, block: httpAnswer(text) }),
  );
  const members = whole.map((record) => gzipByRecord([record]));
  const blocksOf = (count: number) => texts.slice(0, count).map((text) => httpAnswer(text).toString('latin1'));
  const [plain, gzipped] = [Buffer.concat(whole), Buffer.concat(members)];
  const endsOf = (parts: readonly Buffer[]) =>
    parts.map((_part, index) => Buffer.concat(parts.slice(0, index + 1)).length);
  const [ends, gzipEnds] = [endsOf(whole), endsOf(members)];
  /** How many records have their whole block within this many bytes; the line ends behind it may be missing. */
  const wholeWithin = (length: number): number => ends.filter((end) => end - 4 <= length).length;

  test.each([
    ['in a WARC header', plain, (ends[1] ?? 0) + 30, 'the WARC header ends in the middle', ends[1]],
    ['in an HTTP header', plain, plain.length - 20, /the block has \d+ bytes of \d+/, ends[1]],
    ['in a block', plain, plain.length - 7, /the block has \d+ bytes of \d+/, ends[1]],
    ['in its gzip', gzipped, gzipped.length - 40, 'the gzip ends in the middle', gzipEnds[1]],
  ])('says that it is cut %s, and where, after the records before', async (_name, content, length, seen, at) => {
    const { blocks, error } = await records(content.subarray(0, length));
    expect(blocks).toEqual(blocksOf(2));
    expect(error).toMatch(seen);
    expect(error).toContain(`FILE: cannot be read on from record 3, at byte ${at}`);
    expect(error).toMatch(/Likely: the crawl that wrote it did not end, .*\. The 2 before it were read\.$/);
  });

  test('is read as far as it goes, wherever it is cut', async () => {
    const cut = async (length: number) => {
      const { blocks, error } = await records(plain.subarray(0, length));
      expect(blocks).toEqual(blocksOf(wholeWithin(length)));
      const isBetween = ends.some((end) => length >= end - 4 && length <= end);
      expect(error === null).toBe(isBetween);
    };
    await fc.assert(fc.asyncProperty(fc.nat({ max: plain.length - 1 }), cut), { numRuns: 300 });
    for (const end of ends)
      for (let length = end - 6; length < end + 8; length++) await cut(Math.min(length, plain.length));
  });

  test('is read as far as it goes, wherever its gzip is cut', async () => {
    for (let length = 0; length < gzipped.length; length++) {
      const { blocks, error } = await records(gzipped.subarray(0, length));
      const count = gzipEnds.filter((end) => end <= length).length;
      expect(blocks.slice(0, count)).toEqual(blocksOf(count));
      expect(blocks).toEqual(blocksOf(blocks.length));
      expect(error === null).toBe(gzipEnds.includes(length));
    }
  });

  test('is read as far as it can be unpacked, wherever the gzip around it is cut', async () => {
    const around = gzipSync(plain);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: around.length - 1 }), async (length) => {
        const unpacked = gunzipSync(around.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH });
        const { blocks, error } = await records(around.subarray(0, length));
        expect(blocks).toEqual(blocksOf(wholeWithin(unpacked.length)));
        expect(error).toContain('the gzip ends in the middle');
      }),
    );
  });

  test('gives the records before the damage, wherever its gzip is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: gzipped.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(gzipped);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const { blocks, error } = await records(damaged);
        const before = gzipEnds.filter((end) => end <= at).length;
        expect(blocks.slice(0, before)).toEqual(blocksOf(before));
        if (error === null) expect(blocks).toEqual(blocksOf(3));
      }),
      { numRuns: 300 },
    );
  });

  test('gives no record that is not as it was written', async () => {
    const stored = gzipSync(whole[0] ?? plain, { level: 0 });
    stored.write('two', stored.indexOf('one'));
    const { blocks, error } = await records(Buffer.concat([gzipped, stored]));
    expect(blocks).toEqual(blocksOf(3));
    expect(error).toMatch(
      /record 4, at byte \d+ .*: the checksum of the gzip does not match\. Likely: a disk or a copy/,
    );
  });

  test('is never anything but a WARC error, whatever the bytes', async () => {
    const start = fc.constantFrom(Buffer.from([]), Buffer.from('WARC/1.0\r\n'), gzipped.subarray(0, 10), plain);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ minLength: 1, maxLength: 400 }), async (before, bytes) => {
        await records(Buffer.concat([before, bytes]));
      }),
      { numRuns: 300 },
    );
  });

  const junk = Buffer.from('\x00\x01 no WARC at all');
  test.each([
    ['an empty file', Buffer.from([]), 'it is empty. Likely: another kind of file'],
    ['the gzip of nothing', gzipSync(''), 'there is no record. Likely: another kind of file'],
    ['garbage', junk, 'no WARC header but "\\u0000\\u0001 no WARC'],
    ['a page', Buffer.from('<!doctype html>'), 'no WARC header but "<!doctype html>". Likely: another kind of file.'],
    ['the gzip of a page', gzipSync('<!doctype html>'), 'no WARC header but "<!doctype html>"'],
    [
      'a length too small',
      Buffer.from(`${plain}`.replace('Content-Length: 22', 'Content-Length: 21')),
      'the block does not end',
    ],
    ['garbage behind a record', Buffer.concat([plain, junk]), `record 4, at byte ${plain.length}: no WARC header but`],
    [
      'garbage behind gzip',
      Buffer.concat([gzipped, junk]),
      `record 4, at byte ${gzipped.length} (${plain.length} with`,
    ],
    ['zeros behind gzip', Buffer.concat([gzipped, Buffer.alloc(9)]), 'something that is no gzip stands behind what is'],
    ['a record without a length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'), 'no Content-Length'],
    ['a header without end', Buffer.from(`WARC/1.0\r\n${'a: b\r\n'.repeat(2e6)}`), 'the WARC header has no end'],
    ['a WACZ', Buffer.from('PK\x03\x04'), 'of a WACZ, give the WARC files'],
    ['zstd', zstdCompressSync(plain), 'it is compressed with zstd; unpack it first'],
    ['an ARC', Buffer.from('filedesc://a.arc 0.0.0.0'), 'the format before WARC'],
  ])('is named: %s', async (_name, content, said) => {
    expect((await records(content)).error).toContain(said);
  });

  test.each([
    ['there is no such file', join(folder, 'nothing')],
    ['it is a folder', folder],
  ])('is named: %s', async (said, file) => {
    await expect(readWarc(file).next()).rejects.toThrow(`${file}: ${said}`);
    await expect(readWarc(file).next()).rejects.toThrow(WarcError);
  });
});
