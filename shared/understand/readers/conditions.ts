import type { FactType } from '../fact.ts';
import type { DurationMention, Mention, NumberMention } from '../words/mention.ts';
import { type Found, find } from '../words/sentence.ts';
import { type Draft, findAny, type Phrases, type Place, plainValue, type Reader, wordsOf } from './reader.ts';

/** Rules whose value is one of a few words of ours; the first that fits is the sentence's. */
function wordRule(type: FactType, rule: string, words: readonly (readonly [string, Phrases])[]): Reader {
  return function* ({ sentence }) {
    for (const [value, phrases] of words) {
      const found = findAny(phrases, sentence).next().value;
      if (found === undefined) continue;
      yield {
        type,
        rule,
        value: plainValue(value, 'word', { name: wordsOf(found) }),
        start: found.start,
        end: found.end,
      };
      return;
    }
  };
}

/** SPONSOR: `不要求国内有聘用或邀请单位`, `無須僱主擔保`, `no employer sponsor is required`, `ohne konkretes Arbeitsplatzangebot`, `고용주 초청 없이`. */
export const sponsorRequired = wordRule('sponsor_required', 'SPONSOR', [
  [
    'not_required',
    {
      en: [
        '(?:does|do|will|is|are) not (?:need|require|required to have)[^.]{0,50}?(?:sponsor(?:ship)?|employer|job offer|inviting (?:entity|party)|invitation)(?![a-z])',
        'without (?:an? |the need for an? |having an? |any )?(?:[a-z]{1,12} )?(?:employer|sponsor(?:ship)?|job offer|invitation)(?![a-z])',
        'no (?:[a-z]{1,12} )?(?:employer|sponsor(?:ship)?|job offer|invitation)(?: or [a-z ]{1,30}?)? (?:is |are )?(?:required|needed|necessary)',
        '(?:sponsor(?:ship)?|job offer|employer) is not (?:required|needed)',
      ],
      zh: [
        '(?:不要求|无需|无须|毋须|毋須|無需|無須|不需要?|毋需|不必|不再要求)[^。，；]{0,16}?(?:雇主|聘用|用人单位|邀请|邀請|担保|擔保|僱主|聘僱)',
      ],
      de: [
        'ohne (?:ein |einen )?(?:konkretes |verbindliches |konkreten |bereits einen )?(?:arbeitsplatzangebot|arbeitsvertrag|arbeitgeber|stellenangebot)',
        '(?:kein|keine|keinen|nicht)[^.]{0,24}?(?:arbeitsplatzangebot|arbeitsvertrag|arbeitgeber|stellenangebot)[^.]{0,24}?(?:erforderlich|notwendig|nötig|benötig|voraus)',
      ],
      ko: ['(?:고용주|초청인|초청자|초청 ?기관|스폰서|고용계약|채용)[^.]{0,14}?(?:없이|불필요|필요 ?없|요구하지)'],
      ja: [
        '(?:雇用主|受入れ機関|スポンサー|所属機関|招へい人)[^。]{0,8}?(?:不要|なし|なく|必要とし(?:ない|ません)|必要ありません)',
      ],
    },
  ],
  [
    'required',
    {
      en: [
        '(?:must|need to|needs to|required to) (?:have|be|obtain|hold|provide)[^.]{0,40}?(?:sponsor(?:ed|ship)?|job offer)(?![a-z])',
        '(?:sponsor(?:ship)?|job offer|certificate of sponsorship) (?:is|are) (?:required|needed|mandatory)',
        'employer must (?:sponsor|file|petition)',
      ],
      zh: [
        '(?:须|須|应当?|應當?|需|必须|必須|要求)[^。，；]{0,12}?(?:雇主担保|僱主擔保|聘用单位|用人单位|雇主出具|聘用合同)',
      ],
      de: [
        '(?:konkretes |verbindliches )?(?:arbeitsplatzangebot|arbeitsvertrag)[^.]{0,40}? (?:erforderlich|voraussetzung|notwendig|vorliegen|vorlieg|nachweisen)',
      ],
      ko: ['(?:초청|고용계약|고용추천서?)[^.]{0,10}?(?:필요|필수|있어야|제출하여야)'],
      ja: ['(?:受入れ機関|雇用契約|雇用主)[^。]{0,8}?(?:が必要|必須|を要する)'],
    },
  ],
]);

