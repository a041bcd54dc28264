import { collect, TooLarge } from '../../../functions/adapters/web/collect.ts';
import { readContentEncoding, undoEncodings } from '../../../functions/adapters/web/contentEncoding.ts';
import { codeOf } from '../../../functions/adapters/web/exchange.ts';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { longestHead, readHead } from '../../../functions/adapters/web/messageHead.ts';
import { CAPTURE_LIMITS } from '../../../functions/adapters/web/nodeHttp.ts';
import { dechunk } from './dechunk.ts';
import { isStillEncoded } from './isStillEncoded.ts';

const { bodyBytes } = CAPTURE_LIMITS;

/** The head of an HTTP answer, and where in its block the body begins. */
export interface HttpHead {
  readonly status: number;
  /** Lower-case names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyAt: number;
}

/** A body that cannot be had: said as a live capture would say it. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly outcome: Extract<CaptureOutcome, { kind: 'failed' }>;

  constructor(rule: 'TOO-LARGE' | 'CONTENT-ENCODING' | 'CONNECTION', seen: string, likely: string) {
    super(seen);
    this.outcome = { kind: 'failed', rule, seen, likely };
  }
}

/** Reads the head of an answer, past interim ones such as `100 Continue`; null when the block is none. */
export function readHttpHead(block: Buffer): HttpHead | null {
  for (let at = 0; ; ) {
    const rest = block.subarray(at, at + longestHead);
    // Some revisits leave out the line that ends a head.
    const head = readHead(rest, 'latin1') ?? readHead(Buffer.concat([rest, Buffer.from('\r\n\r\n')]), 'latin1');
    const status = Number(/^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b/.exec(head?.first ?? '')?.[1] ?? 0);
    if (head === null || status === 0) return null;
    at += head.length;
    const isInterim = status < 200 && block.toString('latin1', at, at + 5) === 'HTTP/';
    if (!isInterim) return { status, headers: head.fields, bodyAt: at };
  }
}

/** The body with transfer and content encodings undone. @throws BodyError */
export async function readHttpBody({ headers, bodyAt }: HttpHead, block: Buffer): Promise<Uint8Array> {
  const stored = block.subarray(bodyAt);
  const transfer = headers['transfer-encoding'] ?? '';
  const content = headers['content-encoding'] ?? '';
  const sent = /\bchunked\b/i.test(transfer) ? dechunk(stored) : stored;
  const cut = (seen: string) => new BodyError('CONNECTION', seen, 'the connection was lost while it was recorded');
  if (sent === null) throw cut('the last chunk is cut off');
  const declared = headers['content-length'] ?? '';
  // With encodings, the length may be that of the encoded body, and stored is the other.
  if (`${transfer}${content}` === '' && /^\d+$/.test(declared) && sent.length < Number(declared))
    throw cut(`${sent.length} bytes of ${declared}`);
  const tooLarge = () =>
    new BodyError('TOO-LARGE', `more than ${bodyBytes} bytes`, 'a download where a page should be');
  if (sent.length > bodyBytes) throw tooLarge();
  const encodings = `${content},${transfer.replace(/\bchunked\b/i, '')}`;
  if (!isStillEncoded(sent, encodings)) return sent;
  const likely = 'the body is broken, or not in the encoding it names';
  const layers = readContentEncoding(encodings);
  if (layers === null) throw new BodyError('CONTENT-ENCODING', encodings, 'an encoding that no capture asks for');
  try {
    return await collect(undoEncodings(once(sent), layers, bodyBytes), bodyBytes);
  } catch (error) {
    if (error instanceof TooLarge) throw tooLarge();
    throw new BodyError('CONTENT-ENCODING', `${content}: ${codeOf(error)}`, likely);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
