import type { Money } from '../language.ts';

/** Nouns of currencies that a country's name goes before; the pair is looked up in `Intl`. */
const nouns =
  'peso|dinar|rupee|krone|kroner|kronor|krona|franc|zloty|forint|lev|leu|shekel|riyal|rial|dirham|lira|rand|naira|shilling|dong|ringgit|rupiah|tugrik|tenge|som|real|sol|kwacha|kuna|ruble|birr|taka|kyat|riel|kip|manat|lari|dram|hryvnia|gourde|quetzal|lempira|balboa|colon|guarani|dalasi|cedi|pula|ariary|metical|loti|vatu|tala';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['us dollar', 'u.s. dollar', 'united states dollar', 'american dollar', 'us-dollar'],
    NZD: ['new zealand dollar'],
    AUD: ['australian dollar'],
    CAD: ['canadian dollar'],
    SGD: ['singapore dollar'],
    HKD: ['hong kong dollar'],
    TWD: ['new taiwan dollar'],
    XCD: ['east caribbean dollar'],
    EUR: ['euro'],
    GBP: ['pound', 'pound sterling'],
    CNY: ['yuan', 'renminbi'],
    JPY: ['yen'],
    KRW: ['won'],
    THB: ['baht'],
    INR: ['rs', 'rs.', 'indian rupee'],
    AED: ['uae dirham'],
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
  },
  before: 'rs\\.?(?![a-z])',
  after: `(?:us[- ]|u\\.s\\. |united states |american |australian |canadian |new zealand |singapore |hong kong |new taiwan |east caribbean )?dollars?|euros?|pounds?(?: sterling)?|(?:yen|yuan|renminbi|won|baht)|(?:birr|taka|dong|ringgit|rupiah|zloty|forint|naira|shekel|tenge|tugrik|rand|hryvnia)s?|(?:[a-z']{3,14} ){1,2}(?:dollar|${nouns})s?`,
  multipliers: [
    ['k', 3],
    ['m', 6],
    ['mn', 6],
    ['bn', 9],
    ['b', 9],
    ['tn', 12],
    ['lakh', 5],
    ['lakhs', 5],
    ['crore', 7],
    ['crores', 7],
  ],
  denominated: '(?:in |[\\p{L}]{3,14} \\()?',
  range: '(?: ?(?:-|~|to) ?|(?<=between [\\d.,]{1,12}) and )',
  changesBefore:
    /(?:ris|increas|rais|rose|reduc|lower|cut|chang|adjust|went up|go(?:es)? up|fall|fell|drop)[a-z]{0,4}(?: [a-z]{1,16}){0,8} from $|(?:ris|increas|rais|rose|reduc|lower|chang)[^.]{0,90},? and from $/u,
  changesBehind: /(?!)/u,
  difference: /(?<![a-z])by (?:up to |about |around |another )?$/u,
  periods: [
    ['hour', /per hour|an hour|\/ ?h(?:our|r)?(?![a-z])|hourly/u],
    ['day', /per day|a day|daily/u],
    ['week', /per week|a week|weekly/u],
    ['month', /per month|a month|monthly|\/ ?mo(?:nth)?(?![a-z])/u],
    ['year', /per year|a year|per annum|p\.a\.|annual|yearly|\/ ?y(?:ea)?r(?![a-z])/u],
  ],
  gross: /gross|before tax/u,
  net: /(?<![a-z])net(?![a-z])|after tax/u,
};
