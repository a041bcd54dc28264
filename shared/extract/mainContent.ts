import type { AnyNode, Element } from 'domhandler';
import { isElement, isHidden } from './visible.ts';

/** Words of a class or id that mark what stands around a notice, whatever it says. */
const chromeWords = new Set(
  'nav navbar navigation breadcrumb breadcrumbs crumb crumbs share sharing cookie cookies consent pagination pager skip skiplink skipnav pagedetails sitemap prev prevnext pagetop modal popup survey feedback'.split(
    ' ',
  ),
);
/** Words that mark it only where little is said, or mostly links: `related-conditions` may be the notice's own. */
const likelyChromeWords = new Set(
  'menu social banner related recommend recommended sidebar side toolbar search login print counter hits footer teaser'.split(
    ' ',
  ),
);
/** Words that mark the frame of a page as against the column with the notice. */
const frameWords = new Set(
  'header head top bottom footer foot nav menu megamenu gnb lnb snb left side sidebar skip skipnav banner breadcrumb path location search util copyright cookie cookies consent feedback survey related share alert message'.split(
    ' ',
  ),
);
/** Text of a notice stands in these; a class of theirs says how it looks. */
const textElements = new Set('h1 h2 h3 h4 h5 h6 p li td th tr dt dd a span strong em b i caption'.split(' '));
/** An element that holds more of the page's text than this is the page, whatever it is called (measured: `body class="has-nav"`). */
const chromeShare = 0.3;
/** Prose that may stand beside the notice in a column of its own without being missed, in characters. */
const asideProse = 60;
/** A `main` or `article` with less prose than this share and length is not the notice (empty mains of page builders). */
const landmarkShare = 0.15;
const landmarkProse = 80;
/** Text this short under a likely name is what it is called. */
const littleText = 250;
const linkList = { links: 4, share: 0.8 };
/** A list of files is the notice's own: its names are what changes (HiKorea's manuals). */
const fileLink = /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|rtf|zip)(?:$|[?#;])|down(?:load)?|attach/i;

/** What a page's nodes weigh: all text, that which is no link, and the number of links to pages. */
interface Weights {
  readonly text: Map<AnyNode, number>;
  readonly prose: Map<AnyNode, number>;
  readonly links: Map<AnyNode, number>;
}

function words(element: Element): string[] {
  return `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** One pass, deepest nodes last, so that weights add up without recursion. */
function inOrder(root: AnyNode): AnyNode[] {
  const order: AnyNode[] = [];
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    if (isElement(node) ? isHidden(node) : node.type !== 'root') continue;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return order;
}

function weigh(order: readonly AnyNode[]): Weights {
  const text = new Map<AnyNode, number>();
  const prose = new Map<AnyNode, number>();
  const links = new Map<AnyNode, number>();
  const add = (to: Map<AnyNode, number>, node: AnyNode, more: number): void => {
    to.set(node, (to.get(node) ?? 0) + more);
  };
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at];
    if (node === undefined) continue;
    if (node.type === 'text') {
      const length = node.data.trim().length;
      text.set(node, length);
      prose.set(node, length);
    } else if (isElement(node)) {
      if (node.name === 'a') links.set(node, fileLink.test(node.attribs['href'] ?? '') ? 0 : 1);
      if (node.name === 'a' || isHidden(node)) prose.set(node, 0);
    }
    const { parent } = node;
    if (parent === null) continue;
    add(text, parent, text.get(node) ?? 0);
    add(prose, parent, prose.get(node) ?? 0);
    add(links, parent, links.get(node) ?? 0);
  }
  return { text, prose, links };
}

/** What a page calls its main part: one of its landmarks, if it holds prose to speak of. */
function findLandmark(order: readonly AnyNode[], { prose }: Weights, whole: number): Element | null {
  const enough = (node: Element): boolean =>
    (prose.get(node) ?? 0) >= Math.max(whole * landmarkShare, Math.min(landmarkProse, whole / 2));
  const of = (matches: (element: Element) => boolean): Element[] => order.filter(isElement).filter(matches);
  const mains = of(({ name, attribs }) => name === 'main' || attribs['role'] === 'main').filter(enough);
  const outermost = mains.toSorted((one, other) => (prose.get(other) ?? 0) - (prose.get(one) ?? 0))[0];
  if (outermost !== undefined) return outermost;
  const articles = of(({ name }) => name === 'article');
  const [article] = articles;
  return article !== undefined && articles.length === 1 && (prose.get(article) ?? 0) >= whole / 2 ? article : null;
}

/** The deepest element beside which no text of the notice stands: a column of prose, where its neighbours are the page's frame. */
function findColumn(root: AnyNode, { text, prose, links }: Weights): AnyNode {
  const isNamedFrame = (node: AnyNode): boolean => isElement(node) && words(node).some((word) => frameWords.has(word));
  const isFrame = (node: AnyNode): boolean => {
    const own = prose.get(node) ?? 0;
    // A heading, paragraph, table or list right beside the text belongs to it, unless it leads elsewhere.
    if (isElement(node) && besideText.test(node.name) && (own > 0 || links.get(node) === 0))
      return (links.get(node) ?? 0) >= 2 && own < (text.get(node) ?? 0) * 0.5;
    return own < asideProse || own < (text.get(node) ?? 0) * 0.4 || isNamedFrame(node);
  };
  let column = root;
  for (;;) {
    if (!('children' in column)) return column;
    const seen = column.children.filter(
      (child) => (text.get(child) ?? 0) > 0 && !(isElement(child) && isHidden(child)),
    );
    const rank = (node: AnyNode): number => (prose.get(node) ?? 0) * (isNamedFrame(node) ? 0.01 : 1);
    const [inner, ...others] = seen.toSorted((one, other) => rank(other) - rank(one));
    const isBox = inner !== undefined && isElement(inner) && !/^(?:p|ul|ol|dl|pre|h[1-6]|li)$/.test(inner.name);
    // A table of data is the notice's own; one that lays out the page has headings, paragraphs or boxes in its cells.
    if (!isBox || (/^t(?:able|body|r|d)$/.test(inner.name) && !laysOut(inner))) return column;
    if (!others.every(isFrame)) return column;
    column = inner;
  }
}

const besideText = /^(?:h[1-6]|p|ul|ol|dl|table|pre|blockquote)$/;

function laysOut(table: Element): boolean {
  const open: AnyNode[] = [...table.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (/^(?:p|h[1-6]|div|ul|table|section|article)$/.test(node.name)) return true;
    for (const child of node.children) open.push(child);
  }
  return false;
}

/**
 * Finds the element that holds the notice, and what in it stands around the notice: the page's own landmark where it has one
 * with prose, else the column of prose within the page's frame. When in doubt, text is kept: what is not read is missed for ever.
 */
export function findMainContent(root: AnyNode): {
  readonly content: AnyNode;
  readonly isChrome: (element: Element) => boolean;
} {
  const order = inOrder(root);
  const weights = weigh(order);
  const { text, prose, links } = weights;
  const whole = text.get(root) ?? 0;
  const landmark = findLandmark(order, weights, prose.get(root) ?? 0);
  const content = landmark ?? findColumn(root, weights);
  const isChrome = (element: Element): boolean => {
    const own = text.get(element) ?? 0;
    if (own >= whole * chromeShare) return false;
    const said = words(element);
    if (said.some((word) => chromeWords.has(word))) return true;
    if (textElements.has(element.name)) return false;
    const linked = own - (prose.get(element) ?? 0);
    if (said.some((word) => likelyChromeWords.has(word)) && (own <= littleText || linked >= own * 0.4)) return true;
    // Without a landmark, lists of links stand beside the notice more often than in it.
    return landmark === null && (links.get(element) ?? 0) >= linkList.links && linked >= own * linkList.share;
  };
  return { content, isChrome };
}
