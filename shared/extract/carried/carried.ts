import type { AnyNode, Document, Element } from 'domhandler';
import { contentArea, hasAttributes, proseOf, shownIn, textWithout, weigh } from '../../capture/contentArea.ts';
import { foldSpace } from '../../capture/foldSpace.ts';
import { isWhole, type OpenPage, openPage } from '../../capture/openPage.ts';
import { walk } from '../../capture/walk.ts';
import { htmlOfData, htmlOfLinkedData, htmlOfText, readData, revive } from './carriedData.ts';

/** Less is a setting or a caption, in characters; text of the East counts three times. */
const leastCarried = 120;
/** A value that is shorter says nothing. */
const shortestValue = 60;
/** A page that shows so much itself is not searched for data of its scripts, which hold words of the whole site as well. */
const mostShown = 120;
/** Values looked at of one page. */
const mostCarriers = 400;

/** Attributes that hold no text of the page, however long. */
const ofMarkup =
  /^(?:style|class|d|points|src|srcset|href|content|integrity|on.*|data-(?:src|bg|style|config|settings|options|gtm|track.*))$/i;

/** Words that a page carries without showing them itself, as HTML, and where. */
interface Carrier {
  readonly element: Element;
  readonly html: string;
  /** What it shows when it is set out. */
  readonly text: string;
}

const decodeEntities = (text: string): string => textWithout(openPage(text).root, () => false);
const scriptText = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.data : '')).join('');

/** Data that a script element holds: as JSON, or given to a variable. */
function ofScript(element: Element): string {
  const { type = '', id = '' } = element.attribs;
  const text = scriptText(element);
  if (text.length < shortestValue) return '';
  if (/ld\+json/i.test(type)) return htmlOfLinkedData(readData(text));
  const isData = /json/i.test(type) || /^(?:__NEXT_DATA__|__NUXT_DATA__|ng-state|.*-state)$/.test(id);
  const assigned = isData
    ? text
    : /^\s*(?:window|self|globalThis)\.[\w$]{1,60}\s*=\s*(\{[\s\S]*\})\s*;?\s*$/.exec(text)?.[1];
  const data = assigned === undefined ? undefined : readData(assigned);
  if (data === undefined) return '';
  return htmlOfData(id === '__NUXT_DATA__' && Array.isArray(data) ? revive(data) : data);
}

/** What an element carries: a hidden field its value, a component its attributes, a script its data. */
function carriedBy(element: Element): string {
  const { name, attribs } = element;
  const isField = name === 'input' && attribs['type']?.toLowerCase() === 'hidden';
  if (isField && !/^__/.test(attribs['name'] ?? '')) return htmlOfText(attribs['value'] ?? '', decodeEntities);
  if (name === 'input' || name === 'meta' || name === 'link') return '';
  if (name === 'textarea') {
    const isHidden = attribs['hidden'] !== undefined || /display\s*:\s*none/i.test(attribs['style'] ?? '');
    return isHidden ? htmlOfText(scriptText(element), decodeEntities) : '';
  }
  if (name === 'script') return ofScript(element);
  for (const [attribute, value] of Object.entries(attribs)) {
    if (value.length < shortestValue || ofMarkup.test(attribute)) continue;
    const html = htmlOfText(value, decodeEntities);
    if (html !== '') return html;
  }
  return '';
}

/** Carriers in reading order; scripts only where next to nothing is shown. */
function collect(root: Document, shown: number): Carrier[] {
  const found: Carrier[] = [];
  walk(root, (node) => {
    if (!hasAttributes(node)) return 'in';
    const isPassed = node.name === 'script' && shown >= mostShown;
    const html = found.length < mostCarriers && !isPassed ? carriedBy(node) : '';
    const text = html === '' ? '' : shownIn(openPage(html).root);
    if (text !== '') found.push({ element: node, html, text });
    return node.name === 'script' || node.name === 'style' ? 'past' : 'in';
  });
  return found;
}

