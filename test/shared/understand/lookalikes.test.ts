import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/extract/notice.ts';
import { changedFacts } from '../../../shared/understand/change/changedFacts.ts';
import { isElsewhere } from '../../../shared/understand/change/changedSentences.ts';
import { sameWords } from '../../../shared/understand/change/sameWords.ts';
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
  'a payment that ended is told as ended, and one that is denied not at all': [
    ['en', 'US', ['The USD 20 arrival fee has been scrapped.'], 'fee 20 USD withdrawn'],
    ['en', 'US', ['Collection of the USD 30 fee is suspended.'], 'fee 30 USD suspended', 'status suspended suspended'],
    ['en', 'US', ['The discount ends and the visa fee is USD 40.']],
    ['en', 'US', ['The fee of USD 50 will not be charged to children.']],
    ['en', 'US', ['The fee of USD 50 is not refundable.'], 'fee 50 USD'],
    ['de', 'DE', ['Die Gebühr von 60 Euro wird nicht mehr erhoben.'], 'fee 60 EUR withdrawn'],
    ['fr', 'FR', ['La taxe de 50 euros est supprimée.'], 'fee 50 EUR withdrawn'],
    ['es', 'ES', ['La tasa de 50 euros queda suprimida.'], 'fee 50 EUR withdrawn'],
  ],
  'average pay, and the price of a journey, are asked of nobody': [
    ['en', 'GB', ['The average salary is GBP 2,900 a month.']],
    ['en', 'GB', ['The minimum salary is GBP 2,900 a month.'], 'salary_threshold 2900 GBP/month at_least'],
    ['de', 'DE', ['Das mittlere Bruttogehalt liegt bei 2.900 Euro im Monat.']],
    ['de', 'DE', ['Das Gehalt lag im Durchschnitt bei 2.900 Euro im Monat.']],
    ['fr', 'FR', ['Le salaire net moyen est de 2 900 euros par mois.']],
    ['es', 'ES', ['El salario bruto medio es de 2.900 euros al mes.']],
    ['fr', 'DZ', ['Le coût du voyage est fixé à 90 000 dinars algériens.']],
    ['fr', 'DZ', ['Les frais de visa sont de 90 000 dinars algériens.'], 'fee:visa 90000 DZD'],
  ],
  'what may not be exceeded is the most': [
    ['en', 'GB', ['The stay may not exceed 45 days.'], 'stay_per_entry P45D at_most'],
    ['de', 'DE', ['Der Aufenthalt darf 45 Tage nicht übersteigen.'], 'stay_per_entry P45D at_most'],
    ['fr', 'FR', ['Le séjour ne peut excéder 45 jours.'], 'stay_per_entry P45D at_most'],
    ['fr', 'FR', ['La durée du séjour ne saurait dépasser 45 jours.'], 'stay_per_entry P45D at_most'],
    ['fr', 'FR', ['La validité du visa ne pourra être supérieure à 45 jours.'], 'visa_validity P45D at_most'],
    ['es', 'ES', ['La estancia no podrá exceder de 45 días.'], 'stay_per_entry P45D at_most'],
  ],
  'what nobody plans is no plan': [
    ['en', 'GB', ['There are no plans to require a visa.']],
    ['de', 'DE', ['Es ist nicht geplant, ein Visum zu verlangen.']],
    ['fr', 'FR', ["Il n'est pas prévu d'exiger un visa."]],
    ['es', 'SV', ['No se prevé exigir visa.']],
    ['en', 'GB', ['It is planned that visas will no longer be required.'], 'visa_required not_required proposed'],
  ],
  'what was between two years, what an employer expects, and what opens with the condition': [
    ['en', 'ME', ['Between 2014 and 2018 visitors could stay for no longer than 20 days.']],
    ['de', 'CH', ['Wir erwarten zwei Jahre Berufserfahrung und Deutsch auf Stufe C1.']],
    ['de', 'DE', ['Soll ein Seemann abmustern, so ist ein Visum zu beantragen.']],
    ['fr', 'LU', ['Sont visées les personnes au sens de la loi du 26 septembre 2008.']],
    ['fr', 'CM', ['Cette pénalité ne confère aucun droit au séjour.']],
    ['en', 'GH', ['Visitors must show proof of vaccination against yellow fever.'], 'document_required yellow_fever'],
  ],
  'of several permissions one is enough': [
    ['en', 'GB', ['Travellers need a visa, a visa waiver or a permit to enter.']],
    [
      'en',
      'GB',
      ['You do not need a visa or an ETA.'],
      'visa_required not_required',
      'authorisation_required not_required',
    ],
    ['de', 'DE', ['Sie benötigen ein Visum oder eine Aufenthaltserlaubnis.']],
    ['fr', 'FR', ['Vous devez avoir un visa ou un titre de séjour.']],
    ['es', 'ES', ['Necesita un visado o un permiso de residencia.']],
  ],
  'how old people must be': [
    ['en', 'NZ', ['Applicants must be aged 19 to 34.'], 'age_min 19', 'age_max 34'],
    ['en', 'NZ', ['The visa is open to people aged 19 to 34.'], 'age_min:age_group 19', 'age_max:age_group 34'],
    ['en', 'NZ', ['You can apply if you are aged 19 to 34.'], 'age_min 19', 'age_max 34'],
    ['en', 'NZ', ['Applicants must be under 34.'], 'age_max 34 before'],
    ['en', 'NZ', ['To be eligible, you must be up to 34 years old.'], 'age_max 34'],
    ['en', 'NZ', ['The upper age limit rises from 29 to 34.'], 'age_max 34'],
    ['en', 'NZ', ['Children under 16 must travel with a parent.']],
    ['en', 'NZ', ['You must apply for an exit permit if you are over 18.'], 'exit_permission required'],
  ],
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
  'the office of a page is closed, and no programme': [
    ['ko', 'KR', ['설 연휴로 2월 16일은 민원실을 운영하지 않습니다.', '이 기간에는 사증 접수가 중단됩니다.']],
    ['ja', 'JP', ['5月3日は祝日のため休館します。', 'この間、査証申請の受付は停止します。']],
    ['zh-Hans', 'JP', ['春节期间本馆放假。', '放假期间暂停受理签证申请。']],
  ],
  'a page of statistics or of swindlers states no rule': [
    ['zh-Hans', 'CN', ['#上半年签证统计', '其中三成申请人年龄介乎30至39岁。']],
    ['ko', 'KR', ['#비자 사기 주의', '수수료는 500달러입니다.']],
  ],
  'what costs nothing, or is valid, is no permission': [
    ['zh-Hans', 'FR', ['预约本身不收费。']],
    ['ja', 'JP', ['予約は無料です。']],
    ['ko', 'KR', ['예약은 무료입니다.']],
    ['ja', 'CA', ['提出された指紋は5年間有効です。']],
    ['ko', 'CA', ['제출한 지문은 5년간 유효합니다.']],
  ],
  'a passport is valid so long after a day that is said': [
    ['zh-Hans', 'DE', ['护照自离开申根区之日起至少还有三个月有效期。'], 'passport_validity:exit P3M at_least'],
    ['zh-Hant', 'PH', ['自入境日起算，效期尚餘6個月以上之護照須備妥。'], 'passport_validity:entry P6M at_least'],
    ['ko', 'VN', ['여권 유효기간은 입국일로부터 6개월 이상이어야 합니다.'], 'passport_validity:entry P6M at_least'],
    ['ja', 'TH', ['旅券の残存有効期間は出国時に3か月以上必要です。'], 'passport_validity:exit P3M at_least'],
  ],
  'what carriers bear no traveller must have': [
    ['zh-Hant', 'TW', ['航空公司應負擔旅客留置期間每日新臺幣1,500元之費用。']],
  ],
  'a holder of a visa of a country is none of its people': [
    [
      'zh-Hans',
      'NZ',
      ['持澳大利亚访客或工作签证的中国公民可免签入境。'],
      'eligible_nationality:CN CN',
      'visa_required:CN not_required',
    ],
  ],
  'who stayed somewhere after a day says of whom it is said': [
    [
      'ja',
      'US',
      ['2021年1月12日以降にキューバに滞在したことがある方は、ビザの申請が必要です。'],
      'visa_required required',
    ],
  ],
  'what is said in brackets of holidays leaves the rest as it is': [
    [
      'ja',
      'JP',
      ['入国した外国人は、到着後5日以内（土日祝日を除く）に滞在登録を行わなければなりません。'],
      'registration_required required',
    ],
  ],
  'a waiver that names whom it frees, or is not planned, frees nobody here': [
    ['ko', 'KR', ['무사증 입국자는 체류자격을 변경할 수 없습니다.']],
    ['ko', 'KR', ['인도 국민에 대한 무사증 입국을 시행할 계획은 없습니다.']],
    ['ja', 'JP', ['インド国民に対する査証免除を実施する予定はありません。']],
    ['zh-Hant', 'TW', ['目前沒有對印度公民實施免簽的計畫。']],
  ],
  'who need not pay for a permission needs it': [
    ['ko', 'KR', ['K-ETA 신청 수수료는 10,000원이며, 17세 이하는 면제됩니다.'], 'fee:application 10000 KRW'],
  ],
  'who is not to apply is not eligible': [
    ['ko', 'KR', ['이란 국민은 K-ETA 신청 대상이 아닙니다.'], 'ineligible_nationality:IR IR'],
  ],
  'visas that are issued on arrival no longer are issued otherwise': [
    [
      'zh-Hant',
      'TW',
      ['即日停止核發落地簽證，改採電子簽證。'],
      'application_channel on_arrival withdrawn',
      'application_channel online',
    ],
  ],
  'a visa that is applied for with something is not what is asked for': [
    ['ja', 'JP', ['学生査証の申請には健康診断書の提出が必要です。'], 'document_required medical_certificate'],
    ['ja', 'JP', ['査証の申請には予約が必要です。']],
    ['ko', 'KR', ['학생비자 신청에는 건강진단서가 필요합니다.'], 'document_required medical_certificate'],
  ],
  'within how many years someone had a visa is no stay': [
    ['ja', 'JP', ['5年以内に短期滞在の査証を取得したことがある方は、数次査証を申請できます。'], 'entries multiple'],
  ],
  'the fee of a visa on arrival is no way to apply': [['zh-Hans', 'TH', ['取消对印度公民的落地签证费。']]],
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

