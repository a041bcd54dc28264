import type { Refusal } from '../capture/verdict.ts';
import type { Source } from '../catalog/catalog.ts';
import { listedId } from './listing.ts';
import type { Listed } from './notice.ts';
import { plainText, textBlocks } from './textBlocks.ts';
import { readTimestamp } from './timestamp.ts';

/** Raised with every change of how a feed is read (design §5.5). */
export const feedReaderVersion = 1;

/** An entry as the format has it, its fields named alike. */
interface Entry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly body: string | undefined;
}

const noFeed = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'NOT-A-FEED',
  seen: seen.slice(0, 200),
  likely: 'the feed is broken, cut off or was replaced; look at the address and at the page that links to it',
});

/** The reader takes a feed that breaks off for a short one. */
function isCut(text: string): boolean {
  const opened = /<(rss|feed|(?:\w+:)?RDF)[\s>]/iu.exec(text.slice(0, 5000))?.[1];
  return opened !== undefined && !text.slice(-200).includes(`</${opened}`);
}

/** Reads RSS 2.0, RSS 1.0, Atom and JSON Feed. The library weighs 170 KB, so it is loaded with the first feed. */
async function readEntries(text: string): Promise<Entry[] | null> {
  const { parseFeed } = await import('feedsmith');
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'rss':
        return (feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
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
          link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          title: entry.title?.value,
          published: entry.published ?? entry.updated,
          body: entry.content?.value ?? entry.summary?.value,
        }));
      case 'json':
        return (feed.items ?? []).map((item) => ({
          id: item.id,
          link: item.url,
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

/** Reads the entries of a feed; what has neither title nor text, or no address, is left out. */
export async function readFeed(text: string, source: Source, baseUrl: string): Promise<readonly Listed[] | Refusal> {
  const entries = await readEntries(text);
  if (entries === null) return noFeed(text.slice(0, 120));
  if (isCut(text)) return noFeed(`it ends with ${text.slice(-80)}`);
  const match = source.feed?.match === undefined ? null : new RegExp(source.feed.match, 'iu');
  const listed = new Map<string, Listed>();
  for (const { id, link, title, published, body } of entries) {
    const address = URL.parse(link ?? id ?? '', baseUrl);
    if (address === null || !/^https?:$/.test(address.protocol)) continue;
    const blocks = body === undefined ? [] : textBlocks(body);
    const name = plainText(title ?? '') || (blocks[0]?.text.slice(0, 200) ?? '');
    const key = id ?? listedId(address);
    if (name === '' || listed.has(key) || (match !== null && !match.test(name))) continue;
    const publishedOn = published === undefined ? null : readTimestamp(published);
    listed.set(key, { id: key, link: address.href, title: name, number: null, publishedOn, blocks });
  }
  if (entries.length === 0 && source.feed?.mayBeEmpty !== true) return noFeed('a feed without entries');
  return [...listed.values()];
}