/** WORK: `may not work`, `不得就业`, `berechtigt zur Ausübung einer Erwerbstätigkeit`, `취업할 수 없다`, `就労できません`. */
export const workPermitted = wordRule('work_permitted', 'WORK', [
  [
    'not_permitted',
    {
      en: [
        '(?:may|can|must|are|is|should) ?not (?:be )?(?:allowed to |permitted to |authorized to |legally )?(?:work|employed|take (?:up )?(?:any )?(?:paid )?(?:employment|work)|engage in (?:any )?(?:paid )?employment|undertake (?:any )?(?:paid )?work)(?![a-z])',
        'cannot (?:work|take up employment)(?![a-z])',
        'do(?:es)? not (?:allow|permit|authori[sz]e)[^.]{0,30}? (?:to work|employment)',
        '(?:work|employment) is (?:not permitted|not allowed|prohibited)',
      ],
      zh: ['(?:不得|不能|不可|禁止|不允许|不允許)[^。，；]{0,8}?(?:就业|就業|工作|打工|受雇|受僱|从事有偿)'],
      de: [
        '(?:erwerbstätigkeit|beschäftigung)[^.]{0,40}? nicht (?:gestattet|erlaubt|zulässig)',
        'berechtigt nicht zur (?:ausübung einer )?(?:erwerbstätigkeit|beschäftigung)',
      ],
      ko: ['(?:취업|영리활동)(?:을|이|은)? ?(?:할 수 없|불가|금지|제한)'],
      ja: ['就労(?:は|が|を)?(?:できません|できない|不可|認められ(?:ない|ません)|禁止)'],
    },
  ],
  [
    'permitted',
    {
      en: [
        '(?:may|can|(?:are|is) (?:allowed|permitted|authorized|entitled|eligible) to) (?:also )?(?:legally )?(?:work(?! (?:with|closely|through))|take up (?:paid )?employment|be employed)(?![a-z])',
        '(?:work|employment) is (?:permitted|allowed)',
        '(?<!not )allows? (?:you|holders|them|the holder) to work(?![a-z])',
      ],
      zh: [
        '(?:可以?|允许|允許|准许|准許)(?:在[\\p{Script=Han}]{1,8}?)?(?:就业|就業|工作(?!日|人员|组)|打工|兼职|兼職)',
      ],
      de: [
        'berechtigt zur (?:ausübung (?:einer|jeder) )?(?:erwerbstätigkeit|beschäftigung)',
        '(?:erwerbstätigkeit|beschäftigung|probebeschäftigung|nebenbeschäftigung)[^.]{0,60}? (?:gestattet|erlaubt|zulässig)',
      ],
      ko: ['취업(?:을|이|도|은)?[^.]{0,20}?(?:할 수 있|가능(?!하지)|허용(?!하지|되지))'],
      ja: ['就労(?:が|は|も)?(?:可能|認められ(?:る|ます)|できます|できる)'],
    },
  ],
]);

/** DEPENDANTS: `spouse and children may accompany`, `配偶和子女可随行`, `Familiennachzug ist möglich`, `가족 동반 가능`, `家族の帯同が認められる`. */
export const dependants = wordRule('dependants', 'DEPENDANTS', [
  [
    'not_permitted',
    {
      en: [
        '(?:cannot|can not|may not|will not be able to|no longer be able to|not be (?:able|allowed) to|no longer) (?:bring|include|sponsor)[^.]{0,30}?(?:dependants?|dependents?|family|partners?|spouses?|children)',
        '(?:dependants?|dependents?|family members) (?:are|is) not (?:permitted|allowed|eligible)',
        '(?:partners?|spouses?|children|family)[^.]{0,30}? (?:cannot|can not|may not) (?:come|join|accompany|apply)',
      ],
      zh: ['不得(?:携带|攜帶|带)(?:随行)?家[属屬]', '(?:家[属屬]|配偶)[^。，；]{0,8}?(?:不得|不能)(?:随行|隨行|申请)'],
      de: ['familiennachzug[^.]{0,50}? (?:nicht möglich|nicht gestattet|ausgeschlossen|ausgesetzt)'],
      ko: ['(?:가족|배우자)[^.]{0,10}?(?:동반|초청)(?:이|을|은)? ?(?:불가|제한|할 수 없)'],
      ja: ['家族[^。]{0,10}?帯同[^。]{0,6}?(?:できません|できない|認められ(?:ない|ません)|不可)'],
    },
  ],
  [
    'permitted',
    {
      en: [
        '(?:spouses?|dependants?|dependents?|family members|partners?|children)[^.]{0,50}? (?:may|can|(?:are|is) (?:allowed|permitted|eligible|able) to) (?:accompany|join|apply (?:as|for a dependent|to join)|come with|be included)',
        '(?:may|can) (?:bring|include|be accompanied by)[^.]{0,30}?(?:dependants?|dependents?|family|partners?|spouses?|children)',
      ],
      zh: ['(?:配偶|子女|家[属屬])[^。；]{0,20}?(?:可以?|允许|允許)(?:申请)?(?:随行|隨行|随同|隨同|团聚|團聚)'],
      de: ['familiennachzug[^.]{0,50}? (?:möglich|gestattet|zulässig)'],
      ko: ['(?:배우자|가족|자녀)[^.]{0,14}?(?:동반|초청)(?:이|을|도)? ?(?:가능|허용|할 수 있)'],
      ja: ['(?:家族|配偶者)[^。]{0,12}?(?:帯同|呼び寄せ)[^。]{0,6}?(?:可能|認められ(?:る|ます)|できる|できます)'],
    },
  ],
]);

