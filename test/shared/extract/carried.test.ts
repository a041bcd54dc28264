import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { type Reading, readCapture } from '../../../shared/extract/read.ts';

const url = 'https://visas.example.gov/worker/salary';
const source: Source = {
  id: 'salary',
  authority: { id: 'office', name: { en: 'Office' }, jurisdiction: 'AU', rank: 'page', hosts: ['visas.example.gov'] },
  url,
  kind: 'page',
  language: 'en',
  timezone: 'Australia/Sydney',
  programmes: [],
  every: '6h',
  status: 'assumed',
  select: {},
};

function read(html: string): Promise<Reading> {
  const body = new TextEncoder().encode(html);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const capture: Capture = {
    url,
    finalUrl: url,
    status: 200,
    headers,
    body,
    sha256,
    capturedAt: '2026-07-01T00:00:00Z',
  };
  return readCapture(capture, source, async () => {
    throw new Error('no file is read');
  });
}

async function textsOf(html: string): Promise<string[]> {
  const reading = await read(html);
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') throw new Error(JSON.stringify(reading));
  return reading.snapshot.notice.blocks.map(({ text }) => text);
}

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const menus = '<header><nav><a href="/">Home</a> <a href="/visas">Visas and permits</a></nav></header>';
const page = (content: string, after = ''): string =>
  `<!doctype html><html lang="en"><head><title>Salary | Office</title></head><body>${menus}${content}<footer><p>Copyright of the office</p></footer>${after}<script src="/app.js"></script></body></html>`;

const rules =
  '<h2>Thresholds</h2><p>From 1 July the income threshold is AUD 76,515 for each worker.</p><ul><li>It is indexed every year by the office.</li><li>Overtime does not count towards it.</li></ul>';
const expected = [
  'From 1 July the income threshold is AUD 76,515 for each worker.',
  'It is indexed every year by the office.',
  'Overtime does not count towards it.',
];
const data = {
  page: { title: 'Salary requirements', url: '/worker/salary', blocks: [{ heading: 'Rules', html: rules }] },
};
const json = JSON.stringify(data);

