import type { AnyNode } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { isStruck } from './style.ts';
import { isElement } from './visible.ts';

/** Rules of style blocks looked at of one page, and characters of one block. */
const mostRules = 2000;
const longestSheet = 200_000;
/** `.old`, `p.old`, `span.old`: nothing that hangs on where the element stands or on a pointer. */
const byClass = /^\s{0,50}[a-z\d]{0,20}\.([\w-]{1,80})\s{0,50}$/i;

/** The classes that a style block strikes out. */
function struckIn(sheet: string): string[] {
  const found: string[] = [];
  let rest = 0;
  for (let rules = 0; rules < mostRules; rules++) {
    const open = sheet.indexOf('{', rest);
    const close = open < 0 ? -1 : sheet.indexOf('}', open);
    if (close < 0) break;
    if (isStruck(sheet.slice(open + 1, close)))
      for (const selector of sheet.slice(rest, open).split(',')) {
        const [, name] = byClass.exec(selector) ?? [];
        if (name !== undefined) found.push(name);
      }
    rest = close + 1;
  }
  return found;
}

/** Strikes the elements whose class a style block of the page strikes out, as if each said so itself. */
export function strikeByClass(root: AnyNode): void {
  const struck = new Set<string>();
  walk(root, (node) => {
    if (node.type !== 'style') return 'in';
    const [sheet] = node.children;
    if (sheet?.type === 'text' && sheet.data.includes('line-through'))
      for (const name of struckIn(sheet.data.slice(0, longestSheet))) struck.add(name);
    return 'past';
  });
  if (struck.size === 0) return;
  walk(root, (node) => {
    if (!isElement(node)) return 'in';
    const names = node.attribs['class']?.split(/\s+/) ?? [];
    if (names.some((name) => struck.has(name)))
      node.attribs['style'] = `${node.attribs['style'] ?? ''};text-decoration:line-through`;
    return 'in';
  });
}
