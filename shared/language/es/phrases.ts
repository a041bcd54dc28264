import type { PhraseBook } from '../phraseBook.ts';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {};
