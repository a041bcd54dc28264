import type { AnyNode, Element } from 'domhandler';
import { walk } from '../../capture/walk.ts';

/** Words of a class or id that mark what opens when people click: one of several tabs, or the body of a fold. */
const panelWords =
  /(?:^|[^a-z])(?:tab|tabs|panel|pane|accordion|collapse|collapsible|expander|toggle|details|content)(?:$|[^a-z])/i;
/** Words of a class that mark the title of such a panel. */
const openerWords = /accordion|collaps|expand|toggle|disclosure|(?:^|[^a-z])(?:tab|tabs|faq)(?:$|[^a-z])/i;
/** Attributes that name an element for another reason than to open it. */
const otherNames = /^(?:id|class|name|style|src|href|content|value|title|alt|aria-(?:label|labelledby|describedby))$/;
/** Longer values are no names of elements. */
const longestValue = 200;
/** What scripts in the page open, by its id. */
const openedByScript =
  /(?:#([\w-]{1,80})['"]\s?\)\.(?:show|toggle|slideToggle|slideDown|fadeIn|fadeToggle|collapse|removeClass)|getElementById\(\s?['"]([\w-]{1,80})['"]\s?\)\.(?:style\.(?:display|visibility)\s?=\s?['"](?!none|hidden)|hidden\s?=\s?(?:false|!)|removeAttribute\(\s?['"]hidden))/g;
/** Characters of a script that are looked through: the handlers of a page are short, and its libraries are not of this page. */
const longestScript = 200_000;
/** Siblings of a panel looked at. */
const mostSiblings = 20;
/** Nodes of what may be the title of a panel looked at. */
const mostLookedAt = 40;

export const isElement = (node: AnyNode): node is Element => node.type === 'tag';

export const namesOf = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;

/** Whether its class or id, or the name of an element of the page's own making, says that an element is a panel. */
export const isCalledPanel = (element: Element): boolean =>
  panelWords.test(element.name.includes('-') ? `${namesOf(element)} ${element.name}` : namesOf(element));

function rootOf(element: Element): AnyNode {
  let node: AnyNode = element;
  while (node.parent !== null) node = node.parent;
  return node;
}

/** The ids that controls and scripts of a page name; looked for once. */
const controlled = new WeakMap<AnyNode, ReadonlySet<string>>();
function controlledIn(root: AnyNode): ReadonlySet<string> {
  const known = controlled.get(root);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  walk(root, (node) => {
    if (node.type === 'script') {
      const [text] = node.children;
      if (text?.type === 'text')
        for (const [, called, found] of text.data.slice(0, longestScript).matchAll(openedByScript))
          ids.add(called ?? found ?? '');
      return 'past';
    }
    if (!isElement(node)) return 'in';
    for (const [name, value] of Object.entries(node.attribs)) {
      if (value.length > longestValue) continue;
      if (name === 'href' && value.startsWith('#')) ids.add(value.slice(1));
      if (!otherNames.test(name)) for (const word of value.split(/[^\w-]+/)) ids.add(word);
    }
    return 'in';
  });
  ids.delete('');
  controlled.set(root, ids);
  return ids;
}

/** Whether people click an element, or something in it, to open what stands behind it. */
function isClicked(element: Element): boolean {
  let is = false;
  let seen = 0;
  walk(element, (node) => {
    if (seen++ === mostLookedAt) return 'end';
    if (!isElement(node)) return 'past';
    const { name, attribs } = node;
    const { href = '', role = '' } = attribs;
    is =
      /^(?:button|summary|dt|label)$/.test(name) ||
      (name === 'a' && /^(?:#|javascript:|$)/i.test(href)) ||
      /^(?:button|tab)$/.test(role) ||
      'onclick' in attribs ||
      'aria-expanded' in attribs ||
      openerWords.test(attribs['class'] ?? '');
    return is ? 'end' : 'in';
  });
  return is;
}

function elementBefore(node: Element): Element | null {
  let before = node.prev;
  while (before !== null && !isElement(before)) {
    if (before.type === 'text' && before.data.trim() !== '') return null;
    before = before.prev;
  }
  return before;
}

const heading = /^h[2-6]$/;

/** Whether a panel is all that stands under the heading before it; where other text follows, that is what the heading is of. */
function isAllOf(title: Element, panel: Element): boolean {
  if (!heading.test(title.name)) return false;
  let next = panel.next;
  for (let seen = 0; next !== null && seen < mostSiblings; seen++) {
    if (next.type === 'text' && next.data.trim() !== '') return false;
    if (isElement(next)) return heading.test(next.name);
    ({ next } = next);
  }
  return true;
}

/** Whether an element, or what is around it alone, stands beside others that are called panels too: of several, one is shown. */
function isOneOfSeveral(element: Element): boolean {
  const { parent } = element;
  if (!isCalledPanel(element))
    return parent?.type === 'tag' && parent.children.filter(isElement).length === 1 && isCalledPanel(parent)
      ? isOneOfSeveral(parent)
      : false;
  for (const way of ['prev', 'next'] as const) {
    let other = element[way];
    for (let seen = 0; other !== null && seen < mostSiblings; seen++) {
      if (isElement(other) && other.name === element.name && isCalledPanel(other)) return true;
      other = other[way];
    }
  }
  return false;
}

/** Whether a button's class says that it is the title of a panel. */
export const isCalledOpener = (element: Element): boolean => openerWords.test(element.attribs['class'] ?? '');

/**
 * Whether something on the page opens what is folded away: a control or a script that names it, a title right before it that people
 * click, or tabs beside it. What nothing opens is nobody's to read: stamps of the publishing system, texts to share, templates.
 */
export function isOpened(element: Element): boolean {
  const { attribs } = element;
  if (attribs['role'] === 'tabpanel' || attribs['hidden'] === 'until-found') return true;
  if (isOneOfSeveral(element)) return true;
  const before = elementBefore(element);
  if (before !== null && (isClicked(before) || isAllOf(before, element))) return true;
  const { id } = attribs;
  return id !== undefined && controlledIn(rootOf(element)).has(id);
}
