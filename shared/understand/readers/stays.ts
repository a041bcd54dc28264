import { boundOf, durationRule, isDuration } from './durationRule.ts';
import { findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';
import { passportValidity, processingTime, visaValidity, workHours } from './validities.ts';

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
const cumulativeBackwardPhrases: Phrases = {
  zh: [
    '(?:每|任意|任何|在任意)<duration>(?:内|內|期间|期間|中)?[^。，；]{0,16}?(?:累计|累計|总|不超过|不超過|停留)[^。，；]{0,12}?<duration>',
  ],
  ja: ['<duration>(?:間)?(?:の間)?(?:で|に|のうち)(?:合計|通算)?(?:最大)?<duration>'],
  de: ['(?:innerhalb von|in|je) <duration> (?:höchstens|insgesamt|maximal) <duration>'],
  ko: ['(?:매|임의의) ?<duration>(?:마다|중|내)? ?(?:최대|누적|총)? ?<duration>'],
};

/** The period first and what is counted in it second, which is turned round. */
const cumulativeBackward: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(cumulativeBackwardPhrases, sentence)) {
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