const purpose = '(?<purpose>tourist|tourism|business|student|study|work|working|transit|residence|residency|visitor)';

/** What may not be done without a visa says nothing of who needs none. */
const notAllowed = /(?<![a-z])(?:cannot|can't|not|employment|illegal|stay|remain|leave)(?![a-z])/u;

/** VISA-REQUIRED: `Tourist visa: not required`, `免办签证入境`, `kein Visum erforderlich`, `무비자 입국`, `査証免除`, `must have a visa`. */
export const visaRequired: Reader = function* ({ sentence }) {
  const words: readonly (readonly [string, Phrases])[] = [
    [
      'not_required',
      {
        en: [
          `${purpose} (?:visa|permit): ?not required`,
          "(?:do|does|will|would|shall) ?(?:not|n't) (?:need|require) (?:an? )?(?:[a-z-]{1,16} )?visas?(?![a-z])",
          "(?:don't|doesn't) (?:need|require) (?:an? )?(?:[a-z-]{1,16} )?visas?(?![a-z])",
          'visas? (?:is|are) not (?:required|needed)',
          'without (?:an? |first obtaining an? |obtaining an? |a pre-arranged )?(?:tourist |visitor |entry |business )?visas?(?![a-z])',
          'visa[- ](?:free|exempt)(?:ion)? (?:entry|travel|stay|access|visit|transit)s?',
          '(?:enter|travel|visit|arrive)(?: [a-z ]{1,30})? visa[- ]free',
          'exempt(?:ed)? from (?:the )?(?:visa|(?:[a-z-]{1,12} )?visa requirement)',
        ],
        zh: [
          '(?:免办签证|免辦簽證|免签(?:证)?|免簽(?:證)?)(?:入境|过境|過境|来华|來華|政策|待遇|停留)',
          '(?:无需|無需|无须|無須|不需)(?:办理|辦理|申请|申請)?签证',
        ],
        de: [
          'visumfrei(?:e|en|er)?(?: einreise)?|kein visum (?:erforderlich|benötig|nötig)|benötig(?:en|t) kein visum|ohne visum|von der visumpflicht befreit',
        ],
        ko: ['(?:무비자|무사증|사증면제|비자면제|사증 ?없이|비자 ?없이)(?: ?(?:입국|체류|협정))?|비자가 필요 ?없'],
        ja: ['(?:査証|ビザ)(?:免除|なし|不要)|(?:査証|ビザ)を必要とし(?:ない|ません)|ビザは(?:不要|必要ありません)'],
      },
    ],
    [
      'required',
      {
        en: [
          `${purpose} (?:visa|permit): ?required`,
          '(?:must|need to|needs to|required to|have to) (?:have|obtain|get|hold|apply for) (?:an? )?(?:valid )?(?:[a-z-]{1,16} )?visas?(?![a-z])(?! (?:waiver|exempt))',
          '(?<!not |if you |whether you |may |might |if they |who |unless you )(?:need|needs|require|requires) (?:an? )?(?:valid )?(?:[a-z-]{1,16} )?visas?(?![a-z])',
          '(?:an? )?(?:[a-z-]{1,16} )?visas? (?:is|are) (?:now )?(?:required|needed|mandatory)',
        ],
        zh: [
          '(?:须|須|应当?|應當?|需要?|必须|必須)(?:事先|提前|先)?(?:办理|辦理|申请|申請|取得|持有?)[\\p{Script=Han}a-z0-9-]{0,6}?(?:签证|簽證)',
        ],
        de: ['visumpflicht(?:ig)?|benötig(?:en|t) (?:ein|einen) visum|visum (?:ist )?erforderlich'],
        ko: ['(?:사증|비자)(?:를|을) ?(?:받아야|발급받아야|취득하여야)|(?:사증|비자)가 필요(?! ?없)'],
        ja: ['(?:査証|ビザ)(?:が|は)必要(?!あり|では|とし)|(?:査証|ビザ)を(?:取得|申請)(?:する必要|しなければ)'],
      },
    ],
  ];
  for (const [value, phrases] of words) {
    const seen = new Set<string>();
    for (const found of findAny(phrases, sentence)) {
      const before = sentence.marked.slice(Math.max(0, found.from - 60), found.from);
      if (sentence.marked.startsWith('without', found.from) && notAllowed.test(before)) continue;
      const kind = found.groups['purpose']
        ?.replace(/^tourism$/, 'tourist')
        .replace(/^working$/, 'work')
        .replace(/^study$/, 'student')
        .replace(/^residency$/, 'residence');
      if (seen.has(kind ?? '')) continue;
      seen.add(kind ?? '');
      yield {
        type: 'visa_required',
        rule: 'VISA-REQUIRED',
        value: plainValue(value, 'word', { name: wordsOf(found) }),
        start: found.start,
        end: found.end,
        ...(kind === undefined ? {} : { qualifier: kind }),
      };
    }
    if (seen.size > 0 && value === 'not_required' && !seen.has('')) continue;
    if (seen.size > 0) return;
  }
};

/** CHANNEL: `apply online`, `visa on arrival`, `落地签证`, `网上申请`, `온라인 신청`, `オンライン申請`, `online beantragen`. */
export const applicationChannel: Reader = function* ({ sentence }) {
  const words: readonly (readonly [string, Phrases])[] = [
    [
      'on_arrival',
      {
        en: ['visas? on arrival|on-arrival visas?|visa upon arrival'],
        zh: ['落地签(?:证)?|落地簽(?:證)?|口岸签证|口岸簽證'],
        de: ['visum bei (?:der )?(?:ankunft|einreise)'],
        ko: ['도착 ?비자|도착 ?사증'],
        ja: ['到着(?:時)?ビザ|到着時査証'],
      },
    ],
    [
      'online',
      {
        en: [
          'apply (?:for [^.]{0,40}? )?online|online application|obtain(?:ed)?[^.]{0,20}? online|e-?visas?(?![a-z])|electronic visas?|file(?:d)? (?:electronically|online)',
        ],
        zh: ['(?:网上|網上|在线|線上|线上)(?:申请|申請|办理|辦理|提交|填报|预约)|电子签证|電子簽證'],
        de: ['online (?:beantrag|beantragt|gestellt|einreich)|online-antrag|auslandsportal'],
        ko: ['(?:온라인|인터넷|전자) ?(?:으로 ?)?(?:신청|접수|민원)|전자 ?(?:비자|사증)'],
        ja: ['(?:オンライン|電子)(?:で)?(?:申請|申込み?)|電子ビザ|電子査証'],
      },
    ],
  ];
  for (const [value, phrases] of words) {
    const found = findAny(phrases, sentence).next().value;
    if (found === undefined) continue;
    if (find('not eligible|no longer|cannot get|not available|unable', sentence).length > 0) continue;
    yield {
      type: 'application_channel',
      rule: 'CHANNEL',
      value: plainValue(value, 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
  }
};

type Years = NumberMention | DurationMention;
const isYears = (mention: Mention): mention is Years =>
  mention.kind === 'number' || (mention.kind === 'duration' && mention.iso.endsWith('Y'));
const yearsOf = (mention: Years): string =>
  mention.kind === 'duration' ? mention.iso.replace(/\D/g, '') : mention.value;
const highOf = (mention: Years): string | undefined => mention.high?.replace(/\D/g, '');
/** People are of these ages; other numbers are of something else. */
const ages = { youngest: 1, oldest: 110 };

function* ageDrafts(
  type: 'age_min' | 'age_max',
  found: Found,
  claimed: Place['claimed'],
  bound?: string,
): Generator<Draft> {
  const mention = found.mentions.find(isYears);
  if (mention === undefined || claimed.has(mention)) return;
  const years = yearsOf(mention);
  if (Number(years) < ages.youngest || Number(years) > ages.oldest || !Number.isInteger(Number(years))) return;
  claimed.add(mention);
  const rule = type === 'age_min' ? 'AGE-MIN' : 'AGE-MAX';
  yield {
    type,
    rule,
    value: plainValue(years, 'years', bound === undefined ? {} : { bound }),
    start: found.start,
    end: found.end,
  };
}

/** AGE-BETWEEN: `between the ages of 18 and 30`, `aged 18 to 45`, `18至45周岁`, `만 18세 이상 35세 이하`, `14 to 70 years old`. */
const ageBetween: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
    en: [
      '(?:between (?:the ages of )?|aged? (?:between )?|ages )<number>(?: years)? ?(?:and|to|-) ?(?:<number>|<duration>)',
      '(?:between (?:the ages of )?|aged? (?:between )?)?<duration>(?: old| of age)',
      '(?:between|aged) <number> and <duration>',
    ],
    zh: [
      '<number> ?(?:周?[岁歲])? ?(?:至|到|-|~) ?<number> ?周?[岁歲]',
      '<number> ?周?[岁歲](?:以上|\\(含\\))?[^。，；]{0,4}?<number> ?周?[岁歲](?:以下|以内)',
    ],
    de: ['zwischen <number> und (?:<number>|<duration>)(?: alt)?', '<duration> alt'],
    ko: ['<number> ?세 ?(?:~|-|부터|이상) ?(?:만 ?)?<number> ?세(?: ?(?:이하|까지|미만))?'],
    ja: ['<number>歳(?:以上|から|~)<number>歳(?:以下|まで|未満)?'],
  };
  for (const found of findAny(phrases, sentence)) {
    const [one, other] = found.mentions.filter(isYears);
    if (one === undefined || claimed.has(one)) continue;
    const low = yearsOf(one);
    const high = other === undefined ? highOf(one) : yearsOf(other);
    if (high === undefined || Number(low) >= Number(high) || Number(high) > ages.oldest) continue;
    claimed.add(one);
    if (other !== undefined) claimed.add(other);
    const { start, end } = found;
    yield { type: 'age_min', rule: 'AGE-BETWEEN', value: plainValue(low, 'years'), start, end };
    yield { type: 'age_max', rule: 'AGE-BETWEEN', value: plainValue(high, 'years'), start, end };
  }
};

/** AGE-MIN: `aged 18 or over`, `at least 21 years of age`, `年满18周岁`, `mit vollendetem 45. Lebensjahr`, `만 18세 이상`, `18歳以上`. */
const ageMin: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
    en: [
      '(?:at least|minimum age(?: of| is|:)?|over the age of|older than|be over) <duration>(?: old| of age)',
      '(?:minimum age(?: of| is|:)?|over the age of|older than|be over) <number>',
      'at least <number>(?= (?:or|and) (?:over|older))',
      'aged? (?:<duration>|<number>)(?: years)? (?:or|and) (?:over|older|above)',
      '<duration>(?: old| of age)?,? (?:or|and) (?:over|older|above)',
      // `in group four or above` is no age.
      '<number>(?: old| of age)?,? (?:or|and) (?:over|older)',
      '<number>(?: old| of age),? (?:or|and) above',
    ],
    zh: [
      '(?<![未不])(?:年满|年滿|已满|已滿|满|滿)<number> ?周?[岁歲]',
      '<number> ?周?[岁歲](?:\\(含\\))?(?:及|或)?以上',
    ],
    de: [
      '(?:mindestens|ab) <duration> alt',
      '<number>\\. lebensjahr (?:bereits )?(?:vollendet|erreicht)',
      'vollendete[mns]? <number>\\. lebensjahr',
      'mindestalter[^.]{0,16}? (?:<duration>|<number>)',
    ],
    ko: ['(?:만 ?)?<number> ?세 ?이상'],
    ja: ['(?:満)?<number>歳以上'],
  };
  for (const found of findAny(phrases, sentence)) yield* ageDrafts('age_min', found, claimed);
};

