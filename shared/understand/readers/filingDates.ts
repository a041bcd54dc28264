import { claimDates, dateRule } from './dateRule.ts';
import { findAny, type Phrases, type Reader } from './reader.ts';

/** COMMENTS-UNTIL: `comments must be submitted on or before …`, `意见…于…前反馈`, `의견은 …까지`, `意見は…まで`, `Stellungnahmen bis zum …`. */
export const commentsUntil = dateRule('comments_until', 'COMMENTS-UNTIL', {
  en: [
    'comments?(?: on [^.]{0,80}?)? (?:must|should|will|may|are to|can) be (?:submitted|received|postmarked|accepted|sent|filed)[^.]{0,60}?(?:on or before|by|no later than|until|through|before) <date>',
    'comments? (?:are |is )?due (?:on |by )?<date>',
    'comment period[^.]{0,40}? (?:closes|ends|runs through|is open until|until|through) (?:on )?<date>',
    'submit (?:written |your |public )?comments[^.]{0,60}? (?:by|on or before|until|no later than) <date>',
    'comments? close[sd]?(?: on)?:? <date>',
  ],
  zh: [
    '(?:意见|意見|建议|建議)[^。]{0,40}?<date>(?:前|之前|以前)',
    '<date>(?:前|之前|以前)[^。]{0,40}?(?:意见|意見)',
    '(?:征求意见|徵求意見|意见反馈|反馈意见|提出意见)[^。]{0,16}?(?:截止|至)[^。]{0,10}?<date>',
  ],
  de: ['stellungnahmen?[^.]{0,60}? bis (?:zum |spätestens )?<date>'],
  ko: ['의견[^.]{0,40}?<date>까지', '<date>까지[^.]{0,60}?의견'],
  ja: ['(?:意見|パブリックコメント)[^。]{0,24}?<date>(?:まで|必着|締切|に締)', '<date>(?:まで|必着)[^。]{0,30}?意見'],
});

const registrationWindowPhrases: Phrases = {
  en: [
    '(?:registration|application|filing|nomination|enrol?ment|lottery) (?:period|window)[^.]{0,120}?<date>[^.]{0,40}?<date>',
    '(?:registrations?|applications?) (?:open|will open|opens)[^.]{0,40}?<date>[^.]{0,40}?(?:close|closes|end|ends|until|to|through|and)[^.]{0,30}?<date>',
  ],
  zh: [
    '(?:登记|登記|报名|報名|申请|申請|受理|抽签)(?:时间|時間|期间|期間|窗口期|期)[^。]{0,12}?<date>起?(?:至|到|-|~)<date>',
  ],
  de: ['(?:antrags|registrierungs|bewerbungs|anmelde)(?:frist|zeitraum|phase)[^.]{0,40}?<date>[^.]{0,12}?<date>'],
  ko: ['(?:신청|접수|등록|모집) ?기간[^.]{0,8}?<date> ?(?:부터)? ?(?:~|-)? ?<date>'],
  ja: ['(?:申請|受付|登録|募集)期間[^。]{0,6}?<date>(?:から|~)<date>'],
};

/** REGISTRATION-WINDOW: `initial registration period … noon ET 4 March through noon ET 19 March 2026`, `报名时间为…至…`, `신청기간: … ~ …`. */
export const registrationWindow: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(registrationWindowPhrases, sentence)) {
    const [from, until] = claimDates(found, claimed);
    if (from === undefined || until === undefined) continue;
    const value = { ...from.value, value: `${from.value.value}/${until.value.value}`, unit: 'interval' };
    yield { type: 'registration_window', rule: 'REGISTRATION-WINDOW', value, start: found.start, end: found.end };
  }
};

/** DEADLINE: `applications close on …`, `no later than …`, `截止日期：…`, `Antragsfrist …`, `… 마감`, `申請期限 …`. */
export const deadline = dateRule('applies_until', 'DEADLINE', {
  en: [
    '(?:applications?|registrations?|expressions of interest|nominations?|petitions?|requests?)(?: [a-z]{1,12}){0,3} (?:close[sd]?|end|are due|due|must be (?:received|submitted|filed|lodged))(?: [a-z]{1,12}){0,2}? ?(?:by|on|at|before|no later than|until)? ?<date>',
    '(?:deadline|closing date|due date|apply by|submit(?:ted)? by|no later than)[^.]{0,24}? ?<date>',
  ],
  zh: [
    '(?:申请|報名|报名|申請|提交)?截止(?:日期|时间|時間|日)?(?:为|為|至|到|是)? ?[:|]? ?<date>',
    '<date>(?:前|之前|以前)(?:提交|递交|遞交|申请|申請|办理|完成)(?!的)',
  ],
  de: ['(?:antrags|bewerbungs|anmelde|einreichungs)frist[^.]{0,40}? <date>', 'bis spätestens (?:zum )?<date>'],
  ko: ['마감(?:일)?[^.]{0,6}?<date>', '<date>(?:까지)? ?(?:마감|신청하여야|제출하여야)'],
  ja: ['(?:締切|申請期限|受付期限)[^。]{0,6}?<date>', '<date>(?:まで)?に?(?:締め?切|締切)'],
});

