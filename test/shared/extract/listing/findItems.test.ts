import { describe, expect, test } from 'vitest';
import { openPage } from '../../../../shared/capture/openPage.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { findItems } from '../../../../shared/extract/listing/findItems.ts';
import { readAnswer } from '../../../support/readAnswer.ts';
import { regulationSource } from '../../../support/regulation.ts';
import { lists } from '../lists.ts';

const frame = (list: string): string => `<!doctype html><html><body>
  <header><ul><li><a href="/">Home</a></li><li><a href="/about">About the department</a></li><li><a href="/offices">Our offices abroad</a></li></ul></header>
  <div class="menu"><ul><li><a href="/visas/working">Working in the country</a></li><li><a href="/visas/studying">Studying in the country</a></li>
    <li><a href="/visas/visiting">Visiting the country</a></li><li><a href="/visas/joining">Joining your family here</a></li></ul></div>
  ${list}
  <div class="footer"><ul><li><a href="/privacy">Privacy statement and cookies</a></li><li><a href="/access">Accessibility of this site</a></li></ul></div>
  </body></html>`;

const source = (language = 'en', jurisdiction = 'NZ'): Source => ({
  ...regulationSource,
  kind: 'listing',
  url: 'https://office.test/n/index.html',
  language,
  timezone: 'UTC',
  authority: { ...regulationSource.authority, jurisdiction, hosts: ['office.test'] },
});

async function itemsOf(list: string, language?: string, jurisdiction?: string) {
  const reading = await readAnswer(frame(list), source(language, jurisdiction), 'text/html; charset=utf-8');
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'listing') throw new Error(JSON.stringify(reading));
  return reading.snapshot.items.map(({ publishedOn, title, link }) => [
    publishedOn,
    title,
    link.replace('https://office.test', ''),
  ]);
}

describe('a listing without rules finds the entries of a list', () => {
  test.each(lists)('$name', async ({ language, jurisdiction, html, entries }) => {
    expect(await itemsOf(html, language, jurisdiction)).toEqual(entries);
  });

  test('and says so where there is none', async () => {
    const reading = await readAnswer('<main><h1>Fees</h1><p>The fee is 40 dollars.</p></main>', source(), 'text/html');
    expect(reading).toMatchObject({ verdict: 'empty', seen: 'nothing matches a list of links that lead somewhere' });
  });

  test('and keeps to the addresses that rules name', async () => {
    const html = `<main><ul>${[1, 2, 3].map((at) => `<li><a href="/news/${at}">News on visas, number ${at}</a></li><li><a href="/jobs/${at}">A job for an officer, number ${at}</a></li>`).join('')}</ul></main>`;
    const listing = { link: 'a', follow: false, match: '/news/' };
    const reading = await readAnswer(frame(html), { ...source(), listing }, 'text/html');
    expect(reading).toMatchObject({ snapshot: { items: [{ title: 'News on visas, number 1' }, {}, {}] } });
  });
});

