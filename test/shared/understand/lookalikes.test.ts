import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/extract/notice.ts';
import { changedFacts } from '../../../shared/understand/change/changedFacts.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';
import { outlineOf } from './phrasings/phrasing.ts';

/** Language and jurisdiction of a page, its blocks, a question or a heading with `#` before it, and what it states. */
type Lookalike = readonly [language: string, jurisdiction: string, blocks: readonly string[], ...states: string[]];

const now = '2026-06-10T06:00:00Z';

const blocksOf = (texts: readonly string[]): (string | Block)[] =>
  texts.map((text) => (text.startsWith('#') ? { kind: 'heading', path: [], text: text.slice(1) } : text));

const read = ([language, jurisdiction, texts]: Lookalike) =>
  readFacts(noticeOf(blocksOf(texts)), contextOf(language, jurisdiction, { now })).facts;

const changed = (language: string, jurisdiction: string, before: readonly string[], after: readonly string[]) =>
  changedFacts(noticeOf(blocksOf(before)), noticeOf(blocksOf(after)), contextOf(language, jurisdiction, { now })).facts;

const kinds: Readonly<Record<string, readonly Lookalike[]>> = {
  'an answer denies a number of its question, or a story before it, and nothing else': [
    ['ko', 'KR', ['#Q. 무비자로 60일까지 머물 수 있나요?', 'A. 아닙니다.']],
    ['ja', 'JP', ['#Q. ビザなしで60日間滞在できますか。', 'A. いいえ。']],
    ['en', 'GB', ['#Can I stay for 60 days without a visa?', 'No.']],
    ['ko', 'KR', ['#Q. 사증이 필요합니까?', 'A. 아니요.'], 'visa_required not_required'],
  ],
  'the authorisation of another country is no rule of the page': [
    ['ko', 'FJ', ['시드니에서 환승하려면 호주 전자여행허가(ETA)가 필요합니다.']],
    ['ja', 'MX', ['米国で乗り継ぐ方は、米国の電子渡航認証（ESTA）が必要です。']],
    ['zh-Hans', 'CN', ['ETA是英国对部分旅客的要求。']],
    ['ja', 'US', ['米国の電子渡航認証（ESTA）が必要です。'], 'authorisation_required required'],
  ],
  'a myth is told to be set right': [
    ['zh-Hans', 'CN', ['误区二：免签就不用填入境卡。']],
    ['zh-Hant', 'HK', ['迷思一：持有護照即不用辦理簽證。']],
    ['ja', 'JP', ['誤解：査証は不要である。']],
  ],
  'who needs no visa is asked for something else': [
    ['zh-Hans', 'CN', ['享受免签的外国人须填写入境卡。'], 'authorisation_required:arrival_card required'],
    ['ko', 'KR', ['무사증 입국자는 전자여행허가가 필요합니다.'], 'authorisation_required required'],
  ],
  'a validity that is not asked for is none': [
    ['zh-Hans', 'RS', ['护照无须剩余六个月有效期。']],
    ['ja', 'RS', ['旅券の残存有効期間は6か月以上である必要はありません。']],
  ],
  'the midnight that ends a day, or begins one, is that day': [
    ['ko', 'CN', ['이 제도는 2027년 12월 31일 24시까지 적용됩니다.'], 'effective_until 2027-12-31'],
    ['zh-Hans', 'CN', ['自2026年11月1日0时起施行。'], 'effective_from 2026-11-01'],
  ],
  'who must not leave without a permit are those of whom it is said': [
    [
      'ja',
      'IN',
      ['期限を超えて滞在している方は、出国許可を取得しなければ、出国することができません。'],
      'exit_permission required',
    ],
  ],
};

