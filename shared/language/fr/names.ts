import type { Names } from '../language.ts';

/** Names of countries beside those of `Intl`, by ISO 3166-1: official, long, short and older forms. */
export const names: Names = {
  locales: ['fr'],
  countries: {},
  people: {},
  languages: {
    de: ['allemand'],
    ja: ['japonais'],
    ko: ['coréen'],
    zh: ['chinois', 'mandarin'],
    en: ['anglais'],
    fr: ['français'],
    es: ['espagnol'],
    it: ['italien'],
  },
};
