import type { Glyph } from './pdfGlyphs.ts';
import type { Stroke } from './pdfInk.ts';
import { type Box, isIn } from './pdfMatrix.ts';

/** A line strikes letters out where it runs through their middle: this far above the baseline, in font sizes. */
const lowest = 0.16;
const highest = 0.5;
/** It is as long as the words: further beyond them, in font sizes, it is a rule of the page. */
const beyond = 1.5;
/** Height of the rows that glyphs are looked up by, in points. */
const rowHeight = 8;

/** Of a word, so many letters are struck where the whole is meant: lines begin late and end early. */
const mostOfWord = 0.6;
/** Where a line ends with the letters, as close as this in font sizes, no more is meant than they. */
const sameEnd = 0.12;
/** A gap from this share of the font size on parts two words. */
const wordGap = 0.15;

/** The words of a page's level lines, as they are drawn. */
function wordsOf(glyphs: readonly Glyph[]): ReadonlyMap<Glyph, readonly Glyph[]> {
  const words = new Map<Glyph, readonly Glyph[]>();
  let word: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = word.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(glyph.y - last.y) < 0.1 * glyph.size &&
      Math.abs(glyph.x - last.endX) < wordGap * glyph.size;
    if (!goesOn) word = [];
    word.push(glyph);
    words.set(glyph, word);
  }
  return words;
}

/** Marks what lines run through, or what a reviewer marked as struck out. */
export function markStruck(glyphs: readonly Glyph[], strokes: readonly Stroke[], marked: readonly Box[]): void {
  if (strokes.length + marked.length === 0) return;
  const level = glyphs.filter((glyph) => glyph.unseen === null && glyph.isLevel);
  const rows = Map.groupBy(level, ({ y }) => Math.floor(y / rowHeight));
  const words = wordsOf(level);
  /** Strikes some letters between two ends: whole words but for a part that the ends fit. */
  const strike = (crossed: readonly Glyph[], left: number, right: number): void => {
    const [first] = crossed;
    const last = crossed.at(-1);
    if (first === undefined || last === undefined) return;
    const isFitting =
      Math.abs(first.x - left) < sameEnd * first.size && Math.abs(last.endX - right) < sameEnd * last.size;
    const all = new Set(crossed);
    for (const word of new Set(crossed.map((glyph) => words.get(glyph) ?? [glyph]))) {
      const share = word.filter((glyph) => all.has(glyph)).length / word.length;
      for (const glyph of word) if (share >= mostOfWord || (isFitting && all.has(glyph))) glyph.unseen = 'struck';
    }
  };
  for (const { left, right, y } of strokes) {
    const crossed: Glyph[] = [];
    const row = Math.floor(y / rowHeight);
    // Letters of up to 64 points.
    for (let below = row - 4; below <= row; below++)
      for (const glyph of rows.get(below) ?? []) {
        const above = (y - glyph.y) / glyph.size;
        if (above >= lowest && above <= highest && glyph.midX >= left && glyph.midX <= right) crossed.push(glyph);
      }
    const sorted = crossed.toSorted((one, other) => one.x - other.x);
    const [first] = sorted;
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) continue;
    const reach = beyond * Math.max(first.size, last.size);
    if (first.x - left > reach || right - last.endX > reach) continue;
    strike(sorted, left, right);
  }
  for (const box of marked) {
    const inside = level.filter(({ midX, midY }) => isIn(box, midX, midY));
    strike(
      inside.toSorted((one, other) => one.x - other.x),
      box.left,
      box.right,
    );
  }
}
