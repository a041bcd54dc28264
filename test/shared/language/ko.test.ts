import { describe, expect, it } from 'vitest';
import { toldOf } from './toldOf.ts';

/** Sentences by kind: what must be told of each. */
const stating: readonly (readonly [kind: string, text: string, ...facts: string[]])[] = [
  ['visa', '대한민국에 입국하려는 외국인은 사증을 발급받아야 합니다.', 'visa_required required'],
  ['visa', '관광 목적의 방문자는 비자가 필요 없습니다.', 'visa_required not_required'],
  ['visa', '몽골 국민은 사증 없이 입국할 수 있습니다.', 'visa_required not_required', 'eligible_nationality MN'],
  ['visa', '환승객은 비자를 받지 않아도 됩니다.', 'visa_required not_required'],
  ['visa', '외교관여권 소지자는 사증이 면제됩니다.', 'visa_required not_required'],
  ['visa', '페루 국민에 대한 사증면제를 중단합니다.', 'visa_required required', 'restricted_nationality PE'],
  ['visa', '취업을 하려는 사람은 무사증 입국 대상에서 제외됩니다.', 'visa_required required'],
  ['visa', '비자 없이는 입국할 수 없습니다.', 'visa_required required'],
  ['authorisation', '탑승 전에 K-ETA를 신청하여야 합니다.', 'authorisation_required required'],
  ['authorisation', '18세 미만은 전자여행허가를 받을 필요가 없습니다.', 'authorisation_required not_required'],
  ['authorisation', '등록외국인은 전자입국신고서 작성 대상이 아닙니다.', 'authorisation_required not_required'],
  ['authorisation', 'K-ETA 한시 면제 국가: 독일, 호주', 'eligible_nationality DE', 'eligible_nationality AU'],
  ['exit', '출국허가를 받아야 합니다.', 'exit_permission required'],
  ['nationality', '이란 국민은 무사증 입국 대상이 아닙니다.', 'restricted_nationality IR'],
  ['nationality', '송출 국가에 타지키스탄을 추가합니다.', 'eligible_nationality TJ'],
  ['stay', '체류기간은 30일 이내입니다.', 'stay_per_entry P30D'],
  ['stay', '체류기간을 30일에서 15일로 단축합니다.', 'stay_per_entry P15D'],
  ['stay', '180일 중 최대 90일까지 체류할 수 있습니다.', 'cumulative_stay P90D'],
  ['validity', '여권의 잔여 유효기간이 6개월 이상이어야 합니다.', 'passport_validity P6M'],
  ['validity', '비자의 유효기간은 3개월입니다.', 'visa_validity P3M'],
  ['processing', '처리기간은 근무일 기준 10일입니다.', 'processing_time P10D'],
  ['processing', '심사에는 5영업일이 소요됩니다.', 'processing_time P5D'],
  ['work hours', '유학생은 주당 25시간까지 시간제취업이 가능합니다.', 'work_hours PT25H'],
  ['work', '관광 목적으로 입국한 사람은 취업할 수 없습니다.', 'work_permitted not_permitted'],
  ['work', '배우자의 취업이 허용됩니다.', 'work_permitted permitted'],
  ['work', '배우자는 별도의 허가 없이 취업할 수 있습니다.', 'work_permitted permitted'],
  ['work', '체류자격 외 활동허가를 받지 않으면 취업할 수 없습니다.', 'work_permitted permit_required'],
  ['family', '가족 동반은 허용되지 않습니다.', 'dependants not_permitted'],
  ['family', '배우자와 자녀는 함께 체류할 수 있습니다.', 'dependants permitted'],
  ['fee', '사증 수수료는 4만원입니다.', 'fee 40000'],
  ['fee', '수수료를 6만원에서 8만원으로 인상합니다.', 'fee 80000'],
  ['fee', '재외동포는 수수료가 면제됩니다.', 'fee 0'],
  ['fee', '등록증 발급은 무료입니다.', 'fee 0'],
  ['money', '자본금은 1억 5,000만원 이상이어야 합니다.', 'capital_required 150000000'],
  ['money', '연간 임금은 2,867만원 이상이어야 합니다.', 'salary_threshold 28670000'],
  ['money', '위반 시 100만원 이하의 과태료를 부과합니다.', 'penalty 1000000'],
  ['money', '출국납부금은 7,000원에서 1만원으로 오릅니다.', 'levy 10000'],
  ['age', '만 18세 이상 34세 이하인 사람이 신청할 수 있습니다.', 'age_min 18', 'age_max 34'],
  ['experience', '해당 분야 경력 3년 이상이 필요합니다.', 'experience P3Y'],
  ['documents', '왕복 항공권을 제시하여야 합니다.', 'document_required return_ticket'],
  ['documents', '황열 예방접종 증명서가 필요합니다.', 'document_required yellow_fever'],
  ['documents', '은행 잔고증명서 제출이 면제됩니다.', 'document_required not_required'],
  [
    'documents',
    '다음 서류를 제출하여야 합니다.\n- 범죄경력증명서\n- 결핵진단서',
    'document_required police_certificate',
    'document_required medical_certificate',
  ],
  ['registration', '입국한 날부터 90일 이내에 외국인등록을 하여야 합니다.', 'registration_required required'],
  ['biometrics', '지문을 등록하여야 합니다.', 'biometrics_required required'],
  ['channel', '온라인으로 신청할 수 있습니다.', 'application_channel online'],
  ['border', '육로 국경이 폐쇄되었습니다.', 'border closed'],
  ['status', '비자 발급을 잠정 중단합니다.', 'status suspended'],
  ['status', '중단되었던 비자 발급을 재개합니다.', 'status resumed'],
  ['quota', '2026년 도입규모는 8만명입니다.', 'quota 80000'],
  ['quota', '업종 | 2026년 쿼터\n제조업 | 1만 2천명', 'quota 12000'],
  ['points', '총 170점 만점 중 80점 이상을 받아야 합니다.', 'points_threshold 80'],
  ['dates', '2026년 7월 1일부터 시행합니다.', 'effective_from 2026-07-01'],
  ['dates', '2026. 12. 31.까지 적용됩니다.', 'effective_until 2026-12-31'],
  ['dates', '2026. 6. 15.(월)부터 시행합니다.', 'effective_from 2026-06-15'],
  ['proposed', '시행규칙 개정안을 입법예고합니다. 수수료를 6만원으로 인상합니다.', 'fee 60000?'],
];

