import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A record as other tools write it; what is not given is left out. */
export interface RecordOptions {
  readonly type?: string;
  readonly id?: string;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly block: Uint8Array | string;
  readonly version?: '0.18' | '1.0' | '1.1';
  /** Old tools end lines with a bare line feed. */
  readonly lineEnd?: '\r\n' | '\n';
}

let ids = 0;
export const newId = (): string => `<urn:uuid:00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}>`;

export function warcRecord(options: RecordOptions): Buffer {
  const { type = 'response', date = '2026-01-01T00:00:00Z', url = 'https://www.test/a', lineEnd = '\r\n' } = options;
  const block = Buffer.from(options.block);
  const head = {
    'WARC-Type': type,
    'WARC-Record-ID': options.id ?? newId(),
    ...(date === null ? {} : { 'WARC-Date': date }),
    ...(url === null ? {} : { 'WARC-Target-URI': url }),
    'Content-Type': type === 'request' ? 'application/http; msgtype=request' : 'application/http; msgtype=response',
    ...options.fields,
    'Content-Length': String(block.length),
  };
  const lines = [
    `WARC/${options.version ?? '1.0'}`,
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
  ];
  const end = Buffer.from(lineEnd + lineEnd);
  return Buffer.concat([Buffer.from(lines.join(lineEnd)), end, block, end]);
}

export function httpAnswer(
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const lines = [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** Chunks of the size given, the last of what is left. */
export function chunked(body: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = Buffer.from(body.subarray(at, at + size));
    parts.push(Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

export const gzipByRecord = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));

/** A gzip member with what its header may hold: `sl`, by which wget tells how long the record is, a name and a comment. */
export function gzipWithExtras(record: Buffer): Buffer {
  const packed = deflateRawSync(record);
  const extra = Buffer.alloc(12);
  extra.write('sl', 'latin1');
  extra.writeUInt16LE(8, 2);
  extra.writeUInt32LE(packed.length, 4);
  extra.writeUInt32LE(record.length, 8);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(extra.length);
  const header = Buffer.from([0x1f, 0x8b, 8, 4 + 8 + 16 + 2, 0, 0, 0, 0, 0, 3]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(record));
  trailer.writeUInt32LE(record.length, 4);
  const checksum = Buffer.from([0, 0]);
  return Buffer.concat([header, size, extra, Buffer.from('a.warc\0of wget\0'), checksum, packed, trailer]);
}
