import { type Cheerio, load } from 'cheerio/slim';
import type { AnyNode, Document, Element } from 'domhandler';

/** A search below a node takes the library the square of the number of its children: 5 s for 60,000, 15 ms for these. */
export const mostChildren = 2000;

/**
 * One for all pages: each `load` makes a class of its own, and what that holds is only freed when the whole heap is looked at.
 */
const $ = load('');

/** What a selector finds on one page. */
export type Select = (selector: string) => Cheerio<AnyNode>;

/** A node with what the library can say of it. */
export const wrap = (node: AnyNode): Cheerio<AnyNode> => $(node);

/** Lets selectors search a page. Where all stands beside each other, without an element around it, it gets one. */
export function selectIn(root: Document): Select {
  if (root.children.length > mostChildren) frame(root);
  return (selector) => $<AnyNode, string>(selector, root);
}

function frame(root: Document): void {
  const [html] = $<Element, string>('<html></html>').toArray();
  if (html === undefined) return;
  html.children = root.children;
  for (const child of html.children) child.parent = html;
  html.parent = root;
  root.children = [html];
}
