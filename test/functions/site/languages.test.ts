import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../../../functions/site/frame/negotiate.ts';
import { reasonOf } from '../../../functions/site/source/sourceState.ts';
import { siteIn } from '../../../shared/language/told/site.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import { subscriptionIn } from '../../../shared/language/told/subscription.ts';
import { noticeEvent, troubledHead } from '../../support/events.ts';
import { openSite } from '../../support/openSite.ts';

const prefix = (language: string): string => (language === 'en' ? '' : `/${language}`);
const pages = [
  '/',
  '/sources',
  '/programmes',
  '/subscribe',
  '/about',
  '/privacy',
  '/levels',
  `/changes/${noticeEvent().id}`,
];

describe.each(spoken)('in %s', (language) => {
  test.each(pages)('%s says in which language it is, and where it is in the others', async (path) => {
    const { get, siteUrl } = await openSite([noticeEvent()]);
    const { status, text } = await get(`${prefix(language)}${path}`);
    expect(status).toBe(200);
    const $ = load(text);
    expect($('html').attr('lang')).toBe(language);
    expect($('link[rel=canonical]').attr('href')).toBe(`${siteUrl}${prefix(language)}${path}`);
    const others = $('link[hreflang]')
      .toArray()
      .map(({ attribs }) => [attribs['hreflang'], attribs['href']]);
    expect(others).toEqual([
      ...spoken.map((other) => [other, `${siteUrl}${prefix(other)}${path}`]),
      ['x-default', `${siteUrl}${path}`],
    ]);
    // Every way on stays in the language, but those to other languages and to what programs read.
    for (const { attribs } of $('main a[href^="/"], header .bar a, footer a').toArray())
      expect(attribs['href']).toMatch(
        language === 'en' ? /^\/(?!zh|ja|ko|de|fr|es)/ : new RegExp(`^/${language}/|\\.json$`),
      );
    expect($('h1')).toHaveLength(1);
  });

  test('the official words say that they are in another, and those of ours do not', async () => {
    const { page } = await openSite([noticeEvent()]);
    const $ = await page(`${prefix(language)}/changes/${noticeEvent().id}`);
    expect($('blockquote').attr('lang')).toBe('zh-Hans');
    expect($('.lead').attr('lang')).toBe('zh-Hans');
  });

  test('why a source is not read is said in it, with the technical words marked as English', async () => {
    const { notices, page } = await openSite();
    await notices.record({ expectedVersion: 0, head: troubledHead(), snapshot: null, events: [] });
    const $ = await page(`${prefix(language)}/sources`);
    expect($('main table').text()).toContain(siteIn[language].sources.reasons.blocked);
    expect($('main table .facts [lang=en]').text()).toContain('the site asks for a browser check');
  });

  test('what is not there is said in it', async () => {
    const { get } = await openSite();
    const { status, text } = await get(`${prefix(language)}/nowhere`);
    expect([status, load(text)('h1').text()]).toEqual([404, siteIn[language].missing.title]);
  });

  test('the form is offered in it, and a mail in it', async () => {
    const { page } = await openSite();
    const $ = await page(`${prefix(language)}/subscribe`);
    expect($('form').attr('action')).toBe(`${prefix(language)}/subscribe`);
    expect($('button').text()).toBe(subscriptionIn[language].send);
    expect($('option[selected]').attr('value')).toBe(language);
  });
});

describe('who arrives at the root', () => {
  test.each([
    ['zh-TW,zh;q=0.9,en;q=0.5', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN,en', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['pt-BR, es-MX;q=0.7, en;q=0.3', 'es'],
    ['en-US, de', 'en'],
    ['de-AT;q=0.4, ko;q=0.6', 'ko'],
    ['*', null],
    ['de;q=0', null],
    ['<script>, x-', null],
    ['', null],
  ])('with %s is meant to read %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  test('is led to their language, and may go on to English', async () => {
    const { site } = await openSite();
    const ask = (headers: Record<string, string>, path = '/') => site.request(path, { headers });
    const arrived = await ask({ 'accept-language': 'ja' });
    expect([arrived.status, arrived.headers.get('location')]).toEqual([302, '/ja/']);
    expect(arrived.headers.get('vary')).toContain('Accept-Language');
    expect(arrived.headers.get('cache-control')).toBe('no-store');
    for (const answer of [
      await ask({ 'accept-language': 'en' }),
      await ask({ 'accept-language': 'ja', 'sec-fetch-site': 'same-origin' }),
      await ask({ 'accept-language': 'ja' }, '/sources'),
      await ask({}),
    ])
      expect(answer.status).toBe(200);
  });
});

test('every page in every language has its own title and description', async () => {
  const { page } = await openSite([noticeEvent()]);
  for (const path of pages.slice(0, -1)) {
    const titles = new Set<string>();
    for (const language of spoken) {
      const $ = await page(`${prefix(language)}${path}`);
      titles.add(`${language} ${$('title').text()}`);
      expect($('meta[name=description]').attr('content')?.length).toBeGreaterThan(8);
      expect($('meta[property="og:title"]').attr('content')).not.toBe('');
    }
    expect(titles.size).toBe(spoken.length);
  }
});

test.each([
  ['blocked', 'ROBOTS', 'robots'],
  ['blocked', 'CHALLENGE-RIVERSEC', 'blocked'],
  ['missing', 'HTTP-GONE', 'missing'],
  ['error', 'TIMEOUT', 'away'],
  ['error', 'TLS', 'away'],
  ['error', 'PDF-MALFORMED', 'unreadable'],
  ['error', 'NOT-A-FEED', 'unreadable'],
  ['error', 'TOO-LARGE', 'unreadable'],
  ['drifted', 'EXPECTS-TEXT', 'drifted'],
] as const)('a reading that is %s by %s is said to be %s', (verdict, rule, reason) => {
  expect(reasonOf({ verdict, rule, seen: '', likely: '', since: '', checks: 1, lastReadAt: null })).toBe(reason);
});

test('a picture stands beside links to the site, where these are shown with one', async () => {
  const { get, page, site, siteUrl } = await openSite();
  const address = (await page('/de/about'))('meta[property="og:image"]').attr('content') ?? '';
  expect(address).toBe(`${siteUrl}/card.png`);
  const { status, headers } = await get('/card.png');
  expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
  const bytes = Buffer.from(await (await site.request('/card.png')).arrayBuffer());
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
});
