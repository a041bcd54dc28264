import type { DateValue, FactValue } from './fact.ts';

/** Languages that changes are told in. */
export const spoken = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Spoken = (typeof spoken)[number];
/** The same said in each. */
export type Said = Readonly<Record<Spoken, string>>;

/** What is said in each language. */
export const sayEach = (say: (language: Spoken) => string): Said => ({
  en: say('en'),
  'zh-Hans': say('zh-Hans'),
  'zh-Hant': say('zh-Hant'),
});

/** Whose way to write dates and numbers each language has. */
export const locales: Said = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-TW' };

/** Words of ours that values are, in words for people. */
const words: Readonly<Record<string, Said>> = {
  required: { en: 'required', 'zh-Hans': '需要', 'zh-Hant': '需要' },
  not_required: { en: 'not required', 'zh-Hans': '不需要', 'zh-Hant': '不需要' },
  permitted: { en: 'permitted', 'zh-Hans': '允许', 'zh-Hant': '允許' },
  not_permitted: { en: 'not permitted', 'zh-Hans': '不允许', 'zh-Hant': '不允許' },
  permit_required: { en: 'only with a work permit', 'zh-Hans': '须有工作许可', 'zh-Hant': '須有工作許可' },
  closed: { en: 'closed', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
  open: { en: 'open', 'zh-Hans': '开放', 'zh-Hant': '開放' },
  restricted: { en: 'restricted', 'zh-Hans': '受限', 'zh-Hant': '受限' },
  on_arrival: { en: 'on arrival', 'zh-Hans': '抵达时办理', 'zh-Hant': '抵達時辦理' },
  online: { en: 'online', 'zh-Hans': '网上办理', 'zh-Hant': '線上辦理' },
  embassy: { en: 'at an embassy', 'zh-Hans': '使领馆办理', 'zh-Hant': '使領館辦理' },
  return_ticket: { en: 'return or onward ticket', 'zh-Hans': '返程或续程机票', 'zh-Hant': '回程或續程機票' },
  insurance: { en: 'insurance', 'zh-Hans': '保险', 'zh-Hant': '保險' },
  funds: { en: 'proof of funds', 'zh-Hans': '资金证明', 'zh-Hant': '財力證明' },
  accommodation: { en: 'proof of accommodation', 'zh-Hans': '住宿证明', 'zh-Hant': '住宿證明' },
  invitation: { en: 'letter of invitation', 'zh-Hans': '邀请函', 'zh-Hant': '邀請函' },
  photo: { en: 'photo', 'zh-Hans': '照片', 'zh-Hant': '照片' },
  yellow_fever: { en: 'yellow fever certificate', 'zh-Hans': '黄热病疫苗证明', 'zh-Hant': '黃熱病疫苗證明' },
  vaccination: { en: 'vaccination certificate', 'zh-Hans': '疫苗接种证明', 'zh-Hant': '疫苗接種證明' },
  covid_test: { en: 'COVID-19 test', 'zh-Hans': '新冠检测证明', 'zh-Hant': '新冠檢測證明' },
  parental_consent: { en: 'parental consent', 'zh-Hans': '父母同意书', 'zh-Hant': '父母同意書' },
  police_certificate: { en: 'police certificate', 'zh-Hans': '无犯罪记录证明', 'zh-Hant': '無犯罪紀錄證明' },
  blank_pages: { en: 'blank passport pages', 'zh-Hans': '护照空白页', 'zh-Hant': '護照空白頁' },
  birth_certificate: { en: 'birth certificate', 'zh-Hans': '出生证明', 'zh-Hant': '出生證明' },
  medical_certificate: { en: 'medical certificate', 'zh-Hans': '体检证明', 'zh-Hant': '健康檢查證明' },
  language_certificate: { en: 'language certificate', 'zh-Hans': '语言证书', 'zh-Hant': '語言證書' },
  bachelor: { en: "bachelor's degree", 'zh-Hans': '本科学历', 'zh-Hant': '學士學位' },
  master: { en: "master's degree", 'zh-Hans': '硕士学位', 'zh-Hant': '碩士學位' },
  doctorate: { en: 'doctorate', 'zh-Hans': '博士学位', 'zh-Hant': '博士學位' },
  vocational: { en: 'vocational qualification', 'zh-Hans': '职业资格', 'zh-Hant': '職業資格' },
  visa_centre: { en: 'at a visa centre', 'zh-Hans': '签证中心办理', 'zh-Hant': '簽證中心辦理' },
  post: { en: 'by post', 'zh-Hans': '邮寄办理', 'zh-Hant': '郵寄辦理' },
  first_come: { en: 'first come, first served', 'zh-Hans': '先到先得', 'zh-Hant': '先到先得' },
  points: { en: 'by points', 'zh-Hans': '按积分', 'zh-Hant': '按積分' },
  single: { en: 'single', 'zh-Hans': '一次', 'zh-Hant': '一次' },
  double: { en: 'double', 'zh-Hans': '两次', 'zh-Hant': '兩次' },
  multiple: { en: 'multiple', 'zh-Hans': '多次', 'zh-Hant': '多次' },
  unlimited: { en: 'unlimited', 'zh-Hans': '不限次数', 'zh-Hant': '不限次數' },
  lottery: { en: 'by lottery', 'zh-Hans': '抽签', 'zh-Hant': '抽籤' },
  random: { en: 'at random', 'zh-Hans': '随机', 'zh-Hant': '隨機' },
  weighted: { en: 'weighted', 'zh-Hans': '加权', 'zh-Hant': '加權' },
  reached: { en: 'reached', 'zh-Hans': '已满', 'zh-Hant': '已滿' },
  suspended: { en: 'suspended', 'zh-Hans': '暂停', 'zh-Hant': '暫停' },
  vacated: { en: 'set aside by a court', 'zh-Hans': '被法院撤销', 'zh-Hant': '被法院撤銷' },
  not_collected: { en: 'not collected', 'zh-Hans': '暂不收取', 'zh-Hant': '暫不收取' },
  withdrawn: { en: 'withdrawn', 'zh-Hans': '撤回', 'zh-Hant': '撤回' },
  resumed: { en: 'resumed', 'zh-Hans': '恢复', 'zh-Hant': '恢復' },
};

const periods: Readonly<Record<string, Said>> = {
  year: { en: ' a year', 'zh-Hans': '每年', 'zh-Hant': '每年' },
  month: { en: ' a month', 'zh-Hans': '每月', 'zh-Hant': '每月' },
  week: { en: ' a week', 'zh-Hans': '每周', 'zh-Hant': '每週' },
  day: { en: ' a day', 'zh-Hans': '每天', 'zh-Hant': '每天' },
  hour: { en: ' an hour', 'zh-Hans': '每小时', 'zh-Hant': '每小時' },
};

const bounds: Readonly<Record<string, (text: string, language: Spoken) => string>> = {
  at_least: (text, language) => (language === 'en' ? `at least ${text}` : `至少${text}`),
  at_most: (text, language) =>
    language === 'en' ? `at most ${text}` : language === 'zh-Hans' ? `最多${text}` : `最多${text}`,
  about: (text, language) => (language === 'en' ? `about ${text}` : language === 'zh-Hans' ? `约${text}` : `約${text}`),
  before: (text, language) => (language === 'en' ? `before ${text}` : `${text}之前`),
};

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2}))?/;

