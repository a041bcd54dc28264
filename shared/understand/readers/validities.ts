import type { Tongue } from '../words/numerals.ts';
import { find } from '../words/phrase.ts';
import { boundOf, durationRule, isDuration } from './durationRule.ts';
import { findAny, type Phrases, plainValue, type Reader } from './reader.ts';

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

const workHoursPhrases: Phrases = {
  en: ['(?:up to |no more than |maximum of |more than )?<duration> (?:per|a|each|in any) (?:calendar )?week'],
  zh: ['每[周週星][期]?[^。，；\\ue005]{0,8}?<duration>'],
  de: ['(?:bis zu |höchstens |maximal )?<duration> (?:pro|je|in der|wöchentlich) ?(?:woche)?'],
  ko: ['주(?:당)? ?(?:최대 ?)?<duration>(?: ?이내)?'],
  ja: ['(?:1)?週(?:に|間)?(?:当たり)?<duration>(?:以内)?'],
};

/** WORK-HOURS: `up to 20 hours a week`, `bis zu 20 Stunden pro Woche`, `每周不超过20小时`, `주 25시간`, `週28時間以内`. */
export const workHours: Reader = function* ({ sentence, claimed }) {
  if (find(work[sentence.tongue], sentence).length === 0) return;
  for (const found of findAny(workHoursPhrases, sentence)) {
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
