import type { AnyNode, Element } from 'domhandler';
import { type Go, walk } from '../capture/walk.ts';
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

/** Where a link leads: to another page, to a place on this one, or nowhere that counts (a file, a script). */
function kindOfLink(href: string): 'page' | 'place' | 'other' {
  if (href.startsWith('#')) return href.length > 1 ? 'place' : 'other';
  return href === '' || /^javascript:/i.test(href) || fileLink.test(href) ? 'other' : 'page';
}

/** Adds what an element weighs to what is around it; what a link says is prose only where it leads nowhere that counts. */
function addTo(outer: Weighing, own: Weighing, element: Element): void {
  const kind = element.name === 'a' ? kindOfLink(element.attribs['href'] ?? '') : 'other';
  if (kind === 'page') own.links++;
  if (kind === 'place') own.places++;
  if (kind !== 'other') own.prose = 0;
  outer.text += own.text;
  outer.prose += own.prose;
  outer.links += own.links;
  outer.places += own.places;
  outer.asks ||= own.asks;
}

/** Weighs a page once; what is hidden weighs nothing. */
export function weigh(root: AnyNode): (node: AnyNode) => Weight {
  const whole: Weighing = { ...none };
  const weights = new Map<AnyNode, Weighing>([[root, whole]]);
  /** Of the element that is walked through; those around it before it. */
  let own = whole;
  const around: Weighing[] = [];
  const enter = (node: AnyNode): Go => {
    if (node.type === 'text') {
      const { length } = node.data.trim();
      own.text += length;
      own.prose += length;
    }
    // Scripts and styles are no elements here, and say nothing.
    if (!isElement(node)) return node === root ? 'in' : 'past';
    if (fields.has(node.name) && node.attribs['type'] !== 'hidden') own.asks = true;
    if (isHidden(node)) return 'past';
    around.push(own);
    own = { text: 0, prose: 0, links: 0, places: 0, asks: false };
    weights.set(node, own);
    return 'in';
  };
  walk(root, enter, (node) => {
    if (!isElement(node)) return;
    const outer = around.pop() ?? whole;
    addTo(outer, own, node);
    own = outer;
  });
  return (node) => {
    if (node.type !== 'text') return weights.get(node) ?? none;
    const { length } = node.data.trim();
    return length === 0 ? none : { ...none, text: length, prose: length };
  };
}