/** AGE-MAX: `aged 17 and under`, `under the age of 18`, `不超过45周岁`, `höchstens 35 Jahre alt`, `만 35세 이하`, `30歳未満`. */
const ageMax: Reader = function* ({ sentence, claimed }) {
  const inclusive: Phrases = {
    en: [
      'aged? (?:<duration>|<number>)(?: years)? (?:or|and) (?:under|below|younger)',
      '(?:not|no) (?:be )?older than (?:<duration>|<number>)',
      'maximum age(?: of| is|:)? (?:<duration>|<number>)',
      '(?:<duration>|<number>)(?: old| of age) (?:or|and) (?:under|younger|below)',
    ],
    zh: ['(?:不超过|不超過|不大于)<number> ?周?[岁歲]', '<number> ?周?[岁歲](?:\\(含\\))?(?:及|或)?(?:以下|以内)'],
    de: ['höchstens <duration> alt', 'höchstalter[^.]{0,16}? (?:<duration>|<number>)', 'nicht älter als <duration>'],
    ko: ['(?:만 ?)?<number> ?세 ?(?:이하|까지)'],
    ja: ['<number>歳(?:以下|まで)'],
  };
  const exclusive: Phrases = {
    en: [
      '(?:under|below|younger than) (?:the age of |age )?(?:<duration>(?: old| of age)|<number>(?! ?[%a-z]))',
      '(?:under|below) (?:the age of |age )<number>',
    ],
    zh: ['(?:未满|未滿|不满|不滿|小于|低于)<number> ?周?[岁歲]'],
    de: ['(?:unter|jünger als|noch nicht) <duration>(?: alt)?', 'noch nicht (?:das )?<number>\\. lebensjahr'],
    ko: ['(?:만 ?)?<number> ?세 ?미만'],
    ja: ['<number>歳未満'],
  };
  for (const found of findAny(inclusive, sentence)) yield* ageDrafts('age_max', found, claimed);
  for (const found of findAny(exclusive, sentence)) yield* ageDrafts('age_max', found, claimed, 'before');
};

