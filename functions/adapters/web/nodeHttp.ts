import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Clock } from '../runtime/clock.ts';
import { collect, TooLarge } from './collect.ts';
import { ACCEPTED_ENCODINGS, readContentEncoding, undoEncodings } from './contentEncoding.ts';
import { createCookieJar } from './cookieJar.ts';
import { type Answer, codeOf, excerpt, openExchange } from './exchange.ts';
import { createHostPace } from './hostPace.ts';
import { createHostQueue } from './hostQueue.ts';
import type { CaptureOutcome, CaptureRequest, HttpClient } from './http.ts';
import { createGuardedLookup, portOf, type Resolve, refuseAddress } from './publicAddress.ts';
import { hostsWithin, leadsAway, leadsOn, readRedirect } from './redirect.ts';

export interface CaptureLimits {
  /** For all requests of one capture together, without the waiting for the host's turn. */
  readonly totalMs: number;
  /** Without a byte either way. */
  readonly idleMs: number;
  /** Of a body, before and after decoding alike. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** At least between the end of one request to a host and the start of the next. */
  readonly hostIntervalMs: number;
}

export const CAPTURE_LIMITS: CaptureLimits = {
  totalMs: 30_000,
  idleMs: 10_000,
  // The largest watched pages are 880 KB (New Zealand's operational manual), consolidated laws 1 to 5 MB (2026-10-03).
  bodyBytes: 20 * 1024 * 1024,
  // Node's own 16 KiB is passed by pages with long content security policies and many cookies.
  headerBytes: 64 * 1024,
  redirects: 5,
  hostIntervalMs: 1_000,
};

export interface HttpClientOptions {
  readonly userAgent: string;
  readonly clock: Clock;
  /** Exact `host:port` pairs that may be private and may have any port: the official sites of the demo. */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<CaptureLimits>;
  readonly resolve?: Resolve;
}

type Failed = Extract<CaptureOutcome, { kind: 'failed' }>;
type Visit = CaptureOutcome | { readonly kind: 'redirect'; readonly to: URL; readonly setCookies: readonly string[] };

