import type { AnyNode, Element } from 'domhandler';
import type { Piece } from './blocks.ts';
import { foldSpace } from './foldSpace.ts';
import { isNoisePair, withoutNoise } from './noise.ts';
import type { BlockKind } from './notice.ts';
import { readRow } from './rows.ts';
import { alternativeOf, blockElements, markOf } from './textOf.ts';
import { isElement, isHidden } from './visible.ts';

/** A sentence ends before so many characters; a text that never does is not joined line by line for ever. */
const longestSentence = 4000;

/** Whether a line goes on after a `<br>`: hard wraps break within a sentence. */
function goesOn(before: string, after: string): boolean {
  return before.length < longestSentence && /[\p{Ll},]$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(after);
}

/** A number that stands in a term of its own before the text it counts: `<dt>1.</dt><dd>…</dd>`. */
const termNumber =
  /^(?:[(（]?[\da-zA-Z]{1,3}[.)）]{1,2}|[(（]?[ivx]{1,5}[.)）]|§ ?\d{1,3}\p{Ll}?|[①-⑳]|[一二三四五六七八九十]{1,3}、)$/u;
/** What a list to choose from says beside names and words. */
const emptyOption = /^[\d\s./:-]*$/u;

type Step = { readonly enter: AnyNode } | { readonly leave: Element };

/** Reads the pieces below a node in reading order, in one pass without recursion: pages nest as deep as they like. */
export function readPieces(root: AnyNode, skip: (element: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const kinds: { readonly kind: BlockKind; readonly level?: number }[] = [{ kind: 'paragraph' }];
  let line = '';
  let number = '';
  let preformatted = 0;
  let broken = false;

  const flush = (within?: Element): void => {
    const folded = foldSpace(line);
    line = '';
    if (folded === '') return;
    const text = withoutNoise(folded);
    if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return;
    if (within?.name === 'dt' && termNumber.test(text)) {
      number = `${text} `;
      return;
    }
    if (within?.name === 'option' && emptyOption.test(text)) return;
    const { kind, level } = kinds.at(-1) ?? { kind: 'paragraph' };
    const last = pieces.at(-1);
    if (last !== undefined && isNoisePair(last.text, text)) {
      pieces.pop();
      return;
    }
    if (broken && last !== undefined && last.kind === kind && goesOn(last.text, text)) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else {
      const numbered = `${number}${text}`;
      pieces.push(level === undefined ? { kind, text: numbered } : { kind, text: numbered, level });
    }
    number = '';
  };

  const open: Step[] = [{ enter: root }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if ('leave' in step) {
      flush(step.leave);
      broken = false;
      if (/^(?:h[1-6]|li|p|option)$/.test(step.leave.name)) kinds.pop();
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
    const instead = markOf(node);
    if (instead !== null) {
      line += instead;
      continue;
    }
    if (node.name === 'img') {
      line += ` ${alternativeOf(node)} `;
      continue;
    }
    if (node.name === 'tr') {
      const row = readRow(node, skip);
      if (row !== null) {
        flush();
        const text = withoutNoise(foldSpace(row));
        if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'row', text });
        continue;
      }
    }
    if (blockElements.has(node.name) || node.attribs['role'] === 'tab') {
      flush();
      broken = false;
      const level = /^h([1-6])$/.exec(node.name)?.[1];
      if (level !== undefined) kinds.push({ kind: 'heading', level: Number(level) });
      else if (node.name === 'li' || node.name === 'option') kinds.push({ kind: 'item' });
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