const isWithin = (node: AnyNode | null, root: AnyNode): boolean =>
  node !== null && (node === root || isWithin(node.parent, root));

/** Whether most of a text is on the page already. */
function isShown(text: string, shown: string): boolean {
  const parts = text.split(/(?<=[.。!?！？])\s*/u).filter((part) => part.length > shortestValue / 3);
  const known = parts.filter((part) => shown.includes(part.slice(0, shortestValue)));
  return parts.length > 0 && known.length * 2 > parts.length;
}

function append(parent: Document | Element, children: readonly AnyNode[], before: Element | null): void {
  for (const child of children) {
    if (!('prev' in child) || child.type === 'root') continue;
    child.parent = parent;
    const last = before === null ? (parent.children.at(-1) ?? null) : before.prev;
    child.prev = last;
    child.next = before;
    if (last !== null) last.next = child;
    if (before !== null) before.prev = child;
    const at = before === null ? parent.children.length : parent.children.indexOf(before);
    parent.children.splice(at, 0, child);
  }
}

/** Without a heading at its beginning that the page shows as well. */
const withoutHeading = (html: string, shown: string): string =>
  html.replace(/^<h1>([^<]{1,200})<\/h1>/, (heading, text: string) => (shown.includes(foldSpace(text)) ? '' : heading));

/** A declared shadow root is shown in the place of its host's children; those are shown only in its slots. */
function openShadows(root: Document): void {
  const shadows: Element[] = [];
  walk(root, (node) => {
    if (
      hasAttributes(node) &&
      node.name === 'template' &&
      /^(?:open|closed)$/i.test(node.attribs['shadowrootmode'] ?? '')
    )
      shadows.push(node);
    return 'in';
  });
  for (const shadow of shadows) {
    let hasSlot = false;
    walk(shadow, (node) => {
      hasSlot ||= hasAttributes(node) && node.name === 'slot';
      return hasSlot ? 'end' : 'in';
    });
    shadow.name = 'div';
    const { parent } = shadow;
    if (hasSlot || parent === null) continue;
    parent.children = [shadow];
    shadow.prev = null;
    shadow.next = null;
  }
}

/**
 * Puts into a page, where it says little itself, the words that it carries for its scripts to show: in hidden fields and in attributes
 * of components within its content, else in its data, else in what it tells search engines (immi.homeaffairs.gov.au, Next.js, Nuxt,
 * Angular, Inertia; 2026-11-30). What is shown already is not read twice.
 */
export function unfoldCarried(page: OpenPage): OpenPage {
  if (!isWhole(page)) return page;
  const { root } = page;
  openShadows(root);
  const { area } = contentArea(root);
  const shown = weigh(proseOf(area));
  const carriers = collect(root, shown);
  if (carriers.length === 0) return page;
  const all = shownIn(root);
  const fresh = carriers.filter(({ text }) => !isShown(text, all));
  const near = fresh.filter(({ element }) => element.name !== 'script' && isWithin(element, area));
  const others = fresh.filter((carrier) => !near.includes(carrier));
  const total = (some: readonly Carrier[]): number => some.reduce((sum, { text }) => sum + weigh(text), 0);
  const [fullest] = others.toSorted((one, other) => weigh(other.text) - weigh(one.text));
  const least = Math.max(leastCarried, shown);
  const chosen = total(near) >= least ? near : fullest !== undefined && weigh(fullest.text) >= least ? [fullest] : [];
  let { nodes } = page;
  for (const { element, html } of chosen) {
    const inner = openPage(`<article>${withoutHeading(html, all)}</article>`);
    nodes += inner.nodes;
    const { parent } = element;
    const isPlaced =
      element !== area &&
      near.some((carrier) => carrier.element === element) &&
      parent !== null &&
      'children' in parent;
    if (isPlaced && (hasAttributes(parent) || parent.type === 'root')) append(parent, inner.root.children, element);
    else append(area, inner.root.children, null);
  }
  return chosen.length === 0 ? page : { ...page, nodes };
}
