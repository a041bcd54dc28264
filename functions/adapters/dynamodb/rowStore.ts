import type { Row } from '../../../shared/find/row.ts';

/** Rows of recorded changes that follow each other, and what a search of them looks through. */
export interface Pack {
  /** From 1 on, without a gap. */
  readonly number: number;
  /** In the order in which they were recorded, by time and then by id. */
  readonly rows: readonly Row[];
  /** Folded, one text a row. */
  readonly words: readonly string[];
}

/**
 * What filters and searches ask of all recorded changes, packed, so that a few small items say it of thousands. It is derived from
 * the timeline and lags behind it; what is not packed yet stands there.
 */
export interface RowStore {
  /** From this number on, in order. */
  readRows(from: number): Promise<readonly Omit<Pack, 'words'>[]>;
  /** The last pack; null where nothing is packed. */
  readLast(): Promise<Pack | null>;
  /** At least one text for each row that was read before. @throws Error for a pack that was never written */
  readWords(number: number): Promise<readonly string[]>;
  /** Replaces a pack; does nothing where the stored one holds as many rows or more. */
  write(pack: Pack): Promise<void>;
}
