import { extendLeft, type Found } from '../../language/phrase.ts';
import type { FactType } from '../fact.ts';
import { type Draft, findAny, type Reader } from './reader.ts';

/** What the words promise to say later. */
const aspects: readonly (readonly [FactType, RegExp])[] = [
  ['age_max', /年龄|年齡|(?<![a-z])age(?![a-z])|altersgrenze|연령|나이|年齢/u],
  ['degree', /学历|學歷|学位|qualification|degree|abschluss|학력|学歴/u],
  ['experience', /工作经历|从业经历|工作經歷|experience|berufserfahrung|경력|実務経験/u],
  ['entries', /入境次数|入境次數|number of entries|anzahl der einreisen|입국 ?횟수|入国回数/u],
  ['visa_validity', /有效期|validity|gültigkeit|유효 ?기간|有効期間/u],
  [
    'stay_per_entry',
    /停留期|停留时间|length of stay|duration of stay|period of stay|aufenthaltsdauer|체류 ?기간|滞在期間|在留期間/u,
  ],
  ['fee', /费用|費用|收费|(?<![a-z])fees?(?![a-z])|gebühr|수수료|手数料/u],
  ['salary_threshold', /工资标准|薪资|salary|wage|gehaltsgrenze|임금|給与/u],
  ['quota', /名额|名額|配额|quota|(?<![a-z])cap(?![a-z])|kontingent|쿼터|受入れ人数/u],
  [
    'application_channel',
    /申请(?:程序|方式|流程|渠道)|申請(?:程序|方式)|how to apply|application pro(?:cess|cedure)|antragsverfahren|신청 ?(?:방법|절차)|申請(?:方法|手続)/u,
  ],
  ['processing_time', /办理时限|processing time|bearbeitungszeit|처리 ?기간|処理期間/u],
  [
    'conditions',
    /(?:具体|详细|詳細)(?:条件|要求|办法|规定|标准|细则|事宜|政策|情况|信息|安排|内容)|具體(?:條件|要求|辦法|規定)|条件和要求|實施細則|实施细则|requirements|conditions|criteria|details|guidance|voraussetzungen|einzelheiten|세부 ?(?:사항|기준|내용|요건)|구체적인|詳細|要件|細則/u,
  ],
];

/** What a promise of "conditions and requirements" leaves open, where the notice says nothing of it elsewhere (domain, "Not published is a value"). */
export const openConditions: readonly FactType[] = ['age_max', 'entries', 'visa_validity', 'stay_per_entry', 'fee'];

/** What is promised stands at most this far before the words that promise it. */
const longestPromise = 160;

/** NOT-PUBLISHED: `具体条件和要求将在中国驻外使领馆网站公布`, `请关注…即将发布的信息`, `details will be published`, `추후 공지`, `別途公表`, `noch nicht veröffentlicht`. */
export const notPublished: Reader = function* ({ sentence }) {
  for (const found of findAny('promises', sentence)) {
    // What has been published already, or is published as a matter of course, is no promise; nor are yearly lists.
    if (findAny('notPromises', sentence).next().done !== true) return;
    yield* promised(extendLeft(found, /[。；;]/u, longestPromise));
    return;
  }
};

function* promised(found: Found): Generator<Draft> {
  const words = found.sentence.marked.slice(found.from, found.to);
  for (const [type, pattern] of aspects) {
    if (!pattern.test(words)) continue;
    yield { type, rule: 'NOT-PUBLISHED', value: null, status: 'not_published', start: found.start, end: found.end };
  }
}

/** UNNUMBERED: `在入境次数、有效期、停留期限等方面将…更加便利`: named as changed, and no figure given. */
export const unnumbered: Reader = function* ({ sentence }) {
  for (const short of findAny('unnumbered', sentence)) {
    const found = extendLeft(short, /[。；;，,]/u, 60);
    if (found.mentions.some((mention) => mention.kind === 'duration' || mention.kind === 'number')) continue;
    const words = sentence.marked.slice(found.from, found.to);
    for (const [type, pattern] of aspects) {
      if (type === 'conditions' || !pattern.test(words)) continue;
      yield {
        type,
        rule: 'UNNUMBERED',
        value: null,
        status: 'not_published',
        start: found.start,
        end: found.end,
      } satisfies Draft;
    }
  }
};

export const notPublishedReaders: readonly Reader[] = [notPublished, unnumbered];
