import { describe, expect, test } from 'vitest';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import type { Listed } from '../../../../shared/extract/notice.ts';
import { fc } from '../../../support/property.ts';
import { readAnswer } from '../../../support/readAnswer.ts';
import { regulationSource } from '../../../support/regulation.ts';

const source: Source = {
  ...regulationSource,
  kind: 'feed',
  language: 'en',
  url: 'https://www.gov.cn/news/feed/',
};
const read = (text: string | Uint8Array, given: Source = source, type = 'application/rss+xml') =>
  readAnswer(text, given, type);
async function entriesOf(text: string | Uint8Array, given?: Source): Promise<readonly Listed[]> {
  const reading = await read(text, given);
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'listing') throw new Error(JSON.stringify(reading));
  return reading.snapshot.items;
}

const item = `<item><title>Fees &amp; forms &lt;b&gt;change&lt;/b&gt;</title><link>https://www.gov.cn/1?a=1&b=2</link>
  <guid isPermaLink="false">n-1</guid><pubDate>Thu, 18 Sep 2025 18:02:00 -0400</pubDate>
  <description>short</description><content:encoded><![CDATA[<p>One.</p><ul><li>Two</li></ul><p>12 views</p>]]></content:encoded></item>`;
const rss = (items = item) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
   xmlns:meta="https://x.test/"><channel><title>News</title>${items}</channel></rss>\n`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>f</id><updated>2026-01-03T00:00:00Z</updated>
  <entry><id>tag:1</id><title type="html">T &lt;i&gt;1&lt;/i&gt;</title><link rel="self" href="/self"/><link href="/x/1"/>
  <updated>2026-01-02T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>`;
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title><link>l</link></channel>
  <item rdf:about="https://www.gov.cn/r"><title>令和</title><link>https://www.gov.cn/r</link><dc:date>2026-04-01T00:00:00+09:00</dc:date></item></rdf:RDF>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'j',
  items: [{ id: '7', url: 'https://www.gov.cn/7', title: 'J', content_html: '<p>h</p>', date_published: '2026-01-01' }],
});

