import type { Folded } from './folded.ts';
import type { CountryMention } from './mention.ts';
import type { Tongue } from './numerals.ts';

/** Names beside those of `Intl`: official, long, short and older forms, by ISO 3166-1. */
const others: Readonly<Record<Tongue, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    AE: ['UAE', 'the UAE'],
    BA: ['Bosnia', 'Bosnia & Herzegovina', 'Bosnia and Herzegovina'],
    BN: ['Brunei Darussalam'],
    BO: ['Plurinational State of Bolivia'],
    CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DRC', 'DR Congo'],
    CG: ['Republic of the Congo', 'Congo'],
    CI: ['Ivory Coast', "Cote d'Ivoire", "Côte d'Ivoire"],
    CN: ["People's Republic of China", 'PRC'],
    CV: ['Cabo Verde'],
    CZ: ['Czech Republic', 'Czechia'],
    GB: ['UK', 'U.K.', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland', 'Britain'],
    GM: ['The Gambia', 'Gambia'],
    HK: ['Hong Kong', 'Hong Kong SAR'],
    IR: ['Islamic Republic of Iran'],
    KP: ['North Korea', "Democratic People's Republic of Korea", 'DPRK'],
    KR: ['South Korea', 'Republic of Korea', 'Korea'],
    LA: ['Laos', "Lao People's Democratic Republic", 'Lao PDR'],
    MD: ['Republic of Moldova'],
    MK: ['North Macedonia', 'Republic of North Macedonia'],
    MM: ['Burma', 'Myanmar'],
    MO: ['Macau', 'Macao', 'Macao SAR'],
    NL: ['The Netherlands', 'Holland'],
    PS: ['Palestine', 'Palestinian Territories'],
    RU: ['Russian Federation'],
    ST: ['Sao Tome and Principe', 'São Tomé and Príncipe'],
    SY: ['Syrian Arab Republic'],
    SZ: ['Swaziland'],
    TL: ['East Timor'],
    TR: ['Turkey', 'Türkiye'],
    TW: ['Taiwan'],
    TZ: ['United Republic of Tanzania'],
    GS: ['South Georgia'],
    US: ['USA', 'U.S.', 'U.S.A.', 'United States of America'],
    VA: ['Holy See', 'Vatican'],
    VC: ['St Vincent and the Grenadines', 'Saint Vincent and the Grenadines'],
    KN: ['St Kitts and Nevis', 'Saint Kitts and Nevis'],
    LC: ['St Lucia', 'Saint Lucia'],
    VE: ['Bolivarian Republic of Venezuela'],
    VN: ['Viet Nam', 'Socialist Republic of Viet Nam'],
    AG: ['Antigua and Barbuda'],
    TT: ['Trinidad and Tobago'],
    BS: ['The Bahamas'],
  },
  zh: {
    AE: ['阿联酋', '阿聯酋', '阿拉伯联合酋长国', '阿拉伯聯合大公國'],
    AU: ['澳大利亚', '澳大利亞', '澳洲'],
    BA: ['波黑', '波斯尼亚和黑塞哥维那', '波士尼亞', '波斯尼亞'],
    BN: ['文莱', '汶萊', '文莱达鲁萨兰国', '文萊'],
    BR: ['巴西联邦共和国'],
    BY: ['白俄罗斯', '白俄羅斯'],
    CA: ['加拿大'],
    CD: ['刚果(金)', '剛果(金)', '刚果民主共和国', '剛果民主共和國'],
    CG: ['刚果(布)', '剛果(布)', '刚果共和国'],
    CZ: ['捷克', '捷克共和国'],
    DE: ['德国', '德國', '德意志联邦共和国'],
    FR: ['法国', '法國', '法兰西共和国'],
    GB: ['英国', '英國', '联合王国', '大不列颠及北爱尔兰联合王国'],
    HR: ['克罗地亚', '克羅地亞', '克羅埃西亞'],
    IT: ['意大利', '義大利'],
    KG: ['吉尔吉斯斯坦', '吉爾吉斯', '吉尔吉斯'],
    KP: ['朝鲜', '朝鮮', '北韓'],
    KR: ['韩国', '韓國', '大韩民国', '大韓民國', '南韓'],
    LA: ['老挝', '寮國', '老撾'],
    MK: ['北马其顿', '北馬其頓'],
    NZ: ['新西兰', '新西蘭', '紐西蘭'],
    RU: ['俄罗斯', '俄羅斯', '俄罗斯联邦', '俄羅斯聯邦'],
    SA: ['沙特', '沙特阿拉伯', '沙特阿拉伯王国', '沙烏地阿拉伯'],
    SG: ['新加坡', '新加坡共和国'],
    SI: ['斯洛文尼亚', '斯洛維尼亞', '斯洛文尼亞'],
    TH: ['泰国', '泰國', '泰王国'],
    US: ['美国', '美國', '美利坚合众国'],
    VN: ['越南', '越南社会主义共和国'],
    XK: ['科索沃'],
  },
  de: {
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
  ko: {
    GB: ['영국'],
    KP: ['북한'],
    KR: ['대한민국', '한국'],
    RU: ['러시아', '러시아연방'],
    US: ['미국', '미합중국'],
    VN: ['베트남', '월남'],
    TR: ['튀르키예', '터키'],
    CZ: ['체코', '체코공화국'],
  },
  ja: {
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
};
/** What `Intl` names beside countries: regions of the world, outlying territories that issue no passport, codes of tests. */
const notCountries = new Set('AC BV CP CQ DG EA EU EZ HM IC IM JE GG QO TA UN XA XB ZZ AQ UM TF IO GS'.split(' '));
/** Locales whose names are read for each language. */
const locales: Readonly<Record<Tongue, readonly string[]>> = {
  en: ['en'],
  zh: ['zh-Hans', 'zh-Hant', 'zh-Hant-HK'],
  de: ['de'],
  ko: ['ko'],
  ja: ['ja'],
};

interface Names {
  readonly code: ReadonlyMap<string, string>;
  /** Longest name in words for languages with spaces, in characters for the others. */
  readonly longest: number;
}

const built = new Map<Tongue, Names>();
const isSpaced = (tongue: Tongue): boolean => tongue === 'en' || tongue === 'de';
/** Names as they are looked up: without what varies in print. */
const keyOf = (name: string): string =>
  name.normalize('NFKC').replace(/[’ʼ`]/g, "'").replace(/（/g, '(').replace(/）/g, ')').toLowerCase();

let regionCodes: readonly string[] | null = null;

/** Codes that `Intl` names, but for withdrawn ones, which carry their successor's name. */
function regions(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  regionCodes ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
  return regionCodes;
}

/** All names of one language, made when the first country is looked for. */
function namesOf(tongue: Tongue): Names {
  const known = built.get(tongue);
  if (known !== undefined) return known;
  const code = new Map<string, string>();
  for (const locale of locales[tongue]) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const region of regions()) {
        const key = keyOf(names.of(region) ?? '');
        if (key !== '' && !code.has(key)) code.set(key, region);
      }
    }
  }
  for (const [region, names] of Object.entries(others[tongue])) for (const name of names) code.set(keyOf(name), region);
  const lengths = [...code.keys()].map((name) => (isSpaced(tongue) ? name.split(' ').length : name.length));
  const names = { code, longest: Math.max(...lengths) };
  built.set(tongue, names);
  return names;
}

/** The country that a whole text names, or null: for a cell of a table or an item of a list. */
export function countryNamed(name: string, tongue: Tongue): string | null {
  const key = keyOf(name.trim()).replace(/^the /, '');
  const { code } = namesOf(tongue);
  const region = code.get(key) ?? code.get(`the ${key}`) ?? null;
  return region === null || notCountries.has(region) ? null : region;
}

/** Countries by words that begin with a capital, longest name first. */
function findSpaced({ text }: Folded, { code, longest }: Names): CountryMention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}'.&-]+/gu)];
  const found: CountryMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined || !/^(?:\p{Lu}|the$)/u.test(first[0])) continue;
    for (let count = Math.min(longest, words.length - at); count > 0; count--) {
      const last = words[at + count - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const printed = text.slice(first.index, end);
      const key = keyOf(printed);
      const trimmed = key.replace(/[.'-]+$/, '').replace(/'s$/, '');
      const region = code.get(key) ?? code.get(trimmed);
      if (region === undefined) continue;
      found.push({
        kind: 'country',
        code: region,
        start: first.index,
        end: code.has(key) ? end : first.index + trimmed.length,
      });
      at += count - 1;
      break;
    }
  }
  return found;
}

/** Countries by characters, longest name first. */
function findUnspaced({ lower }: Folded, { code, longest }: Names): CountryMention[] {
  const found: CountryMention[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) < 0x3040 && !/[(]/.test(lower[at] ?? '')) continue;
    for (let length = Math.min(longest, lower.length - at); length > 1; length--) {
      const region = code.get(lower.slice(at, at + length));
      if (region === undefined) continue;
      found.push({ kind: 'country', code: region, start: at, end: at + length });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** The countries that a text names, with ISO 3166-1 alpha-2: `俄罗斯联邦`, `대한민국`, `Viet Nam`. */
export function findCountries(folded: Folded, tongue: Tongue): CountryMention[] {
  const names = namesOf(tongue);
  const found = isSpaced(tongue) ? findSpaced(folded, names) : findUnspaced(folded, names);
  return found.filter(({ code }) => !notCountries.has(code));
}
