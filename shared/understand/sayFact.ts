import type { DateValue, FactDelta, FactType, FactValue } from './fact.ts';
import { sayCutoff } from './sayCutoff.ts';
import { type Said, type Spoken, sayCountry, sayDate, sayValue } from './sayValue.ts';

/** What each type of fact is called. */
const labels: Readonly<Record<FactType, Said>> = {
  effective_from: { en: 'in force from', 'zh-Hans': '生效日期', 'zh-Hant': '生效日期' },
  effective_until: { en: 'in force until', 'zh-Hans': '有效期至', 'zh-Hant': '有效期至' },
  applies_from: { en: 'applies to filings from', 'zh-Hans': '适用于此日起的申请', 'zh-Hant': '適用於此日起的申請' },
  applies_until: { en: 'applies to filings until', 'zh-Hans': '适用于此日止的申请', 'zh-Hant': '適用於此日止的申請' },
  signed_on: { en: 'signed', 'zh-Hans': '签署日期', 'zh-Hant': '簽署日期' },
  adopted_on: { en: 'adopted', 'zh-Hans': '通过日期', 'zh-Hant': '通過日期' },
  announced_on: { en: 'announced', 'zh-Hans': '宣布日期', 'zh-Hant': '宣布日期' },
  published_on: { en: 'published', 'zh-Hans': '公布日期', 'zh-Hant': '公布日期' },
  comments_until: { en: 'comments until', 'zh-Hans': '征求意见截止', 'zh-Hant': '徵求意見截止' },
  registration_window: { en: 'registration period', 'zh-Hans': '登记期间', 'zh-Hant': '登記期間' },
  instrument: { en: 'document', 'zh-Hans': '文件', 'zh-Hant': '文件' },
  citation: { en: 'provision', 'zh-Hans': '条款', 'zh-Hant': '條款' },
  visa_class: { en: 'visa class', 'zh-Hans': '签证类别', 'zh-Hant': '簽證類別' },
  status: { en: 'status', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  transition_rule: { en: 'earlier rules for filings', 'zh-Hans': '适用原规定的申请', 'zh-Hant': '適用原規定的申請' },
  fee: { en: 'fee', 'zh-Hans': '费用', 'zh-Hant': '費用' },
  supplementary_charge: { en: 'additional payment', 'zh-Hans': '附加费用', 'zh-Hant': '附加費用' },
  levy: { en: 'levy', 'zh-Hans': '征费', 'zh-Hant': '徵費' },
  bond: { en: 'bond', 'zh-Hans': '保证金', 'zh-Hant': '保證金' },
  penalty: { en: 'penalty', 'zh-Hans': '罚款', 'zh-Hant': '罰款' },
  funds_required: { en: 'funds required', 'zh-Hans': '资金要求', 'zh-Hant': '資金要求' },
  capital_required: { en: 'capital required', 'zh-Hans': '资本要求', 'zh-Hant': '資本要求' },
  salary_threshold: { en: 'salary threshold', 'zh-Hans': '工资门槛', 'zh-Hant': '薪資門檻' },
  quota: { en: 'quota', 'zh-Hans': '名额', 'zh-Hant': '名額' },
  selection_method: { en: 'selection', 'zh-Hans': '遴选方式', 'zh-Hant': '遴選方式' },
  points_threshold: { en: 'points required', 'zh-Hans': '分数要求', 'zh-Hant': '分數要求' },
  age_min: { en: 'minimum age', 'zh-Hans': '最低年龄', 'zh-Hant': '最低年齡' },
  age_max: { en: 'maximum age', 'zh-Hans': '最高年龄', 'zh-Hant': '最高年齡' },
  degree: { en: 'degree', 'zh-Hans': '学历', 'zh-Hant': '學歷' },
  experience: { en: 'experience', 'zh-Hans': '工作经验', 'zh-Hant': '工作經驗' },
  language_level: { en: 'language level', 'zh-Hans': '语言水平', 'zh-Hant': '語言程度' },
  sponsor_required: { en: 'employer or sponsor', 'zh-Hans': '雇主或邀请单位', 'zh-Hant': '僱主或邀請單位' },
  work_permitted: { en: 'work', 'zh-Hans': '工作', 'zh-Hant': '工作' },
  dependants: { en: 'dependants', 'zh-Hans': '随行家属', 'zh-Hant': '隨行家屬' },
  authorisation_required: { en: 'travel authorisation', 'zh-Hans': '电子旅行许可', 'zh-Hant': '電子旅行許可' },
  exit_permission: { en: 'exit permit', 'zh-Hans': '出境许可', 'zh-Hant': '出境許可' },
  document_required: { en: 'document', 'zh-Hans': '所需文件', 'zh-Hant': '所需文件' },
  registration_required: { en: 'registration', 'zh-Hans': '登记', 'zh-Hant': '登記' },
  biometrics_required: { en: 'biometrics', 'zh-Hans': '生物识别信息', 'zh-Hant': '生物特徵資料' },
  border: { en: 'border', 'zh-Hans': '边境', 'zh-Hant': '邊境' },
  work_hours: { en: 'work', 'zh-Hans': '工作时数', 'zh-Hant': '工作時數' },
  cutoff_date: { en: 'cut-off date', 'zh-Hans': '截止日期', 'zh-Hant': '截止日期' },
  table_value: { en: 'table', 'zh-Hans': '表格', 'zh-Hant': '表格' },
  visa_required: { en: 'visa', 'zh-Hans': '签证', 'zh-Hant': '簽證' },
  entries: { en: 'entries', 'zh-Hans': '入境次数', 'zh-Hant': '入境次數' },
  visa_validity: { en: 'validity', 'zh-Hans': '有效期', 'zh-Hant': '有效期' },
  stay_per_entry: { en: 'stay', 'zh-Hans': '停留期', 'zh-Hant': '停留期' },
  cumulative_stay: { en: 'stay in all', 'zh-Hans': '累计停留', 'zh-Hant': '累計停留' },
  passport_validity: { en: 'passport validity', 'zh-Hans': '护照有效期', 'zh-Hant': '護照有效期' },
  processing_time: { en: 'processing time', 'zh-Hans': '办理时限', 'zh-Hant': '辦理時限' },
  eligible_nationality: { en: 'eligible', 'zh-Hans': '适用国家', 'zh-Hant': '適用國家' },
  ineligible_nationality: { en: 'not eligible', 'zh-Hans': '不适用国家', 'zh-Hant': '不適用國家' },
  restricted_nationality: { en: 'restricted', 'zh-Hans': '受限国家', 'zh-Hant': '受限國家' },
  eligible_ports: { en: 'ports of entry', 'zh-Hans': '适用口岸', 'zh-Hant': '適用口岸' },
  application_channel: { en: 'where to apply', 'zh-Hans': '申请渠道', 'zh-Hant': '申請管道' },
  conditions: { en: 'conditions', 'zh-Hans': '具体条件', 'zh-Hant': '具體條件' },
};

const isFactType = (type: string): type is FactType => Object.hasOwn(labels, type);

const statuses: Readonly<Record<FactDelta['status'], Said>> = {
  in_force: { en: 'in force', 'zh-Hans': '现行有效', 'zh-Hant': '現行有效' },
  scheduled: { en: 'scheduled', 'zh-Hans': '待生效', 'zh-Hant': '待生效' },
  proposed: { en: 'proposed', 'zh-Hans': '拟议', 'zh-Hant': '擬議' },
  suspended: { en: 'suspended', 'zh-Hans': '暂停', 'zh-Hant': '暫停' },
  vacated: { en: 'set aside by a court', 'zh-Hans': '被法院撤销', 'zh-Hant': '被法院撤銷' },
  withdrawn: { en: 'withdrawn', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  expired: { en: 'expired', 'zh-Hans': '已失效', 'zh-Hant': '已失效' },
  extended: { en: 'extended', 'zh-Hans': '已延长', 'zh-Hant': '已延長' },
  not_published: { en: 'not published yet', 'zh-Hans': '尚未公布', 'zh-Hant': '尚未公布' },
};

/** The first hour of a day begins it, and the last ends it: the day says it. */
const dayOf = ({ value, zone, derived }: DateValue, side: 'from' | 'until'): Pick<DateValue, 'value' | 'zone'> => {
  const day = side === 'from' ? /^(.{10})T00:00/u.exec(value)?.[1] : /^(.{10})T24:00/u.exec(derived ?? '')?.[1];
  return { value: day ?? value, zone };
};

/** The day or hour at which something begins: `15 September 2025`. */
export const sayBeginning = (date: DateValue, language: Spoken): string => sayDate(dayOf(date, 'from'), language);

function windowOf(value: FactValue, language: Spoken): string {
  const { from = null, until = null } = value.window ?? {};
  const start = from === null ? '' : sayBeginning(from, language);
  const end = until === null ? '' : sayDate(dayOf(until, 'until'), language);
  if (from !== null && start === end) return language === 'en' ? ` (${start})` : `（${start}）`;
  if (from !== null && until !== null) return language === 'en' ? ` (${start} to ${end})` : `（${start}至${end}）`;
  if (until !== null) return language === 'en' ? ` (until ${end})` : `（至${end}）`;
  if (from !== null) return language === 'en' ? ` (from ${start})` : `（自${start}起）`;
  return '';
}

const say = (value: FactValue | null, language: Spoken): string =>
  value === null ? '' : `${sayValue(value, language)}${windowOf(value, language)}`;

/** What is said of one difference: its name, and how it was and is. */
interface Telling {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const verbs: Readonly<Record<FactDelta['op'], Readonly<Record<Spoken, (telling: Telling) => string>>>> = {
  add: {
    en: ({ label, after }) => `${label}: ${after}`,
    'zh-Hans': ({ label, after }) => `${label}：${after}`,
    'zh-Hant': ({ label, after }) => `${label}：${after}`,
  },
  remove: {
    en: ({ label, before }) => `no longer stated: ${label} ${before}`,
    'zh-Hans': ({ label, before }) => `不再列明：${label}${before}`,
    'zh-Hant': ({ label, before }) => `不再列明：${label}${before}`,
  },
  replace: {
    en: ({ label, before, after }) => `${label}: ${before} → ${after}`,
    'zh-Hans': ({ label, before, after }) => `${label}由${before}改为${after}`,
    'zh-Hant': ({ label, before, after }) => `${label}由${before}改為${after}`,
  },
  extend: {
    en: ({ label, before, after }) => `${label}: extended from ${before} to ${after}`,
    'zh-Hans': ({ label, before, after }) => `${label}由${before}延长至${after}`,
    'zh-Hant': ({ label, before, after }) => `${label}由${before}延長至${after}`,
  },
  postpone: {
    en: ({ label, before, after }) => `${label}: postponed from ${before} to ${after}`,
    'zh-Hans': ({ label, before, after }) => `${label}由${before}推迟至${after}`,
    'zh-Hant': ({ label, before, after }) => `${label}由${before}推遲至${after}`,
  },
  narrow: {
    en: ({ label, after }) => `${label} ${after}: applies to fewer cases`,
    'zh-Hans': ({ label, after }) => `${label}${after}：适用范围缩小`,
    'zh-Hant': ({ label, after }) => `${label}${after}：適用範圍縮小`,
  },
  widen: {
    en: ({ label, after }) => `${label} ${after}: applies to more cases`,
    'zh-Hans': ({ label, after }) => `${label}${after}：适用范围扩大`,
    'zh-Hant': ({ label, after }) => `${label}${after}：適用範圍擴大`,
  },
  correct: {
    en: ({ label, before, after }) => `${label}: corrected from ${before} to ${after}`,
    'zh-Hans': ({ label, before, after }) => `${label}由${before}更正为${after}`,
    'zh-Hant': ({ label, before, after }) => `${label}由${before}更正為${after}`,
  },
};

/** A value that holds for others now, or on other conditions. */
const otherwise: Readonly<Record<Spoken, (label: string, value: string) => string>> = {
  en: (label, value) => `${label} ${value}: on other conditions`,
  'zh-Hans': (label, value) => `${label}${value}：适用条件变更`,
  'zh-Hant': (label, value) => `${label}${value}：適用條件變更`,
};

const newClass: Readonly<Record<Spoken, (after: string) => string>> = {
  en: (after) => `new visa class ${after}`,
  'zh-Hans': (after) => `新增${after}字签证`,
  'zh-Hant': (after) => `新增${after}字簽證`,
};

/** Types whose value is what tells several apart. */
const selfNamed: ReadonlySet<string> = new Set<FactType>([
  'visa_class',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
]);

/** Which of several a fact is, in words; a country by its name. */
function sayQualifier(qualifier: string, language: Spoken): string {
  if (/^[A-Z]{2}$/.test(qualifier)) return sayCountry({ value: qualifier }, language);
  return qualifier.replaceAll('_', ' ');
}

/** What a fact is called, with which of several it is. */
export function sayLabel(type: string, qualifier: string | null, language: Spoken): string {
  const name = isFactType(type) ? labels[type][language] : type;
  if (qualifier === null || selfNamed.has(type)) return name;
  if (type === 'table_value') return sayQualifier(qualifier, language);
  return `${name} (${sayQualifier(qualifier, language)})`;
}

/** Types whose value is the least that is asked for; it need not be said each time. */
const thresholds: ReadonlySet<string> = new Set<FactType>([
  'salary_threshold',
  'funds_required',
  'capital_required',
  'points_threshold',
  'experience',
]);

/** Countries that a headline names; the others are counted. */
const shownCountries = 3;

/** What is said alike of several countries, or of one. */
export const countryKey = ({ op, type, status, before, after }: FactDelta): string | null =>
  (after ?? before)?.unit === 'country'
    ? JSON.stringify([op, type, status, before?.window ?? null, after?.window ?? null])
    : null;

const termOf = (value: FactValue | null, side: 'from' | 'until', language: Spoken): string => {
  const date = value?.window?.[side] ?? null;
  return date === null ? '' : sayDate(dayOf(date, side), language);
};

const unlisted: Said = { en: 'no longer listed: ', 'zh-Hans': '不再列入：', 'zh-Hant': '不再列入：' };
const moved: Readonly<Record<'extend' | 'postpone', Said>> = {
  extend: { en: 'extended to', 'zh-Hans': '延长至', 'zh-Hant': '延長至' },
  postpone: { en: 'postponed to', 'zh-Hans': '推迟至', 'zh-Hant': '推遲至' },
};

/** One difference in the same words for all countries of which it is said: `extended to 31 December 2026: France, Germany, Italy and 42 more`. */
function sayCountries(facts: readonly [FactDelta, ...FactDelta[]], language: Spoken): string {
  const [{ op, type, before, after }] = facts;
  const isEnglish = language === 'en';
  const names = facts.map((fact) => {
    const value = fact.after ?? fact.before;
    return value === null ? '' : sayCountry(value, language);
  });
  const left = names.length - shownCountries;
  const shown = names.slice(0, left > 1 ? shownCountries : names.length).join(isEnglish ? ', ' : '、');
  const others: Said = { en: ` and ${left} more`, 'zh-Hans': `等${names.length}国`, 'zh-Hant': `等${names.length}國` };
  const listed = `${shown}${left > 1 ? others[language] : ''}`;
  const label = sayLabel(type, null, language);
  const [was, is] = [before, after].map((value) => (value === null ? '' : windowOf(value, language)));
  if (op === 'extend' || op === 'postpone') {
    const to = termOf(after, op === 'extend' ? 'until' : 'from', language);
    if (to !== '') return `${moved[op][language]}${isEnglish ? ' ' : ''}${to}${isEnglish ? ': ' : '：'}${listed}`;
  }
  if (op === 'remove') return `${unlisted[language]}${listed}${was}`;
  if (op === 'replace' && was !== is)
    return isEnglish
      ? `${label}: ${listed}${was} →${is}`
      : `${label}：${listed}${was}改${language === 'zh-Hant' ? '為' : '为'}${is}`;
  return verbs[op === 'replace' ? 'add' : op][language]({ label, before: `${listed}${was}`, after: `${listed}${is}` });
}

/** One difference in a fact, in words: `additional payment: USD 100,000`. Values are rendered, nothing is added to them. */
export function sayFact(fact: FactDelta, language: Spoken): string {
  return sayAlike([fact], language);
}

/** Several differences that `countryKey` holds to be one, or one of any kind. */
export function sayAlike(facts: readonly [FactDelta, ...FactDelta[]], language: Spoken): string {
  const [fact] = facts;
  const isListed = countryKey(fact) !== null && (fact.statusBefore === undefined || fact.statusBefore === fact.status);
  if (!isListed) return sayOne(fact, language);
  return withStatus(sayCountries(facts, language), fact, language);
}

/** What is proposed or set aside is said to be so. */
function withStatus(told: string, { type, status }: FactDelta, language: Spoken): string {
  const isOpen = type !== 'status' && (status === 'proposed' || status === 'suspended' || status === 'vacated');
  if (!isOpen) return told;
  return language === 'en' ? `${told} (${statuses[status].en})` : `${told}（${statuses[status][language]}）`;
}

/** The same is said of others than before. */
const otherCases: Said = { en: 'for other cases than before', 'zh-Hans': '适用范围有变', 'zh-Hant': '適用範圍有變' };

function sayOne(fact: FactDelta, language: Spoken): string {
  if (fact.type === 'cutoff_date') return sayCutoff(fact, language);
  const label = sayLabel(fact.type, fact.qualifier, language);
  const gap = language === 'en' ? ' ' : '';
  if (fact.status === 'not_published' && fact.op !== 'remove')
    return `${label}${gap}${statuses.not_published[language]}`;
  const plain = (value: FactValue | null): FactValue | null => {
    if (value?.bound !== 'at_least' || !thresholds.has(fact.type)) return value;
    const { bound: _bound, ...rest } = value;
    return rest;
  };
  // Once is enough for what both are counted in.
  const both = fact.before?.period === fact.after?.period && fact.before?.unit === fact.after?.unit;
  const { period: _period, ...former } = fact.before ?? { value: '', unit: '', precision: null, zone: null };
  const was = fact.before !== null && both ? former : fact.before;
  const [before, after] = [say(plain(was), language), say(plain(fact.after), language)];
  if (fact.statusBefore !== undefined && fact.statusBefore !== fact.status && before === after)
    return language === 'en'
      ? `${label} ${after}: now ${statuses[fact.status].en}`
      : `${label}${after}：现为${statuses[fact.status][language]}`.replace(
          '现为',
          language === 'zh-Hant' ? '現為' : '现为',
        );
  if (fact.op === 'replace' && before === after) return otherwise[language](label, after);
  if (fact.op === 'replace' && before !== '' && before === after)
    return `${label}${gap}${after}${language === 'en' ? ': ' : '：'}${otherCases[language]}`;
  const isNewClass = fact.op === 'add' && fact.type === 'visa_class';
  const told = isNewClass ? newClass[language](after) : verbs[fact.op][language]({ label, before, after });
  return withStatus(told, fact, language);
}

/** Types by how much people need to hear of them; the first are headlines, dates are said with them, citations only in full. */
const order: readonly FactType[] = [
  'visa_class',
  'status',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'border',
  'cutoff_date',
  'supplementary_charge',
  'fee',
  'levy',
  'bond',
  'salary_threshold',
  'funds_required',
  'capital_required',
  'quota',
  'selection_method',
  'points_threshold',
  'sponsor_required',
  'work_permitted',
  'work_hours',
  'stay_per_entry',
  'cumulative_stay',
  'entries',
  'visa_validity',
  'age_min',
  'age_max',
  'degree',
  'experience',
  'language_level',
  'dependants',
  'registration_window',
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'comments_until',
  'conditions',
  'passport_validity',
  'biometrics_required',
  'registration_required',
  'document_required',
  'eligible_ports',
  'application_channel',
  'processing_time',
  'transition_rule',
  'penalty',
  'table_value',
  'announced_on',
  'adopted_on',
  'signed_on',
  'published_on',
  'instrument',
  'citation',
];
const places = new Map<string, number>(order.map((type, at) => [type, at]));
/** Whether a fact has a value that it did not have; one that only holds for others now, or is said no more, tells less. */
const isNewValue = ({ op, before, after }: FactDelta): boolean =>
  op !== 'remove' && (before === null || after === null || before.value !== after.value || before.high !== after.high);
const placeOf = (fact: FactDelta): number =>
  (places.get(fact.type) ?? order.length) + (fact.op === 'remove' ? order.length : 0);

/** Of so few nationalities it is told first whether they need a visa; more are a list that changed. */
const fewNationalities = 2;

/** Facts with what people need most first. */
export function byWeight(facts: readonly FactDelta[]): FactDelta[] {
  const nationalities = new Set(
    facts.filter(({ type }) => selfNamed.has(type) && type !== 'visa_class').map(({ qualifier }) => qualifier),
  ).size;
  const first = (fact: FactDelta): number =>
    fact.type === 'visa_required' && isNewValue(fact) && nationalities <= fewNationalities
      ? (places.get('eligible_nationality') ?? 0) - 0.5
      : placeOf(fact);
  return facts.toSorted((one, other) => first(one) - first(other));
}

/** Whether a fact says something by itself; a citation, a date of signature, or that something is open no more, only beside others. */
export const isNews = ({ type, op, status }: FactDelta): boolean =>
  (places.get(type) ?? 0) < order.indexOf('announced_on') && !(op === 'remove' && status === 'not_published');
