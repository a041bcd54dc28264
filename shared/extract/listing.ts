import { foldSpace } from '../capture/foldSpace.ts';
import type { OpenPage } from '../capture/openPage.ts';
import type { ListingRules, Source } from '../catalog/catalog.ts';
import { languageOf } from './language.ts';
import type { Listed } from './notice.ts';
import type { Unread } from './page.ts';
import { readDate } from './published.ts';
import { readSelected, splitSelector } from './selected.ts';
import { mostChildren, selectIn, wrap } from './selectIn.ts';
import { readTimestamp } from './timestamp.ts';

export const listingReaderVersion = 5;

/** Query parameters that sites vary without meaning another notice (domain, "Tokens"; `layout` of K2Web). */
const volatileParameters = /^(?:nn|v|t|_|page|jsessionid|utm_\w+|sessionid|timestamp|layout)$/i;

/**
 * Paths that end in the site's own id, whatever folder leads to it: TRS as of the Chinese ministries (`t20250714_11667777.html`,
 * whose folders moved in 2026), the National Immigration Administration (`c187308/content.html`, in two folders at once).
 */
const ownIds: readonly RegExp[] = [/\/(t\d{8}_\d{4,})\.s?html?$/u, /\/(c\d{4,})\/content\.html?$/u];

/** A link as an identity: one scheme, no fragment, no session, parameters in one order, of the path what names the notice. */
export function listedId(link: URL): string {
  const id = new URL(link);
  id.protocol = 'https:';
  id.hash = '';
  id.pathname = id.pathname.replace(/;jsessionid=[^/]*/i, '');
  for (const name of [...id.searchParams.keys()]) if (volatileParameters.test(name)) id.searchParams.delete(name);
  id.searchParams.sort();
  const own = ownIds.map((pattern) => pattern.exec(id.pathname)?.[1]).find((found) => found !== undefined);
  if (own !== undefined) id.pathname = `/${own}`;
  return id.href;
}

/** What sites put on a title to mark it: `[置顶]`, `NEW` behind it, `새글`. */
const badge =
  /^(?:[[【(（]\s*(?:NEW!?|New!?|HOT|置顶|置頂|最新|新|공지|새\s?글)\s*[\]】)）]|置顶|置頂|새\s?글)\s*|\s+(?:\[?NEW!?\]?|[[【(（](?:New|new|新|N)[\]】)）]|N|새\s?글|첨부파일(?:\s?있음)?)$/u;
const withoutBadge = (title: string): string => title.replace(badge, '').trim() || title;

/** The day that an address names: `t20250714_11667777.html`. */
const dayInAddress = ({ pathname }: URL): string | null => {
  const [, year, month, day] = /\/t(20\d{2})(\d{2})(\d{2})_\d+\.s?html?$/u.exec(pathname) ?? [];
  return year === undefined ? null : readTimestamp(`${year}-${month}-${day}`);
};

/** The address that a link leads to, or null when it leads nowhere: some call a script with the id of the notice. */
function linkOf(stated: string, { id, address }: ListingRules, baseUrl: string): URL | null {
  const own = id === undefined ? undefined : new RegExp(id, 'u').exec(stated)?.[1];
  if (address !== undefined && own === undefined) return null;
  const link = URL.parse(address?.replace('{id}', () => encodeURIComponent(own ?? '')) ?? stated, baseUrl);
  return stated !== '' && link !== null && /^https?:$/.test(link.protocol) ? link : null;
}

/** Reads the entries of a listing, first occurrence of a link only. */
export function readListing({ root }: OpenPage, source: Source, baseUrl: string): readonly Listed[] | Unread {
  const rules = source.listing;
  if (rules === undefined) return { selector: 'listing' };
  const inPage = selectIn(root);
  const match = rules.match === undefined ? null : new RegExp(rules.match, 'u');
  const ownId = rules.id === undefined ? null : new RegExp(rules.id, 'u');
  const listed = new Map<string, Listed>();
  const items = inPage(rules.item).toArray();
  for (const node of items) {
    // So many elements beside each other are a page, or made to stop readers; no entry of a listing.
    if ('children' in node && node.children.length > mostChildren) continue;
    const item = wrap(node);
    const { css, attribute } = splitSelector(rules.link);
    const anchor = item.is(css) ? item : item.find(css).first();
    const stated = anchor.attr(attribute ?? 'href') ?? '';
    const link = linkOf(stated, rules, baseUrl);
    if (link === null || (match !== null && !match.test(link.href))) continue;
    const id = ownId?.exec(rules.address === undefined ? link.href : stated)?.[1] ?? listedId(link);
    if (listed.has(id)) continue;
    const title = readSelected(inPage, rules.title, item) || anchor.attr('title')?.trim() || foldSpace(anchor.text());
    if (title === '') continue;
    const stamp = readSelected(inPage, rules.published ?? 'time@datetime', item);
    const asTitled = () => readDate(stamp, { ...source, language: languageOf([{ text: title }], source.language) });
    const publishedOn = (readDate(stamp, source) ?? asTitled() ?? stamp) || dayInAddress(link);
    listed.set(id, { id, link: link.href, title: withoutBadge(title), number: null, publishedOn, blocks: null });
  }
  if (listed.size > 0) return [...listed.values()];
  const where = rules.match === undefined ? 'somewhere' : `to an address like ${rules.match}`;
  return {
    selector: items.length === 0 ? rules.item : `${rules.item} with a link (${rules.link}) that leads ${where}`,
  };
}
