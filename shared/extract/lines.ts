import type { AnyNode } from 'domhandler';
import { foldSpace } from '../capture/foldSpace.ts';
import { type Go, walk } from '../capture/walk.ts';
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
  const enter = (at: AnyNode): Go => {
    if (at.type === 'text') {
      const [first = '', ...others] = isElement(node) && node.name === 'pre' ? at.data.split('\n') : [at.data];
      text += first;
      for (const other of others) {
        end(node);
        text = other;
      }
    }
    if (!isElement(at)) return 'in';
    if (isHidden(at)) return 'past';
    if (at.name === 'br') end(node);
    else if (blockElements.has(at.name)) end(at);
    return 'in';
  };
  walk(root, enter, (at) => {
    if (isElement(at) && blockElements.has(at.name)) end(at.parent ?? root);
  });
  end(root);
  return lines;
}
