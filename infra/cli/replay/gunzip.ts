import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byteReader.ts';
import { FormatError } from './formatError.ts';

/** Compressed bytes given to zlib at once: one turn of a bomb unpacks to no more than 16 MB. */
const sliceBytes = 16 * 1024;
/** Names, comments and extra fields of real files are far shorter. */
const longestHeader = 70_000;

const endsEarly = () => new FormatError('the gzip ends in the middle', 'cut off');
const broken = (seen: string, cause?: unknown) => new FormatError(seen, 'damaged', { cause });

/** Bytes of a gzip header, or null where they are not all there (RFC 1952, 2.3). */
function headerLength(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let length = 10;
  if ((flags & 4) !== 0) {
    if (bytes.length < 12) return null;
    length += 2 + bytes.readUInt16LE(10);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return null;
    length = end + 1;
  }
  if ((flags & 2) !== 0) length += 2;
  return bytes.length < length ? null : length;
}

async function takeHeader(from: ByteReader): Promise<void> {
  const start = await from.peek(3);
  if (start[0] !== 0x1f || (start.length > 1 && start[1] !== 0x8b) || (start.length > 2 && start[2] !== 8))
    throw broken('something that is no gzip stands behind what is');
  let length: number | null = null;
  for (let count = 64; length === null; count *= 4) {
    const bytes = await from.peek(count);
    length = headerLength(bytes);
    if (length !== null) break;
    if (bytes.length < count) throw from.failure() ?? endsEarly();
    if (count > longestHeader) throw broken('the gzip header has no end');
  }
  await from.skip(length);
}

async function* inflate(from: ByteReader): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw();
  const unpacked: Buffer[] = [];
  let failure: Error | null = null;
  let settle = (): void => {};
  inflater.on('data', (chunk: Buffer) => unpacked.push(chunk));
  inflater.on('error', (error) => {
    failure = error;
    settle();
  });
  try {
    for (;;) {
      const slice = (await from.peek(1)).length === 0 ? null : await from.peek(sliceBytes);
      if (slice === null) throw endsEarly();
      const before = inflater.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        inflater.write(slice, () => resolve());
      });
      yield* unpacked.splice(0);
      if (failure !== null) throw broken('the gzip is damaged', failure);
      const used = inflater.bytesWritten - before;
      await from.skip(used);
      // zlib leaves bytes alone only when what it unpacks has ended.
      if (used < slice.length) return;
    }
  } finally {
    inflater.destroy();
  }
}

/**
 * The bytes of one member; of a damaged one not the last, so that what ends with it does not look whole.
 *
 * Known limit: damage after which the deflated bytes seem to go on to the end of the file cannot be told from a cut.
 */
async function* gunzipMember(from: ByteReader): AsyncGenerator<Buffer> {
  await takeHeader(from);
  let sum = 0;
  let last: Buffer | null = null;
  try {
    for await (const chunk of inflate(from)) {
      sum = crc32(chunk, sum);
      if (last !== null) yield last;
      last = chunk;
    }
    const trailer = await from.peek(8);
    if (trailer.length < 8) throw from.failure() ?? endsEarly();
    if (trailer.readUInt32LE(0) !== sum) throw broken('the checksum of the gzip does not match');
  } catch (error) {
    if (last !== null && !(error instanceof FormatError && error.damage === 'damaged')) yield last;
    throw error;
  }
  if (last !== null) yield last;
  await from.skip(8);
}

/**
 * Undoes gzip of any number of members, and says where each begins. Node's own stream drops what it holds when a member is cut
 * or damaged, takes zeros for the end, and does not tell one member from the next (Node 24.21, checked 2026-11-23).
 * @throws FormatError after all bytes before the one that cannot be read
 */
export async function* gunzip(from: ByteReader, onMember: (at: number) => void): AsyncGenerator<Buffer> {
  while ((await from.peek(1)).length > 0) {
    onMember(from.position());
    yield* gunzipMember(from);
  }
}
