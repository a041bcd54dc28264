import type { AnyNode, Element } from 'domhandler';
import type { OpenPage } from '../../capture/openPage.ts';
import type { ListingRules, Source } from '../../catalog/catalog.ts';
import { splitSelector } from '../../catalog/selector.ts';
import { languageOf } from '../language.ts';
import type { Listed } from '../notice.ts';
import type { Unread } from '../page/page.ts';
import { readDate } from '../page/published.ts';
import { readSelected } from '../page/selected.ts';
import { mostChildren, type Select, selectIn, wrap } from '../page/selectIn.ts';
import { isElement } from '../page/visible.ts';
import { type EntrySaid, openEntry, readEntry, repeatedIn } from './entry.ts';
import { findItems } from './findItems.ts';
import { isOnPage } from './itemGroups.ts';
import { readListedDay } from './listedDay.ts';

/** Raised with every change of how a listing is read (design §5.5). */
export const listingReaderVersion = 8;

/** A listing that names no rules. */
const byItself: ListingRules = { link: 'a', follow: false };

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

/** The address that a link leads to, or null when it leads nowhere: some call a script with the id of the notice. */
function linkOf(stated: string, { id, address }: ListingRules, baseUrl: string): URL | null {
  const own = id === undefined ? undefined : new RegExp(id, 'u').exec(stated)?.[1];
  if (address !== undefined && own === undefined) return null;
  const link = URL.parse(address?.replace('{id}', () => encodeURIComponent(own ?? '')) ?? stated, baseUrl);
  return stated !== '' && link !== null && /^https?:$/.test(link.protocol) ? link : null;
}

/** Ancestors looked at of an item that is a link, for the day that stands beside it. */
const mostAncestors = 4;

/** By item that is a link: the largest element around it that holds no other, as a row with its day. */
function rowsOf(items: readonly AnyNode[]): (item: AnyNode) => AnyNode {
  const held = new Map<AnyNode, number>();
  const around = (item: AnyNode): AnyNode[] => {
    const found: AnyNode[] = [];
    for (let at: AnyNode | null = item.parent; at !== null && found.length < mostAncestors; at = at.parent)
      found.push(at);
    return found;
  };
  for (const item of items) for (const ancestor of around(item)) held.set(ancestor, (held.get(ancestor) ?? 0) + 1);
  return (item) =>
    around(item).findLast((_, at, all) => all.slice(0, at + 1).every((one) => held.get(one) === 1)) ?? item;
}

/** What the rules of a listing find on its page. */
function readByRules(
  inPage: Select,
  source: Source,
  rules: ListingRules & { readonly item: string },
  baseUrl: string,
): EntrySaid[] {
  const match = rules.match === undefined ? null : new RegExp(rules.match, 'u');
  const { css, attribute } = splitSelector(rules.link);
  const resolve = ({ attribs }: Element): URL | null => {
    const link = linkOf(attribs[attribute ?? 'href'] ?? '', rules, baseUrl);
    return link !== null && (match === null || match.test(link.href)) ? link : null;
  };
  // So many elements beside each other are a page, or made to stop readers; no entry of a listing.
  const items = inPage(rules.item)
    .toArray()
    .filter((node) => !('children' in node && node.children.length > mostChildren));
  const rowOf = items.length > 1 ? rowsOf(items) : (item: AnyNode) => item;
  const entries = items.flatMap((node) => {
    const item = wrap(node);
    const own = item.is(css) ? item : item.find(css);
    const anchors = own.toArray().filter((anchor) => isElement(anchor));
    const entry = openEntry([node], resolve, rules.link === 'a' ? anchors : anchors.slice(0, 1));
    return entry.anchors.length === 0
      ? []
      : [{ item, entry, row: item.is(css) ? openEntry([rowOf(node)], () => null, []) : entry }];
  });
  const repeated = repeatedIn(entries.map(({ entry }) => entry));
  return entries.flatMap(({ item, entry, row }) => {
    const said = readEntry(entry, repeated, source, row.pieces);
    if (said === null) return [];
    const title = readSelected(inPage, rules.title, item) || said.title;
    if (rules.published === undefined) return [{ ...said, title }];
    const stamp = readSelected(inPage, rules.published, item);
    const asTitled = () => readDate(stamp, { ...source, language: languageOf([{ text: title }], source.language) });
    const day = readDate(stamp, source) ?? readListedDay(stamp, source) ?? asTitled() ?? stamp;
    return [{ ...said, title, day: day || said.day }];
  });
}

/**
 * Reads the entries of a listing, first occurrence of a link only; without rules it finds them by themselves. `seenAt` is when it was
 * captured, RFC 3339.
 */
export function readListing(
  { root }: OpenPage,
  source: Source,
  baseUrl: string,
  seenAt: string,
): readonly Listed[] | Unread {
  const rules = source.listing ?? byItself;
  const { item, match } = rules;
  const inPage = selectIn(root);
  const entries =
    item === undefined
      ? (findItems(root, source, baseUrl, match === undefined ? null : new RegExp(match, 'u'), seenAt)?.items ?? [])
      : readByRules(inPage, source, { ...rules, item }, baseUrl);
  const ownId = rules.id === undefined ? null : new RegExp(rules.id, 'u');
  const listed = new Map<string, Listed>();
  const { attribute } = splitSelector(rules.link);
  for (const { link, anchor, title, day } of entries) {
    const stated = rules.address === undefined ? link.href : (anchor.attribs[attribute ?? 'href'] ?? '');
    const id = ownId?.exec(stated)?.[1] ?? `${listedId(link)}${isOnPage(link) ? link.hash : ''}`;
    if (!listed.has(id))
      listed.set(id, { id, link: link.href, title: withoutBadge(title), number: null, publishedOn: day, blocks: null });
  }
  if (listed.size > 0) return [...listed.values()];
  const where = match === undefined ? 'somewhere' : `to an address like ${match}`;
  if (item === undefined) return { selector: `a list of links that lead ${where}` };
  return { selector: inPage(item).length === 0 ? item : `${item} with a link (${rules.link}) that leads ${where}` };
}