describe('a list is told from what stands around it', () => {
  const menu = `<div class="sidebar"><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/topic/${at}">A topic of this site, number ${at}</a></li>`).join('')}</ul></div>`;
  test('a menu that is longer', async () => {
    const list = `<div class="box">${['New fees', 'New forms', 'New offices'].map((title, at) => `<div class="row"><span>${at + 1} June 2026</span> <a href="/n/${at}">${title} for all visas</a></div>`).join('')}</div>`;
    expect((await itemsOf(menu + list)).map(([, title]) => title)).toEqual([
      'New fees for all visas',
      'New forms for all visas',
      'New offices for all visas',
    ]);
  });

  test('the newest that stand once more above', async () => {
    const entry = (at: number) => `<a href="/n/${at}">Notice on residence, number ${at}</a>`;
    const html = `<main><ul class="latest"><li>${entry(1)}</li><li>${entry(2)}</li></ul>
      <section class="all">${[1, 2, 3, 4].map((at) => `<article><time>${at} May 2026</time><h3>${entry(at)}</h3></article>`).join('')}</section></main>`;
    expect((await itemsOf(html)).length).toBe(4);
  });

  test('years apart, each with a list of its own', async () => {
    const year = (year: number) =>
      `<div class="year"><h2>${year}</h2><ul><li>3 May ${year} <a href="/n/${year}-1">First notice of the year</a></li><li>9 April ${year} <a href="/n/${year}-2">Second notice of the year</a></li></ul></div>`;
    expect((await itemsOf(`<main>${[2026, 2025, 2024].map(year).join('')}</main>`)).map(([day]) => day)).toEqual([
      '2026-05-03',
      '2026-04-09',
      '2025-05-03',
      '2025-04-09',
      '2024-05-03',
      '2024-04-09',
    ]);
  });
});

describe('a link that is no address', () => {
  const row = (link: string, title: string, day: string) =>
    `<tr><td>${link.replace('…', title)}</td><td>${day}</td></tr>`;
  test.each([
    [
      'to a script that is told which notice',
      `<a href="javascript:fn_view('20931');">…</a>`,
      `<a href="#" onclick="fn_view('20930'); return false;">…</a>`,
      '20931',
      '20930',
    ],
    [
      'of a form that is sent back',
      `<a href="javascript:__doPostBack('ctl00$Grid$ctl02$lnk','')">…</a>`,
      `<a href="javascript:__doPostBack('ctl00$Grid$ctl03$lnk','')">…</a>`,
      'ctl00-Grid-ctl02-lnk',
      'ctl00-Grid-ctl03-lnk',
    ],
    [
      'but unfolds the notice',
      '<a data-toggle="collapse" href="#n1">…</a>',
      '<a data-toggle="collapse" href="#n2">…</a>',
      'n1',
      'n2',
    ],
  ])('%s makes an entry of its own', async (_name, one, other, first, second) => {
    const html = `<form><table>${row(one, 'Fees of residence permits', '8 June 2026')}${row(other, 'Forms for residence permits', '1 June 2026')}</table>
      <div class="paging"><a href="javascript:goPage(2)">2</a><a href="javascript:goPage(3)">3</a></div></form>`;
    const reading = await readAnswer(frame(html), source(), 'text/html');
    expect(reading).toMatchObject({
      snapshot: {
        items: [
          {
            id: `https://office.test/n/index.html#!${first}`,
            title: 'Fees of residence permits',
            publishedOn: '2026-06-08',
          },
          {
            id: `https://office.test/n/index.html#!${second}`,
            title: 'Forms for residence permits',
            publishedOn: '2026-06-01',
          },
        ],
      },
    });
  });
});

describe('the day of an entry is that of its publication', () => {
  test.each([
    ['not that of its change', '<span>Updated: 9 June 2026</span><span>Published: 2 June 2026</span>', '2026-06-02'],
    ['not that of its end', '<span>2 June 2026</span><span>Closing date: 30 June 2026</span>', '2026-06-02'],
    ['before its title in one line', '', '2026-06-02', '2 June 2026 | Fees of visas rise'],
    ['behind its title in brackets', '', '2026-06-02', 'Fees of visas rise (2 June 2026)'],
    ['not one that its title speaks of', '', null, 'Fees rise from 1 July 2026 for all applicants of visas'],
  ])('%s', async (_name, beside, day, title = 'Fees of visas rise') => {
    const html = `<main><ul>${[1, 2, 3].map((at) => `<li><a href="/n/${at}">${title}</a>${beside}</li>`).join('')}</ul></main>`;
    expect((await itemsOf(html))[0]?.[0]).toBe(day);
  });
});

