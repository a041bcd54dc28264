import { isUtf8 } from 'node:buffer';
import { formatOf } from '../../../shared/extract/file/format.ts';

/** First bytes of the encodings that have a signature. */
const signatures: ReadonlyMap<string, readonly number[]> = new Map([
  ['gzip', [0x1f, 0x8b]],
  ['x-gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
]);

/** Files that are no text: PDF, ZIP and the formats in it, compound files, PNG, GIF, JPEG, and text in UTF-16. */
const files = /^(?:%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0|\x89PNG|GIF8|\xff\xd8\xff|\xff\xfe|\xfe\xff)/;
const controls = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;
/**
 * Encoded bytes hold a control character in this many with all but certainty; a very short body must be UTF-8 too. A single byte may
 * be the brotli of nothing.
 */
const sampleBytes = 1024;
const shortBytes = 64;

function isPlain(bytes: Buffer): boolean {
  const sample = bytes.toString('latin1', 0, sampleBytes);
  if (bytes.length <= 1 || controls.test(sample)) return files.test(sample);
  return bytes.length >= shortBytes || isUtf8(bytes);
}

/**
 * Whether bytes are in the encodings that their headers name, in the order in which they were applied. Many tools store the body as it
 * was read and keep the headers it came with; brotli and deflate have no signature, so for them what looks like a text or a file is one.
 */
export function isStillEncoded(bytes: Buffer, encodings: string): boolean {
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  const last = names.findLast((name) => name !== '' && name !== 'identity');
  if (last === undefined || bytes.length === 0) return false;
  const signature = signatures.get(last);
  if (signature === undefined) return !isPlain(bytes);
  // Bytes that are neither are left to the decoder, which says so.
  return signature.every((byte, at) => bytes[at] === byte) || formatOf(bytes) === 'unknown';
}
