import { load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { addressBlocks } from './blocks.ts';
import { withoutNoise } from './noise.ts';
import type { Block } from './notice.ts';
import { readPieces, textOf } from './pieces.ts';

/** Markup, or text with an entity in it. */
const hasMarkup = (text: string): boolean => /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(text);
const rootOf = (html: string): AnyNode | undefined => load(html).root()[0];

/** Blocks of a field that holds HTML or plain text, whose paragraphs are parted by empty lines. */
export function textBlocks(text: string): Block[] {
  const root = hasMarkup(text) ? rootOf(text) : undefined;
  if (root !== undefined) return addressBlocks(readPieces(root, () => false));
  const paragraphs = text
    .split(/\r?\n[ \t]*\r?\n/u)
    .map((paragraph) => withoutNoise(paragraph.replace(/\s+/gu, ' ').trim()));
  return addressBlocks(paragraphs.filter(Boolean).map((paragraph) => ({ kind: 'paragraph', text: paragraph })));
}

/** One line of text of a field that may hold markup. */
export function plainText(text: string): string {
  const root = hasMarkup(text) ? rootOf(text) : undefined;
  return (root === undefined ? text : textOf(root)).replace(/\s+/gu, ' ').trim();
}