test.each([
  ['in the last months', '8月19日付', '2026-08-20T03:00:00Z', '2026-08-19'],
  ['before the turn of the year', '12月28日付', '2027-01-04T03:00:00Z', '2026-12-28'],
  ['so far back that it lies ahead instead', '9月30日付', '2026-08-20T03:00:00Z', null],
])('a day without a year is the last such day before the list was seen: %s', (_when, heading, seenAt, day) => {
  const list = `<main><dl><dt>${heading}</dt><dd><ul><li><a href="/p/1">査証手数料の改定について</a></li><li><a href="/p/2">電子査証の対象国の追加について</a></li></ul></dd><dt>${heading}</dt><dd><ul><li><a href="/p/3">在外公館の窓口時間の変更について</a></li></ul></dd></dl></main>`;
  const found = findItems(openPage(frame(list)).root, source('ja', 'JP'), 'https://office.test/', null, seenAt);
  expect(found?.items.map((item) => item.day)).toEqual([day, day, day]);
});

test('a list takes time in proportion to its length', () => {
  const page = (count: number) =>
    openPage(
      Array.from({ length: count }, (_, at) => `<div><p><a href="/${at}">A notice, number ${at}</a></p></div>`).join(
        '',
      ),
    ).root;
  const timeOf = (count: number) => {
    const root = page(count);
    const begin = performance.now();
    findItems(root, source(), 'https://office.test/');
    return performance.now() - begin;
  };
  timeOf(2000);
  expect(timeOf(32_000)).toBeLessThan(Math.max(200, timeOf(8000)) * 12);
});

describe('a list', () => {
  const head =
    '<tr><th>No.</th><th>Date <a href="?sort=up">up</a></th><th>Name of the <a href="?sort=name">decision</a></th></tr>';
  const row = (at: number): string =>
    `<tr><td>${at}</td><td>${at} May 2026</td><td><a href="/d/${at}.pdf">Decision ${at} on the visas of seasonal workers</a></td></tr>`;
  const rows = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, at) => row(from + at)).join('');
  const links = async (html: string) => (await itemsOf(html)).map(([, , link]) => link);

  test('goes on in a second table with the same head, as where More unfolds it', async () => {
    const card = (id: string, from: number, to: number, names = head): string =>
      `<div id="${id}" class="card"><table class="t">${names}${rows(from, to)}</table></div>`;
    expect(await links(card('top', 1, 3) + card('more', 4, 9))).toHaveLength(9);
    const other = '<tr><th>Office</th><th>Opened</th><th>Place</th></tr>';
    expect(await links(card('top', 1, 3, other) + card('more', 4, 9))).toHaveLength(6);
  });

  test('has no entry in the row of names over its table, whatever they sort by', async () => {
    expect(await links(`<table><tbody>${head}${rows(1, 5)}</tbody></table>`)).toEqual(
      [1, 2, 3, 4, 5].map((at) => `/d/${at}.pdf`),
    );
  });

  test('has one entry for each card, though one of them has a button as well', async () => {
    const card = (at: number, more = ''): string =>
      `<section class="card"><div class="name"><a href="/i/${at}">Initiative ${at} for the rights of seasonal workers</a></div>${more}</section>`;
    const button =
      '<div class="act"><a href="https://sign.test/4">Support this initiative for the rights of workers</a></div>';
    expect(await links([1, 2, 3].map((at) => card(at)).join('') + card(4, button) + card(5))).toHaveLength(5);
    // Two in most cards are two entries.
    const two = (at: number): string =>
      `<section class="card">${[0, 1].map((n) => `<div><a href="/i/${at}-${n}">Initiative ${at}, part ${n}, for seasonal workers</a></div>`).join('')}</section>`;
    expect(await links([1, 2, 3, 4].map(two).join(''))).toHaveLength(8);
  });

  test('is told from what narrows it, though a box around it is called related', async () => {
    const facets = Array.from(
      { length: 40 },
      (_, at) => `<li class="facet"><a href="?year=${1980 + at}">${1980 + at} (1)</a></li>`,
    ).join('');
    const opinions = [1, 2, 3, 4, 5].map(
      (at) =>
        `<div class="row"><article><h2><a href="/d/${at}.pdf">Opinion ${at} on the authority of the office</a></h2><p>${at} May 2026. The office may refuse a visa where its applicant has said what is not true of the stay, and whoever applies may ask for its reasons.</p></article></div>`,
    );
    const html = `<main><div><ul>${facets}</ul></div><div class="related-content-display">${opinions.join('')}</div></main>`;
    expect(await links(html)).toEqual([1, 2, 3, 4, 5].map((at) => `/d/${at}.pdf`));
  });
});

