import { describe, expect, test } from 'vitest';
import { openSite } from '../../../support/openSite.ts';

describe('an address with another tag of a language of ours leads to the pages in it', () => {
  test.each([
    ['/en/about', '/about'],
    ['/en', '/'],
    ['/zh-TW/countries', '/zh-Hant/countries'],
    ['/zh/countries', '/zh-Hans/countries'],
    ['/zh-hant/', '/zh-Hant/'],
    ['/FR/about?x=1', '/fr/about?x=1'],
  ])('%s', async (path, meant) => {
    const { get } = await openSite();
    const { status, headers } = await get(path);
    expect([status, headers.get('location')]).toEqual([302, meant]);
  });

  test.each(['/en//evil.example', '/en/\\evil.example', '/en/%5Cevil.example', '/FR//evil.example/x'])(
    'and never to another host: %s',
    async (path) => {
      const { get, siteUrl } = await openSite();
      const to = (await get(path)).headers.get('location') ?? '/';
      expect(new URL(to, siteUrl).host).toBe(new URL(siteUrl).host);
    },
  );

  test.each(['/xx/about', '/docs/nothing', '/de/nothing', '/tlh/', '/sources-of-all-kinds'])(
    'all others are not found: %s',
    async (path) => {
      const { get } = await openSite();
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('an address of the list is said again once, as short as it can be', () => {
  test('whatever it repeats', async () => {
    const { get } = await openSite();
    const { status, text } = await get(`/?${'jurisdiction=CN&'.repeat(500)}since=&until=&q=`);
    expect(status).toBe(200);
    expect(text).toContain('<link rel="canonical" href="https://wire.test/?jurisdiction=CN">');
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  test.each(['q', 'jurisdiction', 'before', 'after', 'nothing'])(
    'and not at length where %s is wrong',
    async (name) => {
      const { get } = await openSite();
      const { status, text } = await get(`/?${name}=${'x'.repeat(8000)}`);
      expect(status).toBe(404);
      expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    },
  );
});
