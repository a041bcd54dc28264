import type { AnyNode } from 'domhandler';
import { foldSpace } from './foldSpace.ts';
import { blockElements } from './textOf.ts';
import { isElement, isHidden } from './visible.ts';

/** A line of a page as its reader sees it. */
export interface Line {
  /** White space folded. */
  readonly text: string;
  readonly node: AnyNode;
  /** Whether it stands in a cell, an entry or a heading: a day alone there is no stamp of the page. */
  readonly isPart: boolean;
}

const part = /^(?:td|th|li|dd|dt|h[1-6])$/;
const mostLines = 5000;

/** The lines of a page, frame and all, in the order of its markup. */
export function linesOf(root: AnyNode): Line[] {
  const lines: Line[] = [];
  let text = '';
  let node: AnyNode = root;
  let isPart = false;
  const end = (next: AnyNode): void => {
    const folded = foldSpace(text);
    if (folded !== '' && lines.length < mostLines) lines.push({ text: folded, node, isPart });
    text = '';
    node = next;
    isPart = isElement(next) && part.test(next.name);
  };
  const open: { readonly at: AnyNode; readonly closes: boolean }[] = [{ at: root, closes: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { at, closes } = step;
    if (closes) {
      end(at.parent ?? root);
      continue;
    }
    if (at.type === 'text') {
      const [first = '', ...others] = isElement(node) && node.name === 'pre' ? at.data.split('\n') : [at.data];
      text += first;
      for (const other of others) {
        end(node);
        text = other;
      }
      continue;
    }
    if (!('children' in at) || (isElement(at) && isHidden(at))) continue;
    if (isElement(at) && (at.name === 'br' || blockElements.has(at.name))) {
      end(at.name === 'br' ? node : at);
      if (at.name !== 'br') open.push({ at, closes: true });
    }
    for (let index = at.children.length - 1; index >= 0; index--) {
      const child = at.children[index];
      if (child !== undefined) open.push({ at: child, closes: false });
    }
  }
  end(root);
  return lines;
}
