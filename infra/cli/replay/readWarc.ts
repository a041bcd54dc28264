import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { WARCParser, type WARCRecord } from 'warcio';
import type { Capture } from '../../../shared/capture/capture.ts';

/** One recorded exchange; `unchanged` is a revisit that only says so. */
export type Exchange =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'unchanged'; readonly url: string; readonly capturedAt: string };

/** A WARC that cannot be read to its end; everything before was read. */
export class WarcError extends Error {
  override readonly name = 'WarcError';
}

function headersOf(record: WARCRecord): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of record.httpHeaders?.headers ?? []) headers[name.toLowerCase()] = value;
  return headers;
}

/** Reads the responses and revisits of a WARC, gzip by record or plain, in file order. @throws WarcError */
export async function* readWarc(file: string): AsyncGenerator<Exchange> {
  const bodies = new Map<string, Capture>();
  let records = 0;
  try {
    for await (const record of WARCParser.iterRecords(createReadStream(file))) {
      records++;
      const url = record.warcTargetURI ?? '';
      const capturedAt = new Date(record.warcDate ?? 0).toISOString();
      if (record.warcType === 'response' && /^https?:/.test(url)) {
        const body = await record.readFully(true);
        const declared = record.warcHeaders.headers.get('Content-Length');
        if (declared === undefined) throw new WarcError(`${file}: record ${records} has no Content-Length`);
        const sha256 = createHash('sha256').update(body).digest('hex');
        const status = Number(record.httpHeaders?.statusCode ?? 200);
        const capture = { url, finalUrl: url, status, headers: headersOf(record), body, sha256, capturedAt };
        bodies.set(url, capture);
        yield { kind: 'capture', capture };
      } else if (record.warcType === 'revisit') {
        const first = bodies.get(record.warcHeaders.headers.get('WARC-Refers-To-Target-URI') ?? url);
        const profile = record.warcHeaders.headers.get('WARC-Profile') ?? '';
        if (first === undefined || profile.includes('server-not-modified'))
          yield { kind: 'unchanged', url, capturedAt };
        else yield { kind: 'capture', capture: { ...first, url, finalUrl: url, capturedAt } };
      }
    }
  } catch (cause) {
    const seen = cause instanceof Error ? cause.message : String(cause);
    throw new WarcError(`${file}: cannot be read after record ${records} (${seen}); it is cut off or no WARC`, {
      cause,
    });
  }
  if (records === 0) throw new WarcError(`${file}: no WARC record in it; it is empty or no WARC`);
}
