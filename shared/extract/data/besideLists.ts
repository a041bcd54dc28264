import type { Source } from '../../catalog/catalog.ts';
import { listedId } from '../listing/listing.ts';
import type { Listed } from '../notice.ts';

/** Addresses named of one page, and characters of it that are searched. */
const mostAddresses = 3;
const searched = 1_000_000;

/** An address of JSON in quotes, in a script or an attribute: `url:"./ZUIXINZHENGCE.json"`, `data-src="/api/list.json?p=1"`. */
const quoted =
  /["'`]((?:https?:\/\/|\.{0,2}\/)?[\w.%~+-]{1,200}(?:\/[\w.%~+-]{1,200}){0,20}\.json(?:\?[^"'`<>\s\\]{0,300})?)["'`]/giu;
/** JSON that holds settings, words of the interface or data that the site gives the browser. */
const settings =
  /(?:^|[/_.-])(?:manifest|package|config(?:uration)?|settings?|locales?|lang(?:uages?)?|i18n|translations?|messages|theme|assets?|version|build|tsconfig|swagger|openapi|schema|search-?index|menus?|nav(?:igation)?)(?:[/_.-]|$)/iu;

/** Addresses of JSON beside a page, on its own host, that its scripts may fill its list from; the likeliest first. */
export function besideLists(html: string, baseUrl: string): string[] {
  const { host } = new URL(baseUrl);
  const found = new Set<string>();
  for (const [, address = ''] of html.slice(0, searched).matchAll(quoted)) {
    const url = URL.parse(address.replaceAll('&amp;', '&'), baseUrl);
    if (url !== null && url.host === host && !settings.test(url.pathname)) found.add(url.href);
  }
  return [...found].slice(0, mostAddresses);
}

/** Entries of such JSON as those of the listing: with its identities, and only what its rules let through. */
export function asListed(items: readonly Listed[], { listing }: Source): Listed[] {
  const match = listing?.match === undefined ? null : new RegExp(listing.match, 'u');
  const ownId = listing?.id === undefined ? null : new RegExp(listing.id, 'u');
  const listed = new Map<string, Listed>();
  for (const { link, title, publishedOn } of items) {
    const url = URL.parse(link);
    if (url === null || (match !== null && !match.test(link))) continue;
    const id = ownId?.exec(link)?.[1] ?? listedId(url);
    if (!listed.has(id)) listed.set(id, { id, link, title, number: null, publishedOn, blocks: null });
  }
  return [...listed.values()];
}
