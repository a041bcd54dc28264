import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['美元', '美金'],
    NZD: ['新西兰元', '纽元', '紐元', '紐西蘭元'],
    AUD: ['澳元'],
    CAD: ['加元'],
    SGD: ['新加坡元', '新元', '新幣'],
    HKD: ['港元', '港币', '港幣'],
    TWD: ['新台币', '新台幣', '新臺幣'],
    EUR: ['欧元', '歐元'],
    GBP: ['英镑', '英鎊'],
    CNY: ['人民币', '人民幣', '元人民币', '元人民幣', '人民元'],
    JPY: ['日元', '日圆', '日圓'],
    KRW: ['韩元', '韓元', '韓圜'],
    CHF: ['瑞士法郎'],
    THB: ['泰铢', '泰銖'],
  },
  before: '人民币|人民幣|新台币|新台幣|新臺幣|港币|港幣|美金|美元|欧元|歐元|英镑|英鎊',
  after:
    '元人民币|元人民幣|人民元|美元|美金|欧元|歐元|英镑|英鎊|日元|日圆|日圓|韩元|韓元|韓圜|港元|港币|港幣|新台币|新台幣|新臺幣|新加坡元|新西兰元|紐西蘭元|纽元|紐元|新元|新幣|澳元|加元|瑞士法郎|泰铢|泰銖|元(?!月)',
  multipliers: [],
  range: ' ?(?:-|~|至|到) ?',
  changesBefore: /(?!)/u,
  changesBehind: /(?!)/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /每小时|每小時|时薪|時薪/u],
    ['day', /每日|每天/u],
    ['week', /每周|每週/u],
    ['month', /每月|月薪|月收入/u],
    ['year', /每年|年薪|年收入/u],
  ],
  gross: /税前|稅前/u,
  net: /税后|稅後/u,
};
