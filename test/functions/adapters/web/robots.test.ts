import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../../functions/adapters/web/nodeHttp.ts';
import { withRobots } from '../../../../functions/adapters/web/robots.ts';
import { closeServers, serve } from './support/localServer.ts';

afterEach(closeServers);

const userAgent = 'Visawire/0.1 (test)';

/** A site with a robots.txt, and a client that asks it; `asked` counts what was asked for. */
async function site(robots: { readonly status?: number; readonly text?: string }) {
  const asked: string[] = [];
  const askedAt: number[] = [];
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const answer = { ...robots };
  const server = await serve((request, response) => {
    asked.push(request.url ?? '');
    askedAt.push(performance.now());
    const isRobots = request.url === '/robots.txt';
    response.writeHead(isRobots ? (answer.status ?? 200) : 200, { 'content-type': 'text/plain' });
    response.end(isRobots ? answer.text : '<p>The notice.</p>');
  });
  const limits = { hostIntervalMs: 0, totalMs: 2000 };
  const client = createHttpClient({ userAgent, clock, allowPrivate: [server.host], limits });
  const warned: unknown[] = [];
  const warn = (message: string, fields: Readonly<Record<string, unknown>>) => void warned.push({ message, fields });
  const http = withRobots(client, { userAgent, clock, log: { warn } });
  return {
    asked,
    askedAt,
    warned,
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

  describe('with a Crawl-delay', () => {
    test('for all has the host asked no faster than that', async () => {
      const { capture, askedAt } = await site({ text: 'User-agent: *\nCrawl-delay: 0.3\nDisallow: /private/\n' });
      await Promise.all([capture('/a'), capture('/b')]);
      const [robots = 0, first = 0, second = 0] = askedAt;
      expect(first - robots).toBeGreaterThan(290);
      expect(second - first).toBeGreaterThan(290);
    });

    test('for another robot, or for this one none, has it asked as fast as ever', async () => {
      const { capture, askedAt } = await site({
        text: 'User-agent: Bingbot\nCrawl-delay: 5\n\nUser-agent: Visawire\nAllow: /\n\nUser-agent: *\nCrawl-delay: 5\n',
      });
      await capture('/a');
      expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBeLessThan(1000);
    });

    test.each(['', '-5', 'soon', '0'])('of “%s” has it asked as fast as ever', async (delay) => {
      const { capture, askedAt } = await site({ text: `User-agent: *\nCrawl-delay: ${delay}\n` });
      await capture('/a');
      expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBeLessThan(1000);
    });
  });
});