describe('a feed is read', () => {
  test('RSS 2.0, with the whole text where it has it', async () => {
    const [entry] = await entriesOf(rss());
    expect(entry).toMatchObject({
      id: 'n-1',
      link: 'https://www.gov.cn/1?a=1&b=2',
      title: 'Fees & forms change',
      publishedOn: '2025-09-18T18:02:00-04:00',
    });
    expect(entry?.blocks?.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'One.'],
      ['item', 'Two'],
    ]);
  });
  test('Atom, with relative links and markup in titles', async () => {
    expect(await entriesOf(atom)).toMatchObject([
      { id: 'tag:1', link: 'https://www.gov.cn/x/1', title: 'T 1', publishedOn: '2026-01-02T00:00:00Z' },
    ]);
  });
  test('RSS 1.0, with space behind an address', async () => {
    const spaced = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title><link>l</link>
      <items><rdf:Seq><rdf:li rdf:resource="https://www.gov.cn/r" /><rdf:li rdf:resource="https://www.gov.cn/s " /></rdf:Seq></items></channel>
      <item rdf:about="https://www.gov.cn/r"><title>Fees</title><link>https://www.gov.cn/r</link></item>
      <item rdf:about="https://www.gov.cn/s "><title>Forms</title><link>https://www.gov.cn/s </link></item></rdf:RDF>`;
    expect(await entriesOf(spaced)).toMatchObject([
      { title: 'Fees', link: 'https://www.gov.cn/r' },
      { title: 'Forms', link: 'https://www.gov.cn/s' },
    ]);
  });
  test('with several notices that lead to the first page of a part of the site', async () => {
    const entry = (title: string) =>
      `<item><title>${title}</title><link>https://www.gov.cn/visas/index.html</link><guid isPermaLink="true">https://www.gov.cn/visas/index.html</guid></item>`;
    const [first, second] = await entriesOf(rss(entry('Fees of visas rise') + entry('Forms for visas change')));
    expect([first?.title, second?.title]).toEqual(['Fees of visas rise', 'Forms for visas change']);
    // Each is known by the same id whether the other stands beside it or not.
    expect(await entriesOf(rss(entry('Forms for visas change')))).toMatchObject([{ id: second?.id }]);
  });
  test('RSS 1.0', async () => {
    expect(await entriesOf(rdf)).toMatchObject([
      { title: '令和', publishedOn: '2026-04-01T00:00:00+09:00', blocks: [] },
    ]);
  });
  test('JSON Feed', async () => {
    expect(await entriesOf(json)).toMatchObject([{ id: '7', title: 'J', publishedOn: '2026-01-01' }]);
  });
  test('in the encoding that its XML declares', async () => {
    const text = rss('<item><title>é</title><link>https://www.gov.cn/1</link></item>');
    const latin1 = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect(await entriesOf(latin1)).toMatchObject([{ title: 'é' }]);
  });
  test('whose times have no zone, by the clock of their publisher', async () => {
    const text = rss('<item><title>a</title><link>/1</link><pubDate>2026-05-06T10:00:00</pubDate></item>');
    expect((await entriesOf(text))[0]?.publishedOn).toBe('2026-05-06T10:00:00+08:00');
  });
  test('whose XML is broken as feeds are: signs that are not escaped, entities that are not defined, control characters', async () => {
    const titles = [
      'Fees & forms&nbsp;changed',
      'Gebühr &uuml;ber 5 < 10',
      'A \u0000\u0001new\u000b rule',
      'Zero&zwj;width',
    ];
    const items = titles.map((title, at) => `<item><title>${title}</title><link>/${at}?a=1&b=2</link></item>`).join('');
    const entries = await entriesOf(`\ufeff\n ${rss(items)}<!-- ${'cached '.repeat(100)} -->`);
    expect(entries.map(({ link }) => link)).toEqual(titles.map((_, at) => `https://www.gov.cn/${at}?a=1&b=2`));
    expect(entries[0]?.title).toBe('Fees & forms changed');
    expect(entries[1]?.title).toBe('Gebühr über 5 < 10');
  });
  test('behind a warning of the program that makes it', async () => {
    const text = `<br />\n<b>Warning</b>: no such file<br />\n${rss()}`;
    expect(await entriesOf(text)).toMatchObject([{ id: 'n-1' }]);
  });
  test('under the id that stays when the site varies addresses', async () => {
    const of = (guid: string) => rss(`<item><title>a</title><link>/a</link><guid>${guid}</guid></item>`);
    const [one] = await entriesOf(of('http://www.gov.cn/a;jsessionid=1F?nn=211452'));
    const [other] = await entriesOf(of('http://www.gov.cn/a?nn=8'));
    expect(one?.id).toBe(other?.id);
  });
  test('by links where all entries have one id', async () => {
    const items = ['One', 'Two'].map(
      (title) => `<item><title>${title}</title><link>/${title}</link><guid>x</guid></item>`,
    );
    expect((await entriesOf(rss(items.join('')))).map(({ id }) => id)).toEqual([
      'https://www.gov.cn/One',
      'https://www.gov.cn/Two',
    ]);
  });
  test('with an entry that has an id and no address, at the address of the feed', async () => {
    const text = rss('<item><title>a</title><guid isPermaLink="false">7</guid></item>');
    expect(await entriesOf(text)).toMatchObject([{ id: '7', link: source.url }]);
  });
  test('with the document number that a gazette puts in a namespace of its own', async () => {
    const items = [1, 2].map(
      (at) =>
        `<item><title>Gesetz ${at}</title><link>https://www.gov.cn/${at}?nn=2</link><guid>g${at}</guid><meta:typ>Gesetz</meta:typ><meta:fundstelle>BGBl. 2026 I Nr. ${at}</meta:fundstelle></item>`,
    );
    const given = { ...source, feed: { mayBeEmpty: false, number: 'meta:fundstelle' } };
    expect((await entriesOf(rss(items.join('')), given)).map(({ number }) => number)).toEqual([
      'BGBl. 2026 I Nr. 1',
      'BGBl. 2026 I Nr. 2',
    ]);
    expect((await entriesOf(atom, { ...source, feed: { mayBeEmpty: false, number: 'updated' } }))[0]?.number).toBe(
      '2026-01-02T00:00:00Z',
    );
  });
  test('by the titles that are asked for', async () => {
    const items = ['Visa fees', 'Football'].map(
      (title, at) => `<item><title>${title}</title><link>/${at}</link></item>`,
    );
    const given = { ...source, feed: { match: 'visa|work', mayBeEmpty: false } };
    expect((await entriesOf(rss(items.join('')), given)).map(({ title }) => title)).toEqual(['Visa fees']);
  });
  test('without entries that have no address on the web', async () => {
    const items =
      '<item><title>a</title><link>javascript:alert(1)</link></item><item><title>b</title><link>/2</link></item>';
    expect((await entriesOf(rss(items))).map(({ title }) => title)).toEqual(['b']);
  });
});

