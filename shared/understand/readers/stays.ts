import type { FactType } from '../fact.ts';
import type { DurationMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { find, type Sentence } from '../words/sentence.ts';
import { type Draft, findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';

const isDuration = (mention: { readonly kind: string }): mention is DurationMention => mention.kind === 'duration';

const most =
  /up to|no more than|not exceed|maximum|within|不超过|不超過|最长|最長|至多|不得超过|以内|以內|höchstens|bis zu|maximal|längstens|이내|이하|최대|最大/u;
const least = /at least|minimum|no less than|不少于|至少|以上|mindestens|이상/u;

function boundOf(words: string): { bound?: string } {
  if (/(?:less|fewer) than|未满|不足|weniger als|미만|未満/u.test(words)) return { bound: 'before' };
  if (least.test(words)) return { bound: 'at_least' };
  return most.test(words) ? { bound: 'at_most' } : {};
}

/** What kind of visa the line is about, the nearest before: `Tourist visa: not required for stays up to 90 days`. */
function purposeOf(text: string): string | null {
  const named = [
    ...text.matchAll(
      /(tourist|tourism|business|student|study|work|working|transit|residence|residency|visitor) (?:visa|permit): ?(?:not )?required/gu,
    ),
  ];
  const purpose = named.at(-1)?.[1];
  return purpose === undefined
    ? null
    : purpose
        .replace(/^tourism$/, 'tourist')
        .replace(/^working$/, 'work')
        .replace(/^study$/, 'student')
        .replace(/^residency$/, 'residence');
}

/** Longer than it says is what needs something else: `to stay longer than 90 days, apply …`; not to stay longer is the limit. */
const beyond =
  /(?:longer|more) than|(?<![a-z])over \ue005|exceed|\ue005 or (?:longer|more)|another|additional|further|extend/u;
const notBeyond = /(?:not|n't|no|never|cannot)(?: [a-z-]{1,12}){0,6} (?:(?:longer|more) than|exceed)/u;

/** Behind a duration, that it became another: `由144小时延长为240小时`, `from 72 to 240 hours`, `von 30 auf 90 Tage`, `30일에서 90일로`. */
const becomes: Readonly<Record<Tongue, string>> = {
  en: '^ (?:up |down )?to <duration>',
  de: '^ auf <duration>',
  zh: '^(?:延长|延長|增加|增至|调整|調整|缩短|縮短|扩大|改)[至为為到]?<duration>',
  ko: '^에서 ?<duration>',
  ja: '^から<duration>',
};

/** What a duration that ends at a place became, or null. */
function became(
  { marked, mentions, positions, tongue }: Sentence,
  at: number,
): { duration: DurationMention; end: number } | null {
  const next = mentions[positions.findIndex((position) => position >= at)];
  if (next?.kind !== 'duration') return null;
  const pattern = new RegExp(becomes[tongue].replace('<duration>', '\ue005'), 'u');
  return pattern.test(marked.slice(at, at + 24)) ? { duration: next, end: next.end } : null;
}

function durationRule(type: FactType, rule: string, phrases: Phrases, unless?: RegExp): Reader {
  return function* ({ sentence, claimed }): Generator<Draft> {
    if (!sentence.mentions.some(isDuration)) return;
    for (const found of findAny(phrases, sentence)) {
      const durations = found.mentions.filter(isDuration);
      const [first, second] = durations;
      if (first === undefined || durations.some((duration) => claimed.has(duration))) continue;
      const later = became(sentence, found.to);
      const words = sentence.marked.slice(Math.max(0, found.from - 14), found.to + 6);
      if (unless?.test(sentence.marked.slice(Math.max(0, found.from - 40), found.to + 40))) continue;
      if (type === 'stay_per_entry' && sentence.tongue === 'en' && beyond.test(words) && !notBeyond.test(words))
        continue;
      for (const duration of durations) claimed.add(duration);
      if (later !== null) claimed.add(later.duration);
      const stated = later?.duration ?? first;
      const value = plainValue(stated.iso, 'duration', {
        ...(stated.high === undefined ? {} : { high: stated.high }),
        ...(type === 'cumulative_stay' && second !== undefined ? { period: second.iso } : {}),
        ...boundOf(words),
        ...(stated.name === undefined ? {} : { name: stated.name }),
      });
      const isStay = type === 'stay_per_entry' || type === 'cumulative_stay';
      const purpose = isStay ? purposeOf(sentence.marked.slice(0, found.to)) : null;
      yield {
        type,
        rule,
        value,
        start: found.start,
        end: later?.end ?? found.end,
        ...(purpose === null ? {} : { qualifier: purpose }),
      };
    }
  };
}

/** CUMULATIVE-STAY: `90 days in any 180-day period`, `每180天内累计停留不超过90天`, `90 Tage je Zeitraum von 180 Tagen`, `24 months within 30 months`. */
export const cumulativeStay: Reader = function* (place) {
  yield* cumulativeForward(place);
  yield* cumulativeBackward(place);
};
const cumulativeForward = durationRule('cumulative_stay', 'CUMULATIVE-STAY', {
  en: [
    '(?:up to |maximum of |more than |a total of )?<duration>,?(?: without an? (?:[a-z]{1,10} )?visa)? (?:in|within|during|over|out of|of) (?:any|every|each|a|an|the|one|the most recent|the last|the previous|the preceding)?(?: rolling| consecutive)? ?<duration>(?:[- ]?(?:period|window))?',
  ],
  zh: ['(?:累计|累計|总计|總計)?(?:停留)?(?:不超过|不超過)?<duration>(?:/|每)<duration>'],
  de: [
    '<duration> (?:je|pro|in|innerhalb|innerhalb von)(?: (?:einem|eines|jedem|jedes|von))?(?: beliebigen)?(?: zeitraums?)?(?: von)? ?<duration>',
  ],
  ko: ['<duration> ?(?:중|내|이내|동안)(?:에)? ?(?:최대|총|누적)? ?<duration>'],
});
/** The period first and what is counted in it second, which is turned round. */
const cumulativeBackward: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
    zh: [
      '(?:每|任意|任何|在任意)<duration>(?:内|內|期间|期間|中)?[^。，；]{0,16}?(?:累计|累計|总|不超过|不超過|停留)[^。，；]{0,12}?<duration>',
    ],
    ja: ['<duration>(?:間)?(?:の間)?(?:で|に|のうち)(?:合計|通算)?(?:最大)?<duration>'],
    de: ['(?:innerhalb von|in|je) <duration> (?:höchstens|insgesamt|maximal) <duration>'],
    ko: ['(?:매|임의의) ?<duration>(?:마다|중|내)? ?(?:최대|누적|총)? ?<duration>'],
  };
  for (const found of findAny(phrases, sentence)) {
    const [period, counted] = found.mentions.filter(isDuration);
    if (period === undefined || counted === undefined || claimed.has(counted)) continue;
    claimed.add(period).add(counted);
    const bound = boundOf(sentence.marked.slice(found.from, found.to));
    yield {
      type: 'cumulative_stay',
      rule: 'CUMULATIVE-STAY',
      value: plainValue(counted.iso, 'duration', { period: period.iso, ...bound }),
      start: found.start,
      end: found.end,
    };
  }
};

/** PASSPORT-VALIDITY: `passport must be valid for at least 6 months beyond …`, `护照有效期6个月以上`, `여권 유효기간 6개월 이상`, `Reisepass … 6 Monate gültig`. */
export const passportValidity = durationRule('passport_validity', 'PASSPORT-VALIDITY', {
  en: [
    "(?:passport|'?expiry date'?|travel document|validity)[^.]{0,80}?(?:valid|validity|remaining|expir|at least|minimum)[^.]{0,40}?<duration>",
    "expiry date'? (?:of )?at least <duration>",
    '(?:valid for|validity of|at least) <duration> (?:after|beyond|from) (?:the )?(?:date |day |time )?(?:of (?:your |intended )?(?:arrival|entry|departure)|you|your)',
  ],
  zh: [
    '护照(?:的)?(?:剩余)?有效期[^。，；]{0,12}?<duration>(?:以上)?',
    '(?:有效期|剩余有效期)[^。，；]{0,10}?<duration>以上[^。，；]{0,6}?护照',
  ],
  de: ['(?:reisepass|pass)[^.]{0,50}?<duration> gültig', '(?:reisepass|pass)[^.]{0,40}?gültig[^.]{0,30}?<duration>'],
  ko: ['여권[^.]{0,6}?유효기간[^.]{0,10}?<duration> ?이상'],
  ja: ['(?:旅券|パスポート)[^。]{0,6}?(?:残存)?有効期間[^。]{0,10}?<duration>以上'],
});

/** STAY-PER-ENTRY: `stays of up to 30 days`, `停留不超过30天`, `不超过240小时`, `체류기간 90일`, `Aufenthalt von bis zu 90 Tagen`, `90日以内の滞在`. */
export const stayPerEntry = durationRule(
  'stay_per_entry',
  'STAY-PER-ENTRY',
  {
    en: [
      '(?:stay(?:s|ing)?(?! tuned)|remain|visit(?:s|ing)?|visa-free|without an? (?:[a-z-]{1,16} )?visa|without visas?|sojourn)(?![a-z])[^.;\\ue005]{0,80}?(?:of |for |within |exceeding |than )?(?:up to |at most |a maximum of |no more than |not more than |less than |fewer than |maximum )?<duration>(?! (?:before|prior|of (?:your )?arriv|notice|after|from)|[- ]?period)',
      '(?:up to|maximum of|no more than) <duration> (?:without a visa|visa-free|per (?:visit|entry|stay)|on each (?:visit|entry)|each time)',
      '<duration>[- ]?(?:visa-free|visa[- ]exempt) (?:stay|entry|travel|access)',
      '<duration> stay(?![a-z])',
      'admitted[^.;\\ue005]{0,40}? (?:for|of) (?:a period of )?(?:up to )?<duration>',
      '(?:length|duration|period) of (?:authori[sz]ed )?(?:stay|admission)[^.;]{0,30}?<duration>',
    ],
    zh: [
      '停留[^。；\\ue005]{0,12}?(?:不超过|不超過|最长|最長|至多|期限为|期限|期为|为|不得超过|逗留)?[^。；，\\ue005]{0,6}?<duration>',
      '(?:不超过|不超過)<duration>[^。；]{0,20}?(?:免办签证|免簽|免签|停留|过境|過境)',
      '(?:免签|免簽|逗留)(?:入境|停留|过境|時間)?[^。；，\\ue005]{0,6}?<duration>',
      '<duration>(?:内|以内)?(?:免签|免簽)(?:停留|入境)?',
      '(?:可|允许)(?:在华|在境内|在[\\p{Script=Han}]{1,6})?(?:停留|逗留)[^。；，]{0,4}?<duration>',
    ],
    de: [
      '(?:aufenthalt(?:e|es|s|en|sdauer)?|aufhalten|kurzaufenthalt)(?![a-zäöü])[^.;\\ue005]{0,50}?<duration>',
      '<duration>[^.;\\ue000-\\ue009]{0,16}? (?:visumfrei|aufhalten|aufenthalt|im bundesgebiet)',
      'visumfrei[^.;\\ue005]{0,40}?<duration>',
    ],
    ko: [
      '(?:체류(?: ?(?:기간|허가))?|체류기간)[^.\\ue005]{0,12}?<duration>',
      '<duration> ?(?:이내|까지|동안|간)?(?:의)? ?(?:무비자|무사증|사증 ?없이)?[^.\\ue005]{0,8}?체류',
      '(?:무비자|무사증)[^.\\ue005]{0,12}?<duration>',
    ],
    ja: ['(?:滞在(?:期間)?|在留期間)[^。\\ue005]{0,14}?<duration>', '<duration>(?:以内|まで)?(?:の)?(?:短期)?滞在'],
  },
  /blank page|working days|bann|refus|prison|jail|detain/u,
);

/** VISA-VALIDITY: `visa valid for 10 years`, `有效期5年`, `Gültigkeit von vier Jahren`, `유효기간 5년`, `有効期間3年`. */
export const visaValidity = durationRule(
  'visa_validity',
  'VISA-VALIDITY',
  {
    en: [
      '(?:valid|validity)(?![a-z])[^.;\\ue005]{0,40}?(?:for|of|is|to)(?: up to| a maximum of| a period of| at least)? <duration>',
      '<duration>[- ]?(?:validity|(?:single|multiple)[- ]entry(?: [a-z]{1,12}){0,2} visa|visa on arrival|(?:[a-z-]{1,14} ){0,2}visa(?!-free|-exempt|:))(?![a-z])',
      '(?:visa|permit|authori[sz]ation|eta|record|card)[^.;\\ue005]{0,40}?expires? after <duration>',
      'visas? (?:allows?|lets?|permits?) [^.;\\ue005]{0,60}? (?:for )?up to <duration>',
    ],
    zh: [
      '有效期限?(?:为|為|最长|最長|一般为|可达|不超过|不超過|延长至|由[^。，]{0,8}延长至)?(?:不超过|不超過)? ?<duration>',
      '<duration>(?:有效|有效期)',
      '有效期(?:为)?[^。，；\\ue005]{0,6}?<duration>',
    ],
    de: [
      '(?:gültig(?:keit)?(?:sdauer)?|befristet|erteilt|geltungsdauer)[^.;\\ue005]{0,40}?<duration>',
      '<duration> gültig',
      '(?:aufenthaltserlaubnis|blaue karte eu|chancenkarte|aufenthaltstitel)[^.;\\ue005]{0,60}?(?:für|auf)(?: (?:längstens|höchstens|bis zu|maximal))? <duration>',
    ],
    ko: ['유효 ?기간[^.\\ue005]{0,8}?<duration>', '<duration> ?(?:간)? ?유효'],
    ja: ['有効期(?:間|限)[^。\\ue005]{0,8}?<duration>', '<duration>(?:間)?有効'],
  },
  /passport|护照|回执|证明|reisepass|여권|旅券|パスポート|comment/u,
);

/** EXPERIENCE: `at least 5 years of work experience`, `三年以上相关工作经验`, `zwei Jahre Berufserfahrung`, `경력 5년 이상`, `5年以上の実務経験`. */
export const experience = durationRule('experience', 'EXPERIENCE', {
  en: [
    "(?:at least |minimum of |minimum )?<duration>'?(?: of)?(?: [a-z-]{1,16}){0,4}? experience(?![a-z])",
    'experience (?:of|for)[^.;\\ue005]{0,12}? <duration>',
  ],
  zh: [
    '<duration>(?:及)?(?:以上)?(?:的)?(?:[\\p{Script=Han}]{0,8}?)(?:经验|經驗|经历|經歷)',
    '(?:工作|从业)(?:经验|年限)[^。，；\\ue005]{0,6}?<duration>',
  ],
  de: [
    '<duration>[^.;\\ue005]{0,40}? (?:berufserfahrung|berufspraxis)',
    'berufserfahrung von[^.;\\ue005]{0,20}? <duration>',
  ],
  ko: ['(?:경력|경험)[^.\\ue005]{0,6}?<duration> ?이상', '<duration> ?이상(?:의)? ?[^.\\ue005]{0,12}?(?:경력|경험)'],
  ja: ['<duration>以上(?:の)?[^。\\ue005]{0,10}?経験', '経験[^。\\ue005]{0,6}?<duration>以上'],
});

/** PROCESSING-TIME: `processed within 15 business days`, `审批时限为20个工作日`, `Bearbeitungszeit … 3 Monate`, `처리기간 14일`, `標準処理期間1か月`. */
export const processingTime = durationRule('processing_time', 'PROCESSING-TIME', {
  en: [
    'process(?:ed|ing)(?! of)[^.;\\ue005]{0,50}?<duration>',
    '(?:decision|adjudicat(?:e|ed|ion)|take action|takes)[^.;\\ue005]{0,40}?(?:within|in|at least|up to|about) <duration>',
  ],
  zh: [
    '(?:办理|辦理|审批|審批|受理|处理|處理|审核|办结)(?:时限|時限|时间|時間|期限|周期)?[^。；\\ue005]{0,8}?<duration>',
    '<duration>内(?:[\\p{Script=Han}]{0,6}?)(?:办结|作出(?:是否)?[^。，]{0,6}?决定|审批)',
  ],
  de: ['bearbeitungs(?:zeit|dauer|frist)[^.;\\ue005]{0,40}?<duration>'],
  ko: ['처리 ?기(?:간|한)[^.\\ue005]{0,8}?<duration>'],
  ja: ['(?:標準処理期間|審査期間|処理期間)[^。\\ue005]{0,8}?<duration>'],
});

const work: Readonly<Record<Tongue, string>> = {
  en: 'work|employ|job',
  zh: '工作|兼职|打工|就业|勤工',
  de: 'arbeit|beschäftig|erwerbs|stunden pro woche|nebenbesch',
  ko: '취업|근로|근무|시간제',
  ja: '就労|労働|アルバイト|資格外活動',
};

/** WORK-HOURS: `up to 20 hours a week`, `bis zu 20 Stunden pro Woche`, `每周不超过20小时`, `주 25시간`, `週28時間以内`. */
export const workHours: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
    en: ['(?:up to |no more than |maximum of |more than )?<duration> (?:per|a|each|in any) (?:calendar )?week'],
    zh: ['每[周週星][期]?[^。，；\\ue005]{0,8}?<duration>'],
    de: ['(?:bis zu |höchstens |maximal )?<duration> (?:pro|je|in der|wöchentlich) ?(?:woche)?'],
    ko: ['주(?:당)? ?(?:최대 ?)?<duration>(?: ?이내)?'],
    ja: ['(?:1)?週(?:に|間)?(?:当たり)?<duration>(?:以内)?'],
  };
  if (find(work[sentence.tongue], sentence).length === 0) return;
  for (const found of findAny(phrases, sentence)) {
    const duration = found.mentions.find(isDuration);
    if (duration === undefined || claimed.has(duration) || !duration.iso.startsWith('PT')) continue;
    claimed.add(duration);
    const bound = boundOf(sentence.marked.slice(Math.max(0, found.from - 12), found.to));
    yield {
      type: 'work_permitted',
      rule: 'WORK-HOURS',
      qualifier: 'hours',
      value: plainValue(duration.iso, 'duration', { period: 'week', ...bound }),
      start: found.start,
      end: found.end,
    };
  }
};

