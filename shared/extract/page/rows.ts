import type { Element } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { isNoisePair } from './noiseLines.ts';
import { textOf } from './textOf.ts';
import { isElement } from './visible.ts';

/** A cell longer than this, or one with headings or tables in it, makes the table one of layout. */
const longestCell = 1500;

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th';
const layoutElements = new Set('table h1 h2 h3 h4 article section main'.split(' '));
const boxElements = new Set('div ul ol dl p'.split(' '));

/** What is in the cells of a row: text alone, boxes, or what only a page's layout puts there. */
function heldIn(row: Element): 'text' | 'boxes' | 'layout' {
  let held: 'text' | 'boxes' | 'layout' = 'text';
  walk(row, (node) => {
    if (!isElement(node) || (node.parent === row && !isCell(node))) return 'past';
    if (layoutElements.has(node.name)) {
      held = 'layout';
      return 'end';
    }
    if (boxElements.has(node.name)) held = 'boxes';
    return 'in';
  });
  return held;
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
  const cells = row.children.filter(isElement).filter(isCell);
  if (cells.length < 2) return null;
  const held = heldIn(row);
  if (held === 'layout') return null;
  const texts = cells.map((cell) => (skip(cell) ? '' : textOf(cell, skip)));
  if (texts.some((text) => text.length > longestCell)) return null;
  // One cell with paragraphs beside empty ones is a column of the page.
  if (held === 'boxes' && texts.filter((text) => text !== '').length < 2) return null;
  return withoutNoisePairs(texts).join(' | ');
}
