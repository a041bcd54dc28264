import { type Matrix, pointOn } from './pdfMatrix.ts';

/** The lines and boxes of a path, as pdf.js packs it: 0 moves, 1 draws a line, 2 a curve, 3 another curve, 4 closes. */
export function readPath(path: readonly number[], matrix: Matrix) {
  const segments: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[] = [];
  let isStraight = true;
  let parts = 0;
  let start: readonly [number, number] = [0, 0];
  let at: readonly [number, number] = [0, 0];
  for (let step = 0; step < path.length; ) {
    const kind = path[step];
    const length = kind === 0 || kind === 1 ? 3 : kind === 2 ? 7 : kind === 3 ? 5 : 1;
    const to = length === 1 ? start : pointOn(matrix, path[step + length - 2] ?? 0, path[step + length - 1] ?? 0);
    if (kind === 0) {
      start = to;
      parts++;
    } else if (kind === 1 || kind === 4) segments.push({ from: at, to });
    else isStraight = false;
    at = to;
    step += length;
  }
  const isAlongAxes = segments.every(
    ({ from, to }) => Math.abs(from[0] - to[0]) < 0.1 || Math.abs(from[1] - to[1]) < 0.1,
  );
  return { segments, isBox: isStraight && parts === 1 && isAlongAxes && segments.length >= 3 };
}
