import { type Line, type Run, readLines } from './lines.ts';

/** Fewer lines side by side are a table, a letterhead or a signature. */
const fewestLines = 6;
/** Prose fills its column, and has this many characters a line; cells of a table have less of both. */
const proseFill = 0.7;
const proseCharacters = 18;
/** Narrower gaps between columns of prose are not seen, in font sizes: one is a full-width space. */
const narrowestGutter = 1.15;
/** Gutters of two pages that are at most this far apart are one, in points. */
const sameGutter = 6;
/** Columns of columns beyond this are no page that people read. */
const deepest = 4;

interface Band {
  /** Lines from (inclusive) and to (exclusive) which nothing crosses the gutter. */
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Whether the text on one side of a gutter is prose: lines that are long and reach from edge to edge. */
function isProse(lines: readonly (readonly Run[])[]): boolean {
  const texts = lines.filter((runs) => runs.length > 0);
  if (texts.length < fewestLines) return false;
  const left = Math.min(...texts.map((runs) => Math.min(...runs.map((run) => run.x))));
  const right = Math.max(...texts.map((runs) => Math.max(...runs.map((run) => run.x + run.width))));
  const fill = texts.map((runs) => runs.reduce((sum, run) => sum + run.width, 0) / Math.max(1, right - left));
  const characters = texts.map((runs) => runs.reduce((sum, run) => sum + run.text.length, 0));
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  const needed = texts.some((runs) => runs.some((run) => wide.test(run.text))) ? proseCharacters / 2 : proseCharacters;
  return median(fill) >= proseFill && median(characters) >= needed;
}

function sides(lines: readonly Line[], { from, to, gutter }: Band): readonly [Run[][], Run[][]] {
  const within = lines.slice(from, to);
  return [
    within.map((line) => line.runs.filter((run) => run.x + run.width / 2 < gutter)),
    within.map((line) => line.runs.filter((run) => run.x + run.width / 2 >= gutter)),
  ];
}

/**
 * The tallest band of lines that a gutter divides into two columns of prose, or null. Where other pages have a gutter, one
 * column of prose is enough: the other may hold a figure or a list.
 */
function findBand(lines: readonly Line[], known: readonly number[]): Band | null {
  const gutters = new Set<number>();
  for (const { runs, size } of lines) {
    const narrowest = narrowestGutter * size;
    runs.forEach((run, at) => {
      const before = runs[at - 1];
      const gap = before === undefined ? 0 : run.x - before.x - before.width;
      if (gap >= narrowest) gutters.add(Math.round(run.x - Math.min(gap, narrowest) / 2));
    });
  }
  let best: Band | null = null;
  for (const gutter of gutters) {
    const crosses = (line: Line): boolean =>
      line.runs.some((run) => run.x < gutter - 1 && run.x + run.width > gutter + 1);
    for (let from = 0; from < lines.length; from++) {
      let to = from;
      for (let line = lines[to]; line !== undefined && !crosses(line); line = lines[to]) to++;
      if (to - from >= fewestLines && to - from > (best === null ? 0 : best.to - best.from)) {
        const band = { from, to, gutter };
        const [left, right] = sides(lines, band).map(isProse);
        const isKnown = known.some((other) => Math.abs(other - gutter) <= sameGutter);
        if ((left && right) || (isKnown && (left || right))) best = band;
      }
      from = Math.max(from, to);
    }
  }
  return best;
}

/** Where a page is divided into two columns of prose; a file's other pages are read by it. */
export function findGutter(lines: readonly Line[]): number | null {
  return findBand(lines, [])?.gutter ?? null;
}

/** Parts a page into regions in reading order: what stands above two columns, the left one, the right one, what stands below. */
export function readColumns(lines: readonly Line[], gutters: readonly number[], depth = 0): (readonly Line[])[] {
  const band = depth < deepest ? findBand(lines, gutters) : null;
  if (band === null) return lines.length === 0 ? [] : [lines];
  const [left, right] = sides(lines, band);
  return [
    ...readColumns(lines.slice(0, band.from), gutters, depth + 1),
    ...readColumns(readLines(left.flat()), gutters, depth + 1),
    ...readColumns(readLines(right.flat()), gutters, depth + 1),
    ...readColumns(lines.slice(band.to), gutters, depth + 1),
  ];
}
