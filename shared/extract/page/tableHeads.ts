import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import { isElement, isHidden } from './visible.ts';

/** What an element says, as far as its first elements go. */
export function shortText(root: AnyNode): string {
  let text = '';
  let seen = 0;
  walk(root, (node) => {
    if (seen++ > 40 || text.length > 400) return 'end';
    if (node.type === 'text') text += node.data;
    return isElement(node) && isHidden(node) ? 'past' : 'in';
  });
  return text;
}

const isCell =
  (name: string) =>
  (node: AnyNode): boolean =>
    isElement(node) && node.name === name;
/** Whether an element is the row of names over a table. */
export const isHead = ({ name, children }: Element): boolean =>
  name === 'tr' && children.some(isCell('th')) && !children.some(isCell('td'));

/** Cells of a table's head say less, in characters. */
const longestHead = 300;
/** The names over the table that a row stands in; empty where it has none. */
function headOver(row: Element): string {
  let table: AnyNode | null = row.parent;
  while (table !== null && isElement(table) && /^t(?:body|head|foot)$/.test(table.name)) table = table.parent;
  let said = '';
  if (table === null) return said;
  walk(table, (node) => {
    if (!isElement(node) || said !== '') return 'past';
    if (isHead(node)) said = foldSpace(node.children.map(shortText).join(' | '));
    return node === table || /^t(?:head|body)$/.test(node.name) ? 'in' : 'past';
  });
  return said.slice(0, longestHead);
}

/** Rows of tables with the same head are one list, as where `More` unfolds the older ones. */
export function joinTables<Member extends { readonly node: Element }>(groups: readonly Member[][]): Member[][] {
  const byHead = new Map<string, Member[]>();
  return groups.flatMap((members): Member[][] => {
    const [first] = members;
    const head = first?.node.name === 'tr' ? headOver(first.node) : '';
    const before = byHead.get(head);
    if (head === '' || before === undefined) {
      if (head !== '') byHead.set(head, members);
      return [members];
    }
    before.push(...members);
    return [];
  });
}
