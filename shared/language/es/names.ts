import type { Names } from '../language.ts';

/** Names of countries beside those of `Intl`, by ISO 3166-1: official, long, short and older forms. */
export const names: Names = {
  locales: ['es'],
  countries: {},
  people: {},
  languages: {
    de: ['alemán'],
    ja: ['japonés'],
    ko: ['coreano'],
    zh: ['chino', 'mandarín'],
    en: ['inglés'],
    fr: ['francés'],
    es: ['español', 'castellano'],
    it: ['italiano'],
  },
};