/** LANGUAGE-LEVEL: `German at level B1`, `CEFR B2`, `日本語…B2相当`, `JLPT N2`, `TOPIK 4급`, `IELTS 6.5`. */
export const languageLevel: Reader = function* ({ sentence, jurisdiction }) {
  const tongues: readonly (readonly [string, RegExp])[] = [
    ['de', /german|deutsch|德语|德語|독일어|ドイツ語/u],
    ['ja', /japanese|japanisch|日语|日語|日本語|일본어|jlpt/u],
    ['ko', /korean|한국어|韩语|韓語|韓国語|topik/u],
    ['zh', /chinese|mandarin|汉语|中文|漢語|hsk|중국어|中国語/u],
    ['en', /english|englisch|英语|英語|영어|ielts|toefl/u],
    ['fr', /french|französisch|法语|法語/u],
  ];
  const levels: Phrases = {
    en: [
      '(?:level |cefr |at least |minimum |of )?(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
      '(?<exam>jlpt|topik|hsk)(?: level)? ?(?<level>n[1-5]|\\d)(?![0-9])',
      '(?:ielts|toefl)(?: (?:score|band|overall))*(?: of)? ?<number>',
    ],
    de: [
      '(?:niveau |niveaustufe |stufe |sprachniveau |mindestens )?(?<![a-zäöü0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
    ],
    zh: [
      '(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])(?:级|級|水平)?',
      '(?<exam>hsk|jlpt|topik) ?(?<level>n[1-5]|\\d)',
    ],
    ko: [
      '(?<exam>topik|토픽|한국어능력시험)(?:\\(topik\\))? ?(?<level>\\ue002) ?급',
      '(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
    ],
    ja: [
      '(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])(?:相当|レベル)?',
      '(?:日本語能力試験|jlpt) ?(?<level>n[1-5])',
    ],
  };
  const named = tongues.find(([, pattern]) => pattern.test(sentence.marked))?.[0];
  const about = /language|sprach|语言|語言|언어|言語|cefr|ger(?![a-z])/u.test(sentence.marked);
  if (named === undefined && !about) return;
  for (const found of findAny(levels, sentence)) {
    const words = wordsOf(found);
    if (jurisdiction === 'US' && /B[12]/.test(words)) continue;
    const number = found.mentions.find((mention) => mention.kind === 'number');
    const value = number?.kind === 'number' ? number.value : (found.groups['level'] ?? '').toUpperCase();
    if (value === '' || (/^[ABC][12]$/.test(value) && !words.includes(value))) continue;
    yield {
      type: 'language_level',
      rule: 'LANGUAGE-LEVEL',
      value: plainValue(value, 'level', { name: words }),
      start: found.start,
      end: found.end,
      ...(named === undefined ? {} : { qualifier: named }),
    } satisfies Draft;
    return;
  }
};

