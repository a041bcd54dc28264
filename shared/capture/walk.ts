import type { AnyNode, ParentNode } from 'domhandler';

/** What is done with a node: go on below it, pass over what is below it, or end the walk. */
export type Go = 'in' | 'past' | 'end';

/**
 * Looks at the nodes of a tree in reading order, `root` first. Neither recursion nor a list of what is left: pages nest as deep as they
 * like, and most of what is read of a page is read in such a walk.
 * @param leave told of each node with children that was gone into, after what is below it
 */
export function walk(root: AnyNode, enter: (node: AnyNode) => Go, leave?: (node: ParentNode) => void): void {
  let node: AnyNode = root;
  for (;;) {
    const go = enter(node);
    if (go === 'end') return;
    if (go === 'in' && 'children' in node) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave?.(node);
    }
    while (node !== root && node.next === null) {
      if (node.parent === null) return;
      node = node.parent;
      leave?.(node);
    }
    if (node === root || node.next === null) return;
    node = node.next;
  }
}
