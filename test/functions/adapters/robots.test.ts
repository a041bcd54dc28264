import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../functions/adapters/nodeHttp.ts';
import { withRobots } from '../../../functions/adapters/robots.ts';
import { closeServers, serve } from './httpSupport/localServer.ts';

afterEach(closeServers);

const userAgent = 'Visawire/0.1 (test)';

/** A site with a robots.txt, and a client that asks it; `asked` counts what was asked for. */
async function site(robots: { readonly status?: number; readonly text?: string }) {
  const asked: string[] = [];
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const answer = { ...robots };
  const server = await serve((request, response) => {
    asked.push(request.url ?? '');
    const isRobots = request.url === '/robots.txt';
    response.writeHead(isRobots ? (answer.status ?? 200) : 200, { 'content-type': 'text/plain' });
    response.end(isRobots ? answer.text : '<p>The notice.</p>');
  });
  const limits = { hostIntervalMs: 0, totalMs: 2000 };
  const client = createHttpClient({ userAgent, clock, allowPrivate: [server.host], limits });
  const http = withRobots(client, { userAgent, clock });
  return {
    asked,
    answer,
    capture: (path: string) => http.capture({ url: server.origin + path, hosts: [server.host], validators: {} }),
    pass: (hours: number) => {
      now += hours * 3_600_000;
    },
  };
}

describe('robots.txt', () => {
  test('what it does not allow is not asked for, and said so', async () => {
    const { capture, asked } = await site({ text: 'User-agent: *\nDisallow: /private/\n' });
    expect(await capture('/private/notice')).toMatchObject({
      kind: 'failed',
      rule: 'ROBOTS',
      seen: expect.stringContaining('does not allow /private/notice'),
    });
    expect(await capture('/public/notice')).toMatchObject({ kind: 'capture' });
    expect(asked).toEqual(['/robots.txt', '/public/notice']);
  });

  test('what it says to this monitor by name goes before what it says to all', async () => {
    const { capture } = await site({ text: 'User-agent: *\nDisallow: /\n\nUser-agent: Visawire\nAllow: /visas/\n' });
    expect(await capture('/visas/')).toMatchObject({ kind: 'capture' });
  });

  test('is asked for once a day', async () => {
    const { capture, asked, pass, answer } = await site({ text: 'User-agent: *\nDisallow:\n' });
    await capture('/a');
    await capture('/b');
    expect(asked).toEqual(['/robots.txt', '/a', '/b']);
    pass(25);
    answer.text = 'User-agent: *\nDisallow: /\n';
    expect(await capture('/a')).toMatchObject({ kind: 'failed', rule: 'ROBOTS' });
  });

  test.each([404, 403, 410])('that is not there (%i) allows everything', async (status) => {
    const { capture } = await site({ status, text: 'User-agent: *\nDisallow: /\n' });
    expect(await capture('/a')).toMatchObject({ kind: 'capture' });
  });

  test('that cannot be had now leaves the host alone for ten minutes', async () => {
    const { capture, asked, pass, answer } = await site({ status: 503 });
    expect(await capture('/a')).toMatchObject({ kind: 'failed', rule: 'ROBOTS', seen: expect.stringContaining('503') });
    answer.status = 404;
    await capture('/a');
    expect(asked).toEqual(['/robots.txt']);
    pass(0.2);
    expect(await capture('/a')).toMatchObject({ kind: 'capture' });
  });

  test('that is a page is no robots.txt', async () => {
    const { capture } = await site({ text: `<!doctype html><html><body>${'<p>x</p>'.repeat(1000)}</body></html>` });
    expect(await capture('/a')).toMatchObject({ kind: 'capture' });
  });
});
