import { foldSpace } from '../../capture/foldSpace.ts';
import type { Refusal } from '../../capture/verdict.ts';
import { readNumber } from '../documentNumber.ts';
import type { FileReading } from './fileText.ts';
import { type PageText, readLayout } from './layout.ts';
import type { Run } from './lines.ts';

/** The longest official file that is watched, Korea's manual of residence, has 810 pages (2026-09-18). */
const mostPages = 2000;
/** Most text of one file, in characters: ten times that manual. */
const mostText = 20_000_000;
/** A whole file says that it ends; what programs write behind that fits here. */
const endBytes = 4096;
/** Pages with less than this many characters for each page are pictures with a number or a stamp on them. */
const scannedCharacters = 12;
/** A font without a map to letters draws characters of no script; bullets and logos alone are fewer than this share. */
const garbledShare = 0.1;
const strange = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu;

const truncated: Refusal = {
  verdict: 'error',
  rule: 'PDF-CUT-OFF',
  seen: 'a PDF without its end mark',
  likely: 'the download was cut off, or the site is replacing the file just now; it is tried again',
};
const encrypted: Refusal = {
  verdict: 'error',
  rule: 'PDF-ENCRYPTED',
  seen: 'a PDF that asks for a password',
  likely: 'the authority locked the file; ask for an open one, or watch the page that links to it',
};
const malformed = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'PDF-MALFORMED',
  seen: seen.slice(0, 200),
  likely: 'the file is damaged; if it lasts, watch the page that links to it',
});
const tooLong = (pages: number): Refusal => ({
  verdict: 'error',
  rule: 'PDF-TOO-LONG',
  seen: `${pages} pages, the most is ${mostPages}`,
  likely: 'a collection rather than a notice; watch the page that links to it',
});
const scanned = (characters: number, pages: number): Refusal => ({
  verdict: 'empty',
  rule: 'PDF-NO-TEXT',
  seen: `${characters} characters of text on ${pages} pages`,
  likely: 'a scan, a picture of the text; watch the page that links to it, or another form of the file',
});
const garbled = (strange: number, characters: number): Refusal => ({
  verdict: 'empty',
  rule: 'PDF-GARBLED',
  seen: `${strange} of ${characters} characters of text are none of any script`,
  likely: 'its fonts do not say which letters they draw; watch the page that links to it, or another form of the file',
});

interface Placed extends Run {
  readonly angle: number;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function isMatrix(value: readonly unknown[]): value is Matrix {
  return value.length === 6 && value.every((entry) => typeof entry === 'number' && Number.isFinite(entry));
}

/** Places a run as if its own direction were upright; text at odd angles is a stamp or a watermark, and null. */
function place(text: string, matrix: Matrix, width: number, height: number, isVertical: boolean): Placed | null {
  const [a, b, c, d, x, y] = matrix;
  const size = Math.hypot(c, d);
  const length = isVertical ? height : width;
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = (((isVertical ? 90 : turn) % 360) + 360) % 360;
  if (size === 0 || Math.abs(length) > 20_000) return null;
  const place = { text, width: Math.abs(length), size, angle };
  switch (angle) {
    case 0:
      return { ...place, x, y };
    case 90:
      return { ...place, x: y, y: -x };
    case 180:
      return { ...place, x: -x, y: -y };
    case 270:
      return { ...place, x: -y, y: x };
    default:
      return null;
  }
}

/** A page's text by the angle it is read at, most text first; baselines counted from the top of the page so turned. */
function byAngle(page: number, runs: readonly Placed[], width: number, height: number): PageText[] {
  const groups = [...Map.groupBy(runs, (run) => run.angle)];
  const weight = (group: readonly Run[]): number => group.reduce((sum, run) => sum + run.text.length, 0);
  return groups
    .sort((one, other) => weight(other[1]) - weight(one[1]))
    .map(([angle, group]) => {
      const top = angle === 90 ? -width : angle === 180 ? -height : 0;
      const turned = angle === 90 || angle === 270 ? width : height;
      return { page, height: turned, runs: group.map((run) => ({ ...run, y: run.y - top })) };
    });
}

/** The text layer by page; or of a form that is laid out only when it is opened, its texts in order. */
type Extracted = { readonly pages: readonly PageText[] } | { readonly texts: readonly string[] } | Refusal;

/** The text layer by page. Nothing in the file is run, no picture is decoded and no font is drawn. */
async function extract(body: Uint8Array, characterMaps: string): Promise<Extracted> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = pdfjs.getDocument({
    // pdf.js takes the bytes away from who gave them, and takes no Node buffer.
    data: new Uint8Array(body),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: characterMaps,
    cMapPacked: true,
    // A part that cannot be read would look like a deletion.
    stopAtErrors: true,
    // Forms of Canada's immigration office are XFA: their pages say no more than `Please wait...`.
    enableXfa: true,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return tooLong(document.numPages);
    const pages: PageText[] = [];
    const texts: string[] = [];
    let characters = 0;
    let unknown = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const { items, styles } = await page.getTextContent();
      const runs: Placed[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        characters += item.str.length;
        unknown += item.str.match(strange)?.length ?? 0;
        if (document.isPureXfa) {
          texts.push(item.str);
          continue;
        }
        const own: readonly unknown[] = item.transform;
        const outer: readonly unknown[] = viewport.transform;
        if (!isMatrix(own) || !isMatrix(outer)) continue;
        const isVertical = styles[item.fontName]?.vertical === true;
        const run = place(item.str, multiply(outer, own), item.width, item.height, isVertical);
        if (run !== null) runs.push(run);
      }
      page.cleanup();
      if (characters > mostText) return malformed(`more than ${mostText} characters of text`);
      pages.push(...byAngle(number, runs, viewport.width, viewport.height));
    }
    if (unknown > garbledShare * characters) return garbled(unknown, characters);
    if (document.isPureXfa) return { texts };
    return characters < scannedCharacters * document.numPages ? scanned(characters, document.numPages) : { pages };
  } catch (error) {
    if (error instanceof pdfjs.PasswordException) return encrypted;
    // pdf.js names no closed set of errors; nothing of ours runs here that could throw.
    return malformed(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  } finally {
    await loading.destroy();
  }
}

/** A form's texts, each once where it is repeated: titles stand on every page. */
function readForm(texts: readonly string[]): FileReading {
  const said = new Set(texts.map((text) => foldSpace(text)).filter((text) => /[\p{L}\p{N}]/u.test(text)));
  const pieces = [...said].map((text) => ({ kind: 'paragraph' as const, text }));
  return { verdict: 'document', title: pieces[0]?.text.slice(0, 200) ?? null, ...readNumber([]), pieces };
}

/** Reads a PDF with its layout: paragraphs, headings, tables as rows. */
export async function readPdf(body: Uint8Array, characterMaps: string): Promise<FileReading> {
  const tail = new TextDecoder('latin1').decode(body.subarray(-endBytes));
  if (!tail.includes('%%EOF')) return truncated;
  const extracted = await extract(body, characterMaps);
  if ('verdict' in extracted) return extracted;
  if ('texts' in extracted) return readForm(extracted.texts);
  const { title, pieces, margins } = readLayout(extracted.pages);
  return { verdict: 'document', title, ...readNumber(margins), pieces };
}
