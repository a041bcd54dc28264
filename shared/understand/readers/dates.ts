import { claimDates, dateRule, dateValue, holds, isDate } from './dateRule.ts';
import { filingDateReaders } from './filingDates.ts';
import { instrumentDateReaders } from './instrumentDates.ts';
import { findAny, type Phrases, type Reader } from './reader.ts';

/** Times of offices and holidays are ranges of days too. */
const notPolicy: Phrases = {
  en: ['public holiday|office (?:hours|will be closed)|maintenance|closed for'],
  zh: ['放假|休息|闭馆|閉館|假期|办公时间|系统维护|系统升级'],
  de: ['feiertag|geschlossen|öffnungszeit|wartung'],
  ko: ['연휴|휴무|점검'],
  ja: ['休館|休業|メンテナンス|年末年始'],
};

/** OFFICE-HOURS: `closed from … for the public holiday`, `放假`, `휴무`, `休業`: the days are said, and no rule begins or ends on them. */
export const officeDays: Reader = (place) => {
  if (!holds(notPolicy, place)) return [];
  for (const mention of place.sentence.mentions) if (isDate(mention)) place.claimed.add(mention);
  return [];
};

const effectiveRangePhrases: Phrases = {
  en: [
    '(?:valid|open|appl|visa|entr|travel|eligib|effective|program)[^.]{0,60}? between <date> and <date>',
    '(?:from|effective|valid from|valid) <date>,? (?:until|to|through|and|-|up to) (?:and including )?<date>',
    '(?:valid|effective|validity|in force|applies)[^.]{0,40}? <date> ?(?:-|to|through|until) ?<date>',
  ],
  zh: ['(?:自|从|從|由|于|於)?<date>起?(?:至|到|-|~) ?<date>(?:止|期间|期間)?'],
  de: ['(?:vom|von|ab dem|ab|zwischen dem|seit dem) <date>,? (?:bis|bis zum|bis einschließlich|und dem) <date>'],
  ko: ['<date> ?(?:부터)? ?(?:~|-)? ?<date> ?까지', '<date> ?(?:~|-) ?<date>'],
  ja: ['<date>(?:から|より|~) ?<date>(?:まで)?'],
};

/** EFFECTIVE-RANGE: `自2025年9月15日至2026年9月14日`, `ab dem 18. November 2023 bis zum …`, `2026. 2. 1.부터 2026. 12. 31.까지`, `from … until …`. */
export const effectiveRange: Reader = function* (place) {
  const { sentence, claimed } = place;
  if (sentence.mentions.filter(isDate).length < 2) return;
  for (const found of findAny(effectiveRangePhrases, sentence)) {
    const [from, until] = claimDates(found, claimed);
    if (from === undefined || until === undefined || until.value.value < from.value.value) continue;
    const { start, end } = found;
    yield { type: 'effective_from', rule: 'EFFECTIVE-RANGE', value: dateValue(from), start, end };
    yield { type: 'effective_until', rule: 'EFFECTIVE-RANGE', value: dateValue(until), start, end };
  }
};

/** EXTENDED-UNTIL: `extended to …`, `延长至…`, `verlängert bis zum …`, `…까지 연장`, `…まで延長`. */
export const extendedUntil = dateRule(
  'effective_until',
  'EXTENDED-UNTIL',
  {
    en: ['exten(?:d|ds|ded|ding|sion)[^.]{0,60}? (?:to|until|through) <date>'],
    zh: ['(?:延长|延長|延期|延续|延續|顺延|展期|延至)[^。，]{0,8}?(?:至|到)?<date>'],
    de: [
      'verläng(?:ert|erung|ern)[^.]{0,40}? bis (?:zum |einschließlich )?<date>',
      'bis (?:zum |einschließlich )?<date> verlängert',
    ],
    ko: ['<date>까지[^.]{0,12}?연장'],
    ja: ['<date>まで(?:に)?[^。]{0,8}?延長'],
  },
  { status: 'extended' },
);

/** REPEALED-FROM: `自…起废止`, `tritt am … außer Kraft`, `ceases to have effect on …`, `… 폐지`, `…廃止`: the day itself no longer counts. */
export const repealedFrom = dateRule(
  'effective_until',
  'REPEALED-FROM',
  {
    en: [
      '(?:cease[sd]? to (?:have effect|be in force|apply)|(?:is|are|was|will be) (?:repealed|revoked|rescinded|abolished|discontinued))[^.]{0,30}? (?:on|from|as of|effective) <date>',
      'no longer[^.]{0,60}? (?:from|after|as of|effective|starting) <date>',
    ],
    zh: [
      '自<date>起?(?:同时)?(?:废止|廢止|失效|停止执行|停止施行|不再|取消|终止)',
      '(?:于|於)<date>(?:废止|廢止|终止)',
    ],
    de: ['(?:tritt|treten)[^.]{0,60}? am <date> außer kraft'],
    ko: ['<date>(?:부터|자로|부로)?[^.]{0,10}?(?:폐지|중단|종료)'],
    ja: ['<date>(?:をもって|に|から)?(?:廃止|終了|失効)'],
  },
  { bound: 'before' },
);

