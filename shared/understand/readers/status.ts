import type { FactStatus } from '../fact.ts';
import type { Tongue } from '../words/numerals.ts';
import { find } from '../words/phrase.ts';
import type { Sentence } from '../words/sentence.ts';
import { findAny, type Phrases, plainValue, type Reader, wordsOf } from './reader.ts';

interface Condition {
  readonly value: string;
  readonly status: FactStatus;
  readonly phrases: Phrases;
}

/** What is said of a rule as a whole. Whether it holds on paper and whether it is carried out are told apart: `not_collected`. */
const conditions: readonly Condition[] = [
  {
    value: 'vacated',
    status: 'vacated',
    phrases: {
      en: [
        '(?:vacat(?:ed|es|ing)|enjoin(?:ed|s|ing)|struck down|set aside)(?: [^.]{0,40})?',
        "(?:will |to )?compl(?:y|ies|ied) with the court'?s? (?:order|ruling|decision)",
        'blocked by (?:a|the) (?:[a-z]{1,12} )?court',
      ],
      zh: ['(?:法院|法官)[^。；]{0,20}?(?:撤销|撤銷|叫停|禁止执行|中止)'],
      de: ['(?:gericht|urteil|beschluss)[^.]{0,60}? (?:aufgehoben|für unwirksam|gestoppt)'],
      ko: ['법원[^.]{0,20}?(?:집행정지|무효|취소)'],
      ja: ['裁判所[^。]{0,20}?(?:差し止め|取り消し|無効)'],
    },
  },
  {
    value: 'not_collected',
    status: 'suspended',
    phrases: {
      en: [
        '(?:is|are|was|were|will) (?:no longer|not)(?: currently| being| be)* (?:collect(?:ed|ing)?|requir(?:ed|ing) to (?:pay|submit)|enforc(?:ed|ing))',
      ],
      zh: ['(?:暂不|暫不|不再|停止)(?:收取|征收|徵收)'],
      de: ['(?:wird|werden) (?:derzeit |vorerst )?nicht (?:mehr )?erhoben'],
      ko: ['(?:징수|부과)하지 않'],
      ja: ['(?:徴収|課)さない'],
    },
  },
  {
    value: 'suspended',
    status: 'suspended',
    phrases: {
      en: [
        '(?:suspend(?:ed|s|ing)|paus(?:ed|es|ing)|halt(?:ed|s|ing)|on hold)(?![a-z])(?! (?:the )?entry)',
        'suspension of (?!(?:the )?entry)',
      ],
      zh: ['(?:暂停|暫停|中止)(?:受理|签发|簽發|办理|辦理|执行|執行|实施|實施|入境|审批|免签|免簽)?'],
      de: ['(?:aus)?(?:setzt|gesetzt) aus|ausgesetzt|vorübergehend eingestellt'],
      ko: ['(?:잠정 ?)?(?:중단|정지|유예)(?:한다|하고|하였|합니다|되|됨|된다)'],
      ja: ['(?:一時)?(?:停止|中止)(?:する|します|した|しました|され|中)'],
    },
  },
  {
    value: 'withdrawn',
    status: 'expired',
    phrases: {
      en: [
        '(?:has been|have been|is|are|was|were) (?:hereby )?(?:withdrawn|rescinded|revoked|repealed|abolished|terminated|discontinued)',
        'hereby (?:rescind|revoke|repeal|withdraw)s?',
      ],
      zh: ['(?:同时|予以|即行|现予)(?:废止|廢止|撤销|撤銷)', '停止(?:施行|执行|執行|实施)'],
      de: ['(?:wird|werden|wurde|wurden) (?:hiermit )?(?:aufgehoben|widerrufen|zurückgenommen)'],
      ko: ['(?:폐지|철회)(?:한다|하고|하였|합니다|되|된다)'],
      ja: ['(?:廃止|撤回)(?:する|します|した|しました|され)'],
    },
  },
  {
    value: 'resumed',
    status: 'in_force',
    phrases: {
      en: [
        '(?:has|have|will|to) (?:been |be )?(?:resum(?:e|ed)|reinstat(?:e|ed)|reopen(?:ed)?|lift(?:ed)?)(?![a-z])',
        'resumption of',
      ],
      zh: ['(?:恢复|恢復|重启|重啟)(?:受理|签发|簽發|办理|辦理|执行|实施|免签|免簽|政策)?'],
      de: ['(?:wieder aufgenommen|wieder eingeführt|wieder in kraft)'],
      ko: ['재개(?:한다|하고|합니다|되|된다)'],
      ja: ['再開(?:する|します|した|しました|され)'],
    },
  },
];

/** Words without which something else is suspended: flights, traffic. */
const ofRules =
  'visas?(?![a-z])|permit|(?:immigration|entry|travel) (?:rule|document|requirement)|immigration documents|applications?|petitions?|processing|program|exempt|requirement|payment|collect|(?<![a-z])fees?(?![a-z])|issuance|registration|polic|proclamation|guidance|court|rule(?![a-z])|scheme|service';

/** STATUS: `will comply with the court's order`, `is suspended`, `暂停受理`, `ausgesetzt`, `중단한다`, `一時停止`, `同时废止`. */
export const readStatus: Reader = function* ({ sentence }) {
  if (sentence.tongue === 'en' && find(ofRules, sentence).length === 0) return;
  for (const { value, status, phrases } of conditions) {
    const found = findAny(phrases, sentence).next().value;
    if (found === undefined) continue;
    yield {
      type: 'status',
      rule: 'STATUS',
      value: plainValue(value, 'word', { name: wordsOf(found) }),
      status,
      start: found.start,
      end: found.end,
    };
    return;
  }
};

const proposed: Readonly<Record<Tongue, string>> = {
  en: 'propos(?:e|es|ed|ing|al|als)(?![a-z])|notice of proposed rulemaking|(?<![a-z])nprm(?![a-z])|draft (?:rule|regulation|bill)|under consultation|if (?:adopted|finali[sz]ed|approved)',
  zh: '征求意见稿|徵求意見稿|草案|(?<![模虚比])拟(?!定)|擬(?!定)|建议稿',
  de: 'entwurf|vorgeschlagen|referentenentwurf|geplant',
  ko: '입법예고|행정예고|개정안|예고(?:한다|합니다)|추진 ?중',
  ja: '改正案|(?<=[の（(])案(?=[)）の]|$)|パブリックコメント|意見募集|予定案',
};

/** Whether a sentence, or the title of its notice, is about what is only proposed. */
export function isProposal(sentence: Sentence): boolean {
  return find(proposed[sentence.tongue], sentence).length > 0;
}

export const statusReaders: readonly Reader[] = [readStatus];
