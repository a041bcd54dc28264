import type { Glyph } from './pdfGlyphs.ts';

/** The same glyph drawn closer than this share of the font size is one, made bold by hand or given a shadow. */
const samePlace = 0.13;
/** Height of the rows that glyphs are looked up by, in points, and how many of a row are looked at, the last. */
const rowHeight = 4;
const mostOfRow = 1000;

/** Marks what a show draws again; what is made bold by hand is drawn again from its first letter. */
export function createAgain(): (shown: readonly Glyph[]) => void {
  const rows = new Map<number, Glyph[]>();

  /** Whether the same glyph was drawn here before, and seen. */
  const isDrawnHere = (glyph: Glyph): boolean => {
    const near = samePlace * glyph.size;
    for (let row = Math.floor((glyph.y - near) / rowHeight); row <= Math.floor((glyph.y + near) / rowHeight); row++) {
      const here = rows.get(row) ?? [];
      for (let at = here.length - 1; at >= Math.max(0, here.length - mostOfRow); at--) {
        const other = here[at];
        if (
          other !== undefined &&
          other.text === glyph.text &&
          other.unseen === null &&
          Math.abs(other.x - glyph.x) <= near &&
          Math.abs(other.y - glyph.y) <= near &&
          Math.abs(other.size - glyph.size) <= near
        )
          return true;
      }
    }
    return false;
  };

  return (shown) => {
    const [first] = shown;
    if (first === undefined) return;
    const isAgain = first.unseen === null && isDrawnHere(first);
    for (const glyph of shown) if (isAgain && glyph.unseen === null && isDrawnHere(glyph)) glyph.unseen = 'again';
    let row = Number.NaN;
    let here: Glyph[] = [];
    for (const glyph of shown) {
      const own = Math.floor(glyph.y / rowHeight);
      if (own !== row) {
        row = own;
        here = rows.get(row) ?? [];
        rows.set(row, here);
      }
      here.push(glyph);
    }
  };
}