/** POINTS: `at least 6 points`, `mindestens 6 Punkte`, `不低于60分`, `80점 이상`, `70点以上`, `CRS cut-off 481`. */
export const pointsThreshold: Reader = function* ({ sentence, claimed }) {
  const phrases: Phrases = {
    en: [
      '(?:at least|minimum(?: of)?|need(?:s|ed)?|score(?: of)?|total of|pass mark(?: of| is)?|reach|requires?|threshold(?: of| is)?) (?:a total of |a minimum of )?<number> points',
      '<number> points (?:are|is|or more|or higher)(?: required| needed)?',
      'crs (?:score |cut-?off )*(?:of (?:the )?lowest-ranked [^.]{0,30}?)?(?:of |is |was |: ?|\\| ?)*<number>',
    ],
    zh: [
      '(?:至少|不低于|不低於|达到|達到|须|須|最低|满|滿)[^。，；\\ue002]{0,8}?<number> ?分(?![钟鐘之])',
      '<number> ?分(?:以上|及以上)',
    ],
    de: ['(?:mindestens |insgesamt )<number> punkte?n?'],
    ko: ['<number> ?점 ?이상'],
    ja: ['<number>点以上'],
  };
  for (const found of findAny(phrases, sentence)) {
    const number = found.mentions.find((mention) => mention.kind === 'number');
    if (number?.kind !== 'number' || claimed.has(number)) continue;
    claimed.add(number);
    yield {
      type: 'points_threshold',
      rule: 'POINTS',
      value: plainValue(number.value, 'points', { bound: 'at_least' }),
      start: found.start,
      end: found.end,
    };
  }
};

