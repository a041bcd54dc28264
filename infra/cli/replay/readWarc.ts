import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { WARCParser } from 'warcio';

/** One record of a WARC with what a replay needs of its header. */
export interface WarcRecord {
  readonly type: 'response' | 'revisit' | 'resource';
  readonly url: string;
  /** RFC 3339, UTC. */
  readonly date: string;
  /** The whole block: an HTTP message, or of a resource the body. */
  readonly block: Uint8Array;
  readonly contentType: string;
  readonly payloadDigest: string | null;
  /** What a revisit is the same as. */
  readonly refersTo: { readonly url: string | null; readonly date: string | null };
  /** A revisit by `304` instead of by equal bytes. */
  readonly isNotModified: boolean;
  /** Why the tool stopped before the end of the body, or null. */
  readonly truncated: string | null;
  /** Where the tool says that redirects ended; our own evidence does. */
  readonly finalUrl: string | null;
}

/** A WARC that cannot be read to its end; everything before was read. */
export class WarcError extends Error {
  override readonly name = 'WarcError';
}

const readTypes = { response: true, revisit: true, resource: true } as const;
const isReadType = (type: string): type is WarcRecord['type'] => Object.hasOwn(readTypes, type);

function timeOf(text: string | null): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** `<https://…>` is how older tools wrote it. */
const bare = (url: string | null): string | null => url?.replace(/^<|>$/g, '') ?? null;

function why(error: unknown): string {
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOENT') return 'there is no such file';
    if (error.code === 'EISDIR') return 'it is a folder';
    if (error.code === 'EACCES') return 'it may not be read';
    if (error.code === 'Z_BUF_ERROR') return 'the gzip ends too early';
    if (error.code === 'Z_DATA_ERROR') return 'the gzip is damaged';
  }
  return error instanceof Error ? error.message : String(error);
}

/** The file's bytes with gzip undone, if it is gzip, by record or as a whole. The parser's own takes a cut for the end. */
async function* plainBytes(file: string, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file);
  const chunks = bytes[Symbol.asyncIterator]();
  const first: IteratorResult<Buffer> = await chunks.next();
  if (first.done === true) return;
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    yield* chunks;
  };
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  for await (const chunk of isGzip ? pipeline(whole(), createGunzip(), () => undefined) : whole()) {
    count(chunk.length);
    yield chunk;
  }
}

/**
 * Reads responses, revisits and resources of a WARC, gzip by record, gzip as a whole or plain, in file order; what else is in it
 * is passed over. @throws WarcError with file, record and offset, after the whole records before it
 */
export async function* readWarc(file: string): AsyncGenerator<WarcRecord> {
  let records = 0;
  let offset = 0;
  const broken = (seen: string, cause?: unknown): WarcError =>
    new WarcError(
      `${file}: cannot be read on from record ${records + 1}, at byte ${offset} (gzip undone): ${seen}; ` +
        (records === 0 ? 'it is no WARC, or cut off' : `it is cut off or damaged; the ${records} before it were read`),
      { cause },
    );
  let received = 0;
  const bytes = plainBytes(file, (more) => {
    received += more;
  });
  const parser = new WARCParser(bytes, { parseHttp: false });
  const iterator = parser[Symbol.asyncIterator]();
  for (;;) {
    let read: WarcRecord | null = null;
    try {
      const next = await iterator.next();
      if (next.done === true) break;
      const { value: record } = next;
      const header = (name: string): string | null => record.warcHeaders.headers.get(name) ?? null;
      offset = parser.offset;
      if (!/^WARC\/\d/.test(record.warcHeaders.statusline)) throw broken('no WARC header');
      const declared = header('Content-Length');
      if (declared === null || !/^\d+$/.test(declared)) throw broken('no Content-Length');
      const block = await record.readFully(false);
      if (block.length < Number(declared)) throw broken(`${block.length} bytes of ${declared}`);
      const type = header('WARC-Type') ?? '';
      const date = timeOf(header('WARC-Date'));
      const url = bare(header('WARC-Target-URI'));
      if (isReadType(type) && date !== null && url !== null && /^https?:/i.test(url)) {
        read = {
          type,
          url,
          date,
          block,
          contentType: header('Content-Type') ?? '',
          payloadDigest: header('WARC-Payload-Digest'),
          refersTo: {
            url: bare(header('WARC-Refers-To-Target-URI')),
            date: timeOf(header('WARC-Refers-To-Date')),
          },
          isNotModified: (header('WARC-Profile') ?? '').includes('not-modified'),
          truncated: header('WARC-Truncated'),
          finalUrl: header('WARC-Visawire-Final-URI'),
        };
      }
    } catch (cause) {
      throw cause instanceof WarcError ? cause : broken(why(cause), cause);
    }
    records++;
    offset = parser.offset + parser.recordLength;
    if (read !== null) yield read;
  }
  // The parser takes a beginning of a header for the end; two line ends stand behind each record.
  if (records > 0 && received > offset + 4) throw broken(`${received - offset} bytes that are no record`);
  if (records === 0) throw new WarcError(`${file}: no WARC record in it; it is empty or no WARC`);
}
