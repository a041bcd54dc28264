import { type CheerioAPI, load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../shared/capture/foldSpace.ts';
import type { Notice } from '../../shared/extract/notice.ts';

/** A selector that could hold the notice. */
export interface ContentSuggestion {
  readonly selector: string;
  /** How much of the page's text outside links it holds, 0 to 1. */
  readonly share: number;
}

/** How the links of a page that lists notices could be found. */
export interface ListingSuggestion {
  readonly item: string;
  readonly match: string;
  readonly count: number;
  /** The text of the first. */
  readonly example: string;
}

/** Elements with less than this share of the page's prose do not hold the notice. */
const leastShare = 0.4;
/** An element with this share of it holds the whole notice. */
const wholeShare = 0.8;
const mostSuggestions = 4;
/** Fewer links of one shape than this are no list. */
const leastLinks = 5;
const shortLine = 25;
/** With more than this share of short lines, what is read is likely a menu as well. */
const manyShort = 0.5;

const isElement = (node: AnyNode): node is Element => node.type === 'tag';
const chrome = 'script, style, noscript, template, nav, header, footer, aside, form';

function proseLength($: CheerioAPI, element: Element): number {
  const copy = $(element).clone();
  copy.find(`a, ${chrome}`).remove();
  return copy.text().replace(/\s+/gu, ' ').length;
}

/** The shortest selector that finds this element alone, or null: ids and classes that look generated are not used. */
function selectorOf($: CheerioAPI, element: Element): string | null {
  const { id } = element.attribs;
  const classes = (element.attribs['class'] ?? '').split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name));
  const candidates = [
    ...(id !== undefined && /^[A-Za-z][\w-]*$/.test(id) && !/\d{3}/.test(id) ? [`#${id}`] : []),
    ...(element.name === 'main' || element.name === 'article' ? [element.name] : []),
    ...classes.map((name) => `${element.name}.${name}`),
  ];
  return candidates.find((selector) => $(selector).length === 1) ?? null;
}

/** Elements that could be `select.content`, the likeliest first: the smallest that holds the whole notice, then the others. */
export function suggestContent(html: string): ContentSuggestion[] {
  const $ = load(html);
  const body = $('body').get(0) ?? $.root().children().get(0);
  if (body === undefined) return [];
  const all = proseLength($, body);
  const found: ContentSuggestion[] = [];
  let element: Element | undefined = body;
  while (element !== undefined && all > 0) {
    const selector = element === body ? null : selectorOf($, element);
    if (selector !== null) found.push({ selector, share: proseLength($, element) / all });
    const inner: { child: Element; share: number }[] = element.children
      .filter(isElement)
      .map((child) => ({ child, share: proseLength($, child) / all }));
    element = inner.filter(({ share }) => share >= leastShare).toSorted((a, b) => b.share - a.share)[0]?.child;
  }
  const smallestFirst = found.toReversed();
  const whole = smallestFirst.filter(({ share }) => share >= wholeShare);
  return [...whole, ...smallestFirst.filter(({ share }) => share < wholeShare)].slice(0, mostSuggestions);
}

/** What about a notice makes it likely that more than the notice was read, in words; null when nothing does. */
export function oddity(notice: Notice): string | null {
  const lines = notice.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item');
  const short = lines.filter((block) => block.text.length < shortLine && !/[.。!?！？:：;；]$/u.test(block.text));
  if (lines.length >= 6 && short.length > lines.length * manyShort)
    return `${short.length} of ${lines.length} lines are short, as in a menu`;
  if (!notice.blocks.slice(0, 5).some((block) => block.text === notice.title))
    return 'the title is not among the first lines that are read';
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the addresses of a list have in common, piece by piece, as a regular expression. */
function shapeOf(paths: readonly string[]): string {
  const pieces = paths.map((path) => path.split('/'));
  const [first = []] = pieces;
  return first
    .map((piece, at) => {
      const all = pieces.map((path) => path[at] ?? '');
      // A year or a month is the same for all of today's list and another tomorrow.
      if (all.every((other) => other === piece)) return /^\d+$/.test(piece) ? '\\d+' : escaped(piece);
      const masked = new Set(all.map((other) => other.replace(/\d+/g, '0')));
      const [mask = ''] = masked;
      return masked.size === 1 ? escaped(mask).replace(/0/g, '\\d+') : '[^/]+';
    })
    .join('/');
}

/** The largest group of links outside menus whose addresses are built alike, as rules for a listing; null when there is none. */
export function suggestListing(html: string, url: string): ListingSuggestion | null {
  const $ = load(html);
  $(chrome).remove();
  const groups = new Map<string, { path: string; text: string }[]>();
  const { host } = new URL(url);
  for (const anchor of $('a[href]').toArray()) {
    const link = URL.parse($(anchor).attr('href') ?? '', url);
    const text = foldSpace($(anchor).text());
    if (link === null || link.host !== host || text.length < 4) continue;
    const path = link.pathname;
    const folder = path.replace(/\/$/, '').slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);
    const key = `${folder.replace(/\d+/g, '0')} ${/\.\w+$/.exec(path)?.[0] ?? ''}`;
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other.path === path)) group.push({ path, text });
    groups.set(key, group);
  }
  const largest = [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  const [example] = largest;
  if (example === undefined || largest.length < leastLinks) return null;
  const folder = example.path.slice(0, example.path.replace(/\/$/, '').lastIndexOf('/') + 1);
  const steady = folder.split(/\d/)[0] ?? '/';
  const named = $(`a[href*="${steady}"]`).length >= largest.length && steady !== '/';
  const item = named ? `a[href*="${steady}"]` : 'a[href]';
  return { item, match: shapeOf(largest.map(({ path }) => path)), count: largest.length, example: example.text };
}
