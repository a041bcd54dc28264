import type { FactStatus, FactType, FactValue } from '../fact.ts';
import type { DateMention } from '../words/mention.ts';
import { type Found, find } from '../words/sentence.ts';
import { findAny, type Phrases, type Place, type Reader } from './reader.ts';

const isDate = (mention: { readonly kind: string }): mention is DateMention => mention.kind === 'date';

/** A date as the value of a fact. */
export function dateValue({ value, derived }: DateMention, bound?: string): FactValue {
  return {
    ...value,
    unit: 'date',
    ...(bound === undefined ? {} : { bound }),
    ...(derived === undefined ? {} : { derived }),
  };
}

/** The dates of a place, if no rule has read one of them; they are claimed. */
function claimDates({ mentions }: Found, claimed: Place['claimed']): readonly DateMention[] {
  const dates = mentions.filter(isDate);
  if (dates.length === 0 || dates.some((date) => claimed.has(date))) return [];
  for (const date of dates) claimed.add(date);
  return dates;
}

interface Options {
  readonly bound?: string;
  readonly status?: FactStatus;
  /** Words anywhere in the sentence without which the phrase means something else. */
  readonly needs?: Phrases;
  /** Words anywhere in the sentence with which it does. */
  readonly unless?: Phrases;
  /** Which date of the phrase it is: the last one, unless `first`. */
  readonly which?: 'first';
}

function holds(phrases: Phrases, { sentence }: Place): boolean {
  return (phrases[sentence.tongue] ?? []).some((source) => find(source, sentence).length > 0);
}

function dateRule(
  type: FactType,
  rule: string,
  phrases: Phrases,
  { bound, status, needs, unless, which }: Options = {},
): Reader {
  return function* (place) {
    if (!place.sentence.mentions.some(isDate)) return;
    if ((needs !== undefined && !holds(needs, place)) || (unless !== undefined && holds(unless, place))) return;
    for (const found of findAny(phrases, place.sentence)) {
      const dates = claimDates(found, place.claimed);
      const date = which === 'first' ? dates[0] : dates.at(-1);
      if (date === undefined) continue;
      const { start, end } = found;
      yield { type, rule, value: dateValue(date, bound), start, end, ...(status === undefined ? {} : { status }) };
    }
  };
}

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

/** SIGNED-ON: `signed on …`, `2025年8月7日签署`, `总理 李强 2025年8月7日`, `Gesetz … vom 15. August 2023`, `Ausfertigungsdatum: …`. */
export const signedOn = dateRule('signed_on', 'SIGNED-ON', {
  en: [
    'signed(?: into law)?(?: by [a-z. ]{1,40}?)?(?: in [a-z ]{1,30}?)?(?: on)? <date>',
    'on <date>,? [^.]{0,60}? signed',
    'done at [a-z ,]{1,40}?,? (?:on |this )?<date>',
  ],
  zh: [
    '<date>(?:签署|簽署|签发|簽發)',
    '(?:签署|簽署|签发|簽發|成文)(?:日期|时间|時間)? ?[:|]? ?<date>',
    '^ ?(?:总理|總理|主席|部长|部長|局长|局長|署长) ?:? ?[^\\d，。]{1,8}? ?<date> ?$',
  ],
  de: [
    '(?:gesetz|verordnung|bekanntmachung|richtlinie|erlass)[^.]{0,80}? vom <date>',
    'ausfertigungsdatum:? ?<date>',
    '(?:unterzeichnet|ausgefertigt)[^.]{0,20}? am <date>',
  ],
  ko: ['<date>(?:에)? ?서명', '^ ?<date> ?(?:[가-힣]{2,10}(?:장관|청장|본부장|처장)) ?$'],
  ja: ['<date>(?:に)?署名'],
});

/** SIGNATURE: a block that is a day alone, behind the one that signs: `总理 李强` `2025年8月7日`. */
export const signature: Reader = function* ({ sentence, previous, claimed }) {
  if (!/^ ?\ue000\.? ?$/u.test(sentence.marked)) return;
  if (!/^(?:总理|總理|主席|部长|部長|局长|局長|署长|署長)\s{0,4}\S{0,3}\s{0,4}\S{1,8}$/u.test(previous.trim())) return;
  const [date] = sentence.mentions.filter(isDate);
  if (date === undefined) return;
  claimed.add(date);
  yield { type: 'signed_on', rule: 'SIGNATURE', value: dateValue(date), start: date.start, end: date.end };
};

