const dollars = new Map([
  ['US', 'USD'],
  ['NZ', 'NZD'],
  ['AU', 'AUD'],
  ['CA', 'CAD'],
  ['SG', 'SGD'],
  ['HK', 'HKD'],
  ['TW', 'TWD'],
]);
const yuan = new Map([
  ['CN', 'CNY'],
  ['TW', 'TWD'],
  ['HK', 'HKD'],
]);
const yen = new Map([
  ['CN', 'CNY'],
  ['JP', 'JPY'],
]);

/** Signs and words that name one currency wherever they stand, in lower case. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  USD: [
    'us$',
    'us $',
    'usd',
    'us dollar',
    'us-dollar',
    'u.s. dollar',
    'united states dollar',
    'american dollar',
    '美元',
    '美金',
    '米ドル',
    'ドル',
    '달러',
    '미국달러',
    '미국 달러',
    '미화',
  ],
  NZD: ['nz$', 'nz $', 'nzd', 'new zealand dollar', '新西兰元', '纽元', '紐元', '紐西蘭元', '뉴질랜드달러'],
  AUD: ['a$', 'au$', 'aud', 'australian dollar', '澳元', '호주달러'],
  CAD: ['c$', 'ca$', 'cad', 'canadian dollar', '加元', '캐나다달러'],
  SGD: ['s$', 'sgd', 'singapore dollar', '新加坡元', '新元', '新幣', '싱가포르달러'],
  HKD: ['hk$', 'hkd', 'hong kong dollar', '港元', '港币', '港幣'],
  TWD: ['nt$', 'ntd', 'twd', 'new taiwan dollar', '新台币', '新台幣', '新臺幣'],
  XCD: ['east caribbean dollar'],
  EUR: ['€', 'eur', 'euro', 'euros', '欧元', '歐元', 'ユーロ', '유로'],
  GBP: ['£', 'gbp', 'pound', 'pound sterling', 'pfund', '英镑', '英鎊', 'ポンド', '파운드'],
  CNY: ['cny', 'rmb', 'yuan', '人民币', '人民幣', '元人民币', '元人民幣', '人民元', '위안'],
  JPY: ['jpy', 'yen', '円', '日元', '日圆', '日圓', '엔'],
  KRW: ['₩', 'krw', 'won', '원', '韩元', '韓元', '韓圜', 'ウォン'],
  CHF: ['chf', 'franken', 'swiss franc', '瑞士法郎', 'fr.'],
  THB: ['thb', 'baht', '泰铢', '泰銖'],
  INR: ['inr', '₹', 'indian rupee'],
  AED: ['aed', 'uae dirham'],
  ETB: ['birr'],
  BDT: ['taka'],
  VND: ['dong', 'vietnamese dong'],
  MYR: ['ringgit'],
  IDR: ['rupiah'],
  PLN: ['zloty'],
  HUF: ['forint'],
  NGN: ['naira'],
  ILS: ['shekel'],
  KZT: ['tenge'],
  MNT: ['tugrik'],
  ZAR: ['rand'],
  UAH: ['hryvnia'],
};
const byName = new Map(Object.entries(fixed).flatMap(([code, names]) => names.map((name) => [name, code] as const)));
/** Nouns of currencies that a country's name goes before; the pair is looked up in `Intl`. */
export const currencyNouns =
  'peso|dinar|rupee|krone|kroner|kronor|krona|franc|zloty|forint|lev|leu|shekel|riyal|rial|dirham|lira|rand|naira|shilling|dong|ringgit|rupiah|tugrik|tenge|som|real|sol|kwacha|kuna|ruble|birr|taka|kyat|riel|kip|manat|lari|dram|hryvnia|gourde|quetzal|lempira|balboa|colon|guarani|dalasi|cedi|pula|ariary|metical|loti|vatu|tala';
const signs = 'us ?\\$|nz ?\\$|au?\\$|ca?\\$|s\\$|hk ?\\$|nt ?\\$|\\$|€|£|¥|₩|₹';
/** Codes that are read where they stand beside a number. */
export const currencyCodes = 'usd|nzd|aud|cad|sgd|hkd|ntd|twd|eur|gbp|cny|rmb|jpy|krw|chf|thb|inr|aed';

/** What may stand before an amount, as part of a regular expression over lower case. */
export const currencyBefore = `(?<![a-z])(?:(?:${currencyCodes}) ?(?:[$€£¥₩](?=\\d))?|${signs}|人民币|人民幣|新台币|新台幣|新臺幣|港币|港幣|美金|미화)`;
/** What may stand after an amount. */
export const currencyAfter = `(?:(?:${currencyCodes}|rmb|fr\\.)(?![a-z])|(?:us ?\\$|nz ?\\$|s\\$|hk ?\\$|nt ?\\$|€|£|₩)|(?:us[- ]|u\\.s\\. |united states |american |australian |canadian |new zealand |singapore |hong kong |new taiwan |east caribbean )?dollars?(?![a-z])|euros?(?![a-z])|pounds?(?: sterling)?(?![a-z])|pfund(?![a-z])|yen(?![a-z])|yuan(?![a-z])|won(?![a-z])|baht(?![a-z])|franken(?![a-z])|(?:birr|taka|dong|ringgit|rupiah|zloty|forint|naira|shekel|tenge|tugrik|rand|hryvnia)s?(?![a-z])|(?:[a-z']{3,14} ){1,2}(?:dollar|${currencyNouns})s?(?![a-z])|元人民币|元人民幣|人民元|美元|美金|欧元|歐元|英镑|英鎊|日元|日圆|日圓|韩元|韓元|韓圜|港元|港币|港幣|新台币|新台幣|新臺幣|新加坡元|新西兰元|紐西蘭元|纽元|紐元|新元|澳元|加元|瑞士法郎|泰铢|泰銖|元(?!月)|円|米ドル|ドル|ユーロ|ウォン|ポンド|미국 ?달러|호주 ?달러|캐나다 ?달러|달러|유로|위안|파운드|엔(?![가-힣]{0,1}진)|원(?![칙본장서격인료]))`;

let worldNames: ReadonlyMap<string, string> | null = null;

/** English names of all currencies by `Intl`, made when the first one is asked for. */
function worldName(name: string): string | null {
  if (worldNames === null) {
    const names = new Intl.DisplayNames(['en'], { type: 'currency' });
    const codes = Intl.supportedValuesOf('currency');
    worldNames = new Map(codes.map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
  }
  return worldNames.get(name) ?? null;
}

/** ISO 4217 of a sign or name in a jurisdiction, or null where it may be of several: `$` in China, `元` in Japan. */
export function currencyOf(printed: string, jurisdiction: string): string | null {
  const name = printed.trim().replace(/ ?[$€£¥₩]$/, (sign) => (printed.trim().length > 3 ? '' : sign));
  if (name === '$' || name === 'dollar' || name === 'dollars') return dollars.get(jurisdiction) ?? null;
  if (name === '¥') return yen.get(jurisdiction) ?? null;
  if (name === '元') return yuan.get(jurisdiction) ?? null;
  const singular = name.replace(/s$/, '').replace(/^pounds/, 'pound');
  const known = byName.get(name) ?? byName.get(singular);
  if (known !== undefined) return known;
  const world = worldName(singular.replace(/kroner$/, 'krone').replace(/kronor$/, 'krona'));
  if (world !== null) return world;
  const words = singular.split(' ');
  return words.length > 2 ? currencyOf(words.slice(1).join(' '), jurisdiction) : null;
}
