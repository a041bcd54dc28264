import type { Glyph } from './pdfGlyphs.ts';

/** A stretch of text as pdf.js reads it. */
export interface Item {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly unknown[];
  readonly fontName: string;
}

/** A stretch of text with what is known of how it is drawn. */
export interface ShownItem extends Item {
  /** Whether it begins apart from what it touches: two columns of figures without a gap. */
  readonly isApart?: boolean;
}

/** Glyphs that are looked at to find where a stretch begins: what pdf.js leaves out before it. */
const farthest = 4000;
/** Places closer than this, in points, are one. */
const samePlace = 0.6;

/** Letters as pdf.js gives them: those of one glyph taken apart, spaces left out. */
const lettersOf = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc]+/gu, (joined) => joined.normalize('NFKC'))
    .replace(/\s+/gu, '');

/** A whole figure of three digits or more, as cells of tables hold it. */
const figure = /^\d[\d.,]*\d$/u;
const isFigure = (text: string): boolean => figure.test(text) && text.replace(/\D/gu, '').length >= 3;

/** The glyphs that begin a figure right behind another that was put there by itself: two cells whose columns touch. */
function findTouching(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const touching = new Set<Glyph>();
  let before: readonly Glyph[] = [];
  for (const shown of Map.groupBy(glyphs, ({ show }) => show).values()) {
    const [first] = shown;
    const last = before.at(-1);
    const textOf = (some: readonly Glyph[]): string => some.map(({ text }) => text).join('');
    if (
      first !== undefined &&
      last !== undefined &&
      Math.abs(first.y - last.endY) < 0.1 * first.size &&
      Math.abs(first.x - last.endX) < 0.15 * first.size &&
      isFigure(textOf(before)) &&
      isFigure(textOf(shown))
    )
      touching.add(first);
    before = shown;
  }
  return touching;
}

/** Which glyph each letter of a stretch is, or null where they do not agree. */
function align(
  item: Item,
  glyphs: readonly Glyph[],
  from: number,
): { readonly at: number; readonly of: readonly (Glyph | null)[] } | null {
  const [, , , , x, y] = item.transform;
  const letters = [...item.str];
  for (let begin = from; begin < glyphs.length && begin < from + farthest; begin++) {
    const first = glyphs[begin];
    if (first === undefined || typeof x !== 'number' || typeof y !== 'number') return null;
    if (Math.abs(first.x - x) > samePlace || Math.abs(first.y - y) > samePlace) continue;
    const of: (Glyph | null)[] = [];
    let at = begin;
    let left = '';
    let own: Glyph | null = null;
    let agrees = true;
    for (const letter of letters) {
      const folded = lettersOf(letter);
      if (folded === '') {
        of.push(null);
        continue;
      }
      if (left === '') {
        // Glyphs that pdf.js leaves out have no letters.
        for (own = glyphs[at++] ?? null; own !== null && lettersOf(own.text) === ''; own = glyphs[at++] ?? null);
        left = own === null ? '' : lettersOf(own.text);
      }
      const isLost = own?.isLost === true;
      if (!isLost && !left.startsWith(folded)) {
        agrees = false;
        break;
      }
      left = isLost ? '' : left.slice(folded.length);
      of.push(own);
    }
    if (agrees) return { at, of };
  }
  return null;
}

/** What is left of the stretches of a page without what is not seen; those in which nothing is to be changed stay as they are. */
export function shownItems(items: readonly Item[], glyphs: readonly Glyph[]): ShownItem[] {
  const touching = findTouching(glyphs);
  const isPlain = (glyph: Glyph | null): boolean =>
    glyph === null || (glyph.unseen === null && !glyph.isLost && !touching.has(glyph));
  if (glyphs.every(isPlain)) return [...items];
  const shown: ShownItem[] = [];
  let from = 0;
  for (const item of items) {
    const aligned = item.str.trim() === '' ? null : align(item, glyphs, from);
    if (aligned === null) {
      shown.push(item);
      continue;
    }
    from = aligned.at;
    const { of } = aligned;
    if (of.every(isPlain)) {
      shown.push(item);
      continue;
    }
    if (item.dir === 'rtl') {
      // Its letters stand in another order than its glyphs.
      if (of.some((glyph) => glyph?.unseen === null)) shown.push(item);
      continue;
    }
    let str = '';
    let run: Glyph[] = [];
    let isApart = false;
    const close = (): void => {
      const [first] = run;
      const last = run.at(-1);
      if (first !== undefined && last !== undefined) {
        const [a, b, c, d] = item.transform;
        const width = Math.hypot(last.endX - first.x, last.endY - first.y);
        const [across, down] =
          item.height > 0 && first.isLevel
            ? [width, item.height]
            : item.width >= item.height
              ? [width, item.height]
              : [item.width, width];
        shown.push({
          ...item,
          str,
          width: across,
          height: down,
          transform: [a, b, c, d, first.x, first.y],
          isApart,
        });
      }
      str = '';
      run = [];
      isApart = false;
    };
    for (const [at, letter] of [...item.str].entries()) {
      const glyph = of[at] ?? null;
      if (glyph === null) {
        str += letter;
        continue;
      }
      if (glyph.unseen !== null) {
        close();
        continue;
      }
      if (touching.has(glyph) && run.at(-1) !== glyph) {
        close();
        isApart = true;
      }
      str += glyph.isLost ? glyph.text : letter;
      run.push(glyph);
    }
    close();
  }
  return shown;
}
