import type { Names } from '../language.ts';

/** Names of countries beside those of `Intl`, by ISO 3166-1: official, long, short and older forms. */
export const names: Names = {
  locales: ['ko'],
  countries: {
    GB: ['영국'],
    KP: ['북한'],
    KR: ['대한민국', '한국'],
    RU: ['러시아', '러시아연방'],
    US: ['미국', '미합중국'],
    VN: ['베트남', '월남'],
    TR: ['튀르키예', '터키'],
    CZ: ['체코', '체코공화국'],
  },
  people: {},
  languages: {
    de: ['독일어'],
    ja: ['일본어'],
    ko: ['한국어', 'topik'],
    zh: ['중국어'],
    en: ['영어'],
    fr: ['프랑스어'],
    es: ['스페인어'],
  },
};
