import type { AnyNode, Element, ParentNode } from 'domhandler';

/** Elements whose text is never part of a notice. */
const never = new Set(
  'script style noscript template head nav footer iframe object svg canvas select option datalist textarea input label dialog audio video map'.split(
    ' ',
  ),
);
const neverRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'menu', 'menubar', 'toolbar']);
/** Words of a class or id that mark what opens when people click: hidden from the eye, and part of the notice. */
const panelWords =
  /(?:^|[^a-z])(?:tab|tabs|panel|pane|accordion|collapse|collapsible|expander|toggle|details|content)(?:$|[^a-z])/i;
/** And those that mark a notice's own box beside its text. */
const calloutWords =
  /(?:^|[^a-z])(?:callout|note|notice|warning|alert|important|info|inset|tip|box|highlight)(?:$|[^a-z])/i;
/** What holds a label that people click to open what stands below it. */
const labelHolders = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt', 'legend', 'caption', 'th']);
/** Ancestors looked at; nested deeper than this, a page is made to be so. */
const mostAncestors = 40;

export const isElement = (node: AnyNode): node is Element => node.type === 'tag';

const names = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;

function isWithin(element: Element, matches: (ancestor: Element) => boolean): boolean {
  let { parent } = element;
  for (let up = 0; parent !== null && up < mostAncestors; up++) {
    if (parent.type === 'tag' && matches(parent)) return true;
    ({ parent } = parent);
  }
  return false;
}

const isMain = ({ name, attribs }: Element): boolean =>
  name === 'main' || name === 'article' || attribs['role'] === 'main';

/** Whether a page folds an element away until it is asked for. */
function isPanel(element: Element): boolean {
  return element.attribs['role'] === 'tabpanel' || panelWords.test(names(element));
}

/** Whether an element is left out whole, by what it is rather than by what it says. */
export function isHidden(element: Element): boolean {
  const { name, attribs } = element;
  if (never.has(name)) return true;
  const role = attribs['role'] ?? '';
  if (neverRoles.has(role)) return true;
  // A button in a heading opens what stands below it; any other does something.
  if (name === 'button')
    return !('aria-expanded' in attribs || isWithin(element, (ancestor) => labelHolders.has(ancestor.name)));
  if (name === 'header') return !isWithin(element, isMain);
  if (name === 'aside' || role === 'complementary') return !calloutWords.test(names(element));
  // A site-wide alert stands before the content; one within it is part of the notice.
  if (role === 'alert' || role === 'status') return !isWithin(element, isMain) && isMainOnPage(element);
  const folded =
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
  return folded && !isPanel(element);
}

/** Looked up once for each node: a page may have as many alerts beside each other as it likes. */
const mains = new WeakMap<ParentNode, boolean>();
function holdsMain(node: ParentNode): boolean {
  const known = mains.get(node) ?? node.children.some((child) => isElement(child) && isMain(child));
  mains.set(node, known);
  return known;
}

/** Whether the page has a main part that an element could stand in; only children of the body and their wrappers are looked at. */
function isMainOnPage(element: Element): boolean {
  let { parent } = element;
  for (let up = 0; parent !== null && up < mostAncestors; up++) {
    if (holdsMain(parent)) return true;
    ({ parent } = parent);
  }
  return false;
}
