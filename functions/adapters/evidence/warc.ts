import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Capture } from '../../../shared/capture/capture.ts';
import { renderedHeaders, renderedType } from '../../../shared/capture/renderedHeaders.ts';
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

type Record = Pick<Capture, 'url' | 'finalUrl' | 'capturedAt' | 'sha256'>;

/** The id of a record, made of what it holds. */
function idOf({ url, capturedAt, sha256 }: Record): string {
  const id = createHash('sha256').update(`${url} ${capturedAt} ${sha256}`).digest('hex');
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-5${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`;
  return `<urn:uuid:${uuid}>`;
}

function writeRecord(record: Record, type: string, contentType: string, block: Uint8Array, more: readonly string[]) {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${idOf(record)}`,
    `WARC-Date: ${record.capturedAt}`,
    `WARC-Target-URI: ${record.url}`,
    `WARC-Payload-Digest: sha256:${record.sha256}`,
    // Not of the standard, which allows further fields: where redirects ended.
    `WARC-Visawire-Final-URI: ${record.finalUrl}`,
    ...more,
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
    '',
    '',
  ];
  return gzipSync(Buffer.concat([Buffer.from(head.join(lineEnd), 'utf8'), block, Buffer.from(lineEnd + lineEnd)]));
}

function writeResponse(capture: Capture): Uint8Array {
  const headers = Object.entries(capture.headers)
    .filter(([name]) => !wireHeaders.has(name))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  const status = `HTTP/1.1 ${capture.status} `;
  const http = Buffer.concat([
    latin1([status, ...headers, `content-length: ${capture.body.length}`, '', ''].join(lineEnd)),
    capture.body,
  ]);
  return writeRecord(capture, 'response', 'application/http;msgtype=response', http, []);
}

/**
 * A capture as a gzip WARC/1.1 `response` record; what a browser made of it stands behind it as a `conversion` record. The same capture
 * gives the same bytes.
 */
export function writeWarcRecord(capture: Capture): Uint8Array {
  const { sent, ...shown } = capture;
  if (sent === undefined) return writeResponse(capture);
  const response = { ...shown, ...sent };
  const refersTo = [`WARC-Refers-To: ${idOf(response)}`];
  const conversion = writeRecord(shown, 'conversion', renderedType, shown.body, refersTo);
  return Buffer.concat([writeResponse(response), conversion]);
}

const keyOf = (hash: string): string => `warc/${hash.slice(0, 2)}/${hash}.warc.gz`;
const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A capture as it is stored, under the SHA-256 of its records before they are packed: no byte of them can change unseen. */
export function packCapture(capture: Capture): { readonly name: string; readonly packed: Uint8Array } {
  const packed = writeWarcRecord(capture);
  return { name: keyOf(hashOf(gunzipSync(packed))), packed };
}

/**
 * What stored records lack of what their name promises, or null when all holds. Until December 2026 names were hashes of address and
 * body: of those, the headers and the time are not proved.
 */
export function recordFault(name: string, packed: Uint8Array): string | null {
  try {
    const { url, sha256 } = readWarcRecord(packed);
    const isWhole = name === keyOf(hashOf(gunzipSync(packed)));
    return isWhole || name === keyOf(hashOf(`${url} ${sha256}`)) ? null : 'its bytes are not those it is named by';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function split(bytes: Buffer, encoding: 'latin1' | 'utf8'): { readonly head: MessageHead; readonly rest: Buffer } {
  const head = readHead(bytes, encoding);
  if (head === null) throw new Error('WARC record: no end of headers; the record is cut off or no WARC');
  return { head, rest: bytes.subarray(head.length) };
}

/** @throws Error when the body does not match its digest */
function digestIn({ fields }: MessageHead, body: Uint8Array): string {
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (fields['warc-payload-digest'] === `sha256:${sha256}`) return sha256;
  throw new Error(`WARC record of ${fields['warc-target-uri']}: body does not match its digest`);
}

/** Reads back what `writeWarcRecord` wrote. @throws Error for anything else, or when the body does not match its digest */
export function readWarcRecord(gzipped: Uint8Array): Capture {
  const warc = split(gunzipSync(gzipped), 'utf8');
  const { fields } = warc.head;
  const blockEnd = Number(fields['content-length']);
  const http = split(warc.rest.subarray(0, blockEnd), 'latin1');
  const { 'content-length': length, ...headers } = http.head.fields;
  const body = new Uint8Array(http.rest.subarray(0, Number(length)));
  const sha256 = digestIn(warc.head, body);
  const url = fields['warc-target-uri'] ?? '';
  const response = {
    url,
    finalUrl: fields['warc-visawire-final-uri'] ?? url,
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(http.head.first)?.[1]),
    headers,
    body,
    sha256,
    capturedAt: fields['warc-date'] ?? '',
  };
  const behind = warc.rest.subarray(blockEnd + 2 * lineEnd.length);
  if (behind.length === 0) return response;
  const conversion = split(behind, 'utf8');
  const shown = new Uint8Array(conversion.rest.subarray(0, Number(conversion.head.fields['content-length'])));
  return {
    ...response,
    headers: renderedHeaders(headers),
    body: shown,
    sha256: digestIn(conversion.head, shown),
    sent: { headers, body, sha256 },
  };
}
