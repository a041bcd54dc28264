import type { Row } from '../../../shared/find/row.ts';
import type { Cursor } from './changeStore.ts';
import type { PackedWords } from './packedWords.ts';

/** Rows of recorded changes that follow each other, and what a search of them looks through. */
export interface Pack {
  /** From 1 on, without a gap. */
  readonly number: number;
  /** In the order in which they were recorded, by time and then by id. */
  readonly rows: readonly Row[];
  /** Folded, one text a row. */
  readonly words: readonly string[];
}

export type Rows = Omit<Pack, 'words'>;

/**
 * What filters and searches ask of all recorded changes, packed, so that a few small items say it of thousands. It is derived from
 * the timeline and lags behind it; what is not packed yet stands there.
 */
export interface RowStore {
  /** From this number on, in order. */
  readRows(from: number): Promise<readonly Rows[]>;
  /** The last pack; null where nothing is packed. */
  readLast(): Promise<Rows | null>;
  /** At least one text for each row that was read before. @throws Error for a pack that was never written */
  readWords(number: number): Promise<PackedWords>;
  /** Replaces a pack; does nothing where the stored one holds as many rows or more. */
  write(pack: Pack): Promise<void>;
  /** Gives a change that arrived late another place than its time has: the one where it is listed from now on. */
  addLate(place: Cursor): Promise<void>;
  /** Where these stand, in order; hardly ever one. */
  readLate(): Promise<readonly Cursor[]>;
}
