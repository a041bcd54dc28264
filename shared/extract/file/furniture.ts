import { foldSpace } from '../../capture/foldSpace.ts';
import { type Line, textOf } from './lines.ts';

/** The text of one page that is read at one angle. */
export interface Sheet {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Headers and footers stand in this share of a page at its top and bottom, and have at most this many lines each. */
const edge = 0.14;
const mostLines = 4;
/** In long files a line has to stand at the edge of this many pages, so that a heading that comes twice is no header. */
const fewestPages = 3;
const longFile = 6;

const pageNumber =
  /^[-–—\s|]*(?:(?:Seite|Page|Seiten|S\.|p\.|Blatt)\s*)?第?\s*(\d{1,4})\s*(?:页|頁|ページ|쪽|면)?(?:\s*(?:\/|von|of|de|中|共)\s*(?:共|全|第|총)?\s*\d{1,4}\s*(?:页|頁|ページ|쪽|면)?)?[-–—\s|]*$/iu;
const namesPage = /[-–—/|]|\p{L}/u;

/** Headers hold few numbers; a line of more is a row of a table. */
const mostNumbers = 24;

/** What a header says on every page: all of it, or all but one number that counts the pages. */
function keysOf(line: Line, page: number): string[] {
  const text = foldSpace(textOf(line));
  const numbers = [...text.matchAll(/\d+/gu)].slice(0, mostNumbers);
  const counted = numbers.map((found) => {
    const [digits] = found;
    return `${text.slice(0, found.index)}page ${Number(digits) - page}${text.slice(found.index + digits.length)}`;
  });
  return [text, ...counted];
}

function edgesOf({ height, lines }: Sheet): Line[] {
  const top = lines.filter((line) => line.y < height * edge).slice(0, mostLines);
  const bottom = lines.filter((line) => line.y > height * (1 - edge)).slice(-mostLines);
  return [...new Set([...top, ...bottom])];
}

/** A number that counts pages: it says so, or it is the page's own number. */
function isPageNumber(line: Line, page: number): boolean {
  const text = textOf(line);
  const number = pageNumber.exec(text)?.[1];
  return number !== undefined && (namesPage.test(text) || Number(number) === page);
}

/** Finds what stands on every page around the text: running headers and footers, page numbers. */
export function findFurniture(sheets: readonly Sheet[]): ReadonlySet<Line> {
  const pages = new Map<string, Set<number>>();
  const count = new Set(sheets.map((sheet) => sheet.page)).size;
  for (const sheet of sheets) {
    for (const line of edgesOf(sheet)) {
      for (const key of keysOf(line, sheet.page)) pages.set(key, (pages.get(key) ?? new Set()).add(sheet.page));
    }
  }
  const needed = count >= longFile ? fewestPages : 2;
  const found = new Set<Line>();
  for (const sheet of sheets) {
    const edges = edgesOf(sheet);
    for (const line of edges) {
      const repeated = keysOf(line, sheet.page).some((key) => (pages.get(key)?.size ?? 0) >= needed);
      if (repeated || isPageNumber(line, sheet.page)) found.add(line);
    }
  }
  return found;
}
