import { describe, expect, it } from 'vitest';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines, and all that they state: values and days that are of something else than they seem, or of more. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'what must last as long as a stay is what stands nearest': [
    ['zh-Hans', 'QA', '申请人须持护照，并购买覆盖全部停留期间的旅行保险。', 'document_required insurance'],
    ['zh-Hans', 'QA', '护照在停留期间内须有效。', 'passport_validity stay'],
  ],
  'a measure that is called after work says nothing of work': [
    ['zh-Hant', 'HK', '一般就業政策並無行業限制。'],
    ['zh-Hant', 'HK', '持有人可在港工作。', 'work_permitted permitted'],
  ],
  'an age between two, or up to a named bound': [
    ['zh-Hans', 'NZ', '申请人须年满18至30岁。', 'age_min 18', 'age_max 30'],
    ['zh-Hant', 'HK', '申請人年齡上限由30歲放寬至35歲。', 'age_max 35'],
  ],
  'a stay that only says which visa costs so much': [
    ['zh-Hant', 'HK', '- 普通簽證，獲准逗留90日或以下：港幣500元'],
    ['zh-Hant', 'HK', '獲准逗留90日或以下。', 'stay_per_entry P90D'],
  ],
  'even one day is no stay': [
    ['ja', 'JP', '滞在が1日であっても査証が必要です。', 'visa_required required'],
    ['ko', 'KR', '체류 기간이 단 1일이라도 사증이 필요합니다.', 'visa_required required'],
    ['zh-Hans', 'CN', '即使停留1天，也须办理签证。', 'visa_required required'],
  ],
  'who is refused pays nothing, and nobody else is free of it': [
    ['zh-Hans', 'JP', '拒签的，不收取签证费。'],
    ['ja', 'JP', '査証が発給されない場合は、手数料を徴収しません。'],
    ['ko', 'KR', '사증이 발급되지 않은 경우에는 수수료를 받지 않습니다.'],
  ],
  'who is left out of a waiver is not eligible': [
    [
      'ja',
      'JP',
      '一般旅券以外の旅券を所持するペルー国籍の方は、この免除措置の対象とはなりません。',
      'ineligible_nationality PE',
    ],
  ],
  'an exchange of letters frees nobody, and has its day': [
    ['ja', 'JP', '査証免除に関する書簡の交換が行われ、2027年7月15日に効力を生じます。', 'effective_from 2027-07-15'],
  ],
  'what was tried, and ended': [
    [
      'zh-Hant',
      'TW',
      '我國曾自民國107年9月6日起試辦菲律賓國民免簽證，該措施已於民國109年7月31日期滿後終止。',
      'effective_until 2020-07-31',
    ],
  ],
  'a share of a wage that is taken at most, and a wage by law': [
    ['zh-Hant', 'HK', '介紹所收取的佣金不得超過首月工資的10%。'],
    ['ko', 'KR', '한국의 최저임금은 시간당 10,320원입니다.'],
    ['ja', 'JP', '日本の最低賃金は1,055円です。'],
    ['ko', 'KR', '임금은 월 220만원 이상이어야 합니다.', 'salary_threshold 2200000'],
  ],
  'whom an authorisation is for': [
    ['ko', 'KR', 'K-ETA는 사증 없이 입국할 수 있는 국가의 국민을 대상으로 합니다.'],
    [
      'ko',
      'KR',
      '사증 없이 입국하고자 하는 국가·지역 국민은 K-ETA를 받아야 합니다.',
      'authorisation_required required',
    ],
  ],
  'until when no authorisation is needed': [
    [
      'ko',
      'KR',
      '2027년 12월 31일까지 일본 국민은 K-ETA 없이 입국할 수 있습니다.',
      'eligible_nationality JP',
      'effective_until 2027-12-31',
      'authorisation_required not_required',
    ],
  ],
  'money by the country that is named before it': [
    ['ko', 'KR', '수수료는 뉴질랜드달러 22달러입니다.', 'fee 22'],
    ['ja', 'IN', '手数料は2,000ルピーです。', 'fee 2000'],
    ['zh-Hans', 'CN', '签证费为7,600肯先令。', 'fee 7600'],
  ],
  'how many steps, and how many in all': [
    ['ko', 'KR', '# 점수 요건\n- 사회통합프로그램 2단계 이상'],
    ['ko', 'KR', '연간 전환 규모는 35,000명입니다.', 'quota 35000'],
  ],
  'what is asked for beside something else': [
    ['zh-Hant', 'TW', '應檢附護照，並提供足以支付在臺生活所需之財力證明。', 'document_required funds'],
    [
      'zh-Hant',
      'HK',
      '所有訪客均須：\n- 具備足夠旅費\n- 持有回程機票',
      'document_required funds',
      'document_required return_ticket',
    ],
    ['ko', 'KR', '입국 후 3일 이내에 체류지를 등록하여야 합니다.', 'registration_required required'],
  ],
  'when something begins or is no longer issued': [
    [
      'ko',
      'KR',
      '무사증 입국제도는 2027년 1월 20일부터 일시 정지됩니다.',
      'effective_from 2027-01-20',
      'status suspended',
      'visa_required required',
    ],
    [
      'ko',
      'KR',
      '2027년 2월 1일부터 관광취업 사증은 신규로 발급하지 않습니다.',
      'effective_from 2027-02-01',
      'status suspended',
    ],
    ['ja', 'JP', '新制度の施行日は、政令により令和9年4月1日と定められました。', 'effective_from 2027-04-01'],
    [
      'zh-Hant',
      'TW',
      '自116學年度（116年8月1日）起，應檢附體檢證明。',
      'effective_from 2027-08-01',
      'document_required medical_certificate',
    ],
  ],
};

describe('values and days that are of something else than they seem', () => {
  for (const [kind, lines] of Object.entries(kinds)) {
    it.each(lines)(`${kind}: %s %s %s`, (language, jurisdiction, text, ...states) => {
      expect(toldOf(text, language, jurisdiction).sort()).toEqual(states.sort());
    });
  }
});
