import type { AnyNode, Document, Element } from 'domhandler';
import { foldSpace } from './foldSpace.ts';
import { walk } from './walk.ts';

/** Whether a node is an element of any kind, scripts and styles among them. */
export const hasAttributes = (node: AnyNode): node is Element => 'attribs' in node;

const named = /^(?:main|main-?content|content|contents|page-?content|app|root|__next|__nuxt|react-root|main-app)$/i;

/** What stands around text or is worked with, and no text of a page. */
export const unread = new Set(
  'script style noscript template svg head nav header footer select button label option textarea'.split(' '),
);
const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** What shows something without a word. */
const showing = new Set('img picture iframe video audio object embed table'.split(' '));
/** Elements that scripts fill, where they have a name and nothing in them. */
const fillable = new Set('div ul ol dl section article tbody main'.split(' '));

/** The element that a page names for its content, or its body where it names none. */
export function contentArea(root: Document): { readonly area: Element | Document; readonly isNamed: boolean } {
  let found: Element | null = null;
  let body: Element | null = null;
  walk(root, (node) => {
    if (!hasAttributes(node)) return 'in';
    if (node.name === 'body') body ??= node;
    const { id = '', role } = node.attribs;
    if (node.name !== 'main' && role !== 'main' && !named.test(id)) return 'in';
    found = node;
    return 'end';
  });
  return found === null ? { area: body ?? root, isNamed: false } : { area: found, isNamed: true };
}

/** The text below a node without that of some elements, white space folded. */
export function textWithout(root: AnyNode, skip: (element: Element) => boolean): string {
  let text = '';
  walk(root, (node) => {
    if (node.type === 'text') text += ` ${node.data}`;
    return hasAttributes(node) && skip(node) ? 'past' : 'in';
  });
  return foldSpace(text);
}

/** The prose of an area: without menus, links and what is worked with. */
export const proseOf = (area: AnyNode): string => textWithout(area, ({ name }) => name === 'a' || unread.has(name));

/** All that an area says, without menus and what is worked with. */
export const shownIn = (area: AnyNode): string => textWithout(area, ({ name }) => unread.has(name));

/** How much a text says, in letters; a character of Chinese, Japanese or Korean says as much as three. */
export const weigh = (text: string): number =>
  text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0) * 2;

/** A heading and `Loading…`; less than any notice. */
const leastProse = 60;
const leastLinks = 3;

/** An element with nothing in it but space, that a script finds by its name: a component, or one with an id or data. */
function isPlaceholder({ name, attribs, children }: Element): boolean {
  const isComponent = name.includes('-');
  const isFound =
    fillable.has(name) && (attribs['id'] !== undefined || Object.keys(attribs).some((key) => key.startsWith('data-')));
  if (!isComponent && !isFound) return false;
  return children.every((child) => child.type === 'comment' || (child.type === 'text' && child.data.trim() === ''));
}

/** Whether a page names a content area in which there is nothing but a place for a script to fill; menus around it do not count. */
export function awaitsScript(root: Document): boolean {
  const { area, isNamed } = contentArea(root);
  if (!isNamed) return false;
  let links = 0;
  let prose = 0;
  let says = false;
  let waits = hasAttributes(area) && isPlaceholder(area);
  walk(area, (node) => {
    if (node.type === 'text') {
      const template = /\{\{[^{}]{1,200}\}\}/.test(node.data);
      waits ||= template;
      if (!template) prose += weigh(foldSpace(node.data));
    }
    if (hasAttributes(node)) {
      if (unread.has(node.name)) return 'past';
      if (node.name === 'a') links++;
      waits ||= isPlaceholder(node);
      says ||= showing.has(node.name);
    }
    says ||= links >= leastLinks || prose >= leastProse;
    if (says) return 'end';
    return hasAttributes(node) && (node.name === 'a' || headings.has(node.name)) ? 'past' : 'in';
  });
  return waits && !says;
}
