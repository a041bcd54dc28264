export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Reads a matrix from what pdf.js gives: a list or a typed list of six finite numbers. */
export function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f, ...more] = numbersOf(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null;
  return more.length > 0 ? null : [a, b, c, d, e, f];
}

/** The finite numbers of a list or a typed list; none where it is neither, or holds anything else. */
export function numbersOf(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return [...value];
  if (!Array.isArray(value)) return [];
  const numbers: number[] = [];
  for (const entry of value) {
    if (typeof entry !== 'number' || !Number.isFinite(entry)) return [];
    numbers.push(entry);
  }
  return numbers;
}

export const pointOn = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** A rectangle along the axes, in the page's own space. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The box around some points, given as x, y, x, y. */
export function boxAround(points: readonly number[]): Box {
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** The box around a rectangle that a matrix moves or turns. */
export function boxOn(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  return boxAround(corners.flatMap(([x, y]) => pointOn(matrix, x, y)));
}

export const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
});

/** Whether a point lies further outside of a box than an edge is wide. */
export const isBeyond = ({ left, bottom, right, top }: Box, x: number, y: number, edge: number): boolean =>
  x < left - edge || x > right + edge || y < bottom - edge || y > top + edge;

export const isIn = ({ left, bottom, right, top }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;
