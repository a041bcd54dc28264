import type { Source } from '../../shared/catalog/catalog.ts';
import { readAnswer } from './readAnswer.ts';
import { regulationSource as page } from './regulation.ts';

/**
 * Reads answers as large as are taken, and larger, made of what costs most memory, and prints the verdict of each. A process of its
 * own, whose memory its caller bounds.
 */
const listing: Source = { ...page, kind: 'listing', listing: { item: 'li', link: 'a', follow: false } };
const feed: Source = { ...page, kind: 'feed', feed: { mayBeEmpty: false } };
const api: Source = {
  ...page,
  kind: 'api',
  api: { items: 'results', title: 'title', link: 'url', body: 'body', mayBeEmpty: false },
};

const filled = (part: string, size: number): string => part.repeat(Math.floor(size / part.length));
const channel = (content: string): string => `<rss version="2.0"><channel>${content}</channel></rss>`;
const results = (content: string): string => `{"results":[${content}{}]}`;

/** Most of the nodes, of the characters, and of the bytes that are taken. */
const [nodes, characters, bytes] = [1_100_000, 5_900_000, 20_000_000];
const answers: readonly (readonly [name: string, source: Source, text: string])[] = [
  ['elements', page, filled('<i>a</i>', nodes)],
  ['too many elements', page, filled('<i>a</i>', characters)],
  ['too many elements, too long', page, filled('<i>a</i>', bytes)],
  ['rows', page, filled('<tr><td>a</td></tr>', nodes)],
  ['entries', listing, filled('<li><a href=/1>n</a>', nodes)],
  ['words', page, filled('The fee is 100 dollars. ', characters)],
  ['words, too long', page, filled('The fee is 100 dollars. ', bytes)],
  ['attributes', page, filled('<p a b c d e f>x</p>', characters)],
  ['entries of a feed', feed, channel(filled('<item><title>a</title><link>http://a/1</link></item>', characters))],
  ['empty elements of a feed', feed, channel(filled('<a/>', characters))],
  ['empty items', api, results(filled('{},', characters))],
  ['items', api, results(filled('{"title":"a","url":"/1"},', characters))],
  ['numbers', api, results(filled('1,', characters))],
  ['numbers, too long', api, results(filled('1,', bytes))],
];

for (const [name, source, text] of answers) {
  const reading = await readAnswer(text, source, source.kind === 'api' ? 'application/json' : 'text/html');
  console.log(`${name}: ${reading.verdict === 'document' ? 'document' : reading.rule}`);
}
