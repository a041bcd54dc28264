import type { AnyNode } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import type { TextAmounts } from './textAmounts.ts';
import { isElement } from './visible.ts';

/** The element in which most paragraphs of a content stand, and what holds it. */
export interface Body {
  /** The element and those around it, up to the content. */
  readonly path: ReadonlySet<AnyNode>;
  /** Where it ends, counted in characters as amounts are counted; beyond the end of the page where there is none. */
  readonly end: number;
}

/** Of prose below the root, a body holds at least this share; less says nothing of where the text ends. */
const bodyShare = 0.3;

/** Finds where the text of a content stands: what comes behind it is judged more strictly. */
export function bodyOf(content: AnyNode, amountsOf: (node: AnyNode) => TextAmounts): Body {
  const found: { best: AnyNode; most: number } = { best: content, most: 0 };
  walk(content, (node) => {
    if (!('children' in node)) return 'past';
    const { prose, talk, paragraphs } = amountsOf(node);
    if (prose - talk <= found.most) return 'past';
    if (paragraphs > found.most && talk < prose && isElement(node))
      Object.assign(found, { best: node, most: paragraphs });
    return 'in';
  });
  const { best, most } = found;
  const { prose, talk } = amountsOf(content);
  const path = new Set<AnyNode>([content]);
  if (most < (prose - talk) * bodyShare) return { path, end: Number.POSITIVE_INFINITY };
  for (let node: AnyNode | null = best; node !== null && node !== content; node = node.parent) path.add(node);
  const { start, text } = amountsOf(best);
  return { path, end: endOfText(best, amountsOf) ?? start + text };
}

const textElement = /^(?:p|ul|ol|dl|table|blockquote|pre)$/;
/** A line that says less may be one of the site. */
const leastLine = 40;

/** Where the last paragraph, list or table ends that stands in a body itself; null where its text stands deeper. */
function endOfText(body: AnyNode, amountsOf: (node: AnyNode) => TextAmounts): number | null {
  if (!('children' in body)) return null;
  let [end, direct] = [0, 0];
  for (const child of body.children) {
    if (!isElement(child) || !textElement.test(child.name)) continue;
    const { prose, text, start } = amountsOf(child);
    if (prose < leastLine || prose < text / 2) continue;
    direct += prose;
    end = start + text;
  }
  return direct >= amountsOf(body).paragraphs / 2 ? end : null;
}
