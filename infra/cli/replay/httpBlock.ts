import { Readable } from 'node:stream';
import { readContentEncoding, undoEncodings } from '../../../functions/adapters/contentEncoding.ts';

/** As much of a body as a live capture may have. */
export const longestBody = 20 * 1024 * 1024;

/** An HTTP answer as a WARC record holds it: status, headers, and the body with transfer and content encodings undone. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A body that cannot be read as what its headers say. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/** Splits a block into head and body; old tools end lines with a bare line feed. */
function splitHead(block: Buffer): { readonly lines: string[]; readonly body: Buffer } {
  const end = /\r?\n\r?\n/.exec(block.subarray(0, 256 * 1024).toString('latin1'));
  const head = end === null ? block : block.subarray(0, end.index);
  const body = end === null ? Buffer.alloc(0) : block.subarray(end.index + end[0].length);
  return { lines: head.toString('latin1').split(/\r?\n/), body };
}

/** Undoes chunks; bytes that are not chunked are as the tool stored them, with a header that no longer holds. */
function dechunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\n', at);
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(
      bytes.subarray(at, end < 0 ? at : end).toString('latin1'),
    );
    if (size === null) {
      if (parts.length === 0) return bytes;
      throw new BodyError('a chunk has no size');
    }
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) return Buffer.concat(parts);
    const chunk = bytes.subarray(end + 1, end + 1 + length);
    if (chunk.length < length) throw new BodyError('the last chunk is cut off');
    parts.push(chunk);
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
}

/** First bytes of the encodings that have a signature. */
const signatures = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])];

async function undo(bytes: Buffer, encoding: string): Promise<Uint8Array> {
  const layers = readContentEncoding(encoding);
  if (layers === null || layers.length === 0 || bytes.length === 0) return bytes;
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of undoEncodings(Readable.from([bytes]), layers)) {
      size += chunk.byteLength;
      if (size > longestBody) throw new BodyError(`more than ${longestBody} bytes once ${encoding} is undone`);
      kept.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof BodyError) throw cause;
    // Stored as it was read, under the headers it came with: some tools undo the encoding and keep the header.
    if (size === 0 && !signatures.some((signature) => bytes.subarray(0, signature.length).equals(signature)))
      return bytes;
    throw new BodyError(`broken ${encoding}`, { cause });
  }
  return Buffer.concat(kept);
}

/** Reads an answer from the block of a record, or null when it is none. @throws BodyError */
export async function readHttpBlock(bytes: Uint8Array): Promise<HttpAnswer | null> {
  const { lines, body } = splitHead(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines[0] ?? '')?.[1];
  if (status === undefined) return null;
  const headers: Record<string, string> = {};
  let last = '';
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') headers[last] = `${headers[last]} ${line.trim()}`;
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      const value = line.slice(colon + 1).trim();
      headers[last] = headers[last] === undefined ? value : `${headers[last]}, ${value}`;
    }
  }
  const isChunked = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '');
  const plain = await undo(isChunked ? dechunk(body) : body, headers['content-encoding'] ?? '');
  if (plain.length > longestBody) throw new BodyError(`more than ${longestBody} bytes`);
  return { status: Number(status), headers, body: new Uint8Array(plain) };
}