/** DEGREE: `bachelor's degree or higher`, `本科及以上学历`, `学士以上学位`, `Hochschulabschluss`, `학사 이상`, `学士以上`. */
export const degree = wordRule('degree', 'DEGREE', [
  [
    'bachelor',
    {
      en: [
        "(?:at least a |minimum of a |a )?bachelor'?s?'?(?: degree)?(?:,? or (?:higher|above|its equivalent|equivalent))",
      ],
      zh: ['(?:大学本科|本科|学士|學士)(?:\\(含\\))?(?:及|或)?以上(?:学历|學歷|学位|學位)?'],
      de: ['(?:mindestens )?bachelor(?:abschluss|grad)? (?:erforderlich|vorausgesetzt)'],
      ko: ['학사 ?(?:학위)? ?이상'],
      ja: ['学士(?:の学位)?以上|大学卒業以上'],
    },
  ],
  [
    'master',
    {
      en: ["(?:at least a |minimum of a |a )?master'?s?'?(?: degree)?(?:,? or (?:higher|above))"],
      zh: ['(?:硕士|碩士)(?:研究生)?(?:及|或)?以上(?:学历|學歷|学位|學位)?'],
      de: ['(?:mindestens )?master(?:abschluss)? (?:erforderlich|vorausgesetzt)'],
      ko: ['석사 ?(?:학위)? ?이상'],
      ja: ['修士(?:の学位)?以上'],
    },
  ],
  [
    'doctorate',
    {
      en: ['(?:doctorate|doctoral degree|phd) (?:is )?required'],
      zh: ['博士(?:及)?以?上?(?:学历|學歷|学位|學位)'],
      de: ['promotion (?:erforderlich|vorausgesetzt)'],
      ko: ['박사 ?학위 ?(?:이상|소지자)'],
      ja: ['博士(?:の学位)?(?:以上|を有する)'],
    },
  ],
  [
    'vocational',
    {
      de: [
        'mindestens zweijährige[nr]? (?:staatlich anerkannte[nr]? )?(?:berufs)?ausbildung|qualifizierte[nr]? berufsausbildung',
      ],
      en: ['vocational (?:training|qualification) of at least'],
    },
  ],
]);

export const conditionReaders: readonly Reader[] = [
  sponsorRequired,
  workPermitted,
  dependants,
  visaRequired,
  applicationChannel,
  ageBetween,
  ageMin,
  ageMax,
  languageLevel,
  pointsThreshold,
  degree,
];