/**
 * Captures over HTTP, politely: one request to a host at a time, conditional where it can be. Whatever the network does
 * is an outcome.
 *
 * Known limit: an answer with neither length nor chunks that ends early cannot be told from a whole one.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { userAgent, clock, allowPrivate = [], resolve } = options;
  const limits = { ...CAPTURE_LIMITS, ...options.limits };
  const inTurn = createHostQueue();
  const pace = createHostPace(limits.hostIntervalMs);

  return {
    async capture(request) {
      const jar = createCookieJar();
      const visited = new Set<string>();
      let url = URL.parse(request.url);
      if (url === null) return failed('ADDRESS-REFUSED', request.url, 'not a URL');
      const start = withoutFragment(url);
      const hosts = hostsWithin(start, request.hosts);
      const { host: asking } = url;
      let leftMs = limits.totalMs;

      for (;;) {
        const target: URL = url;
        const refused = refuseAddress(target, allowPrivate);
        if (refused !== null) return failed('ADDRESS-REFUSED', target.href, refused);
        if (!hosts.has(target.host)) return leadsAway(target, start);
        const cookie = jar.header(target);
        const visit = `${withoutFragment(target)} ${cookie}`;
        if (visited.has(visit))
          return failed('REDIRECT-LOOP', target.href, 'it leads back to itself: a block, or a log-in');
        if (visited.size > limits.redirects) return leadsOn(target, limits.redirects);
        visited.add(visit);

        const intervalMs = () => pace.intervalMs(target.host, target.host === asking ? (request.intervalMs ?? 0) : 0);
        const outcome = await inTurn(target.host, intervalMs, async () => {
          const startedAt = performance.now();
          const seen = await visitOnce(target, request, start, cookie, leftMs);
          leftMs = Math.max(1, leftMs - (performance.now() - startedAt));
          return seen;
        });
        if (outcome.kind !== 'redirect') return outcome;
        jar.keep(target, outcome.setCookies, clock());
        url = outcome.to;
      }
    },
  };

  async function visitOnce(
    url: URL,
    request: CaptureRequest,
    start: string,
    cookie: string | null,
    totalMs: number,
  ): Promise<Visit> {
    // A redirect that is new may lead to a front page older than the notice: asked conditionally, it would say
    // "unchanged" of a notice that is gone.
    const isStart = withoutFragment(url) === start;
    const { method, body, accept, language, headers = {} } = request.request ?? { method: 'GET' };
    // What a redirect leads to is asked plainly, as browsers do after all but 307 and 308.
    const posts = isStart && method === 'POST';
    // A POST whose validator matches is refused, not answered with 304 (RFC 9110, 13.1.2).
    const validators = isStart && !posts ? readValidators(request) : {};
    const answer = await openExchange({
      method: posts ? 'POST' : 'GET',
      url,
      ...(posts ? { body: JSON.stringify(body ?? {}) } : {}),
      headers: {
        ...(isStart ? headers : {}),
        'user-agent': userAgent,
        accept: accept ?? 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
        'accept-encoding': ACCEPTED_ENCODINGS,
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(posts ? { 'content-type': 'application/json' } : {}),
        ...validators,
        ...(cookie !== null && isSendable(cookie) ? { cookie } : {}),
      },
      lookup: createGuardedLookup({
        allow: allowPrivate,
        port: portOf(url),
        ...(resolve === undefined ? {} : { resolve }),
      }),
      totalMs,
      idleMs: limits.idleMs,
      headerBytes: limits.headerBytes,
      legacyTls: true,
    });
    if (answer.kind === 'failed') return answer;
    try {
      const { message } = answer;
      const status = message.statusCode ?? 0;
      pace.heard(url.host, status);
      const to = readRedirect(status, message.headers.location, url.href);
      if (to !== null) return { kind: 'redirect', to, setCookies: message.headers['set-cookie'] ?? [] };
      // Without validators, 304 answers nothing that was asked: a broken cache, for `judge` to see.
      if (status === 304 && Object.keys(validators).length > 0) return { kind: 'unchanged' };
      const capturedAt = clock().toISOString();
      const body = await readBody(answer, limits.bodyBytes);
      if ('kind' in body) return body;
      const sha256 = createHash('sha256').update(body).digest('hex');
      const capture: Capture = {
        url: request.url,
        finalUrl: url.href,
        status,
        headers: readHeaders(message),
        body,
        sha256,
        capturedAt,
      };
      return { kind: 'capture', capture };
    } finally {
      answer.close();
    }
  }
}

function failed(rule: Failed['rule'], seen: string, likely: string): Failed {
  return { kind: 'failed', rule, seen: excerpt(seen), likely };
}

function withoutFragment(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}

/** What Node agrees to send as a header value; a stored validator or a cookie may hold anything. */
function isSendable(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

function readValidators({ validators: { etag, lastModified } }: CaptureRequest): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && isSendable(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

function readHeaders(message: IncomingMessage): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  const { rawHeaders } = message;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    const value = rawHeaders[index + 1] ?? '';
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/** The bytes stopped coming, as opposed to: the bytes that came cannot be decoded. */
class Cut extends Error {}

async function readBody(answer: Answer, maxBytes: number): Promise<Uint8Array | Failed> {
  const { message } = answer;
  const encoding = readHeaders(message)['content-encoding'] ?? '';
  const tooLarge = (seen: string) =>
    failed('TOO-LARGE', seen, 'a download or an endless answer where a page should be');
  const declaredBytes = Number(message.headers['content-length'] ?? 0);
  if (declaredBytes > maxBytes) return tooLarge(`content-length: ${declaredBytes}, the most is ${maxBytes}`);
  const layers = readContentEncoding(encoding);
  if (layers === null) return failed('CONTENT-ENCODING', encoding, 'an encoding that was not asked for');
  try {
    return await collect(undoEncodings(received(message), layers, maxBytes), maxBytes);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(`more than ${maxBytes} bytes`);
    if (error instanceof Cut) return answer.explain(error.cause);
    return failed(
      'CONTENT-ENCODING',
      `${encoding}: ${codeOf(error)}`,
      'the body is broken, or not in the encoding it names',
    );
  }
}

/** Tells a body that stops coming from one that cannot be decoded. */
async function* received(message: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) yield chunk;
  } catch (cause) {
    throw new Cut('the answer was cut off', { cause });
  }
}