/** A date of EDTF or RFC 3339 as people read it, in its own zone; what is no such date is said as it stands. */
export function sayDate({ value, zone }: Pick<DateValue, 'value' | 'zone'>, language: Spoken): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null)
    return language === 'en' ? `quarter ${quarter[2]} of ${quarter[1]}` : `${quarter[1]}年第${quarter[2]}季度`;
  const [, year, month, day, hour, minute] = datePattern.exec(value) ?? [];
  if (year === undefined) return value;
  const at = Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1'));
  const date = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at);
  if (hour === undefined) return date;
  const place = zone === null ? '' : ` (${zone.split('/').at(-1)?.replaceAll('_', ' ')})`;
  return `${date}${language === 'en' ? ', ' : ' '}${hour}:${minute}${place}`;
}

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

function sayDuration(iso: string, language: Spoken): string {
  const found = durationPattern.exec(iso);
  if (found === null) return iso;
  const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
  const given = units.flatMap((unit, at) =>
    found[at + 1] === undefined ? [] : [[unit, Number(found[at + 1])] as const],
  );
  return new Intl.DurationFormat(locales[language], { style: 'long' }).format(Object.fromEntries(given));
}

const workingDays: Readonly<Record<Spoken, (count: string) => string>> = {
  en: (count) => `${count} working day${count === '1' ? '' : 's'}`,
  'zh-Hans': (count) => `${count}个工作日`,
  'zh-Hant': (count) => `${count}個工作日`,
};

