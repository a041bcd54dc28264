import type { AnyNode, Document, Element } from 'domhandler';
import { contentArea, hasAttributes, proseOf, shownIn, textWithout, weigh } from '../../capture/contentArea.ts';
import { foldSpace } from '../../capture/foldSpace.ts';
import { isWhole, type OpenPage, openPage } from '../../capture/openPage.ts';
import { walk } from '../../capture/walk.ts';
import { placeAlert } from './addressed.ts';
import { append } from './append.ts';
import { htmlOfData, htmlOfLinkedData, htmlOfText, readData, revive } from './carriedData.ts';

/** Less is a setting or a caption, in characters; text of the East counts three times. */
const leastCarried = 120;
/** A value that is shorter says nothing. */
const shortestValue = 60;
/** A page that shows so much itself is not searched for data of its scripts, which hold words of the whole site as well. */
const mostShown = 120;
/** Elements looked at of one page. */
const mostCarriers = 400;
/** Names of the elements in which frameworks keep data. */
const dataIds = /^(?:__NEXT_DATA__|__NUXT_DATA__|ng-state|.*-state)$/;

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

/** Whether a value can be markup or data with words in it. */
const maySay = (value: string): boolean =>
  value.length >= shortestValue &&
  (/^\s*(?:[[{]|%7b|%5b)/i.test(value) || value.includes('<') || value.includes('&lt;'));

/** The beginning of data that is given to a variable. */
const assignment = /^\s*(?:window|self|globalThis)\.[\w$]{1,60}\s*=\s*(?=\{)/;

function mayHoldData(element: Element): boolean {
  const { type = '', id = '' } = element.attribs;
  if (/json/i.test(type) || dataIds.test(id)) return true;
  const [first] = element.children;
  return first?.type === 'text' && assignment.test(first.data.slice(0, 200));
}

/** Data that a script element holds: as JSON, or given to a variable. */
function dataOf(element: Element): unknown {
  const text = scriptText(element).replace(assignment, '').replace(/;\s*$/, '');
  return text.length < shortestValue ? undefined : readData(text);
}

function ofScript(element: Element): string {
  const { type = '', id = '' } = element.attribs;
  const data = dataOf(element);
  if (data === undefined) return '';
  if (/ld\+json/i.test(type)) return htmlOfLinkedData(data);
  return htmlOfData(id === '__NUXT_DATA__' && Array.isArray(data) ? revive(data) : data);
}

/** Values that an element holds for a script: a hidden field its own, a component its attributes. */
function valuesOf(element: Element): string[] {
  const { name, attribs } = element;
  if (name === 'input') {
    const isField = attribs['type']?.toLowerCase() === 'hidden' && !/^__/.test(attribs['name'] ?? '');
    return isField ? [attribs['value'] ?? ''].filter(maySay) : [];
  }
  if (name === 'meta' || name === 'link' || name === 'script') return [];
  if (name === 'textarea') {
    const isHidden = attribs['hidden'] !== undefined || /display\s*:\s*none/i.test(attribs['style'] ?? '');
    return isHidden ? [scriptText(element)].filter(maySay) : [];
  }
  const found: string[] = [];
  for (const attribute in attribs) {
    const value = attribs[attribute] ?? '';
    if (maySay(value) && !ofMarkup.test(attribute)) found.push(value);
  }
  return found;
}

/** What of a page can carry words, found in one walk: most pages have none of it. */
interface Survey {
  readonly shadows: Element[];
  readonly fields: { readonly element: Element; readonly values: readonly string[] }[];
  readonly scripts: Element[];
  /** Scripts that hold no data. */
  readonly code: Element[];
}

function survey(root: Document): Survey {
  const found: Survey = { shadows: [], fields: [], scripts: [], code: [] };
  walk(root, (node) => {
    if (!hasAttributes(node)) return 'in';
    if (node.name === 'script') {
      (mayHoldData(node) ? found.scripts : found.code).push(node);
      return 'past';
    }
    if (node.name === 'template' && /^(?:open|closed)$/i.test(node.attribs['shadowrootmode'] ?? ''))
      found.shadows.push(node);
    const values = found.fields.length < mostCarriers ? valuesOf(node) : [];
    if (values.length > 0) found.fields.push({ element: node, values });
    return 'in';
  });
  return found;
}

const toCarrier = (element: Element, html: string): Carrier[] => {
  const text = html === '' ? '' : shownIn(openPage(html).root);
  return text === '' ? [] : [{ element, html, text }];
};

const isWithin = (node: AnyNode | null, root: AnyNode): boolean =>
  node !== null && (node === root || isWithin(node.parent, root));

/** Whether most of a text is on the page already. */
function isShown(text: string, shown: string): boolean {
  const parts = text.split(/(?<=[.。!?！？])\s*/u).filter((part) => part.length > shortestValue / 3);
  const known = parts.filter((part) => shown.includes(part.slice(0, shortestValue)));
  return parts.length > 0 && known.length * 2 > parts.length;
}

/** Without a heading at its beginning that the page shows as well. */
const withoutHeading = (html: string, shown: string): string =>
  html.replace(/^<h1>([^<]{1,200})<\/h1>/, (heading, text: string) => (shown.includes(foldSpace(text)) ? '' : heading));

/** A declared shadow root is shown in the place of its host's children; those are shown only in its slots. */
function openShadows(shadows: readonly Element[]): void {
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
export function unfoldCarried(page: OpenPage, url: string): OpenPage {
  if (!isWhole(page)) return page;
  const found = survey(page.root);
  openShadows(found.shadows);
  if (found.fields.length + found.scripts.length === 0) return page;
  const { area } = contentArea(page.root);
  const unfolded = unfoldWords(page, found, area);
  const nodes = placeAlert(area, found, url);
  return { ...unfolded, nodes: unfolded.nodes + nodes };
}

function unfoldWords(page: OpenPage, { fields, scripts }: Survey, area: Element | Document): OpenPage {
  const { root } = page;
  const shown = weigh(proseOf(area));
  const least = Math.max(leastCarried, shown);
  const raw = fields.reduce((sum, { values }) => sum + values.reduce((all, value) => all + value.length, 0), 0);
  // No value says more than three times its length.
  const isWorth = raw * 3 >= least || (scripts.length > 0 && shown < mostShown);
  if (!isWorth) return page;
  const all = shownIn(root);
  const fresh = (carriers: readonly Carrier[]): Carrier[] => carriers.filter(({ text }) => !isShown(text, all));
  const ofFields = fresh(
    fields.flatMap(({ element, values }) =>
      values.flatMap((value) => toCarrier(element, htmlOfText(value, decodeEntities))).slice(0, 1),
    ),
  );
  const near = ofFields.filter(({ element }) => isWithin(element, area));
  const total = near.reduce((sum, { text }) => sum + weigh(text), 0);
  const ofScripts =
    total < least && shown < mostShown
      ? fresh(scripts.flatMap((element) => toCarrier(element, ofScript(element))))
      : [];
  const [fullest] = [...ofFields.filter((carrier) => !near.includes(carrier)), ...ofScripts].toSorted(
    (one, other) => weigh(other.text) - weigh(one.text),
  );
  const chosen = total >= least ? near : fullest !== undefined && weigh(fullest.text) >= least ? [fullest] : [];
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