/** Sentences that look like a fact of these types and state none. */
const near: readonly (readonly [kind: string, text: string, ...types: string[]])[] = [
  ['question', '비자가 필요한가요?', 'visa_required'],
  ['question', '취업할 수 있나요?', 'work_permitted'],
  ['whether', '비자 필요 여부는 국적에 따라 다릅니다.', 'visa_required'],
  ['who', '유효한 사증을 소지한 외국인은 K-ETA를 신청할 필요가 없습니다.', 'visa_required'],
  ['who', '비자가 필요한 사람은 미리 문의하시기 바랍니다.', 'visa_required'],
  ['who', '사증면제 국가의 국민은 K-ETA를 신청하여야 합니다.', 'visa_required'],
  ['reference', '사증면제 국가 목록은 홈페이지를 참고하시기 바랍니다.', 'visa_required'],
  ['reference', '가까운 대사관에 문의하시기 바랍니다.', 'application_channel'],
  ['past', '2021년에는 사증면제가 정지된 바 있습니다.', 'visa_required', 'status'],
  ['might', '추가 서류를 요구할 수 있습니다.', 'document_required'],
  ['might', '귀국 항공권 제시를 요구받을 수도 있습니다.', 'document_required'],
  ['advice', '여행자보험 가입을 권장합니다.', 'document_required'],
  ['example', '예를 들어 A씨는 30일간 체류하였습니다.', 'stay_per_entry'],
  ['other time', '발급일로부터 3개월 이내의 서류여야 합니다.', 'stay_per_entry', 'visa_validity'],
  ['other time', '5년간 입국금지 대상이 됩니다.', 'stay_per_entry', 'visa_validity'],
  ['other time', '출발 3일 전까지 신고하여야 합니다.', 'stay_per_entry', 'processing_time'],
  ['other money', '1만 달러를 초과하는 외화를 소지한 경우 신고하여야 합니다.', 'fee', 'funds_required'],
  ['other money', '보험료는 40만원부터 60만원까지입니다.', 'fee'],
  ['other money', '수출실적 100만 달러 이상인 업체는 예외입니다.', 'fee', 'salary_threshold'],
  ['other number', '체류외국인은 283만 명입니다.', 'quota'],
  ['other number', '신청 문의는 1345로 하시기 바랍니다.', 'quota', 'fee'],
  ['other age', '12세 미만 어린이는 출국납부금이 면제됩니다.', 'age_max', 'age_min'],
  [
    'points table',
    '항목 | 배점\n연령 30세 이하 | 25\n연봉 5,000만원 이상 | 30',
    'age_max',
    'points_threshold',
    'salary_threshold',
  ],
  ['word within', '교통수단을 이용하여 입국할 수 있습니다.', 'eligible_nationality'],
  ['word within', '한국어 시험은 연 6회 시행합니다.', 'eligible_nationality', 'restricted_nationality'],
  ['word within', '사증면제 서면 신청서를 내려받으십시오.', 'fee'],
  ['not policy', '연휴로 2026년 9월 24일부터 휴무합니다.', 'effective_from'],
  ['lead', '사증 신청 시 다음 서류를 제출하여야 합니다.\n- 표준입학허가서', 'visa_required'],
  ['former', '구분 | 현행 | 개정\n체류기간 연장 수수료 | 6만원 | 8만원', 'quota'],
  ['who', '외국인등록을 하지 않은 사람은 과태료를 내야 합니다.', 'registration_required'],
  ['other age', '18세 미만 미성년자가 단독으로 여행하는 경우 부모 동의서가 필요합니다.', 'age_max'],
  ['not all', '비자뿐만 아니라 초청장도 확인하시기 바랍니다.', 'visa_required', 'document_required'],
];

describe('what Korean sentences state', () => {
  it.each(stating)('%s: %s', (_, text, ...facts) => {
    expect(toldOf(text, 'ko', 'KR')).toEqual(expect.arrayContaining(facts));
  });
});

describe('what Korean sentences only seem to state', () => {
  it.each(near)('%s: %s', (_, text, ...types) => {
    const told = toldOf(text, 'ko', 'KR').filter((fact) => types.some((type) => fact.startsWith(`${type} `)));
    expect(told).toEqual([]);
  });
});