describe('what is no feed is refused', () => {
  test.each([
    ['cut off', rss().slice(0, -40), 'error', 'NOT-A-FEED'],
    ['empty', '', 'error', 'NOT-A-FEED'],
    ['JSON of something else', '{"a":1}', 'error', 'NOT-A-FEED'],
    ['without entries', rss(''), 'error', 'NOT-A-FEED'],
    ['of entries without titles', rss('<item><guid>1</guid></item><item><guid>2</guid></item>'), 'error', 'NOT-A-FEED'],
    [
      'a sitemap',
      '<?xml version="1.0"?><urlset><url><loc>https://www.gov.cn/</loc></url></urlset>',
      'error',
      'NOT-A-FEED',
    ],
    ['a page', `<!doctype html><title>News</title><p>${'words '.repeat(300)}`, 'error', 'PAGE-FOR-FEED'],
    [
      'a challenge',
      '<html><head><title>Just a moment...</title></head><body></body></html>',
      'blocked',
      'CHALLENGE-CLOUDFLARE-PAGE',
    ],
    [
      'a soft 404',
      '<html><head><title>Page not found</title></head><body>Page not found</body></html>',
      'missing',
      'SOFT-404',
    ],
  ])('%s', async (_name, text, verdict, rule) => {
    expect(await read(text)).toMatchObject({ verdict, rule, seen: expect.any(String), likely: expect.any(String) });
  });
  test('but a feed that may be empty is read', async () => {
    expect(await entriesOf(rss(''), { ...source, feed: { mayBeEmpty: true } })).toEqual([]);
  });
});

test('whatever comes gets a verdict', async () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(rss(), atom, rdf, json),
      fc.nat(2000),
      fc.nat(200),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    .map(([text, at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone));
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 500 })), async (given) => {
      expect((await read(given)).verdict).toMatch(/^[a-z]+$/);
    }),
    { numRuns: 300 },
  );
});

