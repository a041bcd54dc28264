import type { FactType, FactValue } from '../fact.ts';
import type { Mention, MoneyMention, NumberMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { type Found, find, type Sentence, within } from '../words/sentence.ts';
import { aboutAt, type Doubt, type Draft, plainValue, type Reader, wordsOf } from './reader.ts';

interface Cue {
  readonly type: FactType;
  readonly rule: string;
  /** Words by language; the nearest to an amount decides what it is. */
  readonly words: Readonly<Record<Tongue, string>>;
}

/**
 * What an amount is, by the words around it; of two equally near, the earlier in this list. A supplementary charge is never a
 * fee, a bond never a payment (domain, "The tempting alert is wrong").
 */
const cues: readonly Cue[] = [
  {
    type: 'bond',
    rule: 'BOND',
    words: {
      en: '(?<![a-z])bonds?(?![a-z])|security deposit|surety',
      zh: '保证金|保證金|押金|担保金',
      de: 'kaution|sicherheitsleistung|bürgschaft',
      ko: '보증금|예치금',
      ja: '保証金|供託金',
    },
  },
  {
    type: 'supplementary_charge',
    rule: 'SUPPLEMENTARY-CHARGE',
    words: {
      en: 'additional (?:<money>|fee|payment|charge)|supplement(?:ed|al|ary)|surcharge|<money> payment|payment of (?:us)?<money>|on top of|in addition to',
      zh: '额外|額外|附加费|附加費|另行(?:缴纳|支付)|另缴|加收|追加',
      de: 'zuschlag|zusätzlich|sonderzahlung|aufschlag',
      ko: '추가 ?(?:수수료|비용|납부|부담|금)|가산|할증',
      ja: '追加(?:料金|手数料|費用|負担)|上乗せ|割増',
    },
  },
  {
    type: 'penalty',
    rule: 'PENALTY',
    words: {
      en: '(?<![a-z])fine(?:s|d)?(?![a-z])|penalt(?:y|ies)|overstay',
      zh: '罚款|罰款|罚金|罰金|罰鍰|罚',
      de: 'geldbuße|bußgeld|geldstrafe',
      ko: '과태료|범칙금|벌금|과징금',
      ja: '罰金|過料|反則金',
    },
  },
  {
    type: 'levy',
    rule: 'LEVY',
    words: {
      en: 'levy|levies|(?:departure|exit|tourist|tourism|airport|visitor) (?:tax|levy)|(?<![a-z])tax(?![a-z])',
      zh: '离境税|離境稅|征费|徵費|税|稅',
      de: 'abgabe|steuer',
      ko: '출국세|부담금|분담금',
      ja: '出国税|旅客税|課徴金',
    },
  },
  {
    type: 'capital_required',
    rule: 'CAPITAL-REQUIRED',
    words: {
      en: 'capital|invest(?:ment|ments|ing|ed|or|ors)?(?![a-z])|turnover',
      zh: '投资|投資|注册资本|資本|资本',
      de: 'stammkapital|investition|kapital|investiert',
      ko: '투자금|자본금|투자',
      ja: '資本金|出資|投資',
    },
  },
  {
    type: 'funds_required',
    rule: 'FUNDS-REQUIRED',
    words: {
      en: 'sufficient funds|proof of funds|(?<![a-z])funds(?![a-z])|savings|bank balance|maintenance|financial means|blocked account|support yourself|secure(?:d)? livelihood',
      zh: '资金证明|存款|资金|資金|财力|財力|生活费',
      de: 'lebensunterhalt|sperrkonto|finanzielle mittel|gesicherter unterhalt|nettoeinkommen',
      ko: '잔고|체류 ?경비|재정 ?능력|생계비|체재비',
      ja: '預金|残高|生活費|資力',
    },
  },
  {
    type: 'salary_threshold',
    rule: 'SALARY-THRESHOLD',
    words: {
      en: 'salar(?:y|ies)|(?<![a-z])wages?(?![a-z])|earn(?:s|ed|ing|ings)?(?![a-z])|(?<![a-z])(?:be |are |is |being )paid|pay(?: of| rate| threshold|ing at least)|income|remuneration|compensation|rates? of pay|<money>,?(?: or more)? (?:per|an|a) hour',
      zh: '工资|薪|年收入|月收入|报酬|報酬|收入',
      de: 'gehalt|gehälter|lohn|vergütung|arbeitsentgelt|entgelt|verdien|einkommen',
      ko: '임금|연봉|급여|보수|소득|월급',
      ja: '給与|報酬|年収|賃金|月給|年俸|給料',
    },
  },
  {
    type: 'fee',
    rule: 'FEE',
    words: {
      en: '(?<![a-z])fees?(?![a-z])|(?<![a-z])costs?(?![a-z])|(?<![a-z])charges?(?![a-z])|(?<![a-z])charged(?![a-z])|(?<![a-z])payment(?![a-z])|visas?(?: [a-z]{1,12}){0,4} for (?:us)?<money>|(?<![a-z])price[ds]?(?![a-z])|(?:must|to) pay',
      zh: '费|費|规费|價格|价格|收取|缴纳|繳納',
      de: 'gebühr|kosten|kostet|entgelte? für',
      ko: '수수료|비용|요금|발급비',
      ja: '手数料|料金|費用|代金',
    },
  },
];

/** Money that travellers carry and goods they bring are none of these. */
const customs: Readonly<Record<Tongue, string>> = {
  en: 'declar|customs|duty[- ]free|travell?ers?.? che|in cash|cash (?:worth|of|over|above|exceed)|worth (?:more|over)|valuables|goods|import|export|bring in|take (?:in|out)|taking in|currency (?:worth|over)|turnover tax',
  zh: '携带|攜帶|申报(?:现金|外币)|现金|关税|免税|报关',
  de: 'barmittel|bargeld|zoll|waren im wert|einfuhr',
  ko: '반출|반입|면세|세관|외화',
  ja: '持ち込み|持ち出し|関税|免税|申告(?:が|し)',
};

const qualifiers: readonly (readonly [string, RegExp])[] = [
  ['registration', /registration|登记费|登記費|注册费|註冊費|registrierung|등록 ?수수료|登録(?:料|手数料)/u],
  [
    'premium_processing',
    /premium[- ]processing|i-907|加急|特快|expedit|express|priority (?:service|visa)|super priority/u,
  ],
  ['biometric', /biometric|生物识别|生物辨識|biometri|생체|指紋/u],
  ['asylum_program', /asylum program/u],
  ['health_surcharge', /health surcharge/u],
  ['fraud_prevention', /fraud prevention|anti-fraud/u],
  ['visa_integrity', /visa integrity/u],
  [
    'extension',
    /extension fee|extend(?:ing)? (?:your|the|a) (?:visa|stay)|延期费|延期手续费|verlängerung|연장 ?수수료|更新(?:許可)?(?:の)?手数料/u,
  ],
  [
    'residence_permit',
    /residence permit|居留许可|居留證|aufenthaltstitel|aufenthaltserlaubnis|체류허가|在留(?:資格|期間)/u,
  ],
  ['application', /application fee|filing fee|申请费|申請費|antragsgebühr|신청 ?수수료|申請手数料/u],
  ['issuance', /issuance fee|签发费|발급 ?수수료/u],
  [
    'visa',
    /visa fee|visa costs|签证费|簽證費|visumgebühr|visagebühr|사증 ?(?:발급 ?)?수수료|비자 ?수수료|査証手数料|ビザ(?:の)?手数料/u,
  ],
];

const periods: readonly (readonly [string, RegExp])[] = [
  [
    'hour',
    /per hour|an hour|\/ ?h(?:our|r)?(?![a-z])|hourly|pro stunde|je stunde|stundenlohn|每小时|每小時|时薪|時薪|시간당|시급|時給|1時間/u,
  ],
  ['day', /per day|a day|daily|pro tag|je tag|täglich|每日|每天|1일당|日額|1日/u],
  ['week', /per week|a week|weekly|pro woche|wöchentlich|每周|每週|주당/u],
  [
    'month',
    /per month|a month|monthly|\/ ?mo(?:nth)?(?![a-z])|pro monat|im monat|monatlich|每月|月薪|月收入|월 ?(?=\ue001)|월급|매월|月額|月給/u,
  ],
  [
    'year',
    /per year|a year|per annum|p\.a\.|annual|yearly|\/ ?y(?:ea)?r(?![a-z])|jährlich|pro jahr|im jahr|jahres|每年|年薪|年收入|연봉|연간|연 ?(?=\ue001)|매년|年額|年収|年俸|年間/u,
  ],
];
const bounds: readonly (readonly [string, RegExp])[] = [
  [
    'at_most',
    /up to (?:us)?\ue001|(?:not|n't) (?:be more|exceed|more) than \ue001|no more than \ue001|maximum(?: of)? \ue001|at most \ue001|capped at \ue001|\ue001 or (?:less|below)|(?:最高|至多|最多|不超过|不超過|上限)[^。，]{0,6}?\ue001|\ue001(?:以下|以内|为上限)|(?:höchstens|maximal|bis zu) \ue001|\ue001 ?(?:이하|미만|까지)|最大\ue001/u,
  ],
  [
    'at_least',
    /(?:at least|minimum(?: of)?|not less than|no less than|above|over|more than|exceed(?:s|ing)?) \ue001|\ue001(?:,)? or (?:more|above|over|higher)|(?:不低于|不少于|至少|最低|不低於)[^。，]{0,6}?\ue001|\ue001(?:以上|及以上)|(?:mindestens|wenigstens|in höhe von mindestens) \ue001|\ue001 ?이상|\ue001以上/u,
  ],
  ['about', /(?:about|approximately|around|roughly|circa|ca\.|etwa|rund|约|約|약) ?\ue001/u],
];
const isMoney = (mention: Mention): mention is MoneyMention => mention.kind === 'money';

function nearestCue(
  sentence: Sentence,
  at: number,
  left: number,
  right: number,
): { cue: Cue; found: Found; distance: number } | null {
  let best: { cue: Cue; found: Found; distance: number } | null = null;
  for (const cue of cues) {
    for (const found of find(cue.words[sentence.tongue], sentence)) {
      if (found.to <= left || found.from > right) continue;
      const distance = found.to <= at ? at - found.to : found.from > at ? (found.from - at - 1) * 1.2 : 0;
      if (best === null || distance < best.distance) best = { cue, found, distance };
    }
  }
  return best;
}

/** How far from an amount, in characters of the marked text, what it is may be said. */
const reach = 140;
const near = 90;

function amountOf(money: MoneyMention, sentence: Sentence, at: number): FactValue {
  const around =
    sentence.marked.slice(Math.max(0, at - near), at).replaceAll('\ue001', '\ue002') +
    sentence.marked.slice(at, at + 1) +
    sentence.marked.slice(at + 1, at + near).split('\ue001')[0];
  const period = periods.find(([, pattern]) => pattern.test(around))?.[0];
  const bound = bounds.find(([, pattern]) => pattern.test(around))?.[0];
  const basis = /gross|brutto|before tax|税前|稅前|세전/u.test(around)
    ? 'gross'
    : /(?<![a-z])net(?:to)?(?![a-z])|after tax|税后|稅後|세후|手取り/u.test(around)
      ? 'net'
      : undefined;
  return plainValue(money.amount ?? '', money.currency ?? '', {
    ...(money.high === undefined ? {} : { high: money.high }),
    ...(period === undefined ? {} : { period }),
    ...(basis === undefined ? {} : { basis }),
    ...(bound === undefined ? {} : { bound }),
  });
}

/** What the amount is a share of, in the words of the sentence: `50 Prozent der jährlichen Beitragsbemessungsgrenze`. */
const ofWhat: Readonly<Record<Tongue, string>> = {
  en: '<share>,? (?:of |the )(?:the )?(?<of>[a-z][a-z() -]{3,90}?(?:ceiling|wage|income|gni|salary|gdp|rate|threshold|limit|insurance))(?![a-z])',
  de: '<share> (?:der|des|dieser) (?<of>[a-zäöüß(][a-zäöüß() -]{3,80}?(?:grenze|gehalts|entgelts|lohns)(?: in der [a-zäöüß]{3,20} rentenversicherung)?)(?![a-zäöüß])',
  zh: '(?<of>[\\p{Script=Han}a-z()]{2,24}?)的<share>|<share>的(?<of2>[\\p{Script=Han}]{2,16})',
  ko: '(?<of>[가-힣a-z() ]{2,40}?)의 ?<share>',
  ja: '(?<of>[\\p{Script=Han}\\p{Script=Katakana}a-z()]{2,24}?)の<share>',
};

interface Share {
  readonly found: Found;
  readonly formula: NonNullable<FactValue['formula']>;
}

function shares(sentence: Sentence): Share[] {
  const result: Share[] = [];
  for (const kind of ['percent', 'factor'] as const) {
    for (const found of find(ofWhat[sentence.tongue].replaceAll('<share>', `<${kind}>`), sentence)) {
      const share = found.mentions.find((mention): mention is NumberMention => mention.kind === kind);
      const named = (found.groups['of'] ?? found.groups['of2'] ?? '').trim();
      const words = wordsOf(found);
      const at = words.toLowerCase().indexOf(named);
      const of = at < 0 ? named : words.slice(at, at + named.length);
      if (share !== undefined)
        result.push({ found, formula: { factor: share.value, unit: kind === 'percent' ? 'percent' : 'times', of } });
    }
  }
  return result;
}

/** A year that the sentence says the amounts are of: `für das Jahr 2026`, `for 2026`, `2026년도`, `2026年度`. */
function yearOf(sentence: Sentence): { window: NonNullable<FactValue['window']>; start: number; end: number } | null {
  const date = sentence.mentions.find((mention) => mention.kind === 'date' && mention.value.precision === 'year');
  return date?.kind === 'date'
    ? { window: { from: date.value, until: date.value }, start: date.start, end: date.end }
    : null;
}

/**
 * Amounts by what they are: `registration fee of $215`, `an additional $100,000 payment`, `$15,000 bond`, `£41,700 per year`,
 * `in Höhe von jährlich 43 800 Euro`, `연 2,867만 원 이상`, `資本金3,000万円`. An amount without such words stays text.
 */
export const readMoney: Reader = function* (place) {
  const { sentence, claimed } = place;
  const amounts = sentence.mentions
    .map((mention, index) => ({ mention, at: sentence.positions[index] ?? 0 }))
    .filter((one): one is { mention: MoneyMention; at: number } => isMoney(one.mention));
  if (amounts.length === 0) return;
  const formulas = shares(sentence);
  const window = yearOf(sentence);
  let last: { cue: Cue; found: Found } | null = null;
  for (const [index, { mention, at }] of amounts.entries()) {
    const previous = amounts[index - 1]?.at ?? -1;
    const left = Math.max(at - reach, index === 0 ? 0 : previous + 1);
    const right = Math.min(at + reach, amounts[index + 1]?.at ?? sentence.marked.length);
    const own = nearestCue(sentence, at, left, right);
    const about = aboutAt(place, mention.start);
    const cue = own ?? last ?? aboutCue(about, sentence.tongue);
    if (cue === null) continue;
    if (
      cue.cue.type !== 'bond' &&
      own?.distance !== 0 &&
      find(customs[sentence.tongue], sentence).length > 0 &&
      (own === null || own.distance > 12)
    )
      continue;
    const cover = coverOf(sentence, at, own?.found ?? null, mention);
    last = own ?? last;
    claimed.add(mention);
    if (mention.amount === null) {
      yield {
        type: cue.cue.type,
        rule: cue.cue.rule,
        reason: mention.doubt ?? 'the amount is not understood',
        ...cover,
      } satisfies Doubt;
      continue;
    }
    const formula =
      cue.cue.type === 'salary_threshold' || cue.cue.type === 'funds_required'
        ? nearestShare(formulas, at, amounts.length)
        : undefined;
    const value: FactValue = {
      ...amountOf(mention, sentence, at),
      ...(formula === undefined ? {} : { formula: formula.formula }),
      ...(window === null || cue.cue.type !== 'salary_threshold' ? {} : { window: window.window }),
    };
    const qualifier = qualifierOf(cue.cue.type, sentence, at, left, right, about);
    const parts = [
      cover,
      ...(formula === undefined ? [] : [formula.found]),
      ...(value.window === undefined || window === null ? [] : [window]),
    ];
    const covering = {
      start: Math.min(...parts.map((part) => part.start)),
      end: Math.max(...parts.map((part) => part.end)),
    };
    yield {
      type: cue.cue.type,
      rule: cue.cue.rule,
      value,
      ...covering,
      ...(qualifier === null ? {} : { qualifier }),
    } satisfies Draft;
  }
};

function aboutCue(about: string, tongue: Tongue): { cue: Cue; found: null } | null {
  const cue = cues.find(({ words }) => new RegExp(words[tongue].replaceAll('<money>', '\ue001'), 'u').test(about));
  return cue === undefined ? null : { cue, found: null };
}

function nearestShare(formulas: readonly Share[], at: number, amounts: number): Share | undefined {
  const distance = (share: Share): number => Math.min(Math.abs(share.found.from - at), Math.abs(share.found.to - at));
  const nearest = formulas.toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest !== undefined && (amounts === 1 || distance(nearest) < reach) ? nearest : undefined;
}

/** From the amount to the words that say what it is, when these stand near; else the amount and the words beside it. */
function coverOf(sentence: Sentence, at: number, cue: Found | null, mention: Mention): { start: number; end: number } {
  const here = within(sentence, at, at + 1);
  if (cue === null) return { start: mention.start, end: mention.end };
  return { start: Math.min(here.start, cue.start), end: Math.max(here.end, cue.end) };
}

function qualifierOf(
  type: FactType,
  sentence: Sentence,
  at: number,
  left: number,
  right: number,
  about: string,
): string | null {
  if (type === 'fee' || type === 'levy' || type === 'supplementary_charge') {
    const around = sentence.marked.slice(left, right);
    const found = qualifiers
      .map(([name, pattern]) => ({ name, index: pattern.exec(around)?.index }))
      .filter((one): one is { name: string; index: number } => one.index !== undefined)
      .sort((one, other) => Math.abs(one.index - (at - left)) - Math.abs(other.index - (at - left)))[0];
    if (found !== undefined) return found.name;
    return type === 'fee' ? (qualifiers.find(([, pattern]) => pattern.test(about))?.[0] ?? null) : null;
  }
  return null;
}

/** SHARE-THRESHOLD: `at least 80% of GNI per capita`, `1.1 times the median wage`, `국민총소득(GNI)의 80% 이상`, with no amount beside it. */
export const readShares: Reader = function* ({ sentence, about }) {
  if (sentence.mentions.some(isMoney)) return;
  const words = cues.find(({ type }) => type === 'salary_threshold')?.words[sentence.tongue] ?? '(?!)';
  if (
    find(`${words}|gni|국민총소득|beitragsbemessungsgrenze|median`, sentence).length === 0 &&
    !new RegExp(words, 'u').test(about)
  )
    return;
  for (const { found, formula } of shares(sentence)) {
    const unit = formula.unit === 'percent' ? 'percent' : 'factor';
    yield {
      type: 'salary_threshold',
      rule: 'SHARE-THRESHOLD',
      value: plainValue(formula.factor, unit, { formula }),
      start: found.start,
      end: found.end,
    };
  }
};

export const moneyReaders: readonly Reader[] = [readMoney, readShares];
