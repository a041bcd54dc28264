import { foldSpace } from '../../capture/foldSpace.ts';
import type { Refusal } from '../../capture/verdict.ts';
import { readNumber } from '../page/documentNumber.ts';
import type { FileReading } from './fileText.ts';
import { type PageText, readLayout } from './layout.ts';
import { draftOf } from './pdfDraft.ts';
import type { Item } from './pdfItems.ts';
import { type PageParts, readShown } from './pdfPage.ts';
import { placeItems } from './pdfPlace.ts';

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

/** The text layer by page; or of a form that is laid out only when it is opened, its texts in order. */
type Extracted =
  | { readonly pages: readonly PageText[] /** What stands across each page. */; readonly marks: readonly string[] }
  | { readonly texts: readonly string[] }
  | Refusal;

/**
 * The text layer by page, of what is seen. Nothing in the file is run, no picture is decoded and no font is drawn.
 * @param named whether fonts tell the names of their glyphs: it costs, and few files have glyphs that only a name explains
 */
async function extract(body: Uint8Array, characterMaps: string, named = false): Promise<Extracted> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const open = (stopAtErrors: boolean) =>
    pdfjs.getDocument({
      // pdf.js takes the bytes away from who gave them, and takes no Node buffer.
      data: new Uint8Array(body),
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: characterMaps,
      cMapPacked: true,
      stopAtErrors,
      // Forms of Canada's immigration office are XFA: their pages say no more than `Please wait...`.
      enableXfa: true,
      useWasm: false,
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 0,
      fontExtraProperties: named,
    });
  // A part that cannot be read would look like a deletion.
  const loading = open(true);
  const spares: ReturnType<typeof open>[] = [];
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return tooLong(document.numPages);
    const layers = await document.getOptionalContentConfig({ intent: 'display' });
    const parts: PageParts = {
      ops: pdfjs.OPS,
      withoutAnnotations: pdfjs.AnnotationMode.DISABLE,
      isLayerShown: (layer) => layer === null || layers.isVisible(layer),
    };
    const pages: PageText[] = [];
    const marks: string[] = [];
    const texts: string[] = [];
    let characters = 0;
    let unknown = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const found = content.items.filter((item): item is typeof item & Item => 'str' in item && item.str.trim() !== '');
      if (document.isPureXfa) {
        for (const { str } of found) texts.push(str);
        characters += found.reduce((sum, { str }) => sum + str.length, 0);
        page.cleanup();
        continue;
      }
      const { items, hasLost, mark } = await readShown(page, found, parts, async () => {
        const [spare = open(false)] = spares;
        spares[0] = spare;
        return (await spare.promise).getPage(number);
      });
      page.cleanup();
      marks.push(mark);
      if (hasLost && !named) return await extract(body, characterMaps, true);
      for (const { str } of items) {
        characters += str.length;
        unknown += str.match(strange)?.length ?? 0;
      }
      if (characters > mostText) return malformed(`more than ${mostText} characters of text`);
      const isVertical = ({ fontName }: Item): boolean => content.styles[fontName]?.vertical === true;
      pages.push(...placeItems(number, items, page.getViewport({ scale: 1 }), isVertical));
    }
    if (unknown > garbledShare * characters) return garbled(unknown, characters);
    if (document.isPureXfa) return { texts };
    return characters < scannedCharacters * document.numPages
      ? scanned(characters, document.numPages)
      : { pages, marks };
  } catch (error) {
    if (error instanceof pdfjs.PasswordException) return encrypted;
    // pdf.js names no closed set of errors; nothing of ours runs here that could throw.
    return malformed(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  } finally {
    for (const spare of spares) await spare.destroy();
    await loading.destroy();
  }
}

/** A form's texts, each once where it is repeated: titles stand on every page. */
function readForm(texts: readonly string[]): FileReading {
  const said = new Set(texts.map((text) => foldSpace(text)).filter((text) => /[\p{L}\p{N}]/u.test(text)));
  const pieces = [...said].map((text) => ({ kind: 'paragraph' as const, text }));
  return { verdict: 'document', title: pieces[0]?.text.slice(0, 200) ?? null, ...readNumber([]), pieces };
}

/** A title with the word that stands across the pages, so that a draft is not taken for what it proposes. */
function withDraft(title: string | null, draft: string | null): string | null {
  if (draft === null || title?.toLowerCase().includes(draft.toLowerCase()) === true) return title;
  return title === null ? draft : `${title} (${draft})`;
}

/** Reads a PDF with its layout: paragraphs, headings, tables as rows. */
export async function readPdf(body: Uint8Array, characterMaps: string): Promise<FileReading> {
  const tail = new TextDecoder('latin1').decode(body.subarray(-endBytes));
  if (!tail.includes('%%EOF')) return truncated;
  const extracted = await extract(body, characterMaps);
  if ('verdict' in extracted) return extracted;
  if ('texts' in extracted) return readForm(extracted.texts);
  const { title, pieces, margins } = readLayout(extracted.pages);
  return { verdict: 'document', title: withDraft(title, draftOf(extracted.marks)), ...readNumber(margins), pieces };
}
