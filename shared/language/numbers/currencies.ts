import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { longestFirst } from './numberWords.ts';

/** What a sign or a word is in each jurisdiction, where several countries call their money so; elsewhere it is none. */
const byPlace: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    US: 'USD',
    NZ: 'NZD',
    AU: 'AUD',
    CA: 'CAD',
    SG: 'SGD',
    HK: 'HKD',
    TW: 'TWD',
    EC: 'USD',
    SV: 'USD',
    MX: 'MXN',
    CL: 'CLP',
    CO: 'COP',
    UY: 'UYU',
    AR: 'ARS',
    DO: 'DOP',
    PA: 'USD',
    FJ: 'FJD',
    JM: 'JMD',
    TT: 'TTD',
    BB: 'BBD',
    NA: 'NAD',
  },
  peso: { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', UY: 'UYU', DO: 'DOP', PH: 'PHP' },
  元: { CN: 'CNY', TW: 'TWD', HK: 'HKD', MO: 'MOP', SG: 'SGD' },
  '¥': { CN: 'CNY', JP: 'JPY' },
  riyal: { SA: 'SAR', QA: 'QAR', OM: 'OMR', YE: 'YER', IR: 'IRR' },
  dinar: { KW: 'KWD', BH: 'BHD', JO: 'JOD', IQ: 'IQD', DZ: 'DZD', TN: 'TND', LY: 'LYD', RS: 'RSD' },
  pound: { GB: 'GBP', EG: 'EGP', LB: 'LBP' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  cfa: {
    ...Object.fromEntries('BJ BF CI GW ML NE SN TG'.split(' ').map((place) => [place, 'XOF'])),
    ...Object.fromEntries('CM CF TD CG GQ GA'.split(' ').map((place) => [place, 'XAF'])),
  },
  rs: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR' },
  // Where money is called so by everyone; elsewhere it is of the United States.
  ドル: { NZ: 'NZD', AU: 'AUD', CA: 'CAD' },
};
const shared = new Map([
  ...Object.keys(byPlace).map((name) => [name, name] as const),
  ['dollar', '$'],
  ['dollars', '$'],
  ['pesos', 'peso'],
  ['rs.', 'rs'],
  ['kr.', 'kr'],
  ...['fcfa', 'f cfa', 'fr cfa', 'franc cfa', 'francs cfa', 'cfa franc', 'cfa francs'].map(
    (name) => [name, 'cfa'] as const,
  ),
  ['달러', 'ドル'],
  ['ルピー', 'rs'],
  ['루피', 'rs'],
  ['ペソ', 'peso'],
  ['페소', 'peso'],
  ['克朗', 'kr'],
  ['比索', 'peso'],
  ['披索', 'peso'],
  ['卢比', 'rs'],
  ['盧比', 'rs'],
  ['里亚尔', 'riyal'],
  ['里亞爾', 'riyal'],
  ['第纳尔', 'dinar'],
  ['第納爾', 'dinar'],
  ['镑', 'pound'],
  ['鎊', 'pound'],
]);

/** Signs that are of one currency wherever they stand, in lower case; a space may part letters and sign, but not one letter: `a $215 fee`. */
const signs = new Map([
  ['us$', 'USD'],
  ['nz$', 'NZD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aus$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['can$', 'CAD'],
  ['cdn$', 'CAD'],
  ['$can', 'CAD'],
  ['$cad', 'CAD'],
  ['$us', 'USD'],
  ['$nz', 'NZD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['mx$', 'MXN'],
  ['r$', 'BRL'],
  ['ec$', 'XCD'],
  ['tt$', 'TTD'],
  ['fj$', 'FJD'],
  ['n$', 'NAD'],
  ['ci$', 'KYD'],
  ['b$', 'BND'],
  ['bz$', 'BZD'],
  ['j$', 'JMD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₸', 'KZT'],
]);

/** Codes that are read in small letters too; no words of any language. */
const plainCodes = 'usd nzd aud cad sgd hkd ntd twd eur gbp cny rmb jpy krw chf thb inr aed'.split(' ');
/** Codes that are read in capitals alone. */
const capitalCodes =
  'sar qar kwd bhd omr jod egp zar kes tzs ugx ngn ghs xof xaf mad dzd tnd etb rwf mzn zmw bwp nad mur lkr npr bdt pkr idr myr php vnd khr lak mnt kzt uzs azn gel amd try rub uah pln czk huf ron bgn rsd sek nok dkk isk mxn brl ars clp pen uyu pyg cop bob crc gtq hnl nio dop jmd ttd bbd xcd xpf fjd pgk mop ils iqd lbp'.split(
    ' ',
  );
const capitals = new Set(capitalCodes);
const codes = new Map([...plainCodes, ...capitalCodes].map((code) => [code, code.toUpperCase()]));
codes.set('ntd', 'TWD').set('rmb', 'CNY');

const code = longestFirst(codes.keys());
const signed = longestFirst(signs.keys())
  .replace(/([a-z]{2})\$/g, '$1 ?$')
  .replaceAll('$', '\\$');

/** Whether what was found in lower case is a word after all, as it is no code in the text's own letters: `try 3 times`. */
export const isOnlyWord = (printed: string, text: string): boolean => capitals.has(printed) && !/^[A-Z]{3}$/.test(text);

/** What may stand before an amount, as part of a regular expression over lower case. */
export const currencyBefore = (tongue: Tongue): string =>
  `(?<![a-z])(?:(?:${code}) ?(?:[$€£¥₩](?=\\d))?|${signed}|[$¥]|rs\\.?|kr\\.?|${languageOf(tongue).money.before})`;

/** What may stand after an amount. */
export const currencyAfter = (tongue: Tongue): string =>
  `(?:(?:${code}|kr\\.?|${languageOf(tongue).money.after})(?![a-z])|${signed})`;

const named = new Map<Tongue, ReadonlyMap<string, string>>();

/** Names of all currencies in a language: its own, and those of `Intl`; made when the first one is asked for. */
function namesOf(tongue: Tongue): ReadonlyMap<string, string> {
  const known = named.get(tongue);
  if (known !== undefined) return known;
  const { money } = languageOf(tongue);
  const { names } = vocabularyOf(tongue);
  const made = new Map<string, string>();
  for (const locale of names.locales) {
    const ofWorld = new Intl.DisplayNames([locale], { type: 'currency' });
    for (const iso of Intl.supportedValuesOf('currency')) made.set((ofWorld.of(iso) ?? iso).toLowerCase(), iso);
  }
  for (const [iso, own] of Object.entries(money.currencies)) for (const name of own) made.set(name.toLowerCase(), iso);
  named.set(tongue, made);
  return made;
}

/** Plurals as the names that are looked up have them. */
const singulars = (name: string): string[] => [
  name,
  name.replace(/s$/, ''),
  name.replace(/es$/, ''),
  name.replace(/s(?= )/, '').replace(/s$/, ''),
  name.replace(/kroner$/, 'krone').replace(/kronor$/, 'krona'),
];

/** ISO 4217 of a sign, code or name in a jurisdiction, or null where it may be of several: `$` in China, `元` in Japan. */
export function currencyOf(printed: string, jurisdiction: string, tongue: Tongue): string | null {
  const name = printed.trim();
  const [, letters = ''] = /^([a-z]{3}) ?[$€£¥₩]?$/u.exec(name) ?? [];
  const known = signs.get(name.replace(' ', '')) ?? codes.get(letters);
  if (known !== undefined) return known;
  const ambiguous = shared.get(name);
  const names = namesOf(tongue);
  if (ambiguous !== undefined) return byPlace[ambiguous]?.[jurisdiction] ?? (ambiguous === 'ドル' ? 'USD' : null);
  const found = singulars(name).find((one) => names.has(one));
  if (found !== undefined) return names.get(found) ?? null;
  // `other indian rupees`: of two words before a noun only the last may be the country's.
  const [, ...rest] = name.split(' ');
  return rest.length > 1 ? currencyOf(rest.join(' '), jurisdiction, tongue) : null;
}
