import type { AnyNode, Element } from 'domhandler';
import { type Markup, summariseMarkup } from '../../capture/markup.ts';
import { isWhole, type OpenPage, openPage } from '../../capture/openPage.ts';
import { walk } from '../../capture/walk.ts';
import { unfoldCarried } from '../carried/carried.ts';
import { hintsOf } from './hints.ts';
import { findMainContent, type MainContent } from './mainContent.ts';
import { strikeByClass } from './struckClasses.ts';
import { textOf } from './textOf.ts';
import { isElement, isHidden } from './visible.ts';

/** A page parsed once, for the verdict and for what is read from it. */
export interface ParsedPage extends OpenPage {
  /** Null where the page is nested too deep or has too many nodes to be read. */
  readonly main: MainContent | null;
}

/** A part that weighs more says too much for any verdict to hang on its words, in characters. */
const mostWeighed = 8000;

/** What the page is made of, and the part that holds the notice: what verdicts are drawn from. */
export function markupOf(page: ParsedPage): Markup {
  if (page.main === null) return summariseMarkup(page, { text: '', length: 0, prose: 0 });
  const { content, isFurniture, weight, prose } = page.main;
  const text = weight > mostWeighed ? '' : textOf(content, isFurniture);
  const markup = summariseMarkup(page, { text, length: text === '' ? weight : text.length, prose });
  return { ...markup, asksPassword: markup.asksPassword && asksPassword(content) };
}

/** Whether a password is asked for where the notice would stand; a closed form for members beside it refuses nobody. */
function asksPassword(content: AnyNode): boolean {
  let asks = false;
  walk(content, (node) => {
    if (!isElement(node)) return node === content ? 'in' : 'past';
    if (node.name === 'input') asks = node.attribs['type']?.toLowerCase() === 'password';
    if (asks) return 'end';
    return node.name !== 'input' && (isHidden(node) || hintsOf(node).has('sure')) ? 'past' : 'in';
  });
  return asks;
}

/** A page that says less is read as browsers without scripts show it, where that says more; in characters. */
const littleShown = 300;
const leastUnscripted = 200;

/** Puts what a page says to readers without scripts in its place. */
function openUnscripted(root: AnyNode): boolean {
  const parts: Element[] = [];
  let said = 0;
  walk(root, (node) => {
    if (node.type === 'tag' && node.name === 'noscript') {
      parts.push(node);
      for (const child of node.children) said += textOf(child).length;
      return 'past';
    }
    return node.type === 'script' || node.type === 'style' ? 'past' : 'in';
  });
  if (said < leastUnscripted) return false;
  for (const part of parts) part.name = 'div';
  return true;
}

/** @param url where the page was found: a site may carry what it shows on this page alone */
export function parsePage(html: string, url = 'about:blank'): ParsedPage {
  const page = unfoldCarried(openPage(html), url);
  if (!isWhole(page)) return { ...page, main: null };
  if (html.includes('line-through')) strikeByClass(page.root);
  const main = findMainContent(page.root);
  const isOpened = main.weight < littleShown && openUnscripted(page.root);
  return { ...page, main: isOpened ? findMainContent(page.root) : main };
}
