import type { PhraseBook } from '../phraseBook.ts';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  adviceTitle: [
    `(?:conseils aux voyageurs|conditions d'entrée|conseils de voyage|avis aux voyageurs)(?: (?:pour|en|au|aux|à))?`,
  ],
  levelsNeed: ['langue|linguistique'],
};
