import type { AnyNode } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { isElement } from './visible.ts';

/** What the links of a page are relative to: its first `<base href>` that is an address of the web, else where it was found. */
export function baseOf(root: AnyNode, finalUrl: string): string {
  let base: string | null = null;
  walk(root, (node) => {
    if (!isElement(node)) return node.type === 'root' ? 'in' : 'past';
    const { name, attribs } = node;
    const href = name === 'base' ? attribs['href'] : undefined;
    if (href === undefined) return name === 'svg' || name === 'template' ? 'past' : 'in';
    // Browsers heed the first alone.
    const url = URL.parse(href.trim(), finalUrl);
    base = url !== null && /^https?:$/u.test(url.protocol) ? url.href : finalUrl;
    return 'end';
  });
  return base ?? finalUrl;
}
