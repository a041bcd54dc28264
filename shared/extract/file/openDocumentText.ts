import { attributeOf, childOf, elementsIn, isElement, type XmlElement, type XmlNode } from './xmlTree.ts';

/** Whether the properties of a style strike words out, hide them, or give them the colour of paper without another ground. */
function isUnseen(properties: XmlElement): boolean {
  const says = (name: string): string => attributeOf(properties, name) ?? '';
  const line = says('text-line-through-style') || says('text-line-through-type');
  if (line !== '' && line !== 'none') return true;
  if (says('display') === 'none') return true;
  return /^#f{6}$/iu.test(says('color')) && /^(?:transparent|#f{6})?$/iu.test(says('background-color'));
}

/** Text that a document hides by a field of its own. */
const hiddenFields = new Set(['hidden-text', 'hidden-paragraph']);

/** The text of an ODT document as people see it: what is struck or hidden left out, each note behind the text. */
export function shownInOpenDocument(content: XmlElement, styles: XmlElement | null): XmlElement {
  const unseen = new Set<string>();
  for (const part of [styles, content])
    for (const style of part === null ? [] : elementsIn(part, ({ name }) => name === 'style')) {
      const [properties, name] = [childOf(style, 'text-properties'), attributeOf(style, 'name')];
      // A paragraph's style is for its tables too, whose cells have grounds of their own.
      if (properties !== null && name !== null && isUnseen(properties)) unseen.add(name);
    }
  const notes: XmlElement[] = [];
  const isHidden = (element: XmlElement): boolean =>
    hiddenFields.has(element.name) ||
    (/^(?:span|p|h)$/u.test(element.name) && unseen.has(attributeOf(element, 'style-name') ?? ''));
  let boxes: XmlElement[] = [];
  const childrenOf = (element: XmlElement): XmlNode[] =>
    element.children.flatMap((child): XmlNode[] => {
      if (!isElement(child)) return [child];
      if (isHidden(child)) return [];
      if (child.name === 'note') {
        const body = childOf(child, 'note-body');
        if (body !== null) notes.push(...shown(body));
        return [];
      }
      if (child.name !== 'text-box') return shown(child);
      boxes.push(...shown(child));
      return [];
    });
  /** An element, and behind a paragraph the boxes that hang on it. */
  const shown = (element: XmlElement): XmlElement[] => {
    if (!/^[ph]$/u.test(element.name)) return [{ ...element, children: childrenOf(element) }];
    const outer = boxes;
    boxes = [];
    const own = { ...element, children: childrenOf(element) };
    const found = [own, ...boxes];
    boxes = outer;
    return found;
  };
  const text = elementsIn(content, ({ name }) => name === 'body').flatMap(shown);
  return { name: 'document', attributes: {}, children: [...text, ...notes] };
}
