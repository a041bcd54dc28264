import { longestHead, type MessageHead, readHead } from '../../../functions/adapters/web/messageHead.ts';
import { CAPTURE_LIMITS } from '../../../functions/adapters/web/nodeHttp.ts';
import type { ByteReader } from './byteReader.ts';
import { type Damage, FormatError } from './formatError.ts';
import { openFile } from './openFile.ts';
import { readRecord, type WarcRecord } from './warcRecord.ts';

/** A WARC that cannot be read to its end; everything before was read. */
export class WarcError extends Error {
  override readonly name = 'WarcError';
}

/** With the head, and what chunks add, of the longest body that is read. */
const longestBlock = 2 * CAPTURE_LIMITS.bodyBytes;

const likely: Readonly<Record<Damage, string>> = {
  'no WARC': 'another kind of file',
  'cut off': 'the crawl that wrote it did not end, or a copy of it did not',
  damaged: 'a disk or a copy changed it, or something was written into it',
};

function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
      return 'it may not be read';
    default:
      return `it cannot be read (${error.code})`;
  }
}

async function takeHead(bytes: ByteReader, isFirst: boolean): Promise<MessageHead> {
  for (let count = 4096; ; count *= 4) {
    const ahead = await bytes.peek(count);
    const version = ahead.toString('latin1', 0, 5);
    if (version !== 'WARC/'.slice(0, version.length))
      throw new FormatError(
        `no WARC header but ${JSON.stringify(ahead.toString('latin1', 0, 20))}`,
        isFirst ? 'no WARC' : 'damaged',
      );
    const head = readHead(ahead, 'utf8');
    if (head !== null) {
      await bytes.skip(head.length);
      return head;
    }
    if (ahead.length < count) throw bytes.failure() ?? new FormatError('the WARC header ends in the middle', 'cut off');
    if (count > longestHead) throw new FormatError('the WARC header has no end', 'damaged');
  }
}

/** The block as far as it is kept. */
async function takeBlock(bytes: ByteReader, length: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  let left = length;
  let room = longestBlock;
  while (left > 0) {
    const taken = await bytes.take(left);
    if (taken.length === 0) throw new FormatError(`the block has ${length - left} bytes of ${length}`, 'cut off');
    left -= taken.length;
    if (room > 0) kept.push(taken.subarray(0, room));
    room -= taken.length;
  }
  return Buffer.concat(kept);
}

/** A block longer than its header says would be taken for whole, and its rest for garbage. */
async function checkEnd(bytes: ByteReader): Promise<void> {
  // What fails behind the block says nothing against it.
  const [next] = await bytes.peek(1).catch(() => Buffer.alloc(0));
  if (next !== undefined && !'\r\nW'.includes(String.fromCharCode(next)))
    throw new FormatError('the block does not end where its Content-Length says', 'damaged');
}

/** Two line ends stand behind each record; some tools write fewer, or more. */
async function skipLineEnds(bytes: ByteReader): Promise<void> {
  for (;;) {
    const [next] = await bytes.peek(1);
    if (next !== 0x0d && next !== 0x0a) return;
    await bytes.skip(1);
  }
}

/**
 * Reads all records of a WARC in file order. By hand, as warcio 2.4 takes a cut for the end, a head whose last line end falls
 * between two chunks for a longer one, holds whatever a record says its length is, and prints (checked 2026-11-23); tests write with it.
 * @throws WarcError with file, record and place, after the whole records before it
 */
export async function* readWarc(file: string): AsyncGenerator<WarcRecord> {
  let records = 0;
  let where = (): string => 'its beginning';
  try {
    const { bytes, place, close } = await openFile(file);
    where = () => place(bytes.position());
    try {
      for (;;) {
        await skipLineEnds(bytes);
        const start = bytes.position();
        if ((await bytes.peek(1)).length === 0) break;
        where = () => place(start);
        const { fields } = await takeHead(bytes, records === 0);
        const declared = fields['content-length'] ?? '';
        if (!/^\d{1,15}$/.test(declared)) throw new FormatError('the WARC header has no Content-Length', 'damaged');
        const block = await takeBlock(bytes, Number(declared));
        await checkEnd(bytes);
        yield readRecord(fields, block, block.length < Number(declared));
        records++;
        where = () => place(bytes.position());
      }
      if (records === 0) throw new FormatError('there is no record', 'no WARC');
    } finally {
      close();
    }
  } catch (cause) {
    const disk = diskTrouble(cause);
    if (disk !== null) throw new WarcError(`${file}: ${disk}`, { cause });
    if (!(cause instanceof FormatError)) throw cause;
    const seen = `cannot be read on from record ${records + 1}, at ${where()}: ${cause.message}`;
    const before = records === 0 ? '' : ` The ${records} before it were read.`;
    throw new WarcError(`${file}: ${seen}. Likely: ${likely[cause.damage]}.${before}`, { cause });
  }
}
