import { find } from '../words/phrase.ts';
import { findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';

const purpose = '(?<purpose>tourist|tourism|business|student|study|work|working|transit|residence|residency|visitor)';

/** What may not be done without a visa says nothing of who needs none. */
const notAllowed = /(?<![a-z])(?:cannot|can't|not|employment|illegal|stay|remain|leave)(?![a-z])/u;

const visaRequiredWords: readonly (readonly [string, Phrases])[] = [
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

/** VISA-REQUIRED: `Tourist visa: not required`, `免办签证入境`, `kein Visum erforderlich`, `무비자 입국`, `査証免除`, `must have a visa`. */
export const visaRequired: Reader = function* ({ sentence }) {
  for (const [value, phrases] of visaRequiredWords) {
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

const applicationChannelWords: readonly (readonly [string, Phrases])[] = [
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

/** CHANNEL: `apply online`, `visa on arrival`, `落地签证`, `网上申请`, `온라인 신청`, `オンライン申請`, `online beantragen`. */
export const applicationChannel: Reader = function* ({ sentence }) {
  for (const [value, phrases] of applicationChannelWords) {
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

export const visaReaders: readonly Reader[] = [visaRequired, applicationChannel];
