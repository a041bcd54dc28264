import { constants } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { AddressError } from './publicAddress.ts';

/**
 * Not `import`: as a module, `node:http` reads its own WebSocket export and with it loads all of undici, 25 ms of every cold
 * start (measured 2026-11-23, Node 24.21).
 */
const { request: requestHttp } = process.getBuiltinModule('node:http');

// `node:http` and not undici, decided 2026-10-03: undici adds 730 KB to each bundle that makes requests, against a
// budget of 1.3 MB for `check`; what it has over `node:http`, pools and pipelining, is of no use at one request per host
// and second.

/** HTTP that is not answered with a status, by rule; the meanings are those of `CaptureOutcome`. */
export interface ExchangeFailure {
  readonly kind: 'failed';
  readonly rule: 'TIMEOUT' | 'DNS' | 'ADDRESS-REFUSED' | 'TOO-LARGE' | 'CONNECTION' | 'TLS';
  /** What was met: hostile text, of bounded length. */
  readonly seen: string;
  readonly likely: string;
}

export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly lookup: LookupFunction;
  /** For everything: name, connection, headers and body. */
  readonly totalMs: number;
  /** Without a byte either way. */
  readonly idleMs: number;
  readonly headerBytes: number;
  /** Whether a server without secure renegotiation will do. */
  readonly legacyTls: boolean;
}

export interface Answer {
  readonly kind: 'answer';
  readonly message: IncomingMessage;
  /** What an error met while reading `message` means. */
  explain(error: unknown): ExchangeFailure;
  /** Lets the connection go, whatever is still coming. Must be called. */
  close(): void;
}

/**
 * Node gives each address of a host 250 ms to connect before it drops that attempt and tries the next, less than one
 * round trip between some regions and the hosts in East Asia (`doc/api/net.md` of Node 24, checked 2026-10-03).
 */
const ADDRESS_ATTEMPT_MS = 3_000;

/**
 * OpenSSL 3 refuses servers that cannot renegotiate as RFC 5746 says, which old government sites still cannot. What the
 * refusal guards against is a stranger's bytes put before a request that carries someone's authority, so it is given up
 * for captures, which carry none, and kept for webhooks (OpenSSL 3.5, `SSL_CTX_set_options`, checked 2026-10-03).
 */
const LEGACY_TLS = constants.SSL_OP_LEGACY_SERVER_CONNECT;

/** Sends one request and resolves when the status and headers are there; follows nothing, decodes nothing. */
export function openExchange(exchange: ExchangeRequest): Promise<Answer | ExchangeFailure> {
  const { method, url, headers, body, lookup, totalMs, idleMs, headerBytes, legacyTls } = exchange;
  return new Promise((resolve) => {
    let expired: ExchangeFailure | undefined;
    const explain = (error: unknown) => expired ?? explainError(error, url);
    const options = {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup,
      agent: false,
      maxHeaderSize: headerBytes,
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    } as const;
    const request =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, secureOptions: legacyTls ? LEGACY_TLS : 0 })
        : requestHttp(url, options);
    const expire = (likely: string) => {
      expired ??= { kind: 'failed', rule: 'TIMEOUT', seen: url.host, likely };
      request.destroy();
      resolve(expired);
    };
    const total = setTimeout(() => expire(`not finished within ${totalMs} ms`), totalMs);
    request.setTimeout(idleMs, () => expire(`nothing sent for ${idleMs} ms: the site is down or drops us silently`));
    request.on('close', () => clearTimeout(total));
    request.on('error', (error) => resolve(explain(error)));
    request.on('response', (message) => {
      message.on('error', () => undefined);
      const close = () => {
        clearTimeout(total);
        message.destroy();
        request.destroy();
      };
      resolve({ kind: 'answer', message, explain, close });
    });
    request.end(body);
  });
}

/** Names of failed certificate checks that no prefix covers (Node 24, `doc/api/tls.md`, checked 2026-10-03). */
const CERTIFICATE_CODES: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'EPROTO',
]);
const TLS_PREFIXES = [
  'ERR_TLS_',
  'ERR_SSL_',
  'CERT_',
  'CRL_',
  'UNABLE_TO_',
  'ERROR_IN_CERT_',
  'ERROR_IN_CRL_',
] as const;

function explainError(error: unknown, url: URL): ExchangeFailure {
  if (error instanceof AddressError) {
    const likely =
      error.code === 'DNS' ? 'the name is wrong, or its name servers are down' : 'a name made to reach inside';
    return { kind: 'failed', rule: error.code, seen: excerpt(error.message), likely };
  }
  const code = codeOf(error);
  const seen = excerpt(`${url.host}: ${code}`);
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { kind: 'failed', rule: 'TOO-LARGE', seen, likely: 'headers without end' };
  }
  if (CERTIFICATE_CODES.has(code) || TLS_PREFIXES.some((prefix) => code.startsWith(prefix))) {
    return { kind: 'failed', rule: 'TLS', seen, likely: 'the certificate has run out, or is for another name' };
  }
  const likely = code.startsWith('HPE_') ? 'the answer is not HTTP' : 'the site is down, or closed the connection';
  return { kind: 'failed', rule: 'CONNECTION', seen, likely };
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
}

/** Enough to recognise an address by, little enough for a log line. */
const EXCERPT_LENGTH = 300;

export function excerpt(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}