describe('words that a page carries for its scripts to show', () => {
  test.each([
    [
      'HTML in a hidden field',
      `<main><h1>Salary</h1><office-page></office-page><input type="hidden" id="f" value="${attribute(rules)}"></main>`,
    ],
    [
      'HTML escaped twice',
      `<main><h1>Salary</h1><input type="hidden" id="f" value="${attribute(attribute(rules))}"></main>`,
    ],
    [
      'JSON in a hidden field',
      `<div id="main-content"><h1>Salary</h1><input type="hidden" value="${attribute(json)}"></div>`,
    ],
    [
      'a hidden text field',
      `<main><h1>Salary</h1><textarea style="display:none">${attribute(rules)}</textarea></main>`,
    ],
    ['an attribute of a component', `<main><salary-rules :content="${attribute(json)}"></salary-rules></main>`],
    ['data of an Inertia page', `<div id="app" data-page="${attribute(json)}"></div>`],
    ['data that is escaped for an address', `<main><x-page data-props="${encodeURIComponent(json)}"></x-page></main>`],
    ['a declared shadow root', `<main><x-page><template shadowrootmode="open">${rules}</template></x-page></main>`],
    [
      'Next.js',
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: data }, buildId: 'x' })}</script>`,
    ],
    [
      'Angular',
      `<app-root></app-root><script id="ng-state" type="application/json">${JSON.stringify({ 123: { body: data } })}</script>`,
    ],
    [
      'older Angular',
      `<app-root></app-root><script id="serverApp-state" type="application/json">${json.replace(/&/g, '&a;').replace(/"/g, '&q;').replace(/</g, '&l;').replace(/>/g, '&g;')}</script>`,
    ],
    [
      'Nuxt',
      `<div id="__nuxt"></div><script id="__NUXT_DATA__" type="application/json">${JSON.stringify([['ShallowReactive', 1], { page: 2 }, { title: 3, html: 4 }, 'Salary requirements', rules])}</script>`,
    ],
    ['a variable', `<div id="root"></div><script>window.__INITIAL_STATE__ = ${json};</script>`],
    [
      'JSON within JSON',
      `<div id="root"></div><script type="application/json">${JSON.stringify({ state: json })}</script>`,
    ],
  ])('are read: %s', async (_kind, content) => {
    const texts = await textsOf(page(content));
    for (const line of expected) expect(texts).toContain(line);
    expect(texts.join('\n')).not.toMatch(/Visas and permits|Copyright|buildId|\/worker/);
  });

  test('are read of the text that search engines are told', async () => {
    const body =
      'From 1 July the income threshold is AUD 76,515.\nIt is indexed every year by the office, in the month of May.\nOvertime does not count.';
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'NewsArticle', headline: 'Salary', articleBody: body }],
    };
    const texts = await textsOf(
      page(
        '<main><h1>Salary</h1><x-news></x-news></main>',
        `<script type="application/ld+json">${JSON.stringify(linked)}</script>`,
      ),
    );
    expect(texts).toEqual(['Salary', ...body.split('\n')]);
  });

  test('are titled as the data says, tables are rows, and what is hidden or beside them stays out', async () => {
    const full = {
      menuItems: [{ title: 'Everything about the other visas that the office grants to people' }],
      title: 'Salary requirements',
      metaDescription: { text: 'What search engines are told about salary and the requirements for it.' },
      parts: [
        {
          title: 'Amounts',
          rows: [
            ['Stream', 'Amount'],
            ['Core', 'AUD 76,515'],
            ['Specialist', 'AUD 146,717'],
          ],
        },
        { title: 'Old rules', hidden: true, html: '<p>The threshold of last year was AUD 73,150 for all workers.</p>' },
        { title: 'Market rate', html: '<p>You must pay at least the annual market salary rate to a worker.</p>' },
      ],
    };
    const texts = await textsOf(
      page(`<main><x-page data-content="${attribute(JSON.stringify(full))}"></x-page></main>`),
    );
    expect(texts).toEqual([
      'Salary requirements',
      'Amounts',
      'Stream | Amount',
      'Core | AUD 76,515',
      'Specialist | AUD 146,717',
      'Market rate',
      'You must pay at least the annual market salary rate to a worker.',
    ]);
  });

  test('are not read where the page shows them itself, or says more', async () => {
    const shown = `<main><h1>Salary</h1>${rules}</main>`;
    const copy = `<script id="__NEXT_DATA__" type="application/json">${json}</script>`;
    expect(await textsOf(page(shown, copy))).toEqual(await textsOf(page(shown)));
    const little = `<input type="hidden" value="${attribute('<p>You have not chosen a country in the form for a reminder of the office yet, so there is none to be shown here.</p>')}">`;
    expect(await textsOf(page(`<main><h1>Salary</h1>${rules}${little}</main>`))).toEqual(await textsOf(page(shown)));
  });

  test('are not taken from data of the whole site beside a short notice', async () => {
    const alerts = Array.from({ length: 9 }, (_, at) => ({
      content: `<p>Alert number ${at} of the office is about another visa, and about its long times of processing.</p>`,
    }));
    const site = `<script id="siteData" type="application/json">${JSON.stringify({ alertItems: alerts })}</script>`;
    const notice =
      '<main><h1>Salary</h1><p>The income threshold is indexed every year on 1 July.</p><p>Overtime does not count towards it, and neither do allowances.</p></main>';
    expect(await textsOf(page(notice, site))).toEqual(await textsOf(page(notice)));
  });

  test('are not taken from state of forms', async () => {
    const state = `<input type="hidden" name="__VIEWSTATE" value="${attribute(rules)}">`;
    expect((await read(page(`<main>${state}<x-page></x-page></main>`))).verdict).toBe('shell');
  });
});

