import type { Spoken } from '../../../shared/language/told/spoken.ts';

/** Puts official words into a reader's language by machine. */
export interface Translator {
  /** @throws Error when the service refuses, fails or takes too long */
  translate(text: string, from: Spoken, to: Spoken): Promise<string>;
}