describe('the title of an entry', () => {
  const releases = (title: (at: number) => string, link: (at: number) => string): string =>
    `<div class="list">${Array.from({ length: 8 }, (_, at) => `<div><h3><span>${28 - at} May 2026</span> ${title(at)}</h3>${link(at)}</div>`).join('')}</div>`;

  test('is what its heading links, though all entries are titled alike', async () => {
    const list = releases(
      (at) => `<a href="/r/${at}">Update on arrivals by sea</a>`,
      (at) =>
        `<p>The office counted ${at + 2} ships and ${at * 3} planes on that day, more than a day before.</p><a href="/r/${at}">Read more</a>`,
    );
    const items = await itemsOf(list);
    expect(items).toHaveLength(8);
    expect(items[0]).toEqual(['2026-05-28', 'Update on arrivals by sea', '/r/0']);
  });

  test('may be no link: its file is the notice, not what more is linked in some entries', async () => {
    const row = (at: number): string =>
      `<tr><td>${28 - at} May 2026</td><td>No. 1${at}<br>[<a href="/f/1${at}.pdf">PDF</a>] [<a href="/f/1${at}.docx">DOC</a>]</td><td><span class="op-title">Order on ships of the port ${at}</span> <a href="/case?n=1${at}">Case details</a>${at % 3 === 0 ? '<br><a href="/cited">Pages that are cited</a>' : ''}</td></tr>`;
    const items = await itemsOf(
      `<table><tbody>${Array.from({ length: 9 }, (_, at) => row(at)).join('')}</tbody></table>`,
    );
    expect(items).toHaveLength(9);
    expect(items[0]).toEqual(['2026-05-28', 'Order on ships of the port 0', '/f/10.pdf']);
  });

  test('is found in rows whose cells and fonts are never closed', async () => {
    const row = (at: number): string =>
      `<tr><td width=6%><b>${at}</b></td><td width=80%><font size=2>Act ${at} on the registers of ports and harbours<br><font color=red><b>Published: <font color=blue>${28 - (at % 20)} May 2026</font></b><td><a href="/acts/${at}/gazette">Gazette</a>`;
    const items = await itemsOf(
      `<center><table>${Array.from({ length: 300 }, (_, at) => row(at)).join('')}</table></center>`,
    );
    expect(items).toHaveLength(300);
    expect(items[299]).toEqual(['2026-05-09', 'Act 299 on the registers of ports and harbours', '/acts/299/gazette']);
  });

  test('stands in a row beside links to the case and to its file', async () => {
    const row = (at: number): string =>
      `<tr class="${at % 2 === 0 ? 'even' : 'odd'}"><td class="views-field date">${28 - at} May 2026</td><td class="views-field title"><a href="/filings/${at}">Letter of the clerk on the crew of ship ${at}</a></td><td class="views-field docket"><a href="/docket/misc-${at % 3}">Misc. 26-0${at % 3}</a></td><td class="views-field file"><a href="/files/${at}.pdf">Misc. 26-0${at % 3} Letter of the clerk on the crew of ship ${at}.pdf</a></td></tr>`;
    const items = await itemsOf(
      `<table><tbody>${Array.from({ length: 12 }, (_, at) => row(at + 1)).join('')}</tbody></table>`,
    );
    expect(items).toHaveLength(12);
    expect(items[0]).toEqual(['2026-05-27', 'Letter of the clerk on the crew of ship 1', '/filings/1']);
  });
});
