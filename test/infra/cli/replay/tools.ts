import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import { writeWarcRecord } from '../../../../functions/adapters/evidence/warc.ts';
import { chunked, gzipByRecord, gzipWithExtras, httpAnswer, newId, type RecordOptions, warcRecord } from './warcs.ts';

export interface Page {
  readonly url: string;
  readonly date: string;
  readonly text: string;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As most tools write a digest. */
export function sha1(body: Uint8Array | string): string {
  const bits = [...createHash('sha1').update(body).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return `sha1:${(bits.match(/.{5}/g) ?? []).map((five) => base32[Number.parseInt(five, 2)]).join('')}`;
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const info = (software: string, version: RecordOptions['version'] = '1.0'): Buffer =>
  warcRecord({
    type: 'warcinfo',
    url: null,
    block: `software: ${software}\r\n`,
    fields: { 'Content-Type': 'application/warc-fields' },
    version,
  });
const get = (url: string): string => `GET ${new URL(url).pathname} HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`;

/** Request before response, which names it; addresses in angle brackets; bodies as they were sent; a log at the end. */
function wget(pages: readonly Page[]): Buffer {
  const exchanges = pages.flatMap(({ url, date, text }) => {
    const id = newId();
    const block = httpAnswer(chunked(Buffer.from(text), 400), { ...html, 'Transfer-Encoding': 'chunked' });
    const fields = { 'WARC-Concurrent-To': id, 'WARC-Payload-Digest': sha1(text) };
    return [
      warcRecord({ type: 'request', id, url: `<${url}>`, date, block: get(url) }),
      warcRecord({ url: `<${url}>`, date, block, fields }),
    ];
  });
  const log = { url: '<metadata://gnu.org/software/wget/warc/wget.log>', block: '200 OK\n' };
  const fields = { 'Content-Type': 'text/plain' };
  const records = [info('Wget/1.21.3 (linux-gnu)'), ...exchanges, warcRecord({ ...log, type: 'resource', fields })];
  return Buffer.concat(records.map(gzipWithExtras));
}

/** Answers to DNS among the responses; request and metadata behind each response, which they name. */
function heritrix(pages: readonly Page[]): Buffer {
  const fields = { 'Content-Type': 'text/dns' };
  const exchanges = pages.flatMap(({ url, date, text }) => {
    const id = newId();
    const body = gzipSync(text);
    const headers = { ...html, 'Content-Encoding': 'gzip', 'Content-Length': String(body.length) };
    const concurrent = { 'WARC-Concurrent-To': id };
    return [
      warcRecord({ url: 'dns:www.test', date, block: '20260101000000\nwww.test. 300 IN A 192.0.2.1\n', fields }),
      warcRecord({ id, url, date, block: httpAnswer(body, headers), fields: { 'WARC-Payload-Digest': sha1(body) } }),
      warcRecord({ type: 'request', url, date, block: get(url), fields: concurrent }),
      warcRecord({ type: 'metadata', url, date, block: 'fetchTimeMs: 12\r\n', fields: concurrent }),
    ];
  });
  return gzipByRecord([info('heritrix/3.4.0'), ...exchanges]);
}

/** Times to the microsecond; bodies as they were sent, in chunks and encoded. */
function warcioOfPython(pages: readonly Page[]): Buffer {
  const exchanges = pages.flatMap(({ url, date, text }) => {
    const id = newId();
    const block = httpAnswer(chunked(brotliCompressSync(text), 99), {
      ...html,
      'Content-Encoding': 'br',
      'Transfer-Encoding': 'chunked',
    });
    const at = { url, date: date.replace('Z', '000Z'), version: '1.1' } as const;
    const fields = { 'WARC-Concurrent-To': id };
    return [warcRecord({ id, block, ...at }), warcRecord({ type: 'request', block: get(url), fields, ...at })];
  });
  return gzipByRecord([info('warcio 1.7.4', '1.1'), ...exchanges]);
}

/** Written by the library that Browsertrix writes with: bodies as a browser gave them, under the headers they came with. */
async function browsertrix(pages: readonly Page[]): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const write = async (options: Parameters<typeof WARCRecord.create>[0], body: string): Promise<void> => {
    const record = WARCRecord.create({ warcVersion: 'WARC/1.1', ...options }, [Buffer.from(body)]);
    written.push(await WARCSerializer.serialize(record, { gzip: true }));
  };
  for (const { url, date, text } of pages) {
    const headers = { ...html, 'Content-Encoding': 'br', 'Transfer-Encoding': 'chunked', 'Content-Length': '120' };
    await write({ type: 'response', url, date, httpHeaders: headers }, text);
    await write({ type: 'request', url, date, statusline: 'GET / HTTP/1.1', httpHeaders: { Accept: '*/*' } }, '');
    const warcHeaders = { 'Content-Type': 'application/json' };
    await write({ type: 'resource', url: `urn:pageinfo:${url}`, date, warcHeaders }, '{"pageid":"x"}');
    await write({ type: 'resource', url: `urn:text:${url}`, date, warcHeaders }, text);
  }
  return Buffer.concat(written);
}

/** One gzip over the whole file, by no tool but by people who pack what they have. */
const packedByHand = (pages: readonly Page[]): Buffer =>
  gzipSync(Buffer.concat(pages.map(({ url, date, text }) => warcRecord({ url, date, block: httpAnswer(text, html) }))));

/** The first WARCs of the Internet Archive: heads that end lines with a bare line feed, nothing compressed. */
const archiveOf2008 = (pages: readonly Page[]): Buffer =>
  Buffer.concat(
    pages.map(({ url, date, text }) =>
      warcRecord({
        url,
        date,
        version: '0.18',
        lineEnd: '\n',
        block: `HTTP/1.0 200 OK\nContent-Type: ${html['Content-Type']}\n\n${text}`,
      }),
    ),
  );

/** What pages are, with nothing of how they were had. */
const resources = (pages: readonly Page[]): Buffer =>
  gzipByRecord(
    pages.map(({ url, date, text }) => warcRecord({ type: 'resource', url, date, block: text, fields: html })),
  );

const ourEvidence = (pages: readonly Page[]): Buffer =>
  Buffer.concat(
    pages.map(({ url, date, text }) => {
      const body = new Uint8Array(Buffer.from(text));
      const sha256 = createHash('sha256').update(body).digest('hex');
      const headers = { 'content-type': html['Content-Type'] };
      return writeWarcRecord({ url, finalUrl: url, status: 200, headers, body, sha256, capturedAt: date });
    }),
  );

/** The same pages as different tools keep them. Their record types, fields, framing and encodings are what each of them writes. */
export const tools = {
  wget,
  heritrix,
  warcioOfPython,
  browsertrix,
  packedByHand,
  archiveOf2008,
  resources,
  ourEvidence,
} as const;
