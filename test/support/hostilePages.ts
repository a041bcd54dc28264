import { fc } from './property.ts';

const sentence = '第六条 The fee is 100 dollars from 1 March 2026, and stays so. ';
const text = sentence.repeat(30);
const many = (part: string | ((index: number) => string), count: number): string =>
  typeof part === 'string' ? part.repeat(count) : Array.from({ length: count }, (_, index) => part(index)).join('');

/** Pages of about half a megabyte that cost a careless reader the square of their size, each found by trying. */
export const costlyPages: Readonly<Record<string, string>> = {
  'elements within each other, closed': many('<div>', 100_000) + text + many('</div>', 100_000),
  'elements within each other, never closed': many('<b>', 100_000) + text,
  'tables within each other': many('<table><tr><td>a</td><td>', 100_000) + text,
  'elements within each other as deep as is read, again and again': many(
    `${many('<div class="nav">t', 500)}${many('</div>', 500)}`,
    40,
  ),
  'paragraphs without an element around them': many('<p>a b</p>', 50_000),
  'children of one element': `<main>${many('<i>a</i>', 80_000)}${text}</main>`,
  'children of one cell': `<table><tr><td>a</td><td>${many('<i></i>', 150_000)}${text}</td></tr></table>`,
  'children of one entry': `<ul><li><a href="/x">x</a>${many('<i>a</i>', 80_000)}</li></ul>`,
  'entries of one listing': `<ul>${many((index) => `<li><a href="/n/${index}">Notice ${index}</a></li>`, 10_000)}</ul>`,
  'cells of one row': `<table><tr>${many('<td>a</td>', 60_000)}</tr></table>`,
  'rows of one table': `<table>${many('<tr><td>a</td><td>b</td></tr>', 20_000)}</table>`,
  'headings of all levels': many('<h1>Title</h1><h2>sub</h2><h6>x</h6>', 15_000),
  'numbered paragraphs': many((index) => `<p>${(index % 99) + 1}. text of it</p>`, 20_000),
  'alerts beside each other': many('<p role="alert">x</p>', 30_000) + text,
  'buttons and headers': many('<button>x</button><header>y</header>', 20_000) + text,
  'lines that go on after a break': many('a<br>', 100_000),
  'paragraphs of preformatted text': `<pre>${many('a\n\n', 150_000)}</pre>`,
  'digits without end': `<p>${many('1', 500_000)}</p>`,
  'digits and commas without end': `<p>${many('1,', 250_000)}</p>`,
  'signs that could stand before a file size': `<p><a href="/a.pdf">x${many(' ,·', 300_000)}</a></p>`,
  'names of counters without a number': `<p>${many('Views: ', 150_000)}</p><p>${many('浏览次数', 100_000)}</p>`,
  'brackets that never close': `<p>${many('(1', 300_000)}</p>`,
  'spaces without end': `<p>a${many(' ', 3_000_000)}b</p>`,
  'one attribute of megabytes': `<div class="${many('nav aB ', 400_000)}" style="${many('display ', 100_000)}">${text}</div>`,
  'attributes without end': `<div ${many((index) => `a${index}="x" `, 100_000)}>${text}</div>`,
  'quotes that never close': many('<p a="', 200_000) + text,
  'comments that never close': many('<!--', 300_000) + text,
  'signs that open tags': many('<', 700_000) + text,
  'entities that are none': many('&aaaaaaaaaaaaaaaaa', 60_000),
  'links to files': many((index) => `<a href="/f${index}.pdf">file ${index}</a>`, 15_000) + text,
  'accents on one letter': `<p>a${many('\u0301', 500_000)}</p>`,
  'characters that fold to a sentence': `<p>${many('\ufdfa', 200_000)}</p>`,
};

type Mutate = (html: string) => string;

/** Something that is done to a page at some place of it. */
const mutation: fc.Arbitrary<Mutate> = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(3000), kind: fc.nat(13) })
  .map(({ at, size, kind }): Mutate => {
    const put =
      (inserted: string): Mutate =>
      (html) => {
        const place = Math.floor(at * html.length);
        return html.slice(0, place) + inserted + html.slice(place);
      };
    const kinds: readonly Mutate[] = [
      (html) => html.slice(0, Math.floor(at * html.length)),
      (html) => html.slice(Math.floor(at * html.length)),
      (html) => html.replaceAll(/<(\w+)/g, (tag) => `${tag} class="a" class='b' id=x id`),
      (html) => html.replaceAll(/<\/\w+>/g, (tag, place: number) => (place % 3 === size % 3 ? '' : tag)),
      (html) => html.replaceAll(/<\w+>/g, (tag, place: number) => (place % 3 === size % 3 ? tag.slice(0, -1) : tag)),
      put(`<div data-x="${'x'.repeat(size * 20)}" style="${'a:b;'.repeat(size)}">`),
      put('\u0000'.repeat(size)),
      put('\u202e\u2066\u200f\ufeff'.repeat(size)),
      put('<div><table><tr><td>'.repeat(size)),
      put('\ud800'),
      put(`<!--${'<![CDATA['.repeat(size % 50)}`),
      put('</html></body></main>'.repeat(1 + (size % 9))),
      put(`<meta charset="${['utf-16', 'klingon', 'gb18030', 'x-user-defined', 'iso-2022-jp'][size % 5]}">`),
      (html) => `${html}${html.slice(Math.floor(at * html.length))}`,
    ];
    return kinds[kind] ?? ((html) => html);
  });

/** Bytes put somewhere into a body: another encoding, or none. */
const bytesWithin = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ maxLength: 60 }),
});

/** A page's bytes after a few accidents, or as somebody who means harm would send them. */
export const mutated = (page: string): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.array(bytesWithin, { maxLength: 2 }))
    .map(([mutations, strays]) => {
      const html = mutations.reduce((so, mutate) => mutate(so), page);
      return strays.reduce((body: Uint8Array, { at, bytes }) => {
        const place = Math.floor(at * body.length);
        return Buffer.concat([body.subarray(0, place), bytes, body.subarray(place)]);
      }, new TextEncoder().encode(html));
    });
