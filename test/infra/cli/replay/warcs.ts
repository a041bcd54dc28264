import { gzipSync } from 'node:zlib';

/** A record as other tools write it; what is not given is left out. */
export interface RecordOptions {
  readonly type?: string;
  readonly date?: string;
  readonly url?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly block: Uint8Array | string;
  readonly version?: '1.0' | '1.1';
}

export function warcRecord(options: RecordOptions): Buffer {
  const { type = 'response', date = '2026-01-01T00:00:00Z', url = 'https://www.test/a', fields = {} } = options;
  const block = Buffer.from(options.block);
  const head = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date': date,
    'WARC-Target-URI': url,
    'Content-Type': 'application/http; msgtype=response',
    ...fields,
    'Content-Length': String(block.length),
  };
  const lines = [
    `WARC/${options.version ?? '1.0'}`,
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

export function httpAnswer(
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const lines = [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

/** Chunks of the sizes given, the last of what is left. */
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
