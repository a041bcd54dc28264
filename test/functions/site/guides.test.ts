import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { guides } from '../../../functions/site/guides.ts';
import { renderGuide } from '../../../functions/site/renderGuide.ts';
import { openSite } from '../../support/openSite.ts';

test('the guides are listed, and each is a page of its own', async () => {
  const { page, get } = await openSite();
  const $ = await page('/docs');
  const links = $('main li a')
    .toArray()
    .map((link) => link.attribs['href'] ?? '');
  expect(links).toEqual(guides.map(({ name }) => `/docs/${name}`));
  expect($('main li').first().text()).toContain('verify each call');
  for (const link of links) {
    const { status, text } = await get(link);
    expect(status).toBe(200);
    expect(load(text)('h1')).toHaveLength(1);
    expect(load(text)('script, [style]')).toHaveLength(0);
    const parts = load(text)('nav.contents a').toArray();
    expect(parts.length).toBeGreaterThan(2);
    for (const { attribs } of parts) expect(load(text)(`h2${attribs['href']}`)).toHaveLength(1);
  }
});

test('every page leads to them, in the language of the reader', async () => {
  const { page } = await openSite();
  expect((await page('/de/docs'))('h1').text()).toBe('Anleitungen');
  expect((await page('/de/docs/programs'))('article').attr('lang')).toBe('en');
  expect((await page('/de/docs/programs'))('main').text()).toContain('Diese Anleitung ist auf Englisch.');
  expect((await page('/docs/programs'))('main').text()).not.toContain('This guide is in English.');
  expect((await page('/ja/'))('header a[href="/ja/docs"]').text()).toBe('ガイド');
});

test('headings can be led to, code stays text, and tables keep their heads on a phone', () => {
  const $ = load(
    renderGuide(
      '## Verify a `webhook`\n\n| a | b |\n|---|---|\n| 1 | <x> |\n\n```ts\n<script>\n```\n\n[c](/docs/evidence)',
      (path) => `/de${path}`,
    ),
  );
  expect($('h2').attr('id')).toBe('verify-a-webhook');
  expect($('td').attr('data-head')).toBe('b');
  expect($('pre code').text()).toContain('<script>');
  expect($('script')).toHaveLength(0);
  expect($('a').attr('href')).toBe('/de/docs/evidence');
});
