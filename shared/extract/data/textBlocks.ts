import type { AnyNode } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { deepestNesting, openPage } from '../../capture/openPage.ts';
import { addressBlocks } from '../blocks.ts';
import type { Block } from '../notice.ts';
import { withoutNoise } from '../page/noiseLines.ts';
import { textOf } from '../page/textOf.ts';
import { readPieces } from '../page/textPieces.ts';

/** Markup, or text with an entity in it. */
const hasMarkup = (text: string): boolean => /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(text);

/** Markup as nodes; what is nested without end loses its elements and keeps its words. */
function rootOf(text: string): AnyNode | undefined {
  if (!hasMarkup(text)) return undefined;
  const { root, depth } = openPage(text);
  return depth > deepestNesting ? openPage(text.replace(/<[^<>]{0,1000}>/gu, '\n\n')).root : root;
}

/** Blocks of a field that holds HTML or plain text, whose paragraphs are parted by empty lines. */
export function textBlocks(text: string): Block[] {
  const root = rootOf(text);
  if (root !== undefined) return addressBlocks(readPieces(root, () => false));
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n/u).map((paragraph) => withoutNoise(foldSpace(paragraph)));
  return addressBlocks(paragraphs.filter(Boolean).map((paragraph) => ({ kind: 'paragraph', text: paragraph })));
}

/** One line of text of a field that may hold markup. */
export function plainText(text: string): string {
  const root = rootOf(text);
  return root === undefined ? foldSpace(text) : textOf(root);
}
