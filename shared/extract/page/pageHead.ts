import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import { textOf } from './textOf.ts';
import { isElement } from './visible.ts';

/** What a page says of itself beside its text. */
export interface PageHead {
  /** The title of the window. */
  readonly window: string;
  /** Contents of `meta` elements by name, property or itemprop in lower case; of several the first. */
  readonly meta: ReadonlyMap<string, string>;
  /** Texts of JSON-LD scripts. */
  readonly linkedData: readonly string[];
  /** What links to the site's first page say, by their words or their picture's. */
  readonly homes: readonly string[];
  readonly headings: readonly { readonly level: number; readonly element: Element }[];
}

const mostHeadings = 200;
const mostHomes = 12;
const longestQuery = 40;
/** Longer than any statement of what a page is (characters). */
const longestScript = 100_000;

const firstPage = /^\/(?:index\.\w{2,5}|home|[a-z]{2}\/?)?$/iu;
/** Whether a link leads to the first page of a site: `index.html` does so from there alone. */
export function isHome(href: string, url: string): boolean {
  const to = href.trim() === '' ? null : URL.parse(href, url);
  return (
    to !== null && /^https?:$/.test(to.protocol) && firstPage.test(to.pathname) && to.search.length <= longestQuery
  );
}

function homeOf(anchor: Element): string {
  const said = foldSpace(textOf(anchor));
  if (said !== '') return said;
  const picture = anchor.children.find((child) => isElement(child) && child.name === 'img');
  return picture !== undefined && isElement(picture) ? foldSpace(picture.attribs['alt'] ?? '') : '';
}

/** Collects in one pass what titles and dates are read from. */
export function readPageHead(root: AnyNode, url: string): PageHead {
  let window: string | null = null;
  const meta = new Map<string, string>();
  const linkedData: string[] = [];
  const homes: string[] = [];
  const headings: { level: number; element: Element }[] = [];
  walk(root, (node) => {
    if (node.type === 'script' && node.attribs['type'] === 'application/ld+json') {
      const [text] = node.children;
      if (text?.type === 'text' && text.data.length <= longestScript) linkedData.push(text.data);
      return 'past';
    }
    if (isElement(node)) {
      const { name, attribs } = node;
      if (name === 'svg' || name === 'iframe' || attribs['id'] === 'goog-gt-tt') return 'past';
      if (name === 'title') window ??= foldSpace(textOf(node));
      if (name === 'meta') {
        const key = (attribs['name'] ?? attribs['property'] ?? attribs['itemprop'] ?? '').toLowerCase();
        const content = foldSpace(attribs['content'] ?? '');
        if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content);
      }
      const { href = '' } = attribs;
      if (name === 'a' && href !== '' && !href.startsWith('#') && homes.length < mostHomes && isHome(href, url))
        homes.push(homeOf(node));
      const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
      if (level > 0 && headings.length < mostHeadings) headings.push({ level, element: node });
    }
    return 'in';
  });
  return { window: window ?? '', meta, linkedData, homes, headings };
}