/** What a day is counted from that is given by another. */
const anchors: Readonly<Record<string, Said>> = {
  effective_from: { en: 'it takes effect', 'zh-Hans': '生效', 'zh-Hant': '生效' },
  publication: { en: 'publication', 'zh-Hans': '公布', 'zh-Hant': '公布' },
  signature: { en: 'signature', 'zh-Hans': '签署', 'zh-Hant': '簽署' },
};

/** `effective_from+P12M`: 12 months after it takes effect. */
function sayRelativeDate(value: string, language: Spoken): string {
  const [anchor = '', plus] = value.split('+');
  const from = anchors[anchor]?.[language] ?? anchor;
  if (plus === undefined) return language === 'en' ? `on ${from}` : `${from}之日`;
  return language === 'en' ? `${sayDuration(plus, language)} after ${from}` : `${from}后${sayDuration(plus, language)}`;
}

function sayNumber(value: string, language: Spoken): string {
  const number = Number(value);
  return Number.isFinite(number) ? number.toLocaleString(locales[language], { maximumFractionDigits: 2 }) : value;
}

function sayMoney(amount: string, currency: string, language: Spoken): string {
  const number = Number(amount);
  if (!Number.isFinite(number)) return `${currency} ${amount}`;
  const digits = Number.isInteger(number) ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: language === 'en' ? 'code' : 'name',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(number)
    .replaceAll('\u00a0', ' ');
}

/** A country by its code, in words; a code that no name is known for is said as published. */
export function sayCountry({ value, name }: Pick<FactValue, 'value' | 'name'>, language: Spoken): string {
  if (!/^[A-Z]{2}$/.test(value)) return name ?? value;
  return new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'none' }).of(value) ?? name ?? value;
}

function sayBare(value: string, fact: FactValue, language: Spoken): string {
  const isChinese = language !== 'en';
  switch (fact.unit) {
    case 'date':
    case 'interval':
      return sayDate({ value, zone: fact.zone }, language);
    case 'relative_date':
      return sayRelativeDate(value, language);
    case 'duration':
      return sayDuration(value, language);
    case 'working_days':
      return workingDays[language](value.replace(/\D/g, ''));
    case 'country':
      return sayCountry(fact, language);
    case 'count':
      return sayNumber(value, language);
    case 'percent':
      return `${sayNumber(value, language)}%`;
    case 'years':
      return isChinese ? `${value}岁`.replace('岁', language === 'zh-Hant' ? '歲' : '岁') : `${value} years`;
    case 'points':
      return isChinese ? `${value}分` : `${value} points`;
    case 'word':
      return words[value]?.[language] ?? fact.name ?? value;
    default:
      return /^[A-Z]{3}$/.test(fact.unit) ? sayMoney(value, fact.unit, language) : (fact.name ?? value);
  }
}

/** Within which time something must be done, and how many there must be of it. */
function sayMore({ within, count }: FactValue, language: Spoken): string {
  const days = /^P(\d+)B$/u.exec(within ?? '')?.[1];
  const time =
    within === undefined ? null : days === undefined ? sayDuration(within, language) : workingDays[language](days);
  if (language === 'en') return `${time === null ? '' : ` within ${time}`}${count === undefined ? '' : ` (${count})`}`;
  return `${time === null ? '' : `（${time}内）`.replace('内', language === 'zh-Hant' ? '內' : '内')}${count === undefined ? '' : `（${count}）`}`;
}

/** A value for people: `USD 100,000`, `至少31,120,000韩元每年`, `30 days`, `1 October 2025`. Official words stay official. */
export function sayValue(fact: FactValue, language: Spoken): string {
  const low = sayBare(fact.value, fact, language);
  const range = fact.high === undefined ? low : `${low}–${sayBare(fact.high, fact, language)}`;
  const isMoney = /^[A-Z]{3}$/.test(fact.unit);
  const period = fact.period === undefined || !isMoney ? '' : (periods[fact.period]?.[language] ?? '');
  const each = `${language === 'en' ? `${range}${period}` : `${period}${range}`}${sayMore(fact, language)}`;
  return fact.bound === undefined ? each : (bounds[fact.bound]?.(each, language) ?? each);
}
