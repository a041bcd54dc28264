import type { Term } from './terms.ts';

/** Offsets in the marked text of a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a term stands in a range whole. */
export const isWithin = (term: Term, { from, to }: Range): boolean => term.from >= from && term.to <= to;

/** Whether one of some places stands in a range or at its end. */
export const stands = (places: readonly number[], { from, to }: Range): boolean =>
  places.some((place) => place > from && place <= to);
