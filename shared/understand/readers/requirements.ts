import { type Draft, findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';
import { wordRule } from './wordRule.ts';

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
  de: ['(?:niveau |niveaustufe |stufe |sprachniveau |mindestens )?(?<![a-zäöü0-9/-])(?<level>[abc][12])(?![a-z0-9/-])'],
  zh: [
    '(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])(?:级|級|水平)?',
    '(?<exam>hsk|jlpt|topik) ?(?<level>n[1-5]|\\d)',
  ],
  ko: [
    '(?<exam>topik|토픽|한국어능력시험)(?:\\(topik\\))? ?(?<level>\\ue002) ?급',
    '(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
  ],
  ja: ['(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])(?:相当|レベル)?', '(?:日本語能力試験|jlpt) ?(?<level>n[1-5])'],
};

/** LANGUAGE-LEVEL: `German at level B1`, `CEFR B2`, `日本語…B2相当`, `JLPT N2`, `TOPIK 4급`, `IELTS 6.5`. */
export const languageLevel: Reader = function* ({ sentence, jurisdiction }) {
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

const pointsThresholdPhrases: Phrases = {
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

/** POINTS: `at least 6 points`, `mindestens 6 Punkte`, `不低于60分`, `80점 이상`, `70点以上`, `CRS cut-off 481`. */
export const pointsThreshold: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(pointsThresholdPhrases, sentence)) {
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

export const requirementReaders: readonly Reader[] = [languageLevel, pointsThreshold, degree];
