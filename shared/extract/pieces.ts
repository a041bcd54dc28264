import type { AnyNode, Element } from 'domhandler';
import type { Piece } from './blocks.ts';
import { isNoisePair, withoutNoise } from './noise.ts';
import type { BlockKind } from './notice.ts';
import { isElement, isHidden } from './visible.ts';

const blockElements = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** A cell longer than this, or one with headings or tables in it, makes the table one of layout. */
const longestCell = 1500;

/** The text below a node, white space folded, what is hidden left out. */
export function textOf(root: AnyNode, skip: (element: Element) => boolean = () => false): string {
  let text = '';
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') text += node.data;
    else if (isElement(node) || node.type === 'root') {
      if (isElement(node)) {
        if (isHidden(node) || skip(node)) continue;
        if (node.name === 'br' || blockElements.has(node.name)) text += ' ';
      }
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child !== undefined) open.push(child);
      }
    }
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter((child) => child.name === 'td' || child.name === 'th');
}

/** A row of data, or null when the row only lays out the page. */
function readRow(row: Element, skip: (element: Element) => boolean): string | null {
  const cells = cellsOf(row);
  if (cells.length < 2) return null;
  const open: AnyNode[] = [...cells];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (/^(?:table|h[1-4]|article|section|main)$/.test(node.name)) return null;
    for (const child of node.children) open.push(child);
  }
  const texts = cells.map((cell) => textOf(cell, skip));
  return texts.some((text) => text.length > longestCell) ? null : texts.join(' | ');
}

/** A sentence ends before so many characters; a text that never does is not joined line by line for ever. */
const longestSentence = 4000;

/** Whether a line goes on after a `<br>`: hard wraps break within a sentence. */
function goesOn(before: string, after: string): boolean {
  return before.length < longestSentence && /[\p{Ll},]$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(after);
}

type Step = { readonly enter: AnyNode } | { readonly leave: Element };

/** Reads the pieces below a node in reading order, in one pass without recursion: pages nest as deep as they like. */
export function readPieces(root: AnyNode, skip: (element: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const kinds: { readonly kind: BlockKind; readonly level?: number }[] = [{ kind: 'paragraph' }];
  let line = '';
  let preformatted = 0;
  let broken = false;

  const flush = (): void => {
    const text = withoutNoise(line.replace(/\s+/gu, ' ').trim());
    line = '';
    if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return;
    const { kind, level } = kinds.at(-1) ?? { kind: 'paragraph' };
    const last = pieces.at(-1);
    if (last !== undefined && isNoisePair(last.text, text)) {
      pieces.pop();
      return;
    }
    if (broken && last !== undefined && last.kind === kind && goesOn(last.text, text)) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else pieces.push(level === undefined ? { kind, text } : { kind, text, level });
  };

  const open: Step[] = [{ enter: root }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if ('leave' in step) {
      flush();
      broken = false;
      if (/^(?:h[1-6]|li|p)$/.test(step.leave.name)) kinds.pop();
      if (step.leave.name === 'pre') preformatted--;
      continue;
    }
    const node = step.enter;
    if (node.type === 'text') {
      if (preformatted > 0) {
        const [first = '', ...paragraphs] = node.data.split(/\r?\n[ \t]*\r?\n/);
        line += first;
        for (const paragraph of paragraphs) {
          flush();
          line += paragraph;
        }
      } else line += node.data;
      continue;
    }
    if (!isElement(node)) {
      if (node.type === 'root')
        for (let at = node.children.length - 1; at >= 0; at--) pushEnter(open, node.children[at]);
      continue;
    }
    if (isHidden(node) || skip(node)) continue;
    if (node.name === 'br') {
      flush();
      broken = true;
      continue;
    }
    if (node.name === 'tr') {
      const row = readRow(node, skip);
      if (row !== null) {
        flush();
        const text = withoutNoise(row);
        if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'row', text });
        continue;
      }
    }
    if (blockElements.has(node.name)) {
      flush();
      broken = false;
      const level = /^h([1-6])$/.exec(node.name)?.[1];
      if (level !== undefined) kinds.push({ kind: 'heading', level: Number(level) });
      else if (node.name === 'li') kinds.push({ kind: 'item' });
      else if (node.name === 'p') kinds.push({ kind: kinds.at(-1)?.kind === 'item' ? 'item' : 'paragraph' });
      if (node.name === 'pre') preformatted++;
      open.push({ leave: node });
    }
    for (let at = node.children.length - 1; at >= 0; at--) pushEnter(open, node.children[at]);
  }
  flush();
  return pieces;
}

function pushEnter(open: Step[], child: AnyNode | undefined): void {
  if (child !== undefined) open.push({ enter: child });
}
