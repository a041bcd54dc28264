import { excerpt } from './exchange.ts';
import type { CaptureOutcome } from './http.ts';

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads, or null; a redirect without a readable address is an answer like any other. */
export function readRedirect(status: number, location: string | undefined, from: string): URL | null {
  if (location === undefined || !redirects.has(status)) return null;
  // Header bytes are read as Latin-1; sent back as the bytes they were, UTF-8 and GBK paths both arrive. In capitals, as URLs have it.
  const escaped = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  return URL.parse(escaped, from);
}

/** Hosts, with a port where it is not the default, that redirects from an address may lead to: its own and those given. */
export function hostsWithin(start: string, hosts: readonly string[]): ReadonlySet<string> {
  const own = URL.parse(start)?.host ?? start;
  return new Set([own, ...hosts.map((host) => URL.parse(`https://${host}`)?.host ?? host)]);
}

/** Why a redirect was not followed. */
export type RefusedRedirect = Extract<CaptureOutcome, { kind: 'failed' }>;

export function leadsAway(target: URL, start: string): RefusedRedirect {
  const likely = `${start} moved, or leads to a log-in or a block page`;
  return { kind: 'failed', rule: 'REDIRECT-OFF-HOST', seen: excerpt(target.host), likely };
}

export function leadsOn(target: URL, mostRedirects: number): RefusedRedirect {
  const likely = `more than ${mostRedirects} redirects`;
  return { kind: 'failed', rule: 'REDIRECT-LOOP', seen: excerpt(target.href), likely };
}
