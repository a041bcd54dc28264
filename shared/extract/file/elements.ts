import { foldSpace } from '../../capture/foldSpace.ts';
import type { Piece } from '../blocks.ts';
import { apart, isElement, textOf, type XmlElement, type XmlNode } from './xmlTree.ts';

/** A number that a format states beside a text. */
export interface Numbered {
  readonly printed: string;
  /** Smaller is further out; 2 is an article or a section. */
  readonly depth: number;
}

/** How the elements of one format are read; names without prefix. What is not named is read by what it holds. */
export interface ElementRules {
  /** Left out with all that is in them. */
  readonly skipped?: ReadonlySet<string>;
  /** Part of the text around them. */
  readonly inline?: ReadonlySet<string>;
  /** A text of their own, or a frame around such. */
  readonly blocks?: ReadonlySet<string>;
  /** A text of their own, in which everything is words but rows and other such. */
  readonly paragraphs?: ReadonlySet<string>;
  readonly rows?: ReadonlySet<string>;
  readonly cells?: ReadonlySet<string>;
  /** A heading that the element is, or null. */
  readonly heading?: (element: XmlElement, parent: XmlElement) => Piece | null;
  /** Depth of the number that an element holds for the text after it, or null; `outer` are the names around it. */
  readonly numberDepth?: (element: XmlElement, outer: readonly string[]) => number | null;
  /** Parts a number from the text it begins, or null. */
  readonly number?: (text: string) => (Numbered & { readonly rest: string }) | null;
}

const none: ReadonlySet<string> = new Set();
/** Names that mark words within a text in every format met so far. */
const commonInline = new Set(
  'a b i u e em strong su sup sub SUP SUB B I U E SU FR AC span small tt ins q abbr BR br tab lineBreak Citation noindex'.split(
    ' ',
  ),
);
const commonRows = new Set('row tr ROW TR table-row TableRow TableHeaderRow BOXHD'.split(' '));
const commonCells = new Set(
  'entry td th tc ENT TD TH CHED table-cell covered-table-cell TableColumn TableHeaderColumn'.split(' '),
);

const hasText = (element: XmlElement): boolean =>
  element.children.some((child) => typeof child === 'string' && child.trim() !== '');

/** Reads the pieces below an element in document order: text by element, tables as rows, numbers where the format states them. */
export function readElements(root: XmlElement, rules: ElementRules): Piece[] {
  const { skipped = none, inline = commonInline, blocks = none, paragraphs = none } = rules;
  const { rows = commonRows, cells = commonCells } = rules;
  const pieces: Piece[] = [];
  const outer: string[] = [];
  let line = '';
  let pending: Numbered | null = null;

  const flush = (): void => {
    const text = foldSpace(line);
    line = '';
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const found = pending ?? rules.number?.(text) ?? null;
    if (found === null) pieces.push({ kind: 'paragraph', text });
    else {
      const label = { printed: found.printed, depth: found.depth };
      pieces.push({
        kind: 'clause',
        text: 'rest' in found && typeof found.rest === 'string' ? found.rest : text,
        label,
      });
    }
    pending = null;
  };

  const isCell = (element: XmlElement): boolean => cells.has(element.name);
  const isRow = (element: XmlElement): boolean => rows.has(element.name);
  const cellsOf = (row: XmlElement): XmlElement[] =>
    row.children.filter(isElement).flatMap((child) => (isCell(child) ? [child] : isRow(child) ? [] : cellsOf(child)));

  /** Whether an element is words of the text around it. */
  const isWords = (element: XmlElement, parent: XmlElement): boolean => {
    if (inline.has(element.name)) return true;
    if (paragraphs.has(element.name) || blocks.has(element.name) || isRow(element)) return false;
    return hasText(parent) || outer.some((name) => paragraphs.has(name));
  };

  const walk = (element: XmlElement): void => {
    outer.push(element.name);
    for (const child of element.children) visit(child, element);
    outer.pop();
  };
  const visit = (node: XmlNode, parent: XmlElement): void => {
    if (!isElement(node)) {
      line += node;
      return;
    }
    if (skipped.has(node.name)) return;
    const depth = rules.numberDepth?.(node, outer) ?? null;
    if (depth !== null) {
      flush();
      const printed = textOf(node);
      pending = printed === '' ? null : { printed, depth };
      return;
    }
    const heading = rules.heading?.(node, parent) ?? null;
    if (heading !== null) {
      flush();
      if (heading.text !== '') pieces.push(heading);
      return;
    }
    if (isRow(node)) {
      const found = cellsOf(node);
      if (found.length > 1) {
        flush();
        const text = found.map((cell) => textOf(cell, skipped)).join(' | ');
        if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'row', text });
        return;
      }
    }
    if (isWords(node, parent)) {
      if (apart.has(node.name)) line += ' ';
      walk(node);
      return;
    }
    flush();
    walk(node);
    flush();
  };
  walk(root);
  flush();
  return pieces;
}
