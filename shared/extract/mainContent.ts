import type { AnyNode, Element } from 'domhandler';

/** Elements whose text is never part of a notice. */
const dropped = new Set(
  'script style noscript template head nav footer aside iframe object svg canvas button select option textarea input label dialog audio video map'.split(
    ' ',
  ),
);
const droppedRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alert',
  'menu',
  'menubar',
  'toolbar',
]);
/** Words of a class or id that mark what stands around a notice. */
const chromeWords = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs share sharing social footer cookie cookies consent banner feedback survey related recommend sidebar toolbar pagination pager skip skiplink search login print counter hits modal popup pagedetails'.split(
    ' ',
  ),
);
/** An element that holds more of the page's text than this is the page, whatever it is called (measured: `body class="has-nav"`). */
const chromeShare = 0.3;
/** The content root holds at least this share of the text that reads as prose. */
const rootShare = 0.85;
/** A `main` or `article` with less than this share of the prose is not the notice (empty mains of page builders). */
const landmarkShare = 0.5;

const isElement = (node: AnyNode): node is Element => node.type === 'tag';

/** Text weights of a page, by node: all of it, and that which is no link. */
interface Weights {
  readonly text: Map<AnyNode, number>;
  readonly prose: Map<AnyNode, number>;
}

function words(element: Element): string[] {
  return `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Whether an element is left out whole, by what it is rather than by what it says. */
export function isHidden(element: Element): boolean {
  const { name, attribs } = element;
  if (dropped.has(name)) return true;
  if (droppedRoles.has(attribs['role'] ?? '')) return true;
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}

function isChrome(element: Element): boolean {
  if (element.name === 'header') return true;
  return words(element).some((word) => chromeWords.has(word));
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

function weigh(root: AnyNode): Weights {
  const text = new Map<AnyNode, number>();
  const prose = new Map<AnyNode, number>();
  const order = inOrder(root);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at];
    if (node === undefined) continue;
    if (node.type === 'text') {
      const length = node.data.trim().length;
      text.set(node, length);
      prose.set(node, length);
    } else if (isElement(node) && (node.name === 'a' || isHidden(node))) prose.set(node, 0);
    const { parent } = node;
    if (parent === null) continue;
    text.set(parent, (text.get(parent) ?? 0) + (text.get(node) ?? 0));
    prose.set(parent, (prose.get(parent) ?? 0) + (prose.get(node) ?? 0));
  }
  return { text, prose };
}

/**
 * Finds the element that holds the notice, and what in it stands around the notice: the page's own landmark where it has one
 * with most of the prose, else the deepest element that holds nearly all of it.
 */
export function findMainContent(root: AnyNode): {
  readonly content: AnyNode;
  readonly isChrome: (element: Element) => boolean;
} {
  const { text, prose } = weigh(root);
  const whole = text.get(root) ?? 0;
  const surrounds = (element: Element): boolean => isChrome(element) && (text.get(element) ?? 0) < whole * chromeShare;
  const proseLength = prose.get(root) ?? 0;
  const landmarks: Element[] = [];
  for (const node of inOrder(root)) {
    if (isElement(node) && (node.name === 'main' || node.attribs['role'] === 'main')) landmarks.push(node);
  }
  const [landmark, ...others] = landmarks;
  if (landmark !== undefined && others.length === 0 && (prose.get(landmark) ?? 0) >= proseLength * landmarkShare) {
    return { content: landmark, isChrome: surrounds };
  }
  let content = root;
  for (;;) {
    const inner: AnyNode | undefined =
      'children' in content
        ? content.children.find(
            (child) =>
              isElement(child) &&
              !/^(?:p|ul|ol|table|tbody|tr|td|dl|pre)$/.test(child.name) &&
              (prose.get(child) ?? 0) >= proseLength * rootShare,
          )
        : undefined;
    if (inner === undefined) return { content, isChrome: surrounds };
    content = inner;
  }
}
