import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { markAcross } from './pdfDraft.ts';
import type { Font } from './pdfGlyphs.ts';
import { type Ink, readInk } from './pdfInk.ts';
import { type Item, type ShownItem, shownItems } from './pdfItems.ts';
import { type Box, boxAround, numbersOf } from './pdfMatrix.ts';
import { markStruck } from './pdfStrikes.ts';

/** What a page is read with, the same for all of a file. */
export interface PageParts {
  readonly ops: Readonly<Record<string, number>>;
  /** Number of pdf.js for leaving out what annotations draw. */
  readonly withoutAnnotations: number;
  readonly isLayerShown: (layer: unknown) => boolean;
}

/** A mark of a reviewer that is not shown. */
const hiddenFlags = 0b10_0010;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function fontIn(page: PDFPageProxy): (name: string) => Font {
  const known = new Map<string, Font>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const says = (key: string): unknown => (isObject(font) ? font[key] : undefined);
    const differences = says('differences');
    const read = {
      scale: numbersOf(says('fontMatrix'))[0] ?? 0.001,
      isVertical: says('vertical') === true,
      names: differences instanceof Map ? differences : new Map<unknown, unknown>(),
    };
    known.set(name, read);
    return read;
  };
}

/** What reviewers marked as struck out. */
async function struckIn(page: PDFPageProxy): Promise<Box[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((annotation): Box[] => {
    if (!isObject(annotation) || annotation['subtype'] !== 'StrikeOut') return [];
    const flags = annotation['annotationFlags'];
    if (typeof flags === 'number' && (flags & hiddenFlags) !== 0) return [];
    const corners = numbersOf(annotation['quadPoints']);
    const quads = Array.from({ length: Math.floor(corners.length / 8) }, (_, at) => corners.slice(at * 8, at * 8 + 8));
    const whole = numbersOf(annotation['rect']);
    return (quads.length > 0 ? quads : whole.length === 4 ? [whole] : []).map(boxAround);
  });
}

/** What a page draws; read after its text, so that its fonts are known. */
async function inkOf(page: PDFPageProxy, { ops, withoutAnnotations, isLayerShown }: PageParts): Promise<Ink> {
  const operators = await page.getOperatorList({ annotationMode: withoutAnnotations });
  const ink = readInk({ operators, ops, fontOf: fontIn(page), isLayerShown });
  markStruck(ink.glyphs, ink.strokes, await struckIn(page));
  return ink;
}

async function inkOfSpare(page: PDFPageProxy, parts: PageParts): Promise<Ink> {
  const ink = await inkOf(page, parts);
  page.cleanup();
  return ink;
}

const lettersIn = (some: readonly { readonly str: string }[]): number =>
  some.reduce((sum, { str }) => sum + str.replace(/\s+/gu, '').length, 0);

/**
 * The stretches of text of a page that are seen and in force.
 * @param spare the same page read with forbearance: what a page draws ends at its first picture elsewhere, as none is decoded
 */
export async function readShown(
  page: PDFPageProxy,
  items: readonly Item[],
  parts: PageParts,
  spare: () => Promise<PDFPageProxy>,
): Promise<{ readonly items: readonly ShownItem[]; readonly hasLost: boolean; readonly mark: string }> {
  const strict = await inkOf(page, parts);
  const isWhole = strict.glyphs.reduce((sum, { text }) => sum + text.length, 0) >= lettersIn(items);
  const { glyphs } = isWhole ? strict : await inkOfSpare(await spare(), parts);
  const hasLost = glyphs.some(({ isLost }) => isLost);
  return { items: shownItems(items, glyphs), hasLost, mark: markAcross(items, glyphs) };
}
