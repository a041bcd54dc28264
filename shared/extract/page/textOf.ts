import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import { isElement, isHidden } from './visible.ts';

/** Elements that begin a line of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Classes of toolkits that set an inline element out on a line of its own: Bootstrap, Tachyons, Tailwind, USWDS. */
const setOut = /(?:^|\s)(?:d-(?:block|flex|grid)|db|u-block|display-(?:block|flex))(?:\s|$)/;
/** Whether what an inline element says stands apart from the text before it. */
export const isSetOut = ({ attribs }: Element): boolean => {
  const names = attribs['class'];
  return names !== undefined && setOut.test(names);
};
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Pictures of notices come with their text; names of pictures are shorter. */
const longAlternative = 100;

/** The text that stands for a picture, where it is the notice itself (Korean boards post notices as pictures). */
export function alternativeOf({ name, attribs }: Element): string {
  const text = name === 'img' ? (attribs['alt'] ?? '').trim() : '';
  const length = text.replace(/[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu, '..').length;
  return length >= longAlternative ? text : '';
}

/** A figure that marks a footnote is no digit of the figure before it: `50 700<sup>1</sup>` reads `50 700¹`. */
export function markOf(element: Element): string | null {
  if (element.name !== 'sup' || element.children.length !== 1) return null;
  const [child] = element.children;
  const text = child?.type === 'text' ? child.data.trim() : '';
  return /^\d{1,2}$/.test(text) ? text.replace(/\d/gu, (digit) => raised[Number(digit)] ?? digit) : null;
}

/** The text below a node, white space folded, what is hidden left out. */
export function textOf(root: AnyNode, skip: (element: Element) => boolean = () => false): string {
  let text = '';
  walk(root, (node) => {
    if (node.type === 'text') text += node.data;
    if (!isElement(node)) return node.type === 'root' ? 'in' : 'past';
    if (isHidden(node) || skip(node)) return 'past';
    if (node.name === 'br' || blockElements.has(node.name) || isSetOut(node)) text += ' ';
    const instead = markOf(node) ?? alternativeOf(node);
    text += instead;
    return instead === '' ? 'in' : 'past';
  });
  return foldSpace(text);
}