/** FILED-BEFORE: `applications made before …`, `…前已受理的`, `…까지 접수분은 종전 기준`, `…までに受理`, `vor dem … gestellte Anträge`. */
export const filedBefore: Reader = function* (place) {
  yield* filedBeforeDay(place);
  yield* filedUpToDay(place);
};
const filing = '(?:made|filed|submitted|received|lodged|postmarked|assigned)';
const filedBeforeDay = dateRule(
  'transition_rule',
  'FILED-BEFORE',
  {
    en: [
      `(?:applications?|petitions?|requests?|registrations?|certificates?)[^.]{0,60}? ${filing} (?:before|prior to) <date>`,
      `(?:applied|filed|submitted) (?:[a-z]+ ){0,4}(?:before|prior to) <date>`,
    ],
    zh: ['<date>(?:之|以)?前(?:已经?)?(?:提交|受理|递交|遞交|申请|申請|提出)'],
    de: [
      'vor dem <date> (?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?)',
      'anträge[^.]{0,30}? vor dem <date>',
    ],
    ko: ['<date> ?(?:이전|전)(?:에|까지)? ?(?:접수|신청|제출)'],
    ja: ['<date>(?:より)?前に(?:申請|受付|受理|提出)'],
  },
  { bound: 'before' },
);
const filedUpToDay = dateRule('transition_rule', 'FILED-BEFORE', {
  en: [
    `(?:applications?|petitions?|requests?|registrations?|certificates?)[^.]{0,60}? ${filing} (?:on or before|until|by|up to) <date>`,
  ],
  zh: ['(?:截至|截止)<date>(?:已)?(?:提交|受理|递交|申请)'],
  de: ['bis (?:zum |einschließlich )?<date> (?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?)'],
  ko: ['<date>까지(?:의)? ?(?:접수|신청|제출)(?:분|건|한|된|하는|자)?'],
  ja: ['<date>(?:まで|以前)に?(?:申請|受付|受理|提出)'],
});

/** FILED-FROM: `filed at or after 12:01 a.m. … on …`, `postmarked on or after …`, `…起新提交的申请`, `ab dem … gestellte Anträge`, `…이후 접수분`. */
export const filedFrom = dateRule('applies_from', 'FILED-FROM', {
  en: [
    '(?:filed|lodged|submitted|made|received|postmarked|applying|appl(?:y|ies)|arriv(?:e|es|ing)|entering|enter|decided)(?: (?:electronically|online|with uscis|by mail))? (?:on or after|at or after|on and after|after|since) <date>',
    '(?:filed|lodged|submitted|made|received|postmarked|arriving|entering) from <date>',
    '(?:applications?|petitions?|registrations?|travell?ers|arrivals|renewals?) (?:[a-z]+ ){0,3}(?:on or after|at or after|from) <date>',
  ],
  zh: [
    '<date>(?:\\(含[^)]{0,4}\\))?(?:起|以后|之后|及以后|以後|之後|后|後)(?:新)?(?:提交|递交|遞交|提出|入境|抵达)(?:的|申请|申請)?',
  ],
  de: [
    '(?:ab dem|ab|nach dem|seit dem) <date> (?:neu )?(?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?|einreisende?n?)',
    'anträge[^.]{0,30}? (?:ab dem|ab) <date>',
  ],
  ko: ['<date> ?(?:부터|이후)(?:의|에)? ?(?:접수|신청|입국|제출)(?:분|하는|한|된|건|자)?'],
  ja: ['<date>(?:以降|以後)(?:に)?(?:申請|受付|受理|入国|提出)'],
});

/** Rules of when something is filed; comments come first, since they are submitted too. */
export const filingDateReaders: readonly Reader[] = [
  commentsUntil,
  registrationWindow,
  deadline,
  filedBefore,
  filedFrom,
];
