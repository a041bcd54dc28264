import { expect, test } from 'vitest';
import { readPage } from '../../../../shared/extract/page/page.ts';
import { parsePage } from '../../../../shared/extract/page/parsePage.ts';
import { regulationSource } from '../../../support/regulation.ts';

const prose =
  '<p>Whoever stays longer than three months registers with the office of the place where they live within two weeks.</p><p>The office sends the card by post, and nobody has to come for it.</p>';

function titleOf(head: string, body: string, url = 'https://office.example/stay/register'): string {
  const source = { ...regulationSource, id: 'the-source', language: 'en', select: {}, url };
  const notice = readPage(
    parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    source,
    url,
  );
  if ('selector' in notice) throw new Error(notice.selector);
  return notice.title;
}

test.each([
  [
    'the first heading leads to the first page',
    '<title>Registering – Town Office</title>',
    `<div><h1><a href="/">Town Office</a></h1></div><div><h2>Registering</h2>${prose}</div>`,
  ],
  [
    'its heading holds the day and the kind of the notice behind it',
    '<title>Registering - Town Office</title>',
    `<main><h1><span>Registering</span><span class="aural">: </span><small><span>Date:</span> <time datetime="2026-05-03">3 May 2026</time> <span>Release 6/2026</span></small></h1>${prose}</main>`,
  ],
  [
    'a widget that translates pages has put a heading of its own behind it',
    '<title>NOTE-2026-114 - Notices</title>',
    `<h2>NOTE-2026-114</h2><h2>Registering</h2>${prose}<div id="goog-gt-tt"><h1>Original text</h1><p>Rate this translation</p></div>`,
  ],
  [
    'the window has the site and the section before it, and the section is a heading as well',
    '<title>Office online - Reports - Registering</title>',
    `<div><div class="c1"><h1>Office</h1></div><div class="c2"><h1>Reports</h1><form><label>Search in reports</label><input name="q"></form></div><div class="c3"><h1>Registering</h1>${prose}</div></div>`,
  ],
  [
    'the window has the name of the site alone, and og:title the notice’s',
    '<title>Town Office</title><meta property="og:title" content="Registering"><meta property="og:site_name" content="Town Office">',
    `<div><h1>Town Office</h1></div><div><h2>Registering</h2>${prose}</div>`,
  ],
  [
    'its heading holds a menu to copy the address',
    '<title>Registering</title>',
    `<main><h1>Registering <div><a role="button" title="Link to this page"></a><ul><li><form><input name="u"><span>Lasting address</span></form></li></ul></div></h1>${prose}</main>`,
  ],
  [
    'no heading says it, and the window has the site alone',
    '<title>Office - Ministry of the Interior - Somewhere</title>',
    `<div><b>Registering</b><br><br><b>Act 12 of 2026</b><br><br>Whoever stays longer than three months registers with the office of the place where they live within two weeks. The office sends the card by post.</div>`,
  ],
  [
    'a label before it has the number between',
    '<title>Database of acts</title>',
    `<main><div><h2>Titre</h2><div>2026001234<br>Registering<br>Source: Office</div></div><div><h2>Texte</h2>${prose}</div></main>`,
  ],
  [
    'the heading is a number of the data base',
    '<title>Law online - 32026R0417 - EN</title>',
    `<h1>32026R0417</h1><p>Registering</p><div>${prose}</div>`,
  ],
  [
    'the window is the name of a file and the act begins with its title',
    '<title>GR_2026_05_09_13_08_40</title>',
    `<div><p class="t3">Registering</p>${prose}</div>`,
  ],
  [
    'a link from its own folder says it too',
    '<title>Registering | Office for Stay and Movement</title>',
    `<div class="alert"><h1>Call 555 01 or write to registering@office.example</h1></div><div><ul><li><a href="index.html">Registering</a></li><li><a href="a.html">Who</a></li></ul></div><div id="col"><h1>Registering</h1>${prose}</div>`,
  ],
  [
    'og:title has the name of the site',
    '<title>Step 2 Registering</title><meta property="og:title" content="Online services"><meta property="og:site_name" content="Online services">',
    `<main><p>Step 2</p><h1>Registering</h1>${prose}</main>`,
  ],
  [
    'the window has only what links to the first page say',
    '<title>Town Office</title>',
    `<div><a href="/"><img src="/logo.png" alt="Town Office"></a></div><div class="view"><h3>Registering</h3>${prose}</div>`,
  ],
  [
    'a hidden heading repeats the window',
    '<title>Registering | Town Office</title><meta property="og:site_name" content="Town Office">',
    `<h1 class="visuallyhidden">Registering | Town Office</h1><div><h2>Registering</h2>${prose}</div>`,
  ],
  [
    'a day stands in the heading',
    '<title>Registering - Town Office</title>',
    `<main><h1><span><time datetime="2026-05-07">7 May 2026</time></span> <span>Registering</span></h1>${prose}</main>`,
  ],
  [
    'the only heading is the office’s, which the window names last',
    '<title>Registering | Office of the Town of Lakeside</title>',
    `<div><h1>Town of Lakeside</h1></div><div id="content">${prose}</div>`,
  ],
  [
    'linked data names it',
    '<title>Town Office</title><script type="application/ld+json">{"headline":"Registering"}</script>',
    `<h3>Contact</h3><div><h3>Registering</h3>${prose}</div>`,
  ],
])('a notice has its own title where %s', (_where, head, body) => {
  expect(titleOf(head, body)).toBe('Registering');
});