/** ADOPTED-ON: `已经2025年7月16日国务院第63次常务会议通过`, `adopted on …`, `am … beschlossen`. */
export const adoptedOn = dateRule('adopted_on', 'ADOPTED-ON', {
  en: ['(?:adopted|approved)(?: by [^.]{0,60}?)? on <date>'],
  zh: ['<date>[^。；，]{0,30}?(?:会议|會議)(?:审议|審議)?(?:通过|通過)'],
  de: ['(?:beschlossen|verabschiedet) am <date>', 'am <date> [^.]{0,60}?(?:beschlossen|verabschiedet)'],
  ko: ['<date> ?국무회의[^.]{0,12}?(?:의결|통과)'],
  ja: ['<date>(?:に)?[^。]{0,12}?閣議決定'],
});

/** ANNOUNCED-ON: `announced on …`, `On …, USCIS announced`, `…宣布`, `…発表`, `… 발표`, `am … angekündigt`. */
export const announcedOn = dateRule('announced_on', 'ANNOUNCED-ON', {
  en: ['announced(?: today)?,? on <date>', '(?:^|[.;] ?)on <date>,? [^.]{0,60}? announced'],
  zh: ['<date>[^。；]{0,30}?宣布'],
  de: [
    'am <date> [^.]{0,60}?(?:angekündigt|bekanntgegeben|bekannt gegeben)',
    '(?:angekündigt|bekanntgegeben) am <date>',
  ],
  ko: ['<date>[^.]{0,30}? ?발표(?:했|하였|한|됐|함)'],
  ja: ['<date>(?:に)?[^。]{0,20}?発表(?:し|さ)'],
});

/** PUBLISHED-ON: `Published 24 March 2025`, `发布日期：…`, `2013年7月12日 …令第637号公布`, `공고일: …`, `公布日：…`, `verkündet am …`. */
export const publishedOn = dateRule(
  'published_on',
  'PUBLISHED-ON',
  {
    en: [
      '(?:first )?published(?: in the (?:federal register|gazette|official journal))?(?: on| at)?:? ?\\|? ?<date>',
      '(?:publication date|date of publication|date published|date posted|posted(?: on)?|issued(?: on)?):? ?\\|? ?<date>',
    ],
    zh: [
      '(?:发布|發布|公布|颁布|發佈|刊登|发文)(?:日期|时间|時間) ?[:|]? ?<date>',
      '<date>[^。；，]{0,30}?(?:公布|发布|發布|颁布|頒布|發佈)(?![之后後])',
    ],
    de: [
      '(?:veröffentlicht|verkündet|bekannt ?gemacht)(?: im [^.]{0,40}?)?(?: am| vom)? <date>',
      '(?:veröffentlichungsdatum|datum der veröffentlichung):? ?<date>',
    ],
    ko: ['(?:공고|게시|공포|고시|등록|작성)일(?:자)? ?[:|]? ?<date>', '<date> ?(?:공포|공고|고시|게시)(?!한 날)'],
    ja: ['(?:公布|掲載|公開|発表)日 ?[:|]? ?<date>', '<date> ?(?:公布|公示|掲載|告示)(?!の日)'],
  },
  { unless: { en: ['last updated'] } },
);

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

/** REGISTRATION-WINDOW: `initial registration period … noon ET 4 March through noon ET 19 March 2026`, `报名时间为…至…`, `신청기간: … ~ …`. */
export const registrationWindow: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
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
  for (const found of findAny(phrases, sentence)) {
    const [from, until] = claimDates(found, claimed);
    if (from === undefined || until === undefined) continue;
    const value = { ...from.value, value: `${from.value.value}/${until.value.value}`, unit: 'interval' };
    yield { type: 'registration_window', rule: 'REGISTRATION-WINDOW', value, start: found.start, end: found.end };
  }
};

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

/** EFFECTIVE-RANGE: `自2025年9月15日至2026年9月14日`, `ab dem 18. November 2023 bis zum …`, `2026. 2. 1.부터 2026. 12. 31.까지`, `from … until …`. */
export const effectiveRange: Reader = function* (place) {
  const phrases: Phrases = {
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
  const { sentence, claimed } = place;
  if (sentence.mentions.filter(isDate).length < 2) return;
  for (const found of findAny(phrases, sentence)) {
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
        'visa|passport|entry|enter|accept|suspen|require|appl|permit|stay|programme|program|polic|measure|rule|border|remain|continue|closed|exempt|waive|available|document',
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
  commentsUntil,
  registrationWindow,
  deadline,
  filedBefore,
  filedFrom,
  adoptedOn,
  signedOn,
  signature,
  announcedOn,
  publishedOn,
  officeDays,
  effectiveRange,
  extendedUntil,
  repealedFrom,
  effectiveUntil,
  effectiveFrom,
];
