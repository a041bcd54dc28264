import { pipeline, Readable, type Transform } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { atMost } from './collect.ts';

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

type Bytes = AsyncIterable<Uint8Array>;
type Decoder = (first: Uint8Array) => Transform;

/** RFC 9659 bounds the window of zstd as a content encoding to 8 MB (checked 2026-10-03); without it, it may be 128 MB. */
const ZSTD_WINDOW_LOG_MAX = 23;

const gunzip: Decoder = () => createGunzip();
/** RFC 9110 means the zlib format; servers that send it bare are old enough that browsers read both. */
const inflate: Decoder = (first) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw());
const decoders: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', () => createBrotliDecompress()],
  ['zstd', () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX } })],
]);

/** More layers than any server has reason for: each multiplies what a bomb can do. */
const MAX_LAYERS = 2;

/** The decoders that undo a `Content-Encoding`, in order of use, or null if it cannot be undone. */
export function readContentEncoding(header: string): readonly Decoder[] | null {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  const layers = names.flatMap((name) => decoders.get(name) ?? []).reverse();
  return layers.length === names.length && layers.length <= MAX_LAYERS ? layers : null;
}

/**
 * Undoes the encodings as the bytes come; nothing encoded (an empty body) is nothing. What comes in and what each layer gives is
 * counted: 3 KB of Brotli can hold gigabytes of gzip that decode to nothing.
 *
 * @throws TooLarge where a layer passes `maxBytes`, and what the decoder throws
 */
export function undoEncodings(bytes: Bytes, layers: readonly Decoder[], maxBytes: number): Bytes {
  return layers.reduce((sent, layer) => atMost(undoEncoding(sent, layer), maxBytes), atMost(bytes, maxBytes));
}

async function* undoEncoding(bytes: Bytes, decoder: Decoder): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  const decoded = decoder(first.value);
  pipeline(Readable.from(startingWith(first.value, source)), decoded, () => undefined);
  yield* decoded;
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
