import type { Names } from '../language.ts';

/** Names of countries beside those of `Intl`, by ISO 3166-1: official, long, short and older forms. */
export const names: Names = {
  locales: ['de'],
  countries: {
    BA: ['Bosnien-Herzegowina', 'Bosnien und Herzegowina'],
    CD: ['Demokratische Republik Kongo'],
    CG: ['Republik Kongo'],
    CZ: ['Tschechische Republik', 'Tschechien'],
    GB: ['Großbritannien', 'Vereinigtes Königreich', 'Vereinigten Königreichs'],
    IR: ['Islamische Republik Iran', 'Iran'],
    KP: ['Nordkorea', 'Demokratische Volksrepublik Korea'],
    KR: ['Südkorea', 'Republik Korea', 'Korea'],
    MD: ['Moldau', 'Republik Moldau', 'Moldawien'],
    MK: ['Nordmazedonien'],
    NL: ['Niederlande', 'Niederlanden'],
    RU: ['Russische Föderation', 'Russischen Föderation', 'Russland'],
    US: ['USA', 'Vereinigte Staaten von Amerika', 'Vereinigten Staaten von Amerika', 'Vereinigten Staaten'],
    VN: ['Viet Nam'],
    CH: ['Schweiz'],
  },
  people: {},
  languages: {
    de: ['deutsch'],
    ja: ['japanisch'],
    ko: ['koreanisch'],
    zh: ['chinesisch'],
    en: ['englisch'],
    fr: ['französisch'],
    es: ['spanisch'],
    it: ['italienisch'],
  },
};
