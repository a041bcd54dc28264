import { type Run, readLines } from './lines.ts';

const rightward = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const leftward = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu;
/** A gap below this share of the font size parts no figure: `31` `.` `3`. */
const glued = 0.18;
/** A gap from this share of the font size on parts two cells. */
const wideGap = 1.4;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
const isRightward = ({ text }: Run): boolean => text.search(rightward) !== -1;
const isLeftward = ({ text }: Run): boolean => text.search(leftward) !== -1;

/** Whether most of the letters on some pages are written from right to left. */
export function readsRightToLeft(pages: readonly { readonly runs: readonly Run[] }[]): boolean {
  let balance = 0;
  for (const { runs } of pages) for (const { text } of runs) balance += count(text, rightward) - count(text, leftward);
  return balance > 0;
}

/** Joins what within a line is read from left to right all the same: the words of another script, the parts of a figure. */
function joinForeign(runs: readonly Run[], size: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const gap = before === undefined ? 0 : run.x - before.x - before.width;
    const isOne =
      before !== undefined &&
      run.isApart !== true &&
      !isRightward(before) &&
      !isRightward(run) &&
      (gap < glued * size || (gap < wideGap * size && (isLeftward(before) || isLeftward(run))));
    if (!isOne) joined.push(run);
    else
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text}${gap < glued * size ? '' : ' '}${run.text}`,
        width: run.x + run.width - before.x,
      };
  }
  return joined;
}

const turned: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** Signs as they are written, not as they are drawn: the bracket that closes, the stop behind a figure. */
function turnSigns(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text.replace(/[()[\]«»]/gu, (sign) => turned[sign] ?? sign);
  return text.replace(/^([.,:;]+)\s*(\d[\d./-]*)$/u, '$2$1');
}

/**
 * The runs of a page that is read from right to left, as a mirror shows them: what is read first stands on the left, so that lines,
 * columns and tables are read as on any other page.
 */
export function mirror(runs: readonly Run[]): Run[] {
  const edge = runs.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  return readLines(runs)
    .flatMap((line) => joinForeign(line.runs, line.size))
    .map((run) => ({ ...run, text: turnSigns(run.text), x: edge - run.x - run.width }));
}