describe('words that look like another fact', () => {
  for (const [kind, cases] of Object.entries(kinds))
    for (const one of cases) {
      const [language, , texts, ...states] = one;
      it(`${kind}: ${language} ${texts.join(' ')}`, () => expect(read(one).map(outlineOf)).toEqual(states));
    }

  it('keep whom a ban is said of when what is excepted is required', () => {
    const [permit] = read([
      'ja',
      'IN',
      ['期限を超えて滞在している方は、出国許可を取得しなければ、出国することができません。'],
    ]);
    expect(permit?.scope).toContain('滞在している');
  });

  it.each([
    ['ko', 'KR', ['사증을 받아야 합니다.'], '개별관광객은 종전과 같이 사증을 발급받아야 합니다.'],
    ['ja', 'JP', ['査証が必要です。'], '個人旅行の方は、従来どおり査証が必要です。'],
    ['zh-Hans', 'CN', ['须办理签证。'], '签证费维持50美元不变。'],
  ])('say that a rule stays as it was, which is no news: %s', (language, jurisdiction, before, added) => {
    expect(changed(language, jurisdiction, before, [...before, added])).toEqual([]);
  });

  it.each([
    ['zh-Hans', 'RS', '中国公民持有效期六个月以上的护照，可免签入境。', '中国公民持护照可免签入境。'],
    ['ja', 'VN', '45日以内の滞在であれば、査証は必要ありません。', '滞在が45日を超えない場合は、査証は不要です。'],
  ])('say the same under other limits, which their words tell: %s', (language, jurisdiction, before, after) => {
    const facts = changed(language, jurisdiction, [before], [after]);
    expect(facts.filter(({ type }) => type === 'visa_required')).toEqual([]);
  });
});

describe('amounts in tables', () => {
  it.each([
    ['zh-Hant', 'HK', ['類別 | 費用（港元）', '過境簽證 | 260'], 'HKD 260'],
    ['zh-Hans', 'JP', ['种类 | 签证手续费（人民币）', '一次有效 | 175元'], 'CNY 175'],
    ['en', 'GB', ['Type | Fee (USD)', 'Single entry | 1,060'], 'USD 1060'],
    ['fr', 'FR', ['Type | Frais (EUR)', 'Court séjour | 90'], 'EUR 90'],
    ['ko', 'JP', ['구분 | 수수료(엔)', '단수 | 3,000'], 'JPY 3000'],
  ])('have the currency of their head: %s', (language, jurisdiction, rows, money) => {
    const fees = read([language, jurisdiction, rows]).filter(({ type }) => type === 'fee');
    expect(fees.map(({ value }) => `${value?.unit} ${value?.value}`)).toEqual([money]);
  });

  it('keep the head over a label between rows', () => {
    const rows = ['類別 | 費用（港元）', '一般簽證 | 600', '其他', '過境簽證 | 260'];
    expect(read(['zh-Hant', 'HK', rows]).map(({ value }) => value?.value)).toEqual(['600', '260']);
  });

  it('are of what their row names, before a head that only says that they are amounts', () => {
    expect(read(['zh-Hant', 'HK', ['項目 | 金額', '最低工資 | 5,280元']]).map(outlineOf)).toEqual([
      'salary_threshold:最低工資 5280 HKD',
    ]);
  });

  it('stand under the last heads where a merged cell is left out', () => {
    const rows = ['手続 | 申請方法 | 手数料', '期間更新 | 窓口 | 6,000円', 'オンライン | 5,500円'];
    expect(read(['ja', 'JP', rows]).map(({ type, value }) => `${type} ${value?.value}`)).toEqual([
      'fee 6000',
      'fee 5500',
    ]);
  });

  it('of a row that gains a column are told where they are new', () => {
    const head = '업종 | 2026년 | 2027년';
    const facts = changed(
      'ko',
      'KR',
      ['도입규모는 다음과 같습니다.', head, '제조업 | 50,000명 | 미정'],
      ['도입규모는 다음과 같습니다.', head, '제조업 | 50,000명 | 46,000명'],
    );
    expect(facts.filter(({ type }) => type === 'quota').map(({ after }) => after?.value)).toEqual(['46000']);
  });
});
