import { countWhile } from './phrase.ts';

/** Offsets in the marked text of a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many of some ranges, in reading order, begin before a place. */
export const countBefore = (ranges: readonly Range[], place: number): number =>
  countWhile(ranges.length, (at) => (ranges[at]?.from ?? 0) < place);

/** Those of some ranges, in reading order, that stand whole in another. */
export const inside = <R extends Range>(ranges: readonly R[], { from, to }: Range): R[] =>
  ranges.slice(countBefore(ranges, from), countBefore(ranges, to)).filter((one) => one.to <= to);

/** Whether one of some places stands in a range or at its end. */
export const stands = (places: readonly number[], { from, to }: Range): boolean =>
  places.some((place) => place > from && place <= to);
