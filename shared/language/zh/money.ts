import type { Money } from '../language.ts';
import { bothScripts } from './scripts.ts';

/** Nouns of money that a country's name goes before: `印度卢比`, `菲律宾比索`; the pair is looked up in `Intl`. */
const nouns =
  '卢布|卢比|比索|披索|克朗|里拉|第纳尔|迪拉姆|里亚尔|里尔|林吉特|令吉|兰特|兹罗提|福林|英镑|镑|新谢克尔|谢克尔|雷亚尔|坚戈|图格里克|瑞尔|基普|塔卡|先令|法郎|盾|铢|苏姆|索姆|列伊|列弗|奈拉|塞地|比尔|格里夫纳|拉里|德拉姆|马纳特|新元|新索尔|索尔';
const own =
  '元人民币|人民元|美元|美金|欧元|欧罗|英镑|英磅|日元|日圆|日币|韩元|韩圜|韩圆|韩币|港元|港币|港纸|新台币|台币|新加坡元|新加坡币|坡币|新元|新西兰元|纽西兰元|纽元|纽币|新币|澳大利亚元|澳元|澳币|加拿大元|加元|加币|瑞士法郎|瑞郎|泰铢|澳门元|澳门币|葡币|越盾|印尼盾|马币|令吉';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['美元', '美金'],
    NZD: ['新西兰元', '新西蘭元', '纽元', '紐元', '纽币', '紐幣', '纽西兰元', '紐西蘭元'],
    AUD: ['澳元', '澳币', '澳幣', '澳大利亚元', '澳大利亞元'],
    CAD: ['加元', '加币', '加幣', '加拿大元'],
    SGD: ['新加坡元', '新加坡币', '新加坡幣', '坡币', '坡幣', '新元', '新幣', '新币'],
    HKD: ['港元', '港币', '港幣', '港纸', '港紙'],
    TWD: ['新台币', '新台幣', '新臺幣', '台币', '台幣', '臺幣'],
    MOP: ['澳门元', '澳門元', '澳门币', '澳門幣', '葡币', '葡幣'],
    EUR: ['欧元', '歐元', '欧罗', '歐羅'],
    GBP: ['英镑', '英鎊', '英磅'],
    CNY: ['人民币', '人民幣', '元人民币', '元人民幣', '人民元'],
    JPY: ['日元', '日圆', '日圓', '日币', '日幣'],
    KRW: ['韩元', '韓元', '韩圜', '韓圜', '韩圆', '韓圓', '韩币', '韓幣'],
    CHF: ['瑞士法郎', '瑞郎'],
    THB: ['泰铢', '泰銖'],
    VND: ['越盾', '越南盾'],
    IDR: ['印尼盾', '印度尼西亚盾'],
    MYR: ['马币', '馬幣', '令吉', '林吉特', '马来西亚令吉', '馬來西亞令吉'],
    PHP: ['菲律宾披索', '菲律賓披索', '菲律宾比索', '菲律賓比索'],
    RUB: ['卢布', '盧布'],
  },
  before: bothScripts(`人民币|新台币|台币|港币|港元|美金|美元|欧元|英镑|澳币|加币|日币|日元|韩币|澳门元|澳门币|泰铢`),
  after: bothScripts(
    `${own}|(?:[\\p{Script=Han}]{2,6})(?:${nouns})|卢布|元(?:人民币)?(?![月旦年素首])|圆(?=[，。、；）)|]|$)`,
  ),
  multipliers: [],
  denominated: '',
  range: bothScripts(' ?(?:元|美元|美金|欧元|港元|英镑|日元)?(?:以上)? ?(?:-|~|至|到) ?'),
  changesBefore: /(?!)/u,
  changesBehind: /(?!)/u,
  difference: new RegExp(bothScripts('(?:上调|下调|增加|减少|提高|降低|调高|调低|上涨|涨)(?:了)?$'), 'u'),
  periods: [
    ['hour', new RegExp(bothScripts('每小时|时薪|/(?:小时|时)'), 'u')],
    ['day', new RegExp(bothScripts('每日|每天|日薪|/[日天]|一日\\$'), 'u')],
    ['week', new RegExp(bothScripts('每周|每星期|周薪'), 'u')],
    ['month', new RegExp(bothScripts('每月|每个月|月薪|月收入|月工资|按月|/月|月均'), 'u')],
    ['year', new RegExp(bothScripts('每年|年薪|年收入|全年|年工资|/年|年度收入|一年'), 'u')],
  ],
  gross: new RegExp(bothScripts('税前'), 'u'),
  net: new RegExp(bothScripts('税后|扣税后'), 'u'),
};
