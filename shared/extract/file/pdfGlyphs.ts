import { type Matrix, numbersOf } from './pdfMatrix.ts';

/** What is known of a font: how its widths scale, whether it runs down, and the names of its glyphs by their code. */
export interface Font {
  readonly scale: number;
  readonly isVertical: boolean;
  readonly names: ReadonlyMap<unknown, unknown>;
}

/** One glyph as it is drawn, in the page's own space. */
export interface Glyph {
  readonly text: string;
  /** Where its baseline begins and ends. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** Its middle. */
  readonly midX: number;
  readonly midY: number;
  /** Height of the font there. */
  readonly size: number;
  /** Counts the operators that show text. */
  readonly show: number;
  /** Whether its font maps it to no character: its text is what its name spells, or the sign of what is lost. */
  readonly isLost: boolean;
  /** Whether it is read from left to right on a level line. */
  readonly isLevel: boolean;
  /** By what it is not seen, or is not in force. */
  unseen: 'layer' | 'colour' | 'mode' | 'covered' | 'again' | 'struck' | 'mark' | null;
  /** Whether it is drawn in a pale colour, or lets what is below it through. */
  isPale: boolean;
}

/** How a string of glyphs is set. */
interface Setting {
  readonly font: Font;
  readonly matrix: Matrix;
  readonly size: number;
  /** Of width to the font's own. */
  readonly widen: number;
  readonly rise: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Which of the page's strings it is. */
  readonly show: number;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
export const numberIn = (value: unknown, fallback = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;

/** Letters of glyphs whose font maps them to nothing: what their names spell. */
function spelled(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const code = /^u(?:ni)?([\da-f]{4,6})$/iu.exec(name)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point > 0 && point < 0x110000 && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : null;
  }
  const letters = name.replace(/\..*$/u, '').replaceAll('_', '');
  return /^(?:[A-Za-z]|f[fijlt]|ff[ijlt]|T[hi]|t[fit]|[cs]t)$/u.test(letters) ? letters : null;
}
const isPlain = (text: string): boolean => text.length === 1 && text > '\u001f' && text < '\ud800';
const isNone = (text: string): boolean => !isPlain(text) && /^[\u0000\p{Cs}\p{Noncharacter_Code_Point}]+$/u.test(text);

/** Where the glyphs of a string stand, and how far the string moves what comes after it. */
export function placeGlyphs(
  shown: readonly unknown[],
  { font, matrix, size, widen, rise, charSpacing, wordSpacing, show }: Setting,
): { readonly glyphs: readonly Glyph[]; readonly moved: Matrix } {
  const { isVertical, scale, names } = font;
  // Along the line, and up from it.
  const [lineX, lineY, upX, upY, beginX, beginY] = matrix;
  const [stepX, stepY] = isVertical ? [upX, upY] : [lineX * widen, lineY * widen];
  const [fromX, fromY] = isVertical
    ? [beginX + lineX * rise, beginY + lineY * rise]
    : [beginX + upX * rise, beginY + upY * rise];
  const height = Math.hypot(upX, upY) * size;
  const [halfX, halfY] = [upX * size * 0.3, upY * size * 0.3];
  const isUpright = !isVertical && upY > 0 && stepX > 0 && Math.abs(stepY) < 0.02 * stepX;
  const glyphs: Glyph[] = [];
  let along = 0;
  for (const entry of shown) {
    if (typeof entry === 'number') {
      along += ((isVertical ? 1 : -1) * entry * size) / 1000;
      continue;
    }
    if (!isObject(entry)) continue;
    const { unicode, width, isSpace, originalCharCode, vmetric } = entry;
    const metric = isVertical ? numbersOf(vmetric)[0] : width;
    const advance = numberIn(metric) * size * scale;
    const at = along;
    const spacing = (isSpace === true ? wordSpacing : 0) + charSpacing;
    along += advance + (isVertical ? -spacing : spacing);
    const letters = typeof unicode === 'string' ? unicode : '';
    if (letters === ' ' || letters === '') continue;
    const isLost = isNone(letters);
    const text = isLost ? (spelled(names.get(originalCharCode)) ?? '\ufffd') : letters;
    if (text.trim() === '') continue;
    const [x, y] = [fromX + stepX * at, fromY + stepY * at];
    const [endX, endY] = [x + stepX * advance, y + stepY * advance];
    const [midX, midY] = [(x + endX) / 2 + halfX, (y + endY) / 2 + halfY];
    glyphs.push({
      text,
      x,
      y,
      endX,
      endY,
      midX,
      midY,
      size: height,
      show,
      isLost,
      isLevel: isUpright,
      unseen: null,
      isPale: false,
    });
  }
  return { glyphs, moved: isVertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along * widen, 0] };
}
