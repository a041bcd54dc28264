import type { PageText } from './layout.ts';
import type { Run } from './lines.ts';
import type { ShownItem } from './pdfItems.ts';
import { type Matrix, matrixOf, multiply } from './pdfMatrix.ts';

interface Placed extends Run {
  readonly angle: number;
}

/** Places a run as if its own direction were upright; text at odd angles is a stamp or a watermark, and null. */
function place(item: ShownItem, matrix: Matrix, isVertical: boolean): Placed | null {
  const [a, b, c, d, x, y] = matrix;
  const size = Math.hypot(c, d);
  const length = isVertical ? item.height : item.width;
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = (((isVertical ? 90 : turn) % 360) + 360) % 360;
  if (size === 0 || Math.abs(length) > 20_000) return null;
  const apart = item.isApart === true ? { isApart: true } : {};
  const placed = { text: item.str, width: Math.abs(length), size, angle, ...apart };
  switch (angle) {
    case 0:
      return { ...placed, x, y };
    case 90:
      return { ...placed, x: y, y: -x };
    case 180:
      return { ...placed, x: -x, y: -y };
    case 270:
      return { ...placed, x: -y, y: x };
    default:
      return null;
  }
}

/** How a page is looked at. */
interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly unknown[];
}

/** A page's text by the angle it is read at, most text first; baselines counted from the top of the page so turned. */
export function placeItems(
  page: number,
  items: readonly ShownItem[],
  { width, height, transform }: View,
  isVertical: (item: ShownItem) => boolean,
): PageText[] {
  const outer = matrixOf(transform);
  const runs = items.flatMap((item): Placed[] => {
    const own = matrixOf(item.transform);
    const run = own === null || outer === null ? null : place(item, multiply(outer, own), isVertical(item));
    return run === null ? [] : [run];
  });
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
