import { foldSpace } from '../../capture/foldSpace.ts';
import type { Glyph } from './pdfGlyphs.ts';
import type { ShownItem } from './pdfItems.ts';

/** What is written across the pages of what is not adopted yet, in capitals or not, with more words beside it. */
const draftMark =
  /(?<!\p{L})(?:draft|entwurf|referentenentwurf|avant-projet|anteproyecto|proyecto|征求意见稿|徵求意見稿|草案|パブリックコメント|입법예고)(?!\p{L})/iu;
/** Marks that say more are pictures of text or stamps of an office, in characters. */
const longestMark = 60;
/** Of so many pages, a mark stands on all that are the document's: covers and annexes may have none. */
const markedShare = 0.5;

const isSlanted = ({ transform: [a, b] }: ShownItem): boolean => {
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return turn % 90 !== 0;
};

/** What stands across a page: slanted, or pale and large. */
export function markAcross(items: readonly ShownItem[], glyphs: readonly Glyph[]): string {
  const slanted = items.filter(isSlanted).map(({ str }) => str);
  const pale = glyphs.filter(({ unseen }) => unseen === 'mark').map(({ text }) => text);
  return foldSpace([...slanted, pale.join('')].join(' '));
}

/** The word by which marks across most pages call a document a draft, or null. */
export function draftOf(marks: readonly string[]): string | null {
  const words = marks.flatMap((mark) => (mark.length > longestMark ? [] : [draftMark.exec(mark)?.[0] ?? []].flat()));
  const [word] = words;
  return word !== undefined && words.length >= marks.length * markedShare ? word : null;
}
