import * as z from 'zod/mini';
import { type Block, blockKinds } from './notice.ts';
import { type Label, readLabel } from './numbering.ts';
import { beginning, readable } from './readable.ts';

/** A piece of text in reading order, before its address is known. */
export const pieceSchema = z.object({
  kind: z.enum(blockKinds),
  text: z.string(),
  /** A heading's, 1 to 6. */
  level: z.optional(z.int()),
  /** The number that the format states beside the text: in front of a heading's text, apart from any other. */
  label: z.optional(z.object({ printed: z.string(), depth: z.int() })),
});
export type Piece = Readonly<z.infer<typeof pieceSchema>>;

/** A heading text in a path is cut here; paths are addresses, not texts. */
const longestHeading = 120;

/** A number with a point is a label only when its neighbour of the same style counts on from it. */
function inSequence(labels: readonly (Label | null)[], index: number): boolean {
  const own = labels[index]?.ordinal;
  if (own === undefined || own === null) return true;
  const neighbour = (step: 1 | -1): number | null => {
    for (let at = index + step, seen = 0; at >= 0 && at < labels.length && seen < 30; at += step, seen++) {
      const ordinal = labels[at]?.ordinal;
      if (ordinal !== undefined && ordinal !== null) return ordinal;
    }
    return null;
  };
  return neighbour(-1) === own - 1 || neighbour(1) === own + 1;
}

/** Gives each piece its address: the nearest headings where the text numbers nothing, else the text's own numbering. */
export function addressBlocks(found: readonly Piece[]): Block[] {
  const pieces = found.map((piece) => ({ ...piece, text: readable(piece.text) }));
  const labels = pieces.map((piece): Label | null => {
    if (piece.label !== undefined) return { ...piece.label, rest: piece.text, ordinal: null };
    return piece.kind === 'row' ? null : readLabel(piece.text);
  });
  const headings: { readonly level: number; readonly text: string }[] = [];
  const outer = (): string[] => headings.filter(({ level }) => level > 1).map(({ text }) => text);
  let numbers: Label[] = [];
  /** Of what comes next, until a heading or a number comes. */
  let path: readonly string[] = [];
  const follow = (): void => {
    const article = numbers.some(({ depth }) => depth === 2);
    const numbered = numbers.filter(({ depth }) => depth >= 2).map(({ printed }) => printed);
    path = [...(article ? [] : outer()), ...numbered];
  };
  return pieces.map((piece, index): Block => {
    const found = labels[index] ?? null;
    const label = found !== null && inSequence(labels, index) ? found : null;
    if (piece.kind === 'heading') {
      const level = piece.level ?? 6;
      while (headings.length > 0 && (headings.at(-1)?.level ?? 0) >= level) headings.pop();
      const address = outer();
      headings.push({ level, text: beginning(piece.text, longestHeading) });
      numbers = numbers.filter((before) => label !== null && before.depth < label.depth);
      if (label !== null) numbers.push(label);
      follow();
      return { kind: 'heading', path: address, text: piece.text };
    }
    if (label !== null) {
      numbers = [...numbers.filter((before) => before.depth < label.depth), label];
      follow();
    }
    if (piece.kind === 'row')
      return { kind: 'row', path: [...path, piece.text.split(' | ')[0] ?? ''], text: piece.text };
    if (label === null) return { kind: piece.kind, path, text: piece.text };
    return { kind: 'clause', path, label: label.printed, text: label.rest };
  });
}

/** A block as it stands on the page, label included. */
export function printed(block: Block): string {
  if (block.label === undefined) return block.text;
  return /[\p{Script=Han}）、]$/u.test(block.label) && !/条$/u.test(block.label)
    ? `${block.label}${block.text}`
    : `${block.label} ${block.text}`;
}
