import { expect, test } from 'vitest';
import { printed } from '../../../../shared/extract/blocks.ts';
import { readPage } from '../../../../shared/extract/page/page.ts';
import { parsePage } from '../../../../shared/extract/page/parsePage.ts';
import { regulationSource } from '../../../support/regulation.ts';

const url = 'https://office.example/stay/register';
const source = { ...regulationSource, language: 'en', select: {}, url };
const own = [
  'Whoever stays longer than three months registers with the office of the place where they live within two weeks.',
  'The office sends the card by post, and nobody has to come for it.',
  'Parents register children below fourteen with their own form, one for each child.',
];
const prose = own.map((text) => `<p>${text}</p>`).join('');
const menu = '<div class="top"><a href="/a">Living here</a> <a href="/b">Working</a> <a href="/c">Contact</a></div>';

function textOf(body: string, head = ''): string {
  const notice = readPage(parsePage(`<!doctype html><title>Registering</title>${head}${body}`), source, url);
  if ('selector' in notice) throw new Error(notice.selector);
  return notice.blocks.map(printed).join('\n');
}
const said = (name: string, n: number): string =>
  `<ul>${Array.from({ length: n }, (_, at) => `<li class="${name}"><b>Reader ${at}</b><p>My card took ${at} months and nobody at the counter could tell me where it had gone to.</p></li>`).join('')}</ul>`;

test.each([
  [
    'what readers say',
    `<div class="post"><h1>Registering</h1><article>${prose}</article><div id="comments">${said('comment', 9)}</div></div>`,
    'My card took',
  ],
  [
    'what readers say, in a second main part',
    `<div role="main"><h1>Registering</h1>${prose}</div><div role="main">${said('entry', 9)}</div>`,
    'My card took',
  ],
  [
    'what readers say, under a title of theirs alone',
    `<div><h1>Registering</h1>${prose}<h3>2 comments</h3><div><p>My card took four months.</p></div><div><p>Mine took five, and then one more for the second one.</p></div></div>`,
    'My card took',
  ],
  [
    'a narrower column of the grid',
    `<div class="row"><div class="col-md-9"><h1>Registering</h1>${prose}</div><div class="col-md-3"><h2>Also at the town hall</h2><p>The exhibition on old maps stays open until autumn, in the great hall on the first floor.</p><a href="/maps">More</a></div></div>`,
    'old maps',
  ],
  [
    'who wrote it',
    `<main><h1>Registering</h1>${prose}<div class="author-info"><p>Jo Ferry has been with the press office for ten years.</p></div></main>`,
    'Jo Ferry',
  ],
  [
    'what the site asks for',
    `<main><h1>Registering</h1><p>${own[0]}</p><div class="newsletter-box"><p>All that is new, once a month in your mailbox.</p></div><p>${own[1]}</p><p>${own[2]}</p></main>`,
    'once a month',
  ],
  [
    'a line that leads on',
    `<main><h1>Registering</h1><p>${own[0]}</p><p>Read also: <a href="/x">Moving to another town</a></p><p>${own[1]}</p><p>${own[2]}</p></main>`,
    'Moving to',
  ],
  [
    'cards under a title',
    `<main><h1>Registering</h1>${prose}<h2>From the town</h2><div class="teasers"><div><a href="/1">New bridge over the river</a></div><div><a href="/2">The market moves to the station</a></div><div><a href="/3">Swimming pool opens in May</a></div></div></main>`,
    'From the town',
  ],
  [
    'a banner',
    `<main><h1>Registering</h1>${prose}<div class="pickup_bnr"><p><a href="/plan"><span>The plan of the town for 2030</span></a></p></div></main>`,
    'The plan of the town',
  ],
  [
    'a caption',
    `<main><h1>Registering</h1>${prose}<figure><img src="/i.jpg"><figcaption>The counter in the town hall (photo: town)</figcaption></figure></main>`,
    'The counter in',
  ],
])('%s stands beside the notice', (_what, body, never) => {
  const text = textOf(menu + body);
  for (const line of own) expect(text).toContain(line);
  expect(text).not.toContain(never);
});

