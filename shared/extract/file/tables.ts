import { type Line, leftOf, rightOf, type Segment } from './lines.ts';

/** A wider gap than this, in font sizes, between two lines ends a table. */
const longestGap = 2.6;
/** Text that covers a stretch in fewer of a table's lines than this share only reaches over a gap between columns. */
const rareShare = 0.15;
/** Gaps between columns are at least this wide, in points. */
const narrowestGap = 4;
/** Lines within a row stand closer than those of two rows by this factor, where a table tells them apart at all. */
const rowGap = 1.18;
/** `1.`, `(2)`, `a)`, `•`: a number or mark before its text is no cell. */
const mark =
  /^(?:[•◦▪–—○●□■※*-]|[（(]?(?:\d{1,2}|[a-z]{1,3}|[ivx]{1,4}|[가-하]|[一二三四五六七八九十]{1,3})[.)）、]|[①-⑳]|§\s?\d+[a-z]?)$/iu;

export interface Table {
  readonly rows: readonly string[];
  /** Lines it was read from, from (inclusive) and to (exclusive). */
  readonly from: number;
  readonly to: number;
}

/** Joins a mark with the text it stands before. */
export function joinMark(line: Line): Line {
  const [first, second, ...more] = line.segments;
  if (first === undefined || second === undefined || !mark.test(first.text)) return line;
  const joined = { text: `${first.text} ${second.text}`, x: first.x, right: second.right };
  return { ...line, segments: [joined, ...more] };
}

/** Stretches of x that hold text in most lines: the columns, left to right. */
function columnsOf(lines: readonly Line[]): { readonly from: number; readonly to: number }[] {
  const edges = lines
    .flatMap((line) => line.segments)
    .flatMap(({ x, right }) => [
      { at: x, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((one, other) => one.at - other.at || other.step - one.step);
  const most = Math.floor(lines.length * rareShare);
  const columns: { from: number; to: number }[] = [];
  let covering = 0;
  for (const { at, step } of edges) {
    const before = covering;
    covering += step;
    const last = columns.at(-1);
    if (before <= most && covering > most) {
      if (last !== undefined && at - last.to < narrowestGap) last.to = Number.POSITIVE_INFINITY;
      else columns.push({ from: at, to: Number.POSITIVE_INFINITY });
    } else if (before > most && covering <= most && last !== undefined) last.to = at;
  }
  return columns;
}

/** Text of a line by column; a segment that reaches over several stands in the first it covers. */
function cellsOf(segments: readonly Segment[], columns: readonly { readonly from: number; readonly to: number }[]) {
  const cells: string[] = columns.map(() => '');
  for (const { text, x, right, isApart = false } of segments) {
    const found = columns.findIndex(({ from, to }) => x < to && right > from);
    const at = found === -1 ? columns.findLastIndex(({ from }) => from <= x) : found;
    const index = Math.max(0, at);
    cells[index] = cells[index] === '' ? text : `${cells[index]}${isApart ? ' | ' : ' '}${text}`;
  }
  return cells;
}

/** Whether a line goes on with the row above it rather than beginning one. */
function continues(cells: readonly string[], above: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  if ((cells[0] ?? '') === '') return true;
  return filled === 1 && /^\p{Ll}/u.test(cells[0] ?? '') && !/[.:;。]$/u.test(above[0] ?? '');
}

function readRows(lines: readonly Line[]): string[][] {
  const columns = columnsOf(lines);
  const cells = lines.map((line) => cellsOf(line.segments, columns));
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const least = Math.min(...gaps);
  const wide = gaps.map((gap) => gap > least * rowGap);
  // Where some lines stand closer than others and leave cells empty, the closer ones are wrapped cells.
  const spaced = wide.includes(true) && wide.some((is, at) => !is && (cells[at + 1] ?? []).includes(''));
  const rows: string[][] = [];
  cells.forEach((line, at) => {
    const above = rows.at(-1);
    const goesOn = above !== undefined && (spaced ? wide[at - 1] === false : continues(line, above));
    if (above === undefined || !goesOn) rows.push([...line]);
    else
      line.forEach((cell, column) => {
        const upper = above[column] ?? '';
        if (cell !== '') above[column] = upper === '' ? cell : joinWrapped(upper, cell);
      });
  });
  return rows;
}

/** A cell's text over a line break. */
function joinWrapped(above: string, below: string): string {
  if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  return /\p{Script=Han}$/u.test(above) && /^\p{Script=Han}/u.test(below) ? above + below : `${above} ${below}`;
}

/** Finds the table that begins at a line, or null: at least two lines of several cells that stand in the same columns. */
export function readTable(lines: readonly Line[], from: number): Table | null {
  const first = lines[from];
  if (first === undefined || first.segments.length < 2) return null;
  let to = from + 1;
  let cells = 1;
  for (let line = lines[to]; line !== undefined; line = lines[to]) {
    const before = lines[to - 1];
    if (before === undefined || line.y - before.y > longestGap * Math.max(line.size, before.size)) break;
    if (line.segments.length > 1) cells++;
    else if (!fitsColumn(line, lines.slice(from, to))) break;
    to++;
  }
  // What follows the last line of several cells belongs to it only as a wrapped cell.
  if (cells < 2 || columnsOf(lines.slice(from, to)).length < 2) return null;
  const rows = readRows(lines.slice(from, to));
  return rows.length < 2 ? null : { rows: rows.map((row) => row.join(' | ')), from, to };
}

/** Whether a line of one segment stands within one column of the lines above. */
function fitsColumn(line: Line, above: readonly Line[]): boolean {
  const columns = columnsOf(above);
  const last = columns.at(-1);
  if (columns.length < 2 || last === undefined) return false;
  const [left, right] = [leftOf(line), rightOf(line)];
  const next = columns.map(({ from }) => from).filter((from) => from > left + 1);
  if (left < (columns[0]?.from ?? 0) - 2) return false;
  const end = next[0] ?? Math.max(last.to, Math.max(...above.map(rightOf))) + 2;
  return right <= end && columns.some(({ from, to }) => left < to && right > from);
}