test('a heading that says the very words of the window beats one within the text that ends with them', () => {
  const head =
    '<title>Working holidays | Town Office</title><meta property="twitter:title" content="Working holidays">';
  const inner = `<main><h2>About working holidays</h2>${prose}</main>`;
  expect(titleOf(head, `<div><h2>Working holidays</h2></div>${inner}`)).toBe('Working holidays');
  expect(titleOf(head, `<div><h2>Holidays</h2></div>${inner}`)).toBe('About working holidays');
});

test('the name of the site is told by its host, with its accents and behind any sign', () => {
  const head = '<title>Préfecture nationale ~ Titre de séjour des étudiants</title>';
  const body = `<div>PRÉFECTURE NATIONALE</div><div>${prose}</div>`;
  expect(titleOf(head, body, 'https://www2.prefecture-nationale.example/a')).toBe('Titre de séjour des étudiants');
});

test('the number that stands under a title is read where both stand over the text, in a part of their own', () => {
  const articles = [1, 2, 3, 4, 5, 6]
    .map(
      (at) =>
        `<p>제${at}조(목적) 이 법은 외국인의 체류와 등록에 관한 절차를 정하고 체류지의 신고와 수수료에 관한 사항을 규정한다.</p>`,
    )
    .join('');
  const head = `<div id="top" class="cont_top"><h2>외국인 등록에 관한 특별법</h2><div><span>[시행 2026. 5. 4.] [법률 제20111호, 2026. 2. 3., 일부개정]</span></div></div>`;
  const html = `<title>외국인 등록에 관한 특별법</title><div id="center">${head}<div id="scroll">${articles}</div></div>`;
  const notice = readPage(
    parsePage(html),
    { ...regulationSource, language: 'ko', select: {} },
    'https://law.example/l/1',
  );
  expect(notice).toMatchObject({ title: '외국인 등록에 관한 특별법', number: '법률 제20111호' });
});

test('the long heading of an act is its title where the window says the gazette alone', () => {
  const act = `Agreement by which the shares, the amounts and the fees are made known that hold ${'for one or the other kind of stay and '.repeat(5)}for work`;
  const body = `<div><h1>${act}</h1><h2>In the margin a seal, which says: Somewhere</h2>${prose}</div>`;
  expect(titleOf('<title>OFF - Gazette of the Office</title>', body, 'https://www.off.example/notice')).toBe(act);
});

test('an act whose window has its number alone has its first line for a title, however long that is', () => {
  const act = `Correction of a slip in the table of Decree 91/2026, ${'which changes the rules for people who stay, '.repeat(7)}of 4 May 2026`;
  expect(titleOf('<title>GV_2026_05_04_09_12_14</title>', `<div><p>${act}</p>${prose}</div>`)).toBe(act);
});
