import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import { blockElements } from '../page/textOf.ts';
import { isElement, isHidden, namesOf } from '../page/visible.ts';

/** A run of text in an entry of a list that its markup sets apart: its title, its day, a word on its kind, its summary. */
export interface Piece {
  readonly text: string;
  /** The link that it stands in. */
  readonly anchor: Element | null;
  readonly isHeading: boolean;
  /** Class and id of what sets it apart, and of what that stands in within the entry. */
  readonly names: string;
  /** What a `time` element says to machines. */
  readonly stamp: string | null;
}

/** How much a text says: a character of the East as much as two letters. */
export const unitsOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);

/** Elements that only say how text looks: what they hold goes on with the text around them. */
const looks = new Set('b i em strong u font mark sup sub bdi bdo wbr small big abbr q cite'.split(' '));
const heading = /^h[1-6]$/;
/** Pieces read of one entry; one that has more is no entry. */
const mostPieces = 60;
const mostNames = 200;

const saysByItself = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'text' && child.data.trim() !== '');

/** A text of nothing but figures and their marks, such as a day that stands behind its title. */
const figures = /^[\s\d./年月日年월일()[\]【】（）:-]{6,24}$/u;
const isFigures = (element: Element): boolean => {
  const [child, other] = element.children;
  return child?.type === 'text' && other === undefined && figures.test(child.data) && /\d/.test(child.data);
};

/** The pieces of an entry, in the order of its markup. */
export function piecesOf(nodes: readonly AnyNode[]): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  const open: { readonly element: Element; readonly breaks: boolean }[] = [];
  const isLinked = (): boolean => open.some(({ element }) => element.name === 'a');
  const end = (): void => {
    const folded = foldSpace(text);
    text = '';
    if (folded === '' || pieces.length >= mostPieces) return;
    const around = open.map(({ element }) => element);
    const time = around.findLast(({ name }) => name === 'time');
    pieces.push({
      text: folded,
      anchor: around.findLast(({ name, attribs }) => name === 'a' && attribs['href'] !== undefined) ?? null,
      isHeading: around.some(({ name, attribs }) => heading.test(name) || attribs['role'] === 'heading'),
      names: around.map(namesOf).join(' ').slice(-mostNames),
      stamp: time?.attribs['datetime'] ?? null,
    });
  };
  for (const root of nodes)
    walk(
      root,
      (node) => {
        if (pieces.length >= mostPieces) return 'end';
        if (node.type === 'text') text += node.data;
        if (!isElement(node) || isHidden(node)) return 'past';
        const { name, parent } = node;
        const breaks =
          blockElements.has(name) ||
          name === 'a' ||
          name === 'time' ||
          (name === 'br' && (!isLinked() || figures.test(text))) ||
          isFigures(node) ||
          (!looks.has(name) && parent !== null && isElement(parent) && !saysByItself(parent));
        if (breaks) end();
        else if (name === 'br') text += ' ';
        open.push({ element: node, breaks });
        return 'in';
      },
      (node) => {
        const left = open.at(-1);
        if (left?.element !== node) return;
        if (left.breaks) end();
        open.pop();
      },
    );
  end();
  return pieces;
}
