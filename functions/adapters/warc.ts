import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Capture } from '../../shared/capture/capture.ts';

/** Headers that tell how the body was sent; it is stored with encodings undone, so they would lie. */
const wireHeaders = new Set(['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive']);
const lineEnd = '\r\n';

/** A capture as one gzip WARC/1.1 `response` record. The same capture gives the same bytes. */
export function writeWarcRecord(capture: Capture): Uint8Array {
  const headers = Object.entries(capture.headers)
    .filter(([name]) => !wireHeaders.has(name))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  const status = `HTTP/1.1 ${capture.status} `;
  const http = Buffer.concat([
    Buffer.from([status, ...headers, `content-length: ${capture.body.length}`, '', ''].join(lineEnd), 'utf8'),
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

function fieldsOf(block: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of block.split(lineEnd).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return fields;
}

function split(bytes: Buffer): { readonly head: string; readonly rest: Buffer } {
  const end = bytes.indexOf(lineEnd + lineEnd);
  if (end < 0) throw new Error('WARC record: no end of headers; the record is cut off or no WARC');
  return { head: bytes.subarray(0, end).toString('utf8'), rest: bytes.subarray(end + 4) };
}

/** Reads back what `writeWarcRecord` wrote. @throws Error for anything else, or when the body does not match its digest */
export function readWarcRecord(gzipped: Uint8Array): Capture {
  const warc = split(gunzipSync(gzipped));
  const fields = fieldsOf(warc.head);
  const http = split(warc.rest.subarray(0, Number(fields['content-length'])));
  const { 'content-length': length, ...headers } = fieldsOf(http.head);
  const body = new Uint8Array(http.rest.subarray(0, Number(length)));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const url = fields['warc-target-uri'] ?? '';
  if (fields['warc-payload-digest'] !== `sha256:${sha256}`)
    throw new Error(`WARC record of ${url}: body does not match its digest`);
  return {
    url,
    finalUrl: fields['warc-visawire-final-uri'] ?? url,
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(http.head)?.[1]),
    headers,
    body,
    sha256,
    capturedAt: fields['warc-date'] ?? '',
  };
}
