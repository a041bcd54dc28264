import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Capture } from '../../../shared/capture/capture.ts';
import { type MessageHead, readHead } from '../web/messageHead.ts';

/** Headers that tell how the body was sent; once encodings are undone, they would lie. */
export const wireHeaders: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
  'keep-alive',
]);
const lineEnd = '\r\n';

/** Node reads header bytes as Latin-1, so as that they are the bytes that came. */
const latin1 = (text: string): Buffer =>
  Buffer.from(/[^\0-\xff]/.test(text) ? Buffer.from(text).toString('latin1') : text, 'latin1');

/** A capture as one gzip WARC/1.1 `response` record. The same capture gives the same bytes. */
export function writeWarcRecord(capture: Capture): Uint8Array {
  const headers = Object.entries(capture.headers)
    .filter(([name]) => !wireHeaders.has(name))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  const status = `HTTP/1.1 ${capture.status} `;
  const http = Buffer.concat([
    latin1([status, ...headers, `content-length: ${capture.body.length}`, '', ''].join(lineEnd)),
    capture.body,
  ]);
  const id = createHash('sha256').update(`${capture.url} ${capture.capturedAt} ${capture.sha256}`).digest('hex');
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-5${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`;
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${uuid}>`,
    `WARC-Date: ${capture.capturedAt}`,
    `WARC-Target-URI: ${capture.url}`,
    `WARC-Payload-Digest: sha256:${capture.sha256}`,
    // Not of the standard, which allows further fields: where redirects ended.
    `WARC-Visawire-Final-URI: ${capture.finalUrl}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${http.length}`,
    '',
    '',
  ];
  return gzipSync(Buffer.concat([Buffer.from(head.join(lineEnd), 'utf8'), http, Buffer.from(lineEnd + lineEnd)]));
}

function split(bytes: Buffer, encoding: 'latin1' | 'utf8'): { readonly head: MessageHead; readonly rest: Buffer } {
  const head = readHead(bytes, encoding);
  if (head === null) throw new Error('WARC record: no end of headers; the record is cut off or no WARC');
  return { head, rest: bytes.subarray(head.length) };
}

/** Reads back what `writeWarcRecord` wrote. @throws Error for anything else, or when the body does not match its digest */
export function readWarcRecord(gzipped: Uint8Array): Capture {
  const warc = split(gunzipSync(gzipped), 'utf8');
  const { fields } = warc.head;
  const http = split(warc.rest.subarray(0, Number(fields['content-length'])), 'latin1');
  const { 'content-length': length, ...headers } = http.head.fields;
  const body = new Uint8Array(http.rest.subarray(0, Number(length)));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const url = fields['warc-target-uri'] ?? '';
  if (fields['warc-payload-digest'] !== `sha256:${sha256}`)
    throw new Error(`WARC record of ${url}: body does not match its digest`);
  return {
    url,
    finalUrl: fields['warc-visawire-final-uri'] ?? url,
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(http.head.first)?.[1]),
    headers,
    body,
    sha256,
    capturedAt: fields['warc-date'] ?? '',
  };
}
