import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['미국달러', '미국 달러', '미화', '불'],
    NZD: ['뉴질랜드달러', '뉴질랜드 달러'],
    AUD: ['호주달러', '호주 달러'],
    CAD: ['캐나다달러', '캐나다 달러'],
    SGD: ['싱가포르달러', '싱가포르 달러'],
    HKD: ['홍콩달러', '홍콩 달러'],
    TWD: ['뉴타이완달러', '대만달러', '대만 달러'],
    THB: ['바트'],
    VND: ['동', '베트남동'],
    IDR: ['루피아'],
    INR: ['인도루피'],
    PHP: ['필리핀페소'],
    CHF: ['스위스프랑'],
    AED: ['디르함'],
    EUR: ['유로'],
    GBP: ['파운드'],
    CNY: ['위안'],
    JPY: ['엔'],
    KRW: ['원'],
  },
  before: '미화|美金|(?:미국|호주|캐나다|뉴질랜드|싱가포르|홍콩|대만|뉴타이완) ?달러',
  after:
    '미국 ?달러|(?:뉴타이완|대만) ?달러|호주 ?달러|캐나다 ?달러|싱가포르 ?달러|홍콩 ?달러|바트|베트남 ?동|루피아|루피|페소|스위스 ?프랑|디르함|뉴질랜드 ?달러|달러|유로|위안|파운드|엔(?![가-힣]{0,1}진)|원(?![칙본장서격인료])',
  multipliers: [],
  denominated: '',
  range: ' ?(?:-|~|에서|부터) ?',
  changesBefore: /(?!)/u,
  changesBehind: /^(?: ?이상| ?이하)?(?:으로|로)(?![부서])/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /시간당|시급/u],
    ['day', /1일당|하루/u],
    ['week', /주당/u],
    ['month', /월 ?(?=\$)|월급|매월|월액/u],
    ['year', /연봉|연간|연 ?(?=\$)|매년/u],
  ],
  gross: /세전/u,
  net: /세후/u,
};
