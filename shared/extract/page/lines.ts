import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { type Go, walk } from '../../capture/walk.ts';
import { blockElements, isSetOut, textOf } from './textOf.ts';
import { isElement, isHidden } from './visible.ts';

/** A line of a page as its reader sees it. */
export interface Line {
  /** White space folded. */
  readonly text: string;
  readonly node: AnyNode;
  /** Whether it stands in a cell, an entry or a heading: a day alone there is no stamp of the page. */
  readonly isPart: boolean;
  /** What of it leads elsewhere. */
  readonly linked: string;
  /** What its `time` elements and its microdata tell machines. */
  readonly stamps: readonly Stamp[];
}

export interface Stamp {
  readonly value: string;
  /** What it prints, where that is short. */
  readonly printed: string;
  /** Whether the markup says that it is the day of publication. */
  readonly isNamed: boolean;
}

const part = /^(?:td|th|li|dd|dt|h[1-6])$/;
const mostLines = 5000;

const published = /datePublished|dateCreated/u;
const changed = /updated|modified/iu;
const mostStamps = 20;
/** A day is printed in fewer characters. */
const longestDay = 40;

/** The day that an element states beside what it prints: `<time datetime="2026-03-14">`. */
function stampOf(element: Element): Stamp | null {
  const { name, attribs } = element;
  const isNamed = published.test(attribs['itemprop'] ?? '') || 'pubdate' in attribs;
  const value = attribs['datetime'] ?? (isNamed ? attribs['content'] : undefined);
  if (name === 'abbr' && /published/u.test(attribs['class'] ?? '') && attribs['title'] !== undefined)
    return { value: attribs['title'], printed: '', isNamed: true };
  if (value === undefined || (name !== 'time' && !isNamed)) return null;
  if (changed.test(`${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`)) return null;
  const printed = name === 'time' ? textOf(element) : '';
  return {
    value,
    printed: printed.length > longestDay ? '' : printed,
    isNamed: isNamed || /published|entry-date/u.test(attribs['class'] ?? ''),
  };
}

const isHeading = (node: AnyNode): boolean => isElement(node) && /^h[2-6]$/.test(node.name);
const isLink = (node: AnyNode): boolean => isElement(node) && node.name === 'a';
/** Nodes looked at to find out whether an entry leads elsewhere, and how far up one may stand. */
const mostLookedAt = 100;
const mostAncestors = 6;

/** Looked up once for each entry: its lines ask one after the other. */
const cards = new WeakMap<Element, boolean>();

/** Whether an entry of a list has a heading that leads to another page: what stands in it is of that. */
function isCard(entry: Element): boolean {
  const known = cards.get(entry);
  if (known !== undefined) return known;
  let [seen, found] = [0, false];
  walk(entry, (node) => {
    if (found || seen++ > mostLookedAt) return 'end';
    if (!isElement(node)) return 'past';
    const { parent } = node;
    found = parent !== null && ((node.name === 'a' && isHeading(parent)) || (isHeading(node) && isLink(parent)));
    return 'in';
  });
  cards.set(entry, found);
  return found;
}

/** Whether a node stands in an entry that leads to another page. */
function isInCard(node: Element): boolean {
  let { parent } = node;
  for (let up = 0; parent !== null && up < mostAncestors; up++) {
    if (isElement(parent) && parent.name === 'li') return isCard(parent);
    ({ parent } = parent);
  }
  return false;
}

/** The lines of a page, frame and all, in the order of its markup. */
export function linesOf(root: AnyNode): Line[] {
  const lines: Line[] = [];
  let text = '';
  let node: AnyNode = root;
  let isPart = false;
  let stamps: Stamp[] = [];
  let linked = '';
  let links = 0;
  const end = (next: AnyNode): void => {
    const folded = foldSpace(text);
    if (folded !== '' && lines.length < mostLines) {
      lines.push({ text: folded, node, isPart, linked: foldSpace(linked), stamps });
      stamps = [];
    }
    text = '';
    linked = '';
    node = next;
    isPart = isElement(next) && (part.test(next.name) || isInCard(next));
  };
  const enter = (at: AnyNode): Go => {
    if (at.type === 'text') {
      const [first = '', ...others] = isElement(node) && node.name === 'pre' ? at.data.split('\n') : [at.data];
      text += first;
      if (links > 0) linked += first;
      for (const other of others) {
        end(node);
        text = other;
        if (links > 0) linked = other;
      }
    }
    // Styles and scripts stand within pages as well, and their text is none.
    if (!isElement(at)) return at.type === 'root' ? 'in' : 'past';
    if (isHidden(at)) return 'past';
    const stamp = stampOf(at);
    if (stamp !== null && stamps.length < mostStamps) stamps.push(stamp);
    if (isSetOut(at)) text += ' ';
    if (at.name === 'a') links++;
    if (at.name === 'br') end(node);
    else if (blockElements.has(at.name)) end(at);
    return 'in';
  };
  walk(root, enter, (at) => {
    if (!isElement(at)) return;
    if (at.name === 'a') links--;
    if (blockElements.has(at.name)) end(at.parent ?? root);
  });
  end(root);
  return lines;
}
