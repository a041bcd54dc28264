import type { Refusal } from '../../capture/verdict.ts';
import type { Source } from '../../catalog/catalog.ts';
import { namesIssue } from '../listing/issues.ts';
import { listedId } from '../listing/listing.ts';
import type { Listed } from '../notice.ts';
import { readDate } from '../page/published.ts';
import { beginning } from '../readable.ts';
import { withWholeLinks } from './feedBase.ts';
import { officialLink } from './feedLink.ts';
import { readFeedNumbers } from './feedNumbers.ts';
import { plainText, textBlocks } from './textBlocks.ts';

/** Raised with every change of how a feed is read (design §5.5). */
export const feedReaderVersion = 7;

/** An entry as the format has it, its fields named alike. */
interface Entry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly body: string | undefined;
}

/** Entries that are read of one feed, the first ones: the longest feeds seen hold 100, and each is parsed as a page of its own. */
const mostEntries = 1000;

const noFeed = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'NOT-A-FEED',
  seen: seen.slice(0, 200),
  likely: 'the feed is broken, cut off or was replaced; look at the address and at the page that links to it',
});

/** The reader takes a feed that breaks off for a short one. Caches write comments behind the end. */
function isCut(text: string): boolean {
  const opened = /<((?:\w+:)?(?:rss|feed|RDF))[\s>]/iu.exec(text.slice(0, 5000))?.[1];
  return opened !== undefined && !text.slice(-20_000).toLowerCase().includes(`</${opened.toLowerCase()}`);
}

/** What a title says that is stated to be text: signs of markup in it are its own. */
const literally = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** The text without what no reader takes: a sign `<` that begins nothing, and control characters. */
const mended = (text: string): string =>
  text.replace(/<(?![A-Za-z_/!?])/gu, '&lt;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ' ');

/** Addresses by which RSS 1.0 names its entries, without space around them: the reader leaves an entry out whose name has some. */
const withTrimmedNames = (text: string): string =>
  text.replace(
    /\b(rdf:(?:about|resource)=["'])([^"'<>]{1,2000})/gu,
    (_, before: string, name: string) => `${before}${name.trim()}`,
  );

/** Reads RSS 2.0, RSS 1.0, Atom and JSON Feed. The library weighs 140 KB, so it is loaded with the first feed. */
async function readEntries(text: string, language: string): Promise<Entry[] | null> {
  const { parseFeed } = await import('./parseFeed.ts');
  const named = withTrimmedNames(text);
  return entriesOf(parseFeed, named, language) ?? entriesOf(parseFeed, mended(named), language);
}

function entriesOf(parseFeed: typeof import('feedsmith').parseFeed, text: string, language: string): Entry[] | null {
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'rss':
        return (feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          link:
            officialLink(
              [
                { href: item.link },
                ...(item.atom?.links ?? []),
                ...(item.enclosures ?? []).map(({ url, type }) => ({ href: url, type, rel: 'enclosure' })),
              ],
              item.xml?.lang ?? language,
              item.guid?.isPermaLink === false ? undefined : item.guid?.value,
            ) ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
          body: item.content?.encoded ?? item.description,
        }));
      case 'rdf':
        return (feed.items ?? []).map((item) => ({
          id: item.rdf?.about,
          link: item.link,
          title: item.title,
          published: item.dc?.dates?.[0],
          body: item.content?.encoded ?? item.description,
        }));
      case 'atom':
        return (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          link: officialLink(
            [
              ...(entry.links ?? []),
              ...(entry.content?.src === undefined ? [] : [{ href: entry.content.src, type: entry.content.type }]),
            ],
            entry.xml?.lang ?? language,
            entry.id,
          ),
          title: entry.title?.type === 'text' ? literally(entry.title.value ?? '') : entry.title?.value,
          published: entry.published ?? entry.updated,
          body: entry.content?.value ?? entry.summary?.value,
        }));
      case 'json':
        return (feed.items ?? []).map((item) => ({
          id: item.id,
          link: item.url ?? item.external_url,
          title: item.title,
          published: item.date_published,
          body: item.content_html ?? item.content_text ?? item.summary,
        }));
    }
  } catch {
    // The library throws for what is no feed, with messages of its own; what was seen says more.
    return null;
  }
}

const isWeb = (url: URL | null): url is URL => url !== null && /^https?:$/.test(url.protocol);

/** The feed's own id of an entry; an address without what sites vary. */
function ownId(id: string | undefined): string | null {
  const given = id?.trim() ?? '';
  const url = URL.parse(given);
  return given === '' ? null : isWeb(url) ? listedId(url) : given;
}

/** The first page of a site or of a part of it, to which the entries of several notices lead. */
const firstPage = /^https:\/\/[^/]+\/(?:[^?#]*\/)?index\.\w{2,5}$|^https:\/\/[^/]+\/$/u;
/** What an entry is known by: beside an address that several share, its title. */
const idOf = (id: string, title: string): string => (firstPage.test(id) ? `${id}#!${title.replace(/\s+/gu, '-')}` : id);

/** Whether the feed names its entries: some give each the same id, that of the site. */
function namesEntries(entries: readonly Entry[]): boolean {
  const titles = new Map<string, string | undefined>();
  return entries.every(({ id, title }) => {
    const own = ownId(id);
    if (own === null) return true;
    const isNew = !titles.has(own) || titles.get(own) === title;
    titles.set(own, title);
    return isNew;
  });
}

/** Reads the entries of a feed; what has neither title nor text, or neither id nor address, is left out. */
export async function readFeed(text: string, source: Source, baseUrl: string): Promise<readonly Listed[] | Refusal> {
  const whole = withWholeLinks(text, baseUrl);
  const all = await readEntries(whole, source.language);
  if (all === null) return noFeed(text.slice(0, 120));
  const entries = all.slice(0, mostEntries);
  if (isCut(text)) return noFeed(`it ends with ${text.slice(-80)}`);
  if (entries.length === 0 && source.feed?.mayBeEmpty !== true) return noFeed('a feed without entries');
  const { match, number } = source.feed ?? {};
  const pattern = match === undefined ? null : new RegExp(match, 'iu');
  const numberOf = number === undefined ? () => null : readFeedNumbers(whole, number);
  const named = namesEntries(entries);
  const listed = new Map<string, Listed>();
  let unread = 0;
  for (const entry of entries) {
    const stated = URL.parse(entry.link?.trim() ?? '', baseUrl);
    const address = entry.link !== undefined && isWeb(stated) ? stated : null;
    const own = (named ? ownId(entry.id) : null) ?? (address === null ? null : listedId(address));
    const blocks = entry.body === undefined ? [] : textBlocks(entry.body);
    const title = plainText(entry.title ?? '') || beginning(blocks[0]?.text ?? '', 200);
    if (own === null || title === '') unread++;
    else if (!listed.has(idOf(own, title)) && (pattern === null || pattern.test(title) || namesIssue(title))) {
      const id = idOf(own, title);
      const isIssue = pattern !== null && !pattern.test(title);
      const publishedOn = entry.published === undefined ? null : readDate(entry.published, source);
      const listable = { id, link: address?.href ?? baseUrl, title, number: numberOf(entry), publishedOn, blocks };
      listed.set(id, isIssue ? { ...listable, issue: true } : listable);
    }
  }
  if (unread > 0 && unread === entries.length)
    return noFeed(`${unread} entries, none with a title and an id or address`);
  return [...listed.values()];
}
