import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';

type Failed = Extract<CaptureOutcome, { kind: 'failed' }>;

/** One record of a WARC with what a replay needs of its header. */
export interface WarcRecord {
  /** In lower case: `response`, `revisit`, `resource`, `request` and others. */
  readonly type: string;
  readonly id: string | null;
  /** Ids of records of the same exchange: a request names its response, or the response its request. */
  readonly concurrentTo: readonly string[];
  readonly url: string | null;
  /** UTC to the nanosecond, so that texts sort as times do; null when it cannot be read. */
  readonly at: string | null;
  /** An HTTP message, or of a resource the body; only its beginning where it is longer than what a capture may be. */
  readonly block: Buffer;
  readonly contentType: string;
  readonly payloadDigest: string | null;
  /** What a revisit is the same as. */
  readonly refersTo: { readonly id: string | null; readonly url: string | null; readonly at: string | null };
  /** A revisit by `304` instead of by equal bytes. */
  readonly isNotModified: boolean;
  /** Why the record holds less than the site sent, or null. */
  readonly lacking: Failed | null;
  /** Where the tool says that redirects ended; our own evidence does. */
  readonly finalUrl: string | null;
}

type Fields = Readonly<Record<string, string>>;

/** As WARC/1.1 has it: a year alone, up to any number of decimals; without a zone it is UTC as well. */
const time = /^(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

function readTime(text: string | undefined): string | null {
  const [, stated = '', decimals = '', zone = 'Z'] = time.exec(text ?? '') ?? [];
  const seconds = Date.parse(stated.includes('T') ? `${stated}${zone}` : stated);
  if (Number.isNaN(seconds)) return null;
  return `${new Date(seconds).toISOString().slice(0, 19)}.${decimals.slice(0, 9).padEnd(9, '0')}Z`;
}

/** `<https://…>` is how older tools wrote it. */
const bare = (url: string | undefined): string | null => url?.replace(/^<|>$/g, '') ?? null;

/** Tools spell the same digest in upper and lower case. */
const digest = (text: string | undefined): string | null => text?.toLowerCase() ?? null;

function readLacking(fields: Fields, isCut: boolean): Failed | null {
  const truncated = fields['warc-truncated'];
  const lacks = (rule: Failed['rule'], seen: string, likely: string): Failed => ({
    kind: 'failed',
    rule,
    seen,
    likely,
  });
  if (truncated !== undefined)
    return lacks('CONNECTION', `cut off: ${truncated}`, 'the tool that recorded it stopped before the end');
  if (fields['warc-segment-number'] !== undefined)
    return lacks('CONNECTION', 'a segment', 'the record is spread over several, which are not put together again');
  return isCut ? lacks('TOO-LARGE', `a record of ${fields['content-length']} bytes`, 'a download, not a page') : null;
}

/** Reads what the header of a record says; `isCut` tells that the block is only the beginning. */
export function readRecord(fields: Fields, block: Buffer, isCut: boolean): WarcRecord {
  return {
    type: (fields['warc-type'] ?? '').toLowerCase(),
    id: fields['warc-record-id'] ?? null,
    concurrentTo: fields['warc-concurrent-to']?.split(/,\s*/) ?? [],
    url: bare(fields['warc-target-uri']),
    at: readTime(fields['warc-date']),
    block,
    contentType: fields['content-type'] ?? '',
    payloadDigest: digest(fields['warc-payload-digest']),
    refersTo: {
      id: fields['warc-refers-to'] ?? null,
      url: bare(fields['warc-refers-to-target-uri']),
      at: readTime(fields['warc-refers-to-date']),
    },
    isNotModified: (fields['warc-profile'] ?? '').includes('not-modified'),
    lacking: readLacking(fields, isCut),
    finalUrl: fields['warc-visawire-final-uri'] ?? null,
  };
}