test.each([
  [
    'a class with nav in it',
    `<main><h1>Registering</h1>${prose}<section class="box navTarget"><h2>Students</h2><p>Students register with the university and not with the office.</p></section></main>`,
    'Students register',
  ],
  [
    'a class with skip in it',
    `<main><h1>Registering</h1>${prose}<div class="skip-first"><h2>Diplomats</h2><p>Diplomats do not register at all while they serve here, nor do those who live with them.</p></div></main>`,
    'Diplomats do not',
  ],
  [
    'a class with comments in it',
    `<main><h1>Registering</h1>${prose}<div class="card-comments">This way is for those who came before March and have a card of the old kind.</div></main>`,
    'came before March',
  ],
  [
    'a lead before the main part',
    `<div class="hero"><h1>Registering</h1><p>From July the fee for the card is 40 euros.</p></div><main>${prose}</main>`,
    'is 40 euros',
  ],
  [
    'a class with latest in it',
    `<main><h1>Registrations by month</h1>${prose}<div class="series-latest-release"><h2>Latest release</h2><ul><li><a href="/r/may">Registrations: May 2026</a></li></ul></div></main>`,
    'Registrations: May 2026',
  ],
  [
    'a class with meta in it, in an entry of a list',
    `<main><h1>Registrations by month</h1>${prose}<ul><li><div><a href="/r/may">Registrations: May</a></div><div class="entry_meta"><time datetime="2026-06-09">9 June 2026</time> <span>Figures</span></div></li><li><div><a href="/r/april">Registrations: April</a></div><div class="entry_meta"><time datetime="2026-05-12">12 May 2026</time> <span>Figures</span></div></li></ul></main>`,
    '12 May 2026',
  ],
  [
    'links under a heading of the text itself',
    `<div class="page"><h1>Registering</h1>${prose}<h2>Other offices</h2><ul><li>Tax office: <a href="https://tax.example/n">your number</a></li><li>School office: <a href="https://school.example/p">places for children</a></li><li>Health office: <a href="https://health.example/d">doctors who take newcomers</a></li></ul></div>`,
    'doctors who take',
  ],
  [
    'a class with widget in it, of a builder of pages',
    `<main><h1>Registering</h1>${prose}<div class="widget editor narrow"><ul><li>Take along <a href="/f/1">the form for newcomers</a></li><li>and, with children, <a href="/f/2">the form for families</a></li></ul></div></main>`,
    'Take along',
  ],
  [
    'contacts in a narrow column',
    `<div class="row"><div class="col-md-8"><h1>Registering</h1>${prose}</div><div class="col-md-4"><p>Questions: Office of the Town, telephone 0123 456 789, <a href="mailto:o@office.example">write to us</a></p></div></div>`,
    '0123 456 789',
  ],
])('%s is no verdict', (_what, body, must) => {
  const text = textOf(menu + body);
  for (const line of [...own, must]) expect(text).toContain(line);
});

test('a page whose cards are all that it says is read as them', () => {
  const cards = ['Work', 'Study', 'Family']
    .map(
      (name) =>
        `<div class="card"><h2><a href="/${name}">${name}</a></h2><p>${name}: who may come, for how long, and what it costs to apply for it.</p></div>`,
    )
    .join('');
  const text = textOf(`${menu}<main><h1>Ways to stay</h1><div class="cards">${cards}</div></main>`);
  for (const name of ['Work', 'Study', 'Family']) expect(text).toContain(`${name}: who may come`);
});

test.each([
  ['a head that nobody closed', `<html><head><title>Registering</title><div><h1>Registering</h1>${prose}</div></html>`],
  ['a header that nobody closed', `<body><header>${menu}<h1>Registering</h1><div>${prose}</div></body>`],
  ['a navigation that nobody closed', `<body><nav>${menu}<div><h1>Registering</h1>${prose}</div></body>`],
  [
    'a part for readers without scripts',
    `<body><div id="outlet"></div><noscript><h1>Registering</h1>${prose}</noscript></body>`,
  ],
])('%s holds the notice', (_what, html) => {
  const text = textOf(html);
  for (const line of own) expect(text).toContain(line);
});

test('data of cards is read, whatever links are around them', () => {
  const card = (at: number): string =>
    `<li><a href="/held/${at}"><img src="/${at}.jpg" alt=""><p>No. ${at}</p><dl><dt>Held since</dt><dd>${at} May 2026</dd></dl></a></li>`;
  const body = `<div class="text"><h1>Cards that wait</h1>${prose}</div><div class="list"><ul>${[11, 12, 13, 14, 15].map(card).join('')}</ul></div>`;
  expect(textOf(body)).toContain('13 May 2026');
});

