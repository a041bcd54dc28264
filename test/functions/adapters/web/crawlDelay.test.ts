import { expect, test } from 'vitest';
import { LONGEST_INTERVAL_MS } from '../../../../functions/adapters/web/hostPace.ts';
import type { CaptureRequest, HttpClient } from '../../../../functions/adapters/web/http.ts';
import { withRobots } from '../../../../functions/adapters/web/robots.ts';

const clock = () => new Date('2026-01-01T00:00:00Z');

/** A client that answers each request with a robots.txt of this delay, and what it was asked and told. */
function client(delay: string) {
  const requests: CaptureRequest[] = [];
  const warned: Readonly<Record<string, unknown>>[] = [];
  const body = new TextEncoder().encode(`User-agent: *\nCrawl-delay: ${delay}\n`);
  const inner: HttpClient = {
    capture: async (request) => {
      requests.push(request);
      const { url } = request;
      const exchange = { url, finalUrl: url, status: 200, headers: {}, capturedAt: clock().toISOString(), sha256: '0' };
      return { kind: 'capture', capture: { ...exchange, body } };
    },
  };
  const log = { warn: (_message: string, fields: Readonly<Record<string, unknown>>) => void warned.push(fields) };
  const http = withRobots(inner, { userAgent: 'Visawire/0.1 (test)', clock, log });
  return { requests, warned, capture: (url: string) => http.capture({ url, hosts: [], validators: {} }) };
}

test.each([
  ['10', 10_000],
  ['0.5', 500],
  ['15', LONGEST_INTERVAL_MS],
])('a Crawl-delay of %s is kept', async (delay, intervalMs) => {
  const { capture, requests, warned } = client(delay);
  await capture('https://office.example/a');
  expect(requests.at(-1)).toMatchObject({ url: 'https://office.example/a', intervalMs });
  expect(warned).toEqual([]);
});

test.each(['16', '3600', '86400', 'Infinity'])(
  'a Crawl-delay of %s would stall all of the host: it is cut, and operators are told once',
  async (delay) => {
    const { capture, requests, warned } = client(delay);
    await capture('https://office.example/a');
    await capture('https://office.example/b');
    expect(requests.slice(1)).toMatchObject([{ intervalMs: LONGEST_INTERVAL_MS }, { intervalMs: LONGEST_INTERVAL_MS }]);
    const address = 'https://office.example/robots.txt';
    expect(warned).toEqual([{ address, askedSeconds: Number(delay), keptSeconds: LONGEST_INTERVAL_MS / 1000 }]);
  },
);