/** EFFECTIVE-UNTIL: `expires on …`, `有效期至…`, `mit Ablauf des … außer Kraft`, `…까지 적용`, `…まで有効`, `until …`. */
export const effectiveUntil: Reader = function* (place) {
  yield* plainUntil(place);
  yield* cuedUntil(place);
};
const plainUntil = dateRule('effective_until', 'EFFECTIVE-UNTIL', {
  en: [
    'expir(?:es?|ed|ing|y date|ation date)(?: on| at|:)? ?<date>',
    '(?:valid|in force|in effect|effective|validity)(?: [a-z]+){0,3}? (?:until|through|to|up to|by)(?: and including)? <date>',
    '(?:ends?|ended|ending|terminates?|concludes?) (?:on |at )?<date>',
  ],
  zh: [
    '有效期限?(?:为|為|延长)?(?:至|到) ?:? ?<date>',
    '(?:试行|試行|施行|实施|實施|执行|适用|保留)(?:期限?)?(?:至|到)<date>',
    '(?:至|到)<date>(?:止|为止|為止|截止|终止|失效|期满|到期)',
    '(?:于|於|在)?<date>(?:到期|届满|屆滿|失效|期满|期滿)',
  ],
  de: [
    'mit ablauf des <date> außer kraft',
    '(?:gültig|befristet|gilt|gelten)[^.]{0,40}? bis (?:zum |einschließlich )?<date>',
    '(?:endet|enden) (?:am|mit ablauf des) <date>',
    'läuft (?:am|mit ablauf des) <date> aus',
  ],
  ko: ['<date>까지(?:만)? ?(?:적용|유효|시행|한시|운영|허용|면제|가능)', '유효기간[^.]{0,6}?<date>(?:까지)?'],
  ja: ['<date>まで(?:の間|有効|適用|実施|とする|となり|認め)', '有効期限 ?[:は]? ?<date>', '\\(<date>\\)までの間'],
});
const cuedUntil = dateRule(
  'effective_until',
  'EFFECTIVE-UNTIL',
  {
    en: ['(?:until|through|till) (?:at least )?<date>'],
    zh: ['(?:至|到)<date>'],
    de: ['bis (?:zum |einschließlich |längstens )?<date>'],
    ko: ['<date>까지'],
    ja: ['<date>まで'],
  },
  {
    needs: {
      en: [
        'visa|passport|entry|enter|accept|suspen|require|appl|permit|stay|programme|program|polic|measure|rule|border|remain|continue|closed|exempt|waive|available|document|payment',
      ],
      zh: ['免签|免簽|政策|措施|有效|适用|適用|试行|實施|实施|施行|暂停|執行|执行'],
      de: ['gilt|gelten|anwend|befrist|ausgesetzt|visum|regelung|übergang'],
      ko: ['적용|유효|시행|면제|허용|중단|한시|운영|제도|비자|사증'],
      ja: ['有効|適用|実施|査証|ビザ|措置|停止|制度|免除'],
    },
    unless: {
      en: ['not [^.]{0,60}? until', 'open(?:s|ing)? (?:hours|daily)', 'priority date'],
      zh: ['放假|休息|闭馆'],
      ko: ['연휴|휴무|점검'],
    },
  },
);

const unchanged: Phrases = {
  en: ['(?:remains?|continues?) (?:to apply )?unchanged'],
  de: ['unverändert (?:fort|weiter|gültig|in kraft)', 'bleib(?:t|en) unverändert'],
  zh: ['(?:保持|维持|維持)不变|继续有效'],
  ko: ['변동 ?없'],
  ja: ['変更(?:は)?(?:なし|ありません)'],
};

/** UNCHANGED: `gilt ab 1. März 2024 unverändert fort`: the day is said, but nothing begins on it; it is read as nothing. */
export const unchangedFrom: Reader = (place) => {
  if (!holds(unchanged, place)) return [];
  for (const mention of place.sentence.mentions) if (isDate(mention)) place.claimed.add(mention);
  return [];
};

