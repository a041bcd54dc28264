import type { Row } from '../../../shared/find/row.ts';
import type { Cursor } from '../../adapters/dynamodb/changeStore.ts';

/** A recorded event as filters see it, and the words that a search looks through. */
export interface Entry {
  readonly row: Row;
  readonly words: () => Promise<string>;
}

export const placeOf = ({ at, id }: Row): Cursor => ({ recordedAt: at, changeId: id });
