import type { FactType } from '../fact.ts';
import type { Tongue } from '../words/numerals.ts';

/** Words that say what an amount is. */
export interface Cue {
  readonly type: FactType;
  readonly rule: string;
  /** How many characters nearer it counts as than it stands: `an additional fee of` is no fee. */
  readonly weight: number;
  /** Words by language; the nearest to an amount decides what it is. */
  readonly words: Readonly<Record<Tongue, string>>;
}

/**
 * What an amount is, by the words around it; of two equally near, the earlier in this list. A supplementary charge is never a
 * fee, a bond never a payment (domain, "The tempting alert is wrong").
 */
export const cues: readonly Cue[] = [
  {
    type: 'bond',
    weight: 25,
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
    weight: 25,
    rule: 'SUPPLEMENTARY-CHARGE',
    words: {
      en: 'additional (?:<money>|fee|payment|charge)|supplement(?:ed|al|ary)|surcharge|<money> payment|payment of (?:us)?<money>|on top of|in addition to',
      zh: '(?:额外|額外|另行|另|追加)(?:须|須|需)?(?:额外|額外)?(?:缴纳|繳納|支付|征收|徵收|收取)?|附加费|附加費|加收',
      de: 'zuschlag|zusätzlich|sonderzahlung|aufschlag',
      ko: '추가 ?(?:수수료|비용|납부|부담|금)|가산|할증',
      ja: '追加(?:料金|手数料|費用|負担)|上乗せ|割増',
    },
  },
  {
    type: 'penalty',
    weight: 10,
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
    weight: 6,
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
    weight: 0,
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
    weight: 6,
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
    weight: 0,
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
    weight: 0,
    rule: 'FEE',
    words: {
      en: '(?<![a-z])fees?(?![a-z])|(?<![a-z])costs?(?![a-z])|(?<![a-z])charges?(?![a-z])|(?<![a-z])charged(?![a-z])|(?<![a-z])payment(?![a-z])|visas?(?![a-z])[^.;]{0,60}? for (?:us)?<money>|(?<![a-z])price[ds]?(?![a-z])|(?:must|to) pay',
      zh: '费|費|规费|價格|价格|收取|缴纳|繳納',
      de: 'gebühr|kosten|kostet|entgelte? für',
      ko: '수수료|비용|요금|발급비',
      ja: '手数料|料金|費用|代金',
    },
  },
];

/** Money that travellers carry and goods they bring are none of these. */
export const customs: Readonly<Record<Tongue, string>> = {
  en: 'declar|customs|duty[- ]free|travell?ers?.? che|in cash|cash (?:worth|of|over|above|exceed)|worth (?:more|over)|valuables|goods|import|export|bring in|take (?:in|out)|taking in|currency (?:worth|over)|turnover tax',
  zh: '携带|攜帶|申报(?:现金|外币)|现金|关税|免税|报关',
  de: 'barmittel|bargeld|zoll|waren im wert|einfuhr',
  ko: '반출|반입|면세|세관|외화',
  ja: '持ち込み|持ち出し|関税|免税|申告(?:が|し)',
};

/** Which of several fees it is. */
export const qualifiers: readonly (readonly [string, RegExp])[] = [
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