/** EFFECTIVE-FROM: `自2025年10月1日起施行`, `effective 12:01 a.m. … on …`, `take effect on …`, `tritt am … in Kraft`, `…부터 시행한다`, `…から施行`. */
export const effectiveFrom: Reader = function* (place) {
  yield* plainFrom(place);
  yield* cuedFrom(place);
};
const plainFrom = dateRule('effective_from', 'EFFECTIVE-FROM', {
  en: [
    '(?:tak(?:es?|ing)|took) effect (?:on |from |at |as of |beginning )?<date>',
    '(?:com(?:es?|ing)|came|enter(?:s|ed|ing)?|going|goes|went) into (?:force|effect|operation) (?:on |from |at |as of )?<date>',
    'effective(?: date)?(?: as of| on| from| at| beginning| starting| is)?:? ?\\|? ?<date>',
    '(?:with effect|in force|in effect|valid|applicable|appl(?:y|ies|ied)) (?:from|as of|since|beginning) <date>',
    '(?:begins?|began|beginning|starts?|started|starting|commenc(?:es?|ed|ing))(?: (?:operations?|roll ?out|implementation))? (?:on |from |at |in )?<date>',
    '(?:^|[.;:|] ?)(?:from|since|as from|starting|beginning) <date>(?: onwards?)?',
    'from <date> onwards?',
    'effective date[^.]{0,60}? (?:shall be|which is|is|will be) <date>',
    '(?:^|[.;] ?)as of <date>,? (?=[^.]{0,140}?(?:will|must|shall|increas|rises?|appl|chang|need|requir|no longer|is set| is \\ue001))',
    '(?:operational|live|mandatory|compulsory) (?:on|from|since|as of) <date>',
    'launch(?:es|ed|ing)? (?:on |in )?<date>',
    '(?:increas|ris|rais|chang|reduc|lower)(?:es?|en|ed|ing)?[^.;]{0,80}? on <date>',
  ],
  zh: [
    '(?:自|从|從|由|于|於|将于|將於)<date>(?:起|开始|開始)?(?:正式|全面)?(?:施行|实施|實施|生效|执行|執行|试行|試行|启用|啟用|启动|啟動|实行|實行)',
    '(?:现|現)?(?:自|从|從|由)?<date>起(?!算|计算|計算|诉|草)(?:[^。，；]{0,16}?(?:施行|实施|實施|生效|执行|執行|试行|試行))?',
    '<date> ?(?:正式|全面)?(?:施行|实施|實施|生效)',
    '(?:生效|施行|实施|實施|执行)(?:日期|时间|時間)(?:为|為)? ?[:|]? ?<date>',
  ],
  de: [
    '(?:tritt|treten|getreten)[^.]{0,80}? am <date>(?:[^.]{0,40}? in kraft)',
    'am <date> in kraft',
    'in kraft (?:getreten )?(?:am|seit|ab|zum)(?: dem)? <date>',
    'inkrafttreten:? ?(?:am )?<date>',
    'mit wirkung (?:vom|zum|ab dem|ab) <date>',
    '(?:gilt|gelten|gültig|anzuwenden|anwendbar)[^.]{0,40}? (?:ab|seit)(?: dem)? <date>',
    '(?:^|[.;:|] ?)(?:ab|seit)(?: dem)? <date>',
  ],
  ko: [
    '<date>(?:자)?(?:부터|부로|자로)[^.]{0,30}?(?:시행|적용|실시|발효|변경|인상|운영|도입|허용|중단|개시|가능|확대)',
    '<date>(?:에|로)? ?(?:시행|발효)(?:한다|합니다|된다|됩니다|일|됨|함|예정)?',
    '시행일(?:자)? ?[:은|]? ?<date>',
    '적용(?:일|시기) ?[:은|]? ?<date>',
  ],
  ja: [
    '<date>(?:から|より)[^。]{0,30}?(?:施行|適用|実施|開始|導入|変更|運用|発効|引き上げ|改正)',
    '<date>(?:に|付けで)?(?:施行|発効)',
    '施行(?:期日|日) ?[:は|]? ?<date>',
    '<date>以降(?:は|、|に)',
  ],
});
const cuedFrom = dateRule(
  'effective_from',
  'EFFECTIVE-FROM',
  {
    en: ['(?:from|on and after|on or after|as of|starting|beginning) <date>'],
    de: ['(?:ab|zum|seit)(?: dem)? <date>'],
    ko: ['<date>부터'],
    ja: ['<date>(?:から|より)'],
  },
  {
    needs: {
      en: [
        '(?:will|must|shall|may|can|need|required?|mandatory|applies|introduc\\w{0,8}|implement\\w{0,8}|increas\\w{0,6}|rais\\w{0,6}|close[sd]?|chang\\w{0,6}|suspend\\w{0,6}|no longer|rises?|set at|is|are) [^]{0,160}?(?:from|after|as of|starting|beginning) \\ue000',
      ],
      de: [
        'steig|erhöh|angepasst|änder|gilt|gelten|wird|werden|beträgt|betragen|können|müssen|benötig|einführ|eingeführt',
      ],
      ko: ['시행|적용|실시|발효|변경|인상|운영|도입|허용|중단|개시|가능|확대|면제|의무'],
      ja: ['施行|適用|実施|開始|導入|変更|運用|必要|免除|停止|再開|引き上げ|義務'],
    },
    unless: {
      en: [
        '(?:issued|born|dated|obtained|priority dates?|data|renewed|as of <date>,? [^.]{0,60}? (?:has|have|had|were|was) )',
      ],
    },
  },
);

/** Rules of dates, the more particular first: a date that one has read is not read again. */
export const dateReaders: readonly Reader[] = [
  unchangedFrom,
  ...filingDateReaders,
  ...instrumentDateReaders,
  officeDays,
  effectiveRange,
  extendedUntil,
  repealedFrom,
  effectiveUntil,
  effectiveFrom,
];
