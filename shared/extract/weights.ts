import type { AnyNode } from 'domhandler';
import { isElement, isHidden } from './visible.ts';

/** What stands below a node, in characters; spaces at the ends of texts are not counted. */
export interface Weight {
  readonly text: number;
  /** Text outside links to pages. */
  readonly prose: number;
  /** Links to other pages, files not counted. */
  readonly links: number;
  /** Links to places on the same page. */
  readonly places: number;
  /** Whether something below asks for input. */
  readonly asks: boolean;
}

type Weighing = { -readonly [Field in keyof Weight]: Weight[Field] };

const none: Weight = { text: 0, prose: 0, links: 0, places: 0, asks: false };

/** A list of files is the notice's own: its names are what changes (HiKorea's manuals). */
const fileLink = /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|rtf|zip)(?:$|[?#;])|down(?:load)?|attach/i;

/** What asks for input; its own text is no part of the notice. */
const fields = new Set(['input', 'textarea', 'select']);

/** The nodes of a page that are seen, outermost first. One pass without recursion: pages nest as deep as they like. */
function inOrder(root: AnyNode): AnyNode[] {
  const order: AnyNode[] = [];
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && isHidden(node)) {
      if (fields.has(node.name)) order.push(node);
      continue;
    }
    order.push(node);
    // Scripts and styles are no elements here, and say nothing.
    if (isElement(node) || node.type === 'root') for (const child of node.children) open.push(child);
  }
  return order;
}

/** Where a link leads: to another page, to a place on this one, or nowhere that counts (a file, a script). */
function kindOfLink(href: string): 'page' | 'place' | 'other' {
  if (href.startsWith('#')) return href.length > 1 ? 'place' : 'other';
  return href === '' || /^javascript:/i.test(href) || fileLink.test(href) ? 'other' : 'page';
}

/** Weighs a page once; what is hidden weighs nothing. */
export function weigh(root: AnyNode): (node: AnyNode) => Weight {
  const order = inOrder(root);
  const weights = new Map<AnyNode, Weighing>();
  const weightOf = (node: AnyNode): Weighing => {
    const known = weights.get(node);
    if (known !== undefined) return known;
    const made = { ...none };
    weights.set(node, made);
    return made;
  };
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at];
    if (node === undefined) continue;
    const own = weightOf(node);
    if (node.type === 'text') {
      own.text = node.data.trim().length;
      own.prose = own.text;
    } else if (isElement(node)) {
      if (node.name === 'a') {
        const kind = kindOfLink(node.attribs['href'] ?? '');
        if (kind === 'page') own.links++;
        if (kind === 'place') own.places++;
        if (kind !== 'other') own.prose = 0;
      }
      if (fields.has(node.name) && node.attribs['type'] !== 'hidden') own.asks = true;
    }
    if (node.parent === null) continue;
    const outer = weightOf(node.parent);
    outer.text += own.text;
    outer.prose += own.prose;
    outer.links += own.links;
    outer.places += own.places;
    outer.asks ||= own.asks;
  }
  return (node) => weights.get(node) ?? none;
}
