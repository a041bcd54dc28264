import type { Operations } from '../../../shared/alert/operators/operations.ts';

/** What operators know of troubles. */
export interface OperationsStore {
  /** Consistent; null before the first write. */
  read(): Promise<Operations | null>;
  /** Writes over the version before; false when another did. */
  write(operations: Operations): Promise<boolean>;
}
