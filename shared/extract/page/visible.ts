import type { Element, ParentNode } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { isCalledOpener, isCalledPanel, isElement, isOpened, namesOf } from './opened.ts';
import { isPaintedAway, isStruck } from './style.ts';

export { isElement, namesOf };

/** Elements whose text is never part of a notice: machinery, readings beside their characters, and what is struck out. */
const never = new Set(
  'script style noscript template head footer iframe object svg canvas datalist textarea input dialog audio video map rt rp del s strike'.split(
    ' ',
  ),
);
const neverRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'menu', 'menubar', 'toolbar']);
/** What holds a label that people click to open what stands below it. */
const labelHolders = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt', 'legend', 'caption', 'th']);
/** Choices that lead elsewhere or through time say nothing of the notice. */
const chooserWords = /lang|month|year|archive|sort|page|per|goto|link|site|search/i;
/** Ancestors looked at; nested deeper than this, a page is made to be so. */
const mostAncestors = 40;
/** What is folded away and says as much is taken for a panel, whatever it is called; messages and templates are shorter. */
const foldedProse = 40;
/** A header with so many links is the page's. */
const menuLinks = 3;
/** Nodes looked at to find out. */
const mostLookedAt = 400;
const mostOfPage = 3000;
/** Menus and headers have fewer paragraphs. */
const pageParagraphs = 2;

function isWithin(element: Element, matches: (ancestor: Element) => boolean): boolean {
  let { parent } = element;
  for (let up = 0; parent !== null && up < mostAncestors; up++) {
    if (parent.type === 'tag' && matches(parent)) return true;
    ({ parent } = parent);
  }
  return false;
}

const isMain = ({ name, attribs }: Element): boolean =>
  name === 'main' || name === 'article' || attribs['role'] === 'main';

/** A form that is no frame around the whole page, as ASP.NET has one. */
const isForm = ({ name, attribs, parent }: Element): boolean =>
  name === 'form' &&
  !(parent?.type === 'tag' && parent.name === 'body') &&
  !/aspnet|^form1$/i.test(`${attribs['id'] ?? ''}`);

/** Whether an element holds links enough for a menu. */
function leadsElsewhere(element: Element): boolean {
  let links = 0;
  let seen = 0;
  walk(element, (node) => {
    if (seen++ === mostLookedAt || links >= menuLinks) return 'end';
    if (!isElement(node)) return 'past';
    if (node.name === 'nav' || node.name === 'form') links = menuLinks;
    if (node.name === 'a') links++;
    return 'in';
  });
  return links >= menuLinks;
}

/** Looked up once for each node: what stands behind a tag that nobody closed stands in it. */
const pages = new WeakMap<Element, boolean>();

/** Whether an element that was never closed holds what the page says: its main part, or its title and paragraphs. */
function holdsPage(element: Element): boolean {
  const known = pages.get(element);
  if (known !== undefined) return known;
  const found = { title: false, paragraphs: 0, main: false };
  let seen = 0;
  walk(element, (node) => {
    if (seen++ === mostOfPage || found.main) return 'end';
    if (!isElement(node)) return 'past';
    if (node !== element && isMain(node)) found.main = true;
    if (node.name === 'h1' || node.name === 'h2') found.title = true;
    if (node.name === 'p' && saysMuch(node)) found.paragraphs++;
    return 'in';
  });
  const holds = found.main || (found.title && found.paragraphs >= pageParagraphs);
  pages.set(element, holds);
  return holds;
}

/** Whether an element says as much as a paragraph. */
function saysMuch(element: Element): boolean {
  let said = 0;
  let seen = 0;
  walk(element, (node) => {
    if (seen++ === mostLookedAt || said >= foldedProse) return 'end';
    if (node.type === 'text') said += node.data.trim().length;
    return isElement(node) && !never.has(node.name) && node.name !== 'a' ? 'in' : 'past';
  });
  return said >= foldedProse;
}

/** Whether a button is the title of what it opens; any other does something. */
function isOpener(button: Element): boolean {
  const { attribs } = button;
  if ('aria-expanded' in attribs || attribs['role'] === 'tab' || isCalledOpener(button)) return true;
  return isWithin(button, (ancestor) => labelHolders.has(ancestor.name));
}

/** Whether an element is left out whole, by what it is rather than by what it says. */
export function isHidden(element: Element): boolean {
  const { name, attribs } = element;
  if (never.has(name)) return true;
  const { role, style } = attribs;
  if (role !== undefined && neverRoles.has(role)) return true;
  if (name === 'button') return !isOpener(element);
  // In a form it belongs to a question; elsewhere it is the title of a panel that opens without a script.
  if (name === 'label') return isWithin(element, isForm);
  if (name === 'select') return chooserWords.test(namesOf(element)) || isWithin(element, isForm);
  if (name === 'nav') return !holdsPage(element);
  // A page's header leads elsewhere; a notice's own has its title and date.
  if (name === 'header') return !isWithin(element, isMain) && leadsElsewhere(element) && !holdsPage(element);
  // A site-wide alert stands before the content; one within it is part of the notice.
  if (role === 'alert' || role === 'status') return !isWithin(element, isMain) && isMainOnPage(element);
  const folded =
    'hidden' in attribs || (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style));
  if (folded) return !isOpened(element);
  // What is kept from screen readers is there for the eye, or else a panel that is closed.
  if (attribs['aria-hidden'] === 'true') return !isCalledPanel(element) && !saysMuch(element) && !isOpened(element);
  return style !== undefined && (isStruck(style) || isPaintedAway(element, style));
}

/** Looked up once for each node: a page may have as many alerts beside each other as it likes. */
const mains = new WeakMap<ParentNode, boolean>();
function holdsMain(node: ParentNode): boolean {
  const known = mains.get(node) ?? node.children.some((child) => isElement(child) && isMain(child));
  mains.set(node, known);
  return known;
}

/** Whether the page has a main part that an element could stand in; only children of the body and their wrappers are looked at. */
function isMainOnPage(element: Element): boolean {
  let { parent } = element;
  for (let up = 0; parent !== null && up < mostAncestors; up++) {
    if (holdsMain(parent)) return true;
    ({ parent } = parent);
  }
  return false;
}
