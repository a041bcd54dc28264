import type { PhraseBook } from '../phraseBook.ts';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  adviceTitle: [
    '(?:recomendaciones? de viaje|consejos (?:de viaje|para viajeros)|requisitos de (?:entrada|ingreso)|información (?:de viaje|para viajeros))(?: (?:para|en|a))?',
  ],
  levelsNeed: ['idioma|lengua|lingüístic'],
};
