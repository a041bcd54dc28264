import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['米ドル'],
    AUD: ['豪ドル', 'オーストラリアドル'],
    CAD: ['カナダドル', '加ドル'],
    NZD: ['nzドル', 'ニュージーランドドル'],
    SGD: ['シンガポールドル'],
    HKD: ['香港ドル'],
    TWD: ['台湾ドル'],
    THB: ['バーツ', 'タイバーツ'],
    CHF: ['スイスフラン'],
    INR: ['インドルピー'],
    VND: ['ドン', 'ベトナムドン', 'ベトナム・ドン'],
    IDR: ['ルピア'],
    PHP: ['フィリピンペソ', 'フィリピン・ペソ'],
    AED: ['ディルハム'],
    EUR: ['ユーロ'],
    GBP: ['ポンド'],
    JPY: ['円', '日本円'],
    KRW: ['ウォン'],
    CNY: ['人民元', '元'],
  },
  before: '日本円|米ドル',
  after:
    '豪ドル|オーストラリアドル|カナダドル|加ドル|nzドル|ニュージーランドドル|シンガポールドル|香港ドル|台湾ドル|(?:タイ)?バーツ|スイスフラン|(?:インド)?ルピー|ベトナム・?ドン|ドン(?![ァ-ヶー])|ルピア|(?:フィリピン・?)?ペソ|ディルハム|円|日本円|米ドル|ドル|ユーロ|ウォン|ポンド|人民元',
  multipliers: [],
  denominated: '',
  range: ' ?(?:-|~|から) ?',
  changesBefore: /(?!)/u,
  changesBehind: /^(?:以上|以下)?(?:に|へ|と(?:な|し|する|改))/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /時給|1時間/u],
    ['day', /日額|1日(?:当たり|につき)/u],
    ['week', /週給|1週間(?:当たり|につき)/u],
    ['month', /月額|月給/u],
    ['year', /年額|年収|年俸|年間/u],
  ],
  gross: /税込|額面/u,
  net: /手取り/u,
};
