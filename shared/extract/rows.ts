import type { AnyNode, Element } from 'domhandler';
import { isNoisePair } from './noise.ts';
import { textOf } from './textOf.ts';
import { isElement } from './visible.ts';

/** A cell longer than this, or one with headings or tables in it, makes the table one of layout. */
const longestCell = 1500;

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter((child) => child.name === 'td' || child.name === 'th');

/** What is in the cells of a row: text alone, boxes, or what only a page's layout puts there. */
function holds(cells: readonly Element[]): 'text' | 'boxes' | 'layout' {
  let seen: 'text' | 'boxes' = 'text';
  const open: AnyNode[] = [...cells];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (/^(?:table|h[1-4]|article|section|main)$/.test(node.name)) return 'layout';
    if (/^(?:div|ul|ol|dl|p)$/.test(node.name)) seen = 'boxes';
    for (const child of node.children) open.push(child);
  }
  return seen;
}

/** Cells without the counters and stamps among them: their name in one, their value in the next. */
function withoutNoisePairs(texts: readonly string[]): readonly string[] {
  if (texts.length === 2) return texts;
  const kept: string[] = [];
  for (let at = 0; at < texts.length; at++) {
    const [name = '', value = ''] = texts.slice(at, at + 2);
    if (isNoisePair(name, value)) at++;
    else kept.push(name);
  }
  return kept;
}

/** A row of data, its cells joined by ` | `, or null when the row only lays out the page. */
export function readRow(row: Element, skip: (element: Element) => boolean): string | null {
  const cells = cellsOf(row);
  if (cells.length < 2) return null;
  const held = holds(cells);
  if (held === 'layout') return null;
  const texts = cells.map((cell) => (skip(cell) ? '' : textOf(cell, skip)));
  if (texts.some((text) => text.length > longestCell)) return null;
  // One cell with paragraphs beside empty ones is a column of the page.
  if (held === 'boxes' && texts.filter((text) => text !== '').length < 2) return null;
  return withoutNoisePairs(texts).join(' | ');
}
