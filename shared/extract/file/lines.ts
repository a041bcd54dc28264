/** A run of text on a page; lengths in points, `y` the baseline counted from the top of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  /** Whether it is a cell of its own, though it touches what stands before it. */
  readonly isApart?: boolean;
}

/** Runs that stand together on a line, without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  /** Where it ends. */
  readonly right: number;
  readonly isApart?: boolean;
}

export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly runs: readonly Run[];
}

/** Baselines closer than this share of the font size are one line: raised footnote marks stand 0.33 to 0.4 above it. */
const sameLine = 0.45;
/** The same text closer than this share of the font size is drawn twice: bold by hand, or a shadow. */
const samePlace = 0.25;
/** A gap from this share of the font size on parts two segments; a stretched space stays below it. */
const wideGap = 1.4;
/** A gap from this share of the font size on is a space where the text layer has none. */
const spaceGap = 0.18;
/** Han, kana and hangul fill their square: a gap between two of them is a space only from here on. */
const squareSpaceGap = 0.45;

/** Marks of footnotes are set in less than this share of the text's size, and raised by more than that. */
const smaller = 0.85;
const raised = 0.12;

const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

export const rightOf = (line: Line): number => line.segments.at(-1)?.right ?? 0;
export const leftOf = (line: Line): number => line.segments[0]?.x ?? 0;
export const textOf = (line: Line): string => line.segments.map((segment) => segment.text).join(' ');

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A small raised figure is the mark of a footnote, and no digit of a figure before it: `50 700¹`. */
function textOfRun(run: Run, before: Run | undefined): string {
  if (before === undefined || !/^\d{1,2}\)?$/u.test(run.text.trim())) return run.text;
  const isMark = run.size < smaller * before.size && before.y - run.y > raised * before.size;
  return isMark ? run.text.trim().replace(/\d/gu, (digit) => raisedDigits[Number(digit)] ?? digit) : run.text;
}

function join(runs: readonly Run[], size: number): Segment[] {
  const segments: { text: string; x: number; right: number; isApart?: boolean }[] = [];
  for (const [at, run] of runs.entries()) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : run.x - last.right;
    const isApart = run.isApart === true;
    if (last === undefined || gap >= wideGap * size || isApart) {
      segments.push({ text: run.text, x: run.x, right: run.x + run.width, ...(isApart ? { isApart } : {}) });
      continue;
    }
    const needed = square.test(last.text.at(-1) ?? '') && square.test(run.text[0] ?? '') ? squareSpaceGap : spaceGap;
    const text = textOfRun(run, runs[at - 1]);
    // A mark belongs to the word before it, however far it is set.
    last.text += `${gap >= needed * size && text === run.text ? ' ' : ''}${text}`;
    last.right = Math.max(last.right, run.x + run.width);
  }
  return segments;
}

/** Sorts runs into lines, top down, each line's text from left to right. */
export function readLines(runs: readonly Run[]): Line[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of runs.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(run.y - row.y) < sameLine * Math.max(run.size, row.size)) {
      row.runs.push(run);
      if (run.size > row.size) {
        row.size = run.size;
        row.y = run.y;
      }
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map(({ y, size, runs: unsorted }) => {
    const sorted = unsorted
      .toSorted((one, other) => one.x - other.x)
      .filter((run, at, all) => {
        const before = all[at - 1];
        return before === undefined || before.text !== run.text || run.x - before.x > samePlace * run.size;
      });
    return { y, size, segments: join(sorted, size), runs: sorted };
  });
}
