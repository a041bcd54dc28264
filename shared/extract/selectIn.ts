import { type CheerioAPI, load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';

/** A search below a node takes the library the square of the number of its children: 5 s for 60,000, 15 ms for these. */
export const mostChildren = 2000;

/** Lets selectors search a page. Where all stands beside each other, without an element around it, it gets one. */
export function selectIn(root: Document): CheerioAPI {
  const $ = load(root);
  if (root.children.length <= mostChildren) return $;
  const [frame] = $<Element, string>('<html></html>').toArray();
  if (frame === undefined) return $;
  frame.children = root.children;
  for (const child of frame.children) child.parent = frame;
  frame.parent = root;
  root.children = [frame];
  return $;
}
