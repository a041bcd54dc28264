import type { AnyNode, Element, ParentNode } from 'domhandler';

/** Puts nodes among the children of another: before one of them, or behind all. */
export function append(parent: ParentNode, children: readonly AnyNode[], before: Element | null): void {
  for (const child of children) {
    if (!('prev' in child) || child.type === 'root') continue;
    child.parent = parent;
    const last = before === null ? (parent.children.at(-1) ?? null) : before.prev;
    child.prev = last;
    child.next = before;
    if (last !== null) last.next = child;
    if (before !== null) before.prev = child;
    const at = before === null ? parent.children.length : parent.children.indexOf(before);
    parent.children.splice(at, 0, child);
  }
}
