import { createHash } from 'node:crypto';
import type { CaptureOutcome } from '../../../functions/adapters/http.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { BodyError, type HttpAnswer, readHttpBlock } from './httpBlock.ts';
import type { WarcRecord } from './readWarc.ts';

/** One recorded request and what came of it, as the live client would have said. */
export interface Exchange {
  readonly url: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly outcome: CaptureOutcome;
}

export interface Exchanges {
  /** In time order; those of one time in the order of the files. */
  readonly exchanges: readonly Exchange[];
  /** Revisits of something that is in none of the files. */
  readonly unresolved: number;
}

const redirects = new Set([301, 302, 303, 307, 308]);
/** A browser or crawler follows a redirect at once; more than this later it came back by itself. */
const followedWithinMs = 5 * 60_000;
const mostRedirects = 5;

const hrefOf = (url: string, base?: string): string | null => {
  const parsed = URL.parse(url, base);
  if (parsed !== null) parsed.hash = '';
  return parsed?.href ?? null;
};

function failed(rule: 'CONTENT-ENCODING' | 'CONNECTION', seen: string): CaptureOutcome {
  return { kind: 'failed', rule, seen, likely: 'the record holds less than the site sent' };
}

async function answerOf(record: WarcRecord): Promise<HttpAnswer | null> {
  if (record.type !== 'resource') return readHttpBlock(record.block);
  return { status: 200, headers: { 'content-type': record.contentType }, body: record.block };
}

function toCapture(record: WarcRecord, { status, headers, body }: HttpAnswer): Capture {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const { url, date: capturedAt, finalUrl } = record;
  return { url, finalUrl: finalUrl ?? url, status, headers, body, sha256, capturedAt };
}

/** Finds what a revisit is the same as: named by address and time, else by digest, else the last body of the address. */
function createOriginals() {
  const byTime = new Map<string, Capture>();
  const byDigest = new Map<string, Capture>();
  const byUrl = new Map<string, Capture>();
  return {
    add(record: WarcRecord, capture: Capture): void {
      byTime.set(`${hrefOf(record.url)} ${record.date}`, capture);
      if (record.payloadDigest !== null) byDigest.set(record.payloadDigest, capture);
      byUrl.set(hrefOf(record.url) ?? record.url, capture);
    },
    find({ url, payloadDigest, refersTo }: WarcRecord): Capture | null {
      const named = hrefOf(refersTo.url ?? url);
      return (
        (refersTo.date === null ? undefined : byTime.get(`${named} ${refersTo.date}`)) ??
        (payloadDigest === null ? byUrl.get(named ?? url) : byDigest.get(payloadDigest)) ??
        null
      );
    },
  };
}

/** Joins each redirect with the answer that it led to, where that was recorded next. */
function followRedirects(exchanges: readonly Exchange[]): Exchange[] {
  const byUrl = Map.groupBy(exchanges, ({ url }) => hrefOf(url) ?? url);
  const follow = (exchange: Exchange, left: number): Exchange => {
    const { outcome } = exchange;
    if (left === 0 || outcome.kind !== 'capture' || !redirects.has(outcome.capture.status)) return exchange;
    const target = hrefOf(outcome.capture.headers['location'] ?? '', exchange.url);
    const start = Date.parse(exchange.at);
    const next = (byUrl.get(target ?? '') ?? []).find((other) => {
      const after = Date.parse(other.at) - start;
      return other !== exchange && other.outcome.kind === 'capture' && after >= 0 && after <= followedWithinMs;
    });
    if (next === undefined || outcome.capture.headers['location'] === undefined) return exchange;
    const ended = follow(next, left - 1).outcome;
    if (ended.kind !== 'capture') return exchange;
    return { ...exchange, outcome: { kind: 'capture', capture: { ...ended.capture, url: exchange.url } } };
  };
  return exchanges.map((exchange) => follow(exchange, mostRedirects));
}

/** Reads records, of any number of files, as the exchanges they tell of. */
export async function readExchanges(records: readonly WarcRecord[]): Promise<Exchanges> {
  const originals = createOriginals();
  const exchanges: Exchange[] = [];
  let unresolved = 0;
  for (const record of records.toSorted((one, other) => one.date.localeCompare(other.date))) {
    const { url, date: at } = record;
    let outcome: CaptureOutcome | null = null;
    try {
      const answer = await answerOf(record);
      if (record.type === 'revisit') {
        const original = originals.find(record);
        if (record.isNotModified) outcome = { kind: 'unchanged' };
        else if (original === null) unresolved++;
        else {
          const own = answer === null ? {} : { status: answer.status, headers: answer.headers };
          outcome = { kind: 'capture', capture: { ...original, ...own, url, finalUrl: url, capturedAt: at } };
        }
      } else if (record.truncated !== null) outcome = failed('CONNECTION', `cut off by the tool: ${record.truncated}`);
      else if (answer !== null) {
        const capture = toCapture(record, answer);
        originals.add(record, capture);
        outcome = { kind: 'capture', capture };
      }
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      outcome = failed('CONTENT-ENCODING', error.message);
    }
    if (outcome !== null) exchanges.push({ url, at, outcome });
  }
  return { exchanges: followRedirects(exchanges), unresolved };
}