test('a feed without end is read as far as a thousand entries, in seconds', async () => {
  const many = Array.from({ length: 30_000 }, (_, at) => `<item><title>t${at}</title><link>/${at}</link></item>`).join(
    '',
  );
  const started = performance.now();
  expect(await entriesOf(rss(many))).toHaveLength(1000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('entities that stand for entities are not undone without end', async () => {
  const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]><rss version="2.0"><channel><title>x</title>
    <item><title>&l12;</title><link>/1</link></item></channel></rss>`;
  const started = performance.now();
  const reading = await read(bomb);
  expect(JSON.stringify(reading).length).toBeLessThan(5_000_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

describe('links of an entry', () => {
  const entry = (inner: string, attributes = ''): string =>
    `<entry${attributes}><id>urn:1</id><title>T</title>${inner}<updated>2026-01-02T00:00:00Z</updated></entry>`;
  const feed = (inner: string, attributes = ''): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>x</title><id>f</id><updated>2026-01-03T00:00:00Z</updated>${inner}</feed>`;
  const linkOf = async (text: string): Promise<string | undefined> => (await entriesOf(text))[0]?.link;

  test.each([
    ['a page before a file', '<link href="/1.pdf" type="application/pdf"/><link href="/1"/>', '/1'],
    ['a page before a file that only its address shows', '<link href="/1.docx"/><link href="/1.html"/>', '/1.html'],
    ['the language of the source', '<link hreflang="fr" href="/fr"/><link hreflang="en-GB" href="/en"/>', '/en'],
    ['no language before another', '<link hreflang="fr" href="/fr"/><link href="/any"/>', '/any'],
    [
      'a file in the language before a page in another',
      '<link hreflang="fr" href="/fr"/><link hreflang="en" href="/en.pdf"/>',
      '/en.pdf',
    ],
    [
      'a relation that is written as an address',
      '<link rel="self" href="/self"/><link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>',
      '/1',
    ],
    ['a relation in capitals', '<link rel="self" href="/self"/><link rel="Alternate" href="/1"/>', '/1'],
    [
      'a document that comes with it before itself',
      '<link rel="self" href="/self"/><link rel="enclosure" href="/1.pdf"/>',
      '/1.pdf',
    ],
    [
      'itself before a picture',
      '<link rel="enclosure" type="image/jpeg" href="/1.jpg"/><link rel="self" href="/self"/>',
      '/self',
    ],
    [
      'where its text stands',
      '<link rel="self" href="/self"/><content src="/text.html" type="text/html"/>',
      '/text.html',
    ],
  ])('%s', async (_, links, address) => {
    expect(await linkOf(feed(entry(links)))).toBe(`https://www.gov.cn${address}`);
  });

  test('the language that the entry states itself', async () => {
    const links = '<link hreflang="en" href="/en"/><link hreflang="fr" href="/fr"/>';
    expect(await linkOf(feed(entry(links, ' xml:lang="fr"')))).toBe('https://www.gov.cn/fr');
  });

  test('the page that an id names before the entry itself', async () => {
    const text = feed(entry('<link rel="self" href="/self"/>')).replace('urn:1', 'https://www.gov.cn/notice/1');
    expect(await linkOf(text)).toBe('https://www.gov.cn/notice/1');
  });

  test('relative to the bases around them', async () => {
    const inner = `${entry('<link href="a?x=1&amp;y=2"/>', ' xml:base="2026/"')}${entry('<link xml:base="/root/" href="b"/>').replace('urn:1', 'urn:2')}${entry('<link href="c"/>').replace('urn:1', 'urn:3')}`;
    const entries = await entriesOf(feed(inner, ' xml:base="https://www.gov.cn/visa/"'));
    expect(entries.map(({ link }) => link)).toEqual([
      'https://www.gov.cn/visa/2026/a?x=1&y=2',
      'https://www.gov.cn/root/b',
      'https://www.gov.cn/visa/c',
    ]);
  });

  test('of RSS, whose links are text', async () => {
    const items =
      '<item xml:base="visa/"><title>T</title><link>fees?a=1&amp;b=2</link></item><item><title>U</title><link><![CDATA[/forms]]></link></item>';
    const text = rss(items).replace('<rss ', '<rss xml:base="https://www.gov.cn/en/" ');
    expect((await entriesOf(text)).map(({ link }) => link)).toEqual([
      'https://www.gov.cn/en/visa/fees?a=1&b=2',
      'https://www.gov.cn/forms',
    ]);
  });

  test('of RSS, where Atom names the page in another language', async () => {
    const item =
      '<item><title>T</title><link>https://www.gov.cn/1.pdf</link><atom:link rel="alternate" hreflang="en" href="https://www.gov.cn/1.html"/></item>';
    expect(await linkOf(rss(item).replace('<rss ', '<rss xmlns:atom="http://www.w3.org/2005/Atom" '))).toBe(
      'https://www.gov.cn/1.html',
    );
  });
});

test('a title that is stated to be text keeps its signs', async () => {
  const [first] = await entriesOf(
    atom.replace(/<title type="html">.*?<\/title><link/u, '<title type="text">AT&amp;T &lt;b&gt;</title><link'),
  );
  expect(first?.title).toBe('AT&T <b>');
});