const entryWords: readonly (readonly [string, Phrases])[] = [
  [
    'multiple',
    {
      en: ['multiple[- ](?:entry|entries)|multiple-entries|more than one entry'],
      zh: ['多次(?:入境|出入境|往返|有效)'],
      de: ['mehrfache[nr]? einreisen?|mehrfacheinreise|mehrmalige einreise'],
      ko: ['복수 ?(?:사증|비자|입국)'],
      ja: ['数次(?:有効|査証|ビザ|入国)?|マルチ(?:プル)?ビザ'],
    },
  ],
  [
    'double',
    {
      en: ['double[- ](?:entry|entries)|two entries'],
      zh: ['(?:两次|兩次|二次)(?:入境|有效)'],
      de: ['zweimalige einreise'],
      ko: ['2회 ?(?:사증|입국)'],
      ja: ['二次(?:有効|査証)'],
    },
  ],
  [
    'single',
    {
      en: ['single[- ](?:entry|entries)|one entry(?! point)'],
      zh: ['(?:一次|单次|單次)(?:入境|有效)'],
      de: ['einmalige[nr]? einreise'],
      ko: ['단수 ?(?:사증|비자)'],
      ja: ['一次(?:有効|査証|ビザ)|シングルビザ'],
    },
  ],
  [
    'unlimited',
    {
      en: ['unlimited entries|as many (?:[a-z-]{1,12} )?visits as'],
      zh: ['不限次数|次数不限|無限次'],
      de: ['unbegrenzte einreisen'],
      ko: ['횟수 ?제한 ?없'],
      ja: ['回数(?:の)?制限(?:は)?な'],
    },
  ],
];

/** ENTRIES: `multiple-entry visa`, `多次入境`, `복수사증`, `数次有効`, `mehrfache Einreise`, `single-entry`. */
export const entries: Reader = function* ({ sentence }) {
  for (const [value, phrases] of entryWords) {
    const found = findAny(phrases, sentence).next().value;
    if (
      found === undefined ||
      (sentence.tongue === 'en' && !/visa|permit|allow|authori[sz]|valid|stay|-entry/u.test(sentence.marked))
    )
      continue;
    yield {
      type: 'entries',
      rule: 'ENTRIES',
      value: plainValue(value, 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
  }
};

/** Rules of durations, the more particular first: a duration that one has read is not read again. */
export const stayReaders: readonly Reader[] = [
  cumulativeStay,
  passportValidity,
  processingTime,
  workHours,
  stayPerEntry,
  visaValidity,
  entries,
];
