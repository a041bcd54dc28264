import robotsModule from 'robots-parser';
import * as z from 'zod/mini';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { LONGEST_INTERVAL_MS } from './hostPace.ts';
import type { CaptureOutcome, HttpClient } from './http.ts';

type ParseRobots = (
  address: string,
  text: string,
) => {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
};
/** The package's types say `default` of what is the function itself (3.0.1). */
const robotsParser = z.custom<ParseRobots>((value) => typeof value === 'function').parse(robotsModule);

interface Options {
  readonly userAgent: string;
  readonly clock: Clock;
  /** Told of a delay that cannot be kept. */
  readonly log: Pick<Log, 'warn'>;
}

/** As long as RFC 9309 lets a copy be used (§2.4); a refusal to give one is asked again sooner. */
const keptMs = 24 * 60 * 60 * 1000;
const keptFailureMs = 10 * 60 * 1000;
/** RFC 9309 asks for at least this much to be read (§2.5); what stands behind is of no use. */
const readBytes = 512 * 1024;

/** What a host says to robots: rules, nothing at all (a status of 400 and up), or that it could not be asked. */
type Rules =
  | { readonly kind: 'rules'; readonly allows: (url: string) => boolean | undefined; readonly intervalMs: number }
  | { readonly kind: 'none' }
  | Extract<CaptureOutcome, { kind: 'failed' }>;

/** Asks only for what robots.txt allows (RFC 9309), and as slowly as its `Crawl-delay` says; a host whose robots.txt cannot be reached is left alone for a while. */
export function withRobots(http: HttpClient, { userAgent, clock, log }: Options): HttpClient {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<Rules> }>();

  /** `Crawl-delay` in seconds, no part of RFC 9309 and kept by its word, as far as the time of one check allows. */
  const intervalOf = (address: string, askedSeconds = 0): number => {
    const askedMs = Math.max(0, askedSeconds) * 1000;
    if (askedMs <= LONGEST_INTERVAL_MS) return askedMs;
    log.warn('a longer Crawl-delay than is kept', { address, askedSeconds, keptSeconds: LONGEST_INTERVAL_MS / 1000 });
    return LONGEST_INTERVAL_MS;
  };

  const fetchRules = async (origin: string, hosts: readonly string[]): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    const fetched = await http.capture({ url: address, hosts: [...hosts, new URL(origin).host], validators: {} });
    if (fetched.kind === 'failed') {
      // A redirect elsewhere or a body without end is no robots.txt; a host that does not answer is another matter.
      return fetched.rule === 'TIMEOUT' ||
        fetched.rule === 'CONNECTION' ||
        fetched.rule === 'DNS' ||
        fetched.rule === 'TLS'
        ? fetched
        : { kind: 'none' };
    }
    if (fetched.kind === 'unchanged') return { kind: 'none' };
    const { status, body } = fetched.capture;
    if (status >= 500)
      return {
        kind: 'failed',
        rule: 'ROBOTS',
        seen: `${address}: status ${status}`,
        likely: 'the site has trouble; what robots may read is not known until it answers',
      };
    if (status !== 200) return { kind: 'none' };
    const robots = robotsParser(address, new TextDecoder().decode(body.subarray(0, readBytes)));
    return {
      kind: 'rules',
      allows: (url) => robots.isAllowed(url, userAgent),
      intervalMs: intervalOf(address, robots.getCrawlDelay(userAgent)),
    };
  };

  const rulesOf = async (origin: string, hosts: readonly string[]): Promise<Rules> => {
    const now = clock().getTime();
    const kept = known.get(origin);
    if (kept !== undefined && kept.until > now) return kept.rules;
    const rules = fetchRules(origin, hosts);
    known.set(origin, { until: now + keptMs, rules });
    const read = await rules;
    if (read.kind === 'failed') known.set(origin, { until: now + keptFailureMs, rules });
    return read;
  };

  return {
    async capture(request) {
      const url = URL.parse(request.url);
      if (url === null) return http.capture(request);
      const rules = await rulesOf(url.origin, request.hosts);
      if (rules.kind === 'failed') return rules;
      if (rules.kind === 'rules' && rules.allows(url.href) === false)
        return {
          kind: 'failed',
          rule: 'ROBOTS',
          seen: `${url.origin}/robots.txt does not allow ${url.pathname}`.slice(0, 200),
          likely: 'the authority asks robots not to read it; ask for leave, or watch another official address',
        };
      return http.capture(rules.kind === 'rules' ? { ...request, intervalMs: rules.intervalMs } : request);
    },
  };
}
