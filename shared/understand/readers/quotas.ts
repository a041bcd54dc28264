import type { NumberMention } from '../words/mention.ts';
import { type Draft, findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';

const isNumber = (mention: { readonly kind: string }): mention is NumberMention => mention.kind === 'number';
/** A quota of fewer is a number of something else; the smallest known are invitation rounds of some dozens. */
const smallest = 10;

const caps: Phrases = {
  en: [
    '(?:cap|quota|ceiling|numerical limit(?:ation)?|annual limit|limit)(?: (?:[a-z]{1,12}|\\ue000)){0,4}? (?:of|is|at|to|from [^.]{0,24} to)(?: up to| only| just)? <number>',
    '(?:limited|capped|restricted) (?:to|at) (?:an? [a-z]{1,12} of )?<number>',
    '(?:up to|only|total of|another|additional) <number> (?:[a-z0-9\\ue009-]{1,20} ){0,4}?(?:visas?|places|permits|slots|spaces|invitations)(?![a-z])',
    '<number> (?:[a-z0-9\\ue009.-]{1,20} ){0,6}?(?:cap|quota|exemption)(?![a-z])',
    '(?:issue|make available|allocat(?:e|ed|es|ing)|set aside|release) (?:up to )?<number> (?:[a-z0-9\\ue009-]{1,20} ){0,4}?(?:visas?|places|permits|numbers)(?![a-z])',
    'places? (?:available|remaining)?:? ?\\|? ?<number>',
    'round size:? ?\\|? ?<number>|number of invitations(?: issued)?:? ?\\|? ?<number>',
  ],
  zh: [
    '(?:名额|名額|配额|配額|限额|限額|上限|额度|額度)(?:[^。，；\\ue000-\\ue009]{0,12}?)(?:为|為|是|至|到|由[^。，]{0,8}至|共|仅|僅|:)? ?<number>',
    '<number> ?(?:个|個|名|张|張)?(?:[\\p{Script=Han}a-z0-9-]{0,6})?(?:名额|名額|配额|配額)',
  ],
  de: [
    'auf <number> (?:[a-zäöü-]{1,20} ){0,4}?(?:begrenzt|beschränkt|gedeckelt)',
    '(?:kontingent|höchstzahl|obergrenze|quote|deckelung|begrenz(?:t|ung))[^.\\ue000-\\ue009]{0,40}? <number>',
    '(?:höchstens|maximal|bis zu) <number> (?:[a-zäöü-]{1,20} ){0,2}?(?:visa|zustimmungen|plätze|personen pro jahr|aufenthaltserlaubnisse)',
  ],
  ko: [
    '(?:쿼터|배정 ?인원|도입 ?규모|정원|인원 ?한도|연간 ?한도|상한)[^.\\ue000-\\ue009]{0,16}?<number> ?(?:명|건|개)',
    '<number> ?명(?:으로|까지|을)? ?(?:[가-힣]{0,4} ?)?(?:배정|한도|제한|확대|도입)',
  ],
  ja: [
    '(?:上限|定員|受入れ見込数|受入れ上限|発給枠|人数枠|枠)[^。\\ue000-\\ue009]{0,16}?(?:<duration>[でに])?<number> ?(?:人|名|件)',
    '<number> ?(?:人|名)(?:まで|を上限)',
  ],
};

/** QUOTA: `65,000 H-1B visa regular cap`, `8.5 萬個名額`, `capped at 20,000`, `쿼터 3만 명`, `Kontingent von 50.000`, `上限5,000人`. */
export const readQuota: Reader = function* ({ sentence, claimed }) {
  if (!sentence.mentions.some(isNumber)) return;
  for (const found of findAny(caps, sentence)) {
    const number = found.mentions.findLast(isNumber);
    if (
      number === undefined ||
      claimed.has(number) ||
      Number(number.value) < smallest ||
      !Number.isInteger(Number(number.value))
    )
      continue;
    claimed.add(number);
    const behind = sentence.marked.slice(found.to).split(/[\ue002,;]| and /u)[0] ?? '';
    const around = sentence.marked.slice(found.from, found.to) + behind;
    const qualifier = /advanced degree|master'?s cap|硕士|碩士/u.test(around)
      ? 'advanced_degree'
      : /regular cap|普通名额|一般名額/u.test(around)
        ? 'regular'
        : null;
    const period = /per year|a year|annual|每年|年度|fiscal year|pro jahr|jährlich|연간|年間/u.test(sentence.marked)
      ? { period: 'year' }
      : {};
    const bound = /up to|höchstens|maximal|bis zu|最多|まで/u.test(sentence.marked.slice(found.from, found.to))
      ? { bound: 'at_most' }
      : {};
    yield {
      type: 'quota',
      rule: 'QUOTA',
      value: plainValue(number.value, 'count', { ...period, ...bound }),
      start: found.start,
      end: found.end,
      ...(qualifier === null ? {} : { qualifier }),
    } satisfies Draft;
  }
};

const quotaReachedPhrases: Phrases = {
  en: [
    '(?:has|have) (?:received|reached)[^.]{0,60}?(?:reach(?:ed)? the [^.]{0,60}?cap|the (?:[a-z0-9 -]{0,40})cap)',
    'cap (?:has been|was|is) (?:reached|met|exhausted)',
    'reached the [^.]{0,40}?cap(?![a-z])',
    'quota (?:has been|is|was) (?:reached|filled|exhausted)',
  ],
  zh: ['(?:名额|名額|配额|配額)(?:已|均已)?(?:满|滿|用完|用罄|达到上限)', '已达(?:到)?[^。，]{0,8}?上限'],
  de: ['(?:kontingent|höchstzahl)[^.]{0,30}?(?:ausgeschöpft|erreicht|erschöpft)'],
  ko: ['(?:쿼터|배정 ?인원|정원)[^.]{0,8}?(?:소진|마감|초과)'],
  ja: ['(?:上限|定員|枠)に達し'],
};

/** QUOTA-REACHED: `has received enough petitions to reach the … cap`, `名额已满`, `쿼터 소진`, `Kontingent ist ausgeschöpft`, `上限に達した`. */
export const quotaReached: Reader = function* ({ sentence }) {
  for (const found of findAny(quotaReachedPhrases, sentence)) {
    yield {
      type: 'quota',
      rule: 'QUOTA-REACHED',
      qualifier: 'reached',
      value: plainValue('reached', 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
  }
};

const methods: readonly (readonly [string, Phrases])[] = [
  [
    'weighted',
    {
      en: [
        'weighted selection(?: process)?|weight(?:ed|s)? (?:by|according to|based on) [^.]{0,20}?wage level|wage[- ](?:based|weighted) selection',
      ],
      zh: ['(?:加权|加權)(?:抽签|抽籤|选择|遴选|抽选)|按(?:工资|薪资)(?:等级|水平)(?:加权|选择|遴选)'],
      de: ['gewichtete[sn]? (?:auswahl|los)verfahren'],
      ko: ['가중(?:치)?[^.]{0,8}?(?:추첨|선발)'],
      ja: ['加重(?:抽選|選考)'],
    },
  ],
  [
    'lottery',
    {
      en: [
        '(?:random(?:ized)? )?lottery|random(?:ly)? select(?:ion|ed)?(?: process)?|select(?:ed)? (?:at random|randomly)|(?<![a-z])ballot(?![a-z])',
      ],
      zh: ['抽签|抽籤|随机抽取|隨機抽取|随机选择|摇号'],
      de: ['losverfahren|auslosung|zufallsauswahl|verlost'],
      ko: ['추첨|무작위 ?선발'],
      ja: ['抽選(?!会)'],
    },
  ],
  [
    'first_come',
    {
      en: ['first[- ]come,? first[- ]served(?: basis)?'],
      zh: ['先到先得|先到先审|先到先辦'],
      de: ['windhundprinzip|reihenfolge des eingangs'],
      ko: ['선착순'],
      ja: ['先着順'],
    },
  ],
  [
    'points',
    {
      en: ['points[- ]based (?:system|selection|test)|ranked by points'],
      zh: ['积分制|積分制|计点积分|打分制'],
      de: ['punktesystem|punkteverfahren'],
      ko: ['점수제|점수표'],
      ja: ['ポイント制'],
    },
  ],
];

/** SELECTION-METHOD: `random lottery`, `weighted selection process`, `抽籤制度`, `先到先得`, `Losverfahren`, `추첨`, `先着順`. */
export const selectionMethod: Reader = function* ({ sentence }) {
  for (const [method, phrases] of methods) {
    const found = findAny(phrases, sentence).next().value;
    if (found === undefined) continue;
    yield {
      type: 'selection_method',
      rule: 'SELECTION-METHOD',
      value: plainValue(method, 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
    return;
  }
};

const eligiblePortsPhrases: Phrases = {
  en: [
    '<number> (?:designated |eligible |open )?ports(?: of entry)?(?![a-z])',
    'ports (?:of entry )?(?:has |have )?(?:increased|expanded|rose|risen)[^.]{0,40}? to <number>',
  ],
  zh: ['<number> ?个?(?:对外)?(?:开放)?口岸', '口岸[^。，]{0,20}?(?:至|到|为|增至|扩大至) ?<number> ?个'],
  ko: ['<number> ?개 ?(?:공항|항만|공항만)'],
  ja: ['<number>(?:の)?(?:空港|海港)'],
};

/** PORTS: `口岸增加至65个`, `65 ports of entry`, `전국 8개 공항`: how many; which they are stays text. */
export const eligiblePorts: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(eligiblePortsPhrases, sentence)) {
    const number = found.mentions.findLast(isNumber);
    if (number === undefined || claimed.has(number)) continue;
    claimed.add(number);
    yield {
      type: 'eligible_ports',
      rule: 'PORTS',
      value: plainValue(number.value, 'count'),
      start: found.start,
      end: found.end,
    };
  }
};

export const quotaReaders: readonly Reader[] = [readQuota, quotaReached, selectionMethod, eligiblePorts];
