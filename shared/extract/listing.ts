import { load } from 'cheerio/slim';
import type { ListingRules, Source } from '../catalog/catalog.ts';
import type { Listed } from './notice.ts';
import type { Unread } from './page.ts';
import { readSelected, splitSelector } from './selected.ts';

export const listingReaderVersion = 2;

/** Query parameters that sites vary without meaning another notice (domain, "Tokens"). */
const volatileParameters = /^(?:nn|v|t|_|page|jsessionid|utm_\w+|sessionid|timestamp)$/i;

/** A link as an identity: no fragment, no session, parameters in one order. */
export function listedId(link: URL): string {
  const id = new URL(link);
  id.hash = '';
  id.pathname = id.pathname.replace(/;jsessionid=[^/]*/i, '');
  for (const name of [...id.searchParams.keys()]) if (volatileParameters.test(name)) id.searchParams.delete(name);
  id.searchParams.sort();
  return id.href;
}

/** The address that a link leads to, or null when it leads nowhere: some call a script with the id of the notice. */
function linkOf(stated: string, { id, address }: ListingRules, baseUrl: string): URL | null {
  const own = id === undefined ? undefined : new RegExp(id, 'u').exec(stated)?.[1];
  if (address !== undefined && own === undefined) return null;
  const link = URL.parse(address?.replace('{id}', () => encodeURIComponent(own ?? '')) ?? stated, baseUrl);
  return stated !== '' && link !== null && /^https?:$/.test(link.protocol) ? link : null;
}

/** Reads the entries of a listing, first occurrence of a link only. */
export function readListing(html: string, source: Source, baseUrl: string): readonly Listed[] | Unread {
  const rules = source.listing;
  if (rules === undefined) return { selector: 'listing' };
  const $ = load(html);
  const match = rules.match === undefined ? null : new RegExp(rules.match, 'u');
  const ownId = rules.id === undefined ? null : new RegExp(rules.id, 'u');
  const listed = new Map<string, Listed>();
  for (const node of $(rules.item).toArray()) {
    const item = $(node);
    const { css, attribute } = splitSelector(rules.link);
    const anchor = item.is(css) ? item : item.find(css).first();
    const stated = anchor.attr(attribute ?? 'href') ?? '';
    const link = linkOf(stated, rules, baseUrl);
    if (link === null || (match !== null && !match.test(link.href))) continue;
    const id = ownId?.exec(rules.address === undefined ? link.href : stated)?.[1] ?? listedId(link);
    if (listed.has(id)) continue;
    const title =
      readSelected($, rules.title, item) || anchor.attr('title')?.trim() || anchor.text().replace(/\s+/gu, ' ').trim();
    if (title === '') continue;
    const publishedOn = readSelected($, rules.published, item) || null;
    listed.set(id, { id, link: link.href, title, number: null, publishedOn, blocks: [] });
  }
  return listed.size === 0 ? { selector: rules.item } : [...listed.values()];
}
