import type { Row } from '../../../shared/find/row.ts';
import type { Cursor } from '../../adapters/dynamodb/changeStore.ts';

/** Words of some entries that are kept together. */
export interface Shelf {
  /** Which of them have all terms, in the order in which they stand there, or nothing where none has; terms as `termsOf` makes them. */
  search(terms: readonly string[]): Promise<readonly boolean[]>;
}

/** A recorded event as filters see it, and where the words are that a search looks through. */
export interface Entry {
  readonly row: Row;
  readonly shelf: Shelf;
  /** Its place on the shelf, from 0. */
  readonly place: number;
}

export const placeOf = ({ at, id }: Row): Cursor => ({ recordedAt: at, changeId: id });
