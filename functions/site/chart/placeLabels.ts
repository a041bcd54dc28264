/** Words with the point that they are about. */
export interface Wanted {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Those that matter more are placed first. */
  readonly weight: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A rectangle of the drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const height = 14;
/** Wide characters are as wide as the text is high; others about half of it. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u.test(character) ? 12 : 6.9),
    0,
  );

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

type Anchor = readonly [from: number, baseline: number];

/** Where words may stand beside their point: behind it or before it, above the line or below. */
const placesFor = (x: number, y: number, width: number): readonly Anchor[] => [
  [x - 3, y - 8],
  [x - 3, y + 18],
  [x - width / 2, y - 8],
  [x - width / 2, y + 18],
  [x - width + 3, y - 8],
  [x - width + 3, y + 18],
];

/** Places words beside their points, within the bounds, over no other words and no line; what has no room is left to the table. */
export function placeLabels(wanted: readonly Wanted[], bounds: Box, lines: readonly Box[]): Placed[] {
  const taken: Box[] = [...lines];
  return wanted
    .toSorted((one, other) => other.weight - one.weight)
    .flatMap(({ x, y, text }): Placed[] => {
      const width = widthOf(text);
      for (const [from, baseline] of placesFor(x, y, width)) {
        const left = Math.min(Math.max(from, bounds.left), bounds.right - width);
        const box = { left: left - 2, right: left + width + 2, top: baseline - height + 3, bottom: baseline + 3 };
        if (box.top < bounds.top || box.bottom > bounds.bottom || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        return [{ x: left + width / 2, y: baseline, text }];
      }
      return [];
    });
}
