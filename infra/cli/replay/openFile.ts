import { createReadStream } from 'node:fs';
import { type ByteReader, createByteReader } from './byteReader.ts';
import { FormatError } from './formatError.ts';
import { gunzip } from './gunzip.ts';

export interface OpenFile {
  /** The bytes, with gzip undone. */
  readonly bytes: ByteReader;
  /** Where in the file a byte lies, given in bytes with gzip undone; of gzip the beginning of its member. */
  readonly place: (position: number) => string;
  readonly close: () => void;
}

/** Files that are handed in for a WARC, by how they begin. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, 'it is a ZIP file; of a WACZ, give the WARC files in its folder `archive`'],
  [/^(?:\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)/, 'it is compressed with zstd; unpack it first'],
  [/^(?:BZh|\xfd7zXZ)/, 'it is compressed with bzip2 or xz; unpack it first'],
  [/^filedesc:/, 'it is an ARC file, the format before WARC; convert it first'],
];

/** Opens a file that is plain or gzip, by record or as a whole. What it cannot read, its bytes throw: FormatError, or of the disk. */
export async function openFile(file: string): Promise<OpenFile> {
  const stream = createReadStream(file);
  const raw = createByteReader(stream[Symbol.asyncIterator]());
  const start = await raw.peek(12);
  const other = others.find(([signature]) => signature.test(start.toString('latin1')));
  if (other !== undefined) throw new FormatError(other[1], 'no WARC');
  if (start.length === 0) throw new FormatError('it is empty', 'no WARC');
  if (start[0] !== 0x1f || start[1] !== 0x8b)
    return { bytes: raw, place: (position) => `byte ${position}`, close: () => stream.destroy() };

  /** Members not yet passed: where each begins in the file, and with gzip undone. */
  const members: { readonly at: number; readonly position: number }[] = [];
  let unpacked = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of gunzip(raw, (at) => members.push({ at, position: unpacked }))) {
      unpacked += chunk.length;
      yield chunk;
    }
  }
  return {
    bytes: createByteReader(counted()),
    place: (position) => {
      while ((members[1]?.position ?? Number.POSITIVE_INFINITY) <= position) members.shift();
      return `byte ${members[0]?.at ?? 0} (${position} with gzip undone)`;
    },
    close: () => stream.destroy(),
  };
}
