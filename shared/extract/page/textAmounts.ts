import type { AnyNode } from 'domhandler';
import { type Go, walk } from '../../capture/walk.ts';
import { isCalledTalk } from './hints.ts';
import { isElement, isHidden } from './visible.ts';

/** What stands below a node, in characters; spaces at the ends of texts are not counted. */
export interface TextAmounts {
  readonly text: number;
  /** Text outside links to pages. */
  readonly prose: number;
  /** Links to other pages, files not counted. */
  readonly links: number;
  /** Links to places on the same page. */
  readonly places: number;
  /** Whether something below asks for input. */
  readonly asks: boolean;
  /** Headings of the first level below. */
  readonly titles: number;
  /** Prose below of what readers say, as its names have it. */
  readonly talk: number;
  /** Prose of the paragraphs right below; those one level deeper count half. */
  readonly paragraphs: number;
  /** Prose below of lists of terms: data of a card, whatever link is around it. */
  readonly terms: number;
  /** Text of the page before it. */
  readonly start: number;
}

/**
 * A class, as V8 takes what a literal makes for what lives long once it has seen many live on, and keeps all later ones until it looks
 * at the whole heap: a fifth of the time of reading (Node 24.21, measured 2026-11-24).
 */
class Counting implements TextAmounts {
  text = 0;
  prose = 0;
  links = 0;
  places = 0;
  asks = false;
  titles = 0;
  talk = 0;
  paragraphs = 0;
  terms = 0;
  start = 0;

  say(length: number): this {
    this.text += length;
    this.prose += length;
    return this;
  }

  /** Counts the link that this is; what it says is prose only where it leads nowhere that counts. */
  lead(href: string): void {
    const kind = kindOfLink(href);
    if (kind === 'page') this.links++;
    if (kind === 'place') this.places++;
    if (kind !== 'other') this.prose = this.terms;
  }

  add(inner: TextAmounts): void {
    this.text += inner.text;
    this.prose += inner.prose;
    this.links += inner.links;
    this.places += inner.places;
    this.asks ||= inner.asks;
    this.titles += inner.titles;
    this.talk += inner.talk;
    this.terms += inner.terms;
  }
}

const none: TextAmounts = new Counting();

/** A list of files is the notice's own: its names are what changes (HiKorea's manuals). */
const fileLink = /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|rtf|zip)(?:$|[?#;])|down(?:load)?|attach/i;

/** What asks for input; its own text is no part of the notice. */
const fields = new Set(['input', 'textarea', 'select']);

const paragraphs = /^(?:p|blockquote|pre)$/;
const boxes = /^(?:div|td|article|section|main|center|body|font)$/;
const longText = 60;

/** Where a link leads: to another page, to a place on this one, or nowhere that counts (a file, a script, a mailbox). */
function kindOfLink(href: string): 'page' | 'place' | 'other' {
  if (href.startsWith('#')) return href.length > 1 ? 'place' : 'other';
  return href === '' || /^(?:javascript|mailto|tel):/i.test(href) || fileLink.test(href) ? 'other' : 'page';
}

/** Weighs a page once; what is hidden weighs nothing. */
export function countText(root: AnyNode): (node: AnyNode) => TextAmounts {
  const whole = new Counting();
  const weights = new Map<AnyNode, Counting>([[root, whole]]);
  /** Of the element that is walked through; those around it before it. */
  let own = whole;
  const around: Counting[] = [];
  /** Text so far. */
  let said = 0;
  const enter = (node: AnyNode): Go => {
    if (node.type === 'text') {
      const { length } = node.data.trim();
      own.say(length);
      said += length;
      // Without paragraphs, text parted by line breaks stands in its box itself.
      if (length >= longText && node.parent?.type === 'tag' && boxes.test(node.parent.name)) own.paragraphs += length;
    }
    // Scripts and styles are no elements here, and say nothing.
    if (!isElement(node)) return node === root ? 'in' : 'past';
    if (fields.has(node.name) && node.attribs['type'] !== 'hidden') own.asks = true;
    if (isHidden(node)) return 'past';
    around.push(own);
    own = new Counting();
    own.start = said;
    weights.set(node, own);
    return 'in';
  };
  walk(root, enter, (node) => {
    if (!isElement(node)) return;
    if (node.name === 'a') own.lead(node.attribs['href'] ?? '');
    if (node.name === 'h1') own.titles++;
    if (node.name === 'dl') own.terms = own.prose;
    if (own.titles === 0 && own.prose > 0 && isCalledTalk(node)) own.talk = own.prose;
    const outer = around.pop() ?? whole;
    if (paragraphs.test(node.name)) {
      outer.paragraphs += own.prose;
      const further = around.at(-1);
      if (further !== undefined) further.paragraphs += own.prose / 2;
    }
    outer.add(own);
    own = outer;
  });
  return (node) => (node.type === 'text' ? new Counting().say(node.data.trim().length) : (weights.get(node) ?? none));
}