describe('changes of words', () => {
  it.each([
    ['zh-Hant', '自民國115年9月1日起施行。', '自2026年9月1日起施行。', true],
    [
      'zh-Hans',
      '外国人应当在入住后24小时内向公安机关办理登记。',
      '外国人入住后，应当于二十四小时以内到公安机关办理登记。',
      true,
    ],
    [
      'ja',
      '令和8年10月1日以降に雇い入れた事業主は届け出てください。',
      '2026年10月1日以降に雇い入れた事業主の方は届出を行ってください。',
      true,
    ],
    ['ja', '外国人は登録できます。', '外国人は登録できません。', false],
    ['zh-Hans', '向北京的公安机关办理登记。', '向上海的公安机关办理登记。', false],
    ['zh-Hans', '外国人应当办理登记。', '外国人不应当办理登记。', false],
    ['en', 'It applies from 1 September 2026.', 'It applies from 1 October 2026.', false],
  ])('%s: %s → %s', (language, before, after, isSame) => {
    const edit = { op: 'replace', path: [], before, after, segments: [] } as const;
    expect(sameWords([edit], language)).toBe(isSame);
  });

  const insert = (after: string, path: readonly string[] = []) =>
    ({ op: 'insert', path: [...path], before: null, after, segments: [['+', after]] }) as const;

  it.each([
    ['ko', '출입국 통계월보', ['유학생: 301,776명']],
    ['ja', 'ポイント制：計算例', ['年収620万円の場合、学歴20点、合計75点となります。']],
    ['zh-Hans', '在线上传文件', ['每份申请最多可附60个文件；', '页面闲置30分钟后会自动退出。']],
    ['ko', '방문예약 이용 안내', ['예약은 1인당 하루 1건만 가능합니다.']],
    ['zh-Hans', '谨防签证诈骗', ['中心从不通过电话收款。']],
    ['ja', '休館日のお知らせ', ['この間、ビザの申請の受付は行いません。']],
  ])('under a title that tells of no rule are told so: %s %s', (language, title, texts) => {
    expect(
      isElsewhere(
        texts.map((text) => insert(text)),
        language,
        now,
        title,
      ),
    ).toBe(true);
  });

  it('under the title of a form still state what is granted', () => {
    expect(isElsewhere([insert('签证停留期最长为30天。')], 'zh-Hans', now, '在线上传文件')).toBe(false);
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
