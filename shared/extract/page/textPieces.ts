import type { AnyNode, Element, ParentNode } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { type Go, walk } from '../../capture/walk.ts';
import type { Piece } from '../blocks.ts';
import type { BlockKind } from '../notice.ts';
import { isNoisePair, withoutNoise } from './noiseLines.ts';
import { readRow } from './rows.ts';
import { alternativeOf, blockElements, isSetOut, markOf } from './textOf.ts';
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

interface Kind {
  readonly kind: BlockKind;
  readonly level?: number;
}
const paragraph: Kind = { kind: 'paragraph' };
const item: Kind = { kind: 'item' };
const headings: ReadonlyMap<string, Kind> = new Map(
  [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { kind: 'heading', level }]),
);

/** What the text of an element is, or null where it is what the text around it is. */
function kindOf({ name }: Element, around: Kind): Kind | null {
  if (name === 'li' || name === 'option') return item;
  if (name === 'p') return around.kind === 'item' ? item : paragraph;
  return headings.get(name) ?? null;
}

const standsAlone = ({ name, attribs }: Element): boolean => blockElements.has(name) || attribs['role'] === 'tab';

/** Reads the pieces below a node in reading order. */
export function readPieces(root: AnyNode, skip: (element: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const kinds: Kind[] = [paragraph];
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
    const { kind, level } = kinds.at(-1) ?? paragraph;
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

  const enter = (node: AnyNode): Go => {
    if (node.type === 'text') {
      if (preformatted > 0) {
        const [first = '', ...paragraphs] = node.data.split(/\r?\n[ \t]*\r?\n/);
        line += first;
        for (const next of paragraphs) {
          flush();
          line += next;
        }
      } else line += node.data;
      return 'past';
    }
    if (!isElement(node)) return node.type === 'root' ? 'in' : 'past';
    if (isHidden(node) || skip(node)) return 'past';
    if (node.name === 'br') {
      flush();
      broken = true;
      return 'past';
    }
    const instead = markOf(node);
    if (instead !== null) {
      line += instead;
      return 'past';
    }
    if (node.name === 'img') {
      line += ` ${alternativeOf(node)} `;
      return 'past';
    }
    if (node.name === 'tr') {
      const row = readRow(node, skip);
      if (row !== null) {
        flush();
        const text = withoutNoise(foldSpace(row));
        if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'row', text });
        return 'past';
      }
    }
    if (isSetOut(node)) line += ' ';
    if (standsAlone(node)) {
      flush();
      broken = false;
      const kind = kindOf(node, kinds.at(-1) ?? paragraph);
      if (kind !== null) kinds.push(kind);
      if (node.name === 'pre') preformatted++;
    }
    return 'in';
  };
  const leave = (node: ParentNode): void => {
    if (!isElement(node) || !standsAlone(node)) return;
    flush(node);
    broken = false;
    if (kindOf(node, paragraph) !== null) kinds.pop();
    if (node.name === 'pre') preformatted--;
  };
  walk(root, enter, leave);
  flush();
  return pieces;
}
