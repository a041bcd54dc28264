import { expect, test } from 'vitest';
import { spoken } from '../../../../shared/language/told/spoken.ts';
import { filledSite, pageKinds } from '../../../support/filledSite.ts';
import { siteUrl } from '../../../support/openSite.ts';

const change = '4'.padStart(32, '0');
const documents = [
  ...[
    '/feed.atom',
    '/feed.json',
    '/v1/changes',
    `/v1/changes/${change}`,
    '/v1/sources',
    '/openapi.json',
    '/asyncapi.json',
  ],
  ...[
    '/schema/alert/v1.json',
    '/style.css',
    '/favicon.svg',
    '/robots.txt',
    '/sitemap.xml',
    `/sitemap-${spoken[0]}.xml`,
  ],
];

test('all that is the same for every reader says for how long a cache in front of the site may hand it out', async () => {
  const { get } = await filledSite();
  for (const path of [...pageKinds, ...documents]) {
    const { headers } = await get(path);
    expect(headers.get('cache-control'), path).toMatch(/^public, max-age=[1-9]\d*$/);
    expect(headers.get('set-cookie'), path).toBeNull();
  }
});

test('what differs by reader or must be true now is not kept: the way to a language, problems, and whether it is alive', async () => {
  const { site, get } = await filledSite();
  const asked = { headers: { 'accept-language': 'ja', 'sec-fetch-site': 'none' } };
  const led = await site.request(`${siteUrl}/`, asked);
  expect([led.status, led.headers.get('cache-control')]).toEqual([302, 'no-store']);
  expect((await get('/')).headers.get('vary')).toContain('Accept-Language');
  for (const path of ['/v1/changes/unknown', '/v1/nowhere', '/health'])
    expect((await get(path)).headers.get('cache-control'), path).toBe('no-store');
});
