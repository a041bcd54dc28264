import type { Spoken } from '../../../shared/language/told/spoken.ts';

/** What was translated before, clause by clause, so that each is paid for once. */
export interface TranslationStore {
  /** Null where a clause has none in that language. */
  read(clause: string, from: Spoken, to: Spoken): Promise<string | null>;
  keep(clause: string, from: Spoken, to: Spoken, translated: string, at: string): Promise<void>;
}