test('a side that says more than the main part beside it is no notice', () => {
  const side = `<div id="topSide"><p>${own.join(' ')}</p><p>Write to the office of the town hall, second floor, room 12.</p></div>`;
  const body = `<div id="content"><div id="topMain"><h2>Card 25</h2><dl><dt>Held since</dt><dd>10 May 2026</dd><dt>Where</dt><dd>Town hall, first floor</dd></dl></div>${side}</div>`;
  const text = textOf(body);
  expect(text).toContain('10 May 2026');
  expect(text).not.toContain('second floor');
});

test('a narrower column is told beside one of tables and files alone as well', () => {
  const files = ['June', 'July', 'August', 'September'].map(
    (name) => `<li><a href="/m/${name}.pdf">Minutes of ${name}</a></li>`,
  );
  const table = `<table><tr><td>Minutes of the meetings on the registration of residents<ul>${files.join('')}</ul></td></tr></table>`;
  const services = ['Permits', 'Licences', 'Certificates', 'Fines'].map(
    (name) => `<li><a href="/s/${name}">${name} of the town</a></li>`,
  );
  const row = (center: string, right: string): string =>
    `<main><div class="row"><div class="col-12 col-md-${center}"><h1>Registering</h1>${table}</div><div class="col-12 col-md-${right}"><h4>I want to</h4><ul>${services.join('')}</ul></div></div></main>`;
  expect(textOf(row('9', '3'))).not.toContain('Permits');
  expect(textOf(row('6', '6'))).toContain('Permits');
});

test('behind the foot of a page stand windows of its scripts, and before the part with the title banners of the site', () => {
  const column = `<div class="text"><h1>Registering</h1>${prose.repeat(4)}</div>`;
  const window =
    '<div class="win"><div>X</div><div>Choose another platform</div><div>Friends <a href="/all">133</a></div></div>';
  const foot = '<div class="footer"><p>Office of the town, 1 Main Street</p></div>';
  expect(textOf(`${column}${foot}${window}`)).not.toContain('another platform');
  const banner =
    '<div class="flu">What the state does about the flu, and how to wash hands and keep a distance: <a href="https://flu.test/">the site of the state</a></div>';
  expect(textOf(`<form id="aspnetForm">${banner}${column}</form>`)).not.toContain('wash hands');
  expect(textOf(`<form id="aspnetForm">${column}${banner}</form>`)).toContain('wash hands');
});

test('lists of links within a list that ends the text are of the text', () => {
  const links = (office: string) =>
    Array.from(
      { length: 5 },
      (_, at) => `<li><p>${at + 3} May 2026 <a href="/${office}/${at}">Update ${at} of the ${office}</a></p></li>`,
    );
  const lists = ['registry', 'harbour'].map(
    (office) => `<li><p><b>${office}</b></p><ul>${links(office).join('')}</ul></li>`,
  );
  const body = `${menu}<div class="col"><h1>Registering</h1><div class="text">${prose}<p>Releases:</p><ul><li>By the town:<ul>${lists.join('')}</ul></li></ul></div></div>`;
  const text = textOf(body);
  for (const office of ['registry', 'harbour']) expect(text).toContain(`Update 4 of the ${office}`);
});

test('what is folded away is read, be it links alone', () => {
  const fold = (of: string): string =>
    `<div class="ds_accordion-item"><h3>For ${of}</h3><div class="ds_accordion-item__body"><ul>${Array.from({ length: 6 }, (_, at) => `<li><a href="/${of}/${at}">guidance ${at} for ${of} who come to register</a></li>`).join('')}</ul></div></div>`;
  const text = textOf(
    `${menu}<div class="col"><h1>Registering</h1><div class="intro">${prose}</div><div class="ds_accordion">${['parents', 'students', 'workers'].map(fold).join('')}</div></div>`,
  );
  for (const of of ['parents', 'students', 'workers']) expect(text).toContain(`guidance 5 for ${of}`);
});

test('what stands below a picture that is a link is what the link says', () => {
  const tile = (of: string): string =>
    `<a href="/${of}"><figure><img src="/${of}.png" alt="${of}"><figcaption>Forms for ${of}</figcaption></figure></a>`;
  const text = textOf(
    `<main><h1>Registering</h1>${prose}<figure><img src="/o.png" alt=""><figcaption>The office in spring</figcaption></figure><div class="tiles">${tile('parents')}${tile('students')}</div>${prose}</main>`,
  );
  expect(text).toContain('Forms for parents');
  expect(text).not.toContain('The office in spring');
});