describe('a shell is told by its content area', () => {
  test.each([
    ['a component', '<main><h1>Fees</h1><fee-calculator></fee-calculator></main>'],
    ['an element with a name', '<main role="main"><h1>Fees</h1><div id="fees"></div></main>'],
    ['a list', '<div id="content"><h2>News</h2><ul id="list"></ul></div>'],
    ['a template that nothing filled', '<main><h1>{{ page.title }}</h1><div>{{ page.body }}</div></main>'],
  ])('%s, whatever the menus say', async (_kind, content) => {
    const long = Array.from(
      { length: 40 },
      (_, at) => `<li><a href="/${at}">Topic number ${at} of the office</a> and more of it</li>`,
    );
    expect(await read(page(`<div class="mega"><ul>${long.join('')}</ul></div>${content}`))).toMatchObject({
      verdict: 'shell',
      rule: 'SHELL',
    });
  });

  test.each([
    [
      'a short notice',
      '<main><h1>Closed</h1><p>The office is closed on 26 January because of the public holiday.</p><div id="map"></div></main>',
    ],
    [
      'links alone',
      '<main><h1>Forms</h1><div id="x"></div><a href="/1.pdf">One</a> <a href="/2.pdf">Two</a> <a href="/3.pdf">Three</a></main>',
    ],
    [
      'a table',
      '<main><h1>Fees</h1><div id="x"></div><table><tr><td>Fee</td><td>10 EUR</td></tr><tr><td>Card</td><td>5 EUR</td></tr></table></main>',
    ],
  ])('and %s is none', async (_kind, content) => {
    expect((await read(page(content))).verdict).toBe('document');
  });
});

describe('the alerts of a site', () => {
  const alert = 'Applications lodged on paper are refused from 1 May 2026.';
  const alerts = (...shownOn: readonly (readonly string[])[]): string =>
    JSON.stringify({
      menu: [{ title: 'Salary', path: '/worker/salary' }],
      alerts: shownOn.map((urls, at) => ({
        title: `Editor's name ${at}`,
        content: `<p>${at === 1 ? alert : `The office of place ${at} is closed until further notice.`}</p>`,
        urls,
        updateDate: '31/03/2026 9:28:32 AM',
      })),
    });
  const carrying = (data: string, code = ''): string =>
    page(`<main><h1>Salary</h1>${rules}</main>`, `<script id="site" type="application/json">${data}</script>${code}`);

  test('are read on the page that one of them names', async () => {
    const texts = await textsOf(carrying(alerts(['/contact'], ['/Worker/Salary/', '/worker/hours'], ['/worker'])));
    expect(texts.filter((text) => text.includes('refused'))).toEqual([alert]);
    expect(texts.join()).not.toMatch(/closed|Editor/);
  });

  test('are read by the name that SharePoint has for the page', async () => {
    const code = String.raw`<script>var _spPageContextInfo = {webAbsoluteUrl: "https:\u002f\u002fvisas.example.gov", serverRequestPath: "\u002fPages\u002fsalary.aspx"};</script>`;
    const data = alerts(['/contact'], ['/Pages/salary.aspx'], ['/worker']);
    expect(await textsOf(carrying(data, code))).toContain(alert);
    expect(await textsOf(carrying(data))).not.toContain(alert);
  });

  test.each([
    ['of other pages', alerts(['/contact'], ['/worker/salary/exempt'], ['/worker'])],
    ['of all pages', alerts(['/contact'], ['/'], ['/worker'])],
    ['that are too few to be those of a site', alerts(['/contact'], ['/worker/salary'])],
  ])('%s are not', async (_kind, data) => {
    expect(await textsOf(carrying(data))).not.toContain(alert);
  });

  test('are not read twice', async () => {
    const shown = page(
      `<main><h1>Salary</h1><p>${alert}</p>${rules}</main>`,
      `<script id="site" type="application/json">${alerts(['/contact'], ['/worker/salary'], ['/worker'])}</script>`,
    );
    expect((await textsOf(shown)).filter((text) => text === alert)).toHaveLength(1);
  });
});
