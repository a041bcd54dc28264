import { foldSpace } from '../../capture/foldSpace.ts';
import type { Piece } from '../blocks.ts';
import { beginning } from '../readable.ts';
import { findGutter, readColumns } from './columns.ts';
import { joinDigits } from './digits.ts';
import { findFurniture, type Sheet } from './furniture.ts';
import { joinLines, wordsIn } from './hyphens.ts';
import { type Line, type Run, readLines, textOf } from './lines.ts';
import { type Body, goesOn, isSameSize, leader, type Part, readRegion } from './paragraphs.ts';
import { readPdfTitle } from './pdfTitle.ts';
import { mirror, readsRightToLeft } from './rightToLeft.ts';

/** Text of one page that is read at one angle, as if upright. */
export interface PageText {
  readonly page: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

export interface Layout {
  readonly title: string | null;
  readonly pieces: readonly Piece[];
  /** Running headers and footers, each once, and the first lines of the text: where a file prints its number. */
  readonly margins: readonly string[];
}

/** Headings are at least this much larger than the text. */
const headingScale = 1.14;
/** More sizes than this are a poster. */
const mostLevels = 4;
/** First lines of the text in which a number may stand. */
const firstLines = 8;
const longestTitle = 300;
/** Distance of lines, in font sizes, where a file is too short to tell its own; double spacing is the widest. */
const usualLeading = 1.3;
const widestLeading = 2.2;
/** Share of lines that may be wider than the text: rules of dots, tables. */
const wideLines = 0.05;

/** The most frequent distance of two lines of the text, in font sizes. */
function leadingOf(lines: readonly Line[], size: number): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || !isSameSize(line.size, size) || !isSameSize(before.size, size)) return;
    const gap = Math.round(((line.y - before.y) / size) * 20) / 20;
    if (gap >= 0.9 && gap <= widestLeading) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most === undefined || most[1] < 2 ? usualLeading : most[0];
}

function bodyOf(lines: readonly Line[]): Body {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + textOf(line).length);
  }
  const [most] = [...weights].sort((one, other) => other[1] - one[1]);
  const size = most?.[0] ?? 0;
  const larger = [...weights.keys()].filter((other) => other >= size * headingScale).sort((one, other) => other - one);
  const headings = larger.filter((one, at) => at === 0 || !isSameSize(one, larger[at - 1] ?? 0));
  const segments = lines
    .filter((line) => isSameSize(line.size, size))
    .flatMap((line) => line.segments.map(({ x, right }) => right - x))
    .toSorted((one, other) => one - other);
  return {
    size,
    headings: headings.slice(0, mostLevels),
    leading: leadingOf(lines, size),
    width: segments[Math.floor(segments.length * (1 - wideLines))] ?? 0,
    isKnown: wordsIn(lines.map(textOf)),
  };
}

/** A table's head that the next page repeats is read once. */
function withoutRepeatedHeads(parts: readonly Part[], page: readonly Part[]): readonly Part[] {
  const lastTable = parts.at(-1)?.kind === 'row' ? parts.findLastIndex((part) => part.kind !== 'row') + 1 : -1;
  const head = lastTable === -1 ? undefined : parts[lastTable];
  return head !== undefined && page[0]?.kind === 'row' && page[0].text === head.text ? page.slice(1) : page;
}

/** `国 务 院 令`: a title spaced out by hand. */
const spacedOut = /(?<!\S)(?:\p{Script=Han} ){2,}\p{Script=Han}(?!\S)/gu;

function tidy(text: string): string {
  const folded = foldSpace(text).replace(leader, '');
  return joinDigits(folded.replace(spacedOut, (word) => word.replaceAll(' ', '')));
}

/** From runs of text on pages to pieces in reading order, without what stands on every page around the text. */
export function readLayout(pages: readonly PageText[]): Layout {
  const isMirrored = readsRightToLeft(pages);
  const sheets: Sheet[] = pages.map(({ page, height, runs }) => ({
    page,
    height,
    lines: readLines(isMirrored ? mirror(runs) : runs),
  }));
  const furniture = findFurniture(sheets);
  const kept = sheets.map(({ lines }) => lines.filter((line) => !furniture.has(line)));
  const body = bodyOf(kept.flat());
  const gutters = kept.map(findGutter).filter((gutter) => gutter !== null);
  const parts: Part[] = [];
  /** Parts of the first page that has any. */
  let first: readonly Part[] = [];
  for (const lines of kept) {
    if (first.length === 0) first = [...parts];
    const regions = readColumns(lines, gutters);
    let isFirst = true;
    for (const region of regions) {
      const read = readRegion(region, body);
      const fresh = isFirst ? withoutRepeatedHeads(parts, read) : read;
      isFirst = false;
      const [head, ...tail] = fresh;
      const last = parts.at(-1);
      if (head !== undefined && last !== undefined && goesOn(last, head)) {
        parts[parts.length - 1] = { ...head, text: joinLines(last.text, head.text, body.isKnown) };
        parts.push(...tail);
      } else parts.push(...fresh);
    }
  }
  const pieces = parts
    .map(
      ({ kind, text, level }): Piece =>
        level === undefined ? { kind, text: tidy(text) } : { kind, text: tidy(text), level },
    )
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  const title = readPdfTitle(first.length === 0 ? parts : first, body);
  const margins = new Set([...furniture].map((line) => tidy(textOf(line))));
  for (const piece of pieces.slice(0, firstLines)) margins.add(piece.text);
  return { title: title === null ? null : beginning(tidy(title), longestTitle), pieces, margins: [...margins] };
}
