import { type CheerioAPI, load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import { openPage } from '../../shared/capture/openPage.ts';
import { type FoundItems, findItems } from '../../shared/extract/listing/findItems.ts';
import type { Notice } from '../../shared/extract/notice.ts';
import { declaredLanguage } from './guessSource.ts';
import { looseSource } from './looseSource.ts';

/** A selector that could hold the notice. */
export interface ContentSuggestion {
  readonly selector: string;
  /** How much of the page's text outside links it holds, 0 to 1. */
  readonly share: number;
}

/** Elements with less than this share of the page's prose do not hold the notice. */
const leastShare = 0.4;
/** An element with this share of it holds the whole notice. */
const wholeShare = 0.8;
const mostSuggestions = 4;
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

/** The list that stands on a page, as a listing without rules reads it; null when there is none. */
export function suggestListing(
  html: string,
  url: string,
  language: string = declaredLanguage(html) ?? 'en',
): FoundItems | null {
  return findItems(openPage(html).root, looseSource(url, language), url);
}
