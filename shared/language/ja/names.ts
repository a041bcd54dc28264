import type { Names } from '../language.ts';

/** Names of countries beside those of `Intl`, by ISO 3166-1: official, long, short and older forms. */
export const names: Names = {
  locales: ['ja'],
  countries: {
    GB: ['英国', 'イギリス'],
    KP: ['北朝鮮'],
    KR: ['韓国', '大韓民国'],
    RU: ['ロシア', 'ロシア連邦'],
    US: ['米国', 'アメリカ', 'アメリカ合衆国'],
    VN: ['ベトナム', 'ヴィエトナム'],
    TR: ['トルコ', 'テュルキエ'],
    IT: ['イタリア'],
    DE: ['ドイツ'],
    FR: ['フランス'],
  },
  people: {},
  languages: {
    de: ['ドイツ語'],
    ja: ['日本語', 'jlpt'],
    ko: ['韓国語'],
    zh: ['中国語'],
    en: ['英語'],
    fr: ['フランス語'],
    es: ['スペイン語'],
  },
};
