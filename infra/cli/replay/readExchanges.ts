import { createHash } from 'node:crypto';
import { wireHeaders } from '../../../functions/adapters/evidence/warc.ts';
import type { CaptureOutcome, CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { CAPTURE_LIMITS } from '../../../functions/adapters/web/nodeHttp.ts';
import { hostsWithin, leadsAway, leadsOn } from '../../../functions/adapters/web/redirect.ts';
import { validatorsOf } from '../../../functions/check/ask/validators.ts';
import { addressOf } from './addressOf.ts';
import { BodyError, readHttpBody } from './httpBlock.ts';
import { type Entries, readAnswer } from './readEntries.ts';
import { createChains, readVisits, type Visit, type Visits } from './visits.ts';

/** One recorded request and what came of it. */
export interface Exchange {
  readonly url: string;
  /** When its last answer came; RFC 3339, UTC. */
  readonly at: string;
  /** `GET`, `POST`, or null where no request was recorded. */
  readonly method: string | null;
  /** What the live client would have said to someone who asked then. */
  readonly answer: (request: CaptureRequest) => Promise<CaptureOutcome>;
}

export interface Exchanges extends Pick<Visits, 'unresolved' | 'withoutDocument'> {
  /** In time order; those of one time in the order of the files. */
  readonly exchanges: readonly Exchange[];
}

type Failed = Extract<CaptureOutcome, { kind: 'failed' }>;

const toMilliseconds = (at: string): string => `${at.slice(0, 23)}Z`;

/** A revisit has the body of its original and its own head, where it has one; what was not modified has all of the original. */
async function readCapture({ entry, original, leadsTo, isNotModified }: Visit, url: string): Promise<CaptureOutcome> {
  const source = original ?? entry;
  const block = await source.readBlock();
  const stored = readAnswer(source, block);
  const own = original === null || isNotModified ? stored : (readAnswer(entry, await entry.readBlock()) ?? stored);
  if (stored === null || own === null)
    return { kind: 'failed', rule: 'CONNECTION', seen: 'no HTTP answer', likely: 'the record holds something else' };
  const isBare = source.type === 'revisit' || source.lacking !== null;
  if (isBare && leadsTo === null && source.lacking !== null) return source.lacking;
  try {
    // What leads on needs no body.
    const body = isBare ? new Uint8Array() : new Uint8Array(await readHttpBody(stored, block));
    const type = stored.headers['content-type'];
    const headers = { ...(type === undefined ? {} : { 'content-type': type }), ...own.headers };
    const capture = {
      url,
      finalUrl: entry.finalUrl ?? new URL(entry.url).href,
      status: own.status,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !wireHeaders.has(name))),
      body,
      sha256: createHash('sha256').update(body).digest('hex'),
      capturedAt: toMilliseconds(entry.at),
    };
    return { kind: 'capture', capture };
  } catch (error) {
    if (error instanceof BodyError) return error.outcome;
    throw error;
  }
}

/** `304` says that what the crawler had before still holds, which is not always what the asker had. */
async function readNotModified(visit: Visit, { url, validators }: CaptureRequest): Promise<CaptureOutcome> {
  if (visit.original === null) return { kind: 'unchanged' };
  const before = await readCapture(visit, url);
  if (before.kind !== 'capture') return { kind: 'unchanged' };
  const { etag, lastModified } = validatorsOf(before.capture);
  const isSame = etag === undefined ? lastModified === validators.lastModified : etag === validators.etag;
  return isSame && (etag ?? lastModified) !== undefined ? { kind: 'unchanged' } : before;
}

/** Where the live client would have stopped. */
function lastOf(first: Visit, chain: readonly Visit[], hosts: readonly string[]): Visit | Failed {
  const within = hostsWithin(first.entry.url, hosts);
  for (const [redirects, visit] of chain.entries()) {
    if (visit.leadsTo === null) return visit;
    if (!within.has(visit.leadsTo.host)) return leadsAway(visit.leadsTo, addressOf(first.entry.url));
    if (visit === chain.at(-1)) return visit;
    if (redirects === CAPTURE_LIMITS.redirects) return leadsOn(visit.leadsTo, redirects);
  }
  return first;
}

/** Reads records, of any number of files, as the exchanges they tell of. */
export function readExchanges(entries: Pick<Entries, 'entries' | 'methods'>): Exchanges {
  const { visits, unresolved, withoutDocument } = readVisits(entries);
  const chainOf = createChains(visits);
  /** Visits that a chain came back to, as sites do that set a cookie first; they are part of that exchange. */
  const consumed = new Set<Visit>();
  const exchanges: (Exchange & { readonly exactly: string })[] = [];
  for (const first of visits) {
    if (consumed.has(first)) continue;
    const chain = chainOf(first);
    const addresses = new Set<string>();
    for (const visit of chain) {
      const address = addressOf(visit.entry.url);
      if (addresses.has(address)) consumed.add(visit);
      addresses.add(address);
    }
    const exactly = chain.at(-1)?.entry.at ?? first.entry.at;
    exchanges.push({
      url: first.entry.url,
      at: toMilliseconds(exactly),
      exactly,
      method: first.method,
      answer: async (request) => {
        const last = lastOf(first, chain, request.hosts);
        if ('kind' in last) return last;
        return last.isNotModified ? readNotModified(last, request) : readCapture(last, request.url);
      },
    });
  }
  exchanges.sort((one, other) => (one.exactly < other.exactly ? -1 : Number(one.exactly > other.exactly)));
  return { exchanges, unresolved, withoutDocument };
}
