import { describe, expect, it } from 'vitest';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines in Chinese, Japanese or Korean, and all that they state. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'what a correction takes back, and what replaces it': [
    ['zh-Hans', 'CN', '通知中“停留不超过15天”有误，应为“停留不超过45天”。', 'stay_per_entry P45D'],
    ['zh-Hant', 'TW', '將「停留期限為30日」修正為「停留期限為60日」。', 'stay_per_entry P60D'],
    ['ja', 'JP', '「滞在期間15日」は誤りで、正しくは「滞在期間45日」です。', 'stay_per_entry P45D'],
    ['ko', 'KR', '"체류기간 15일"을 "체류기간 45일"로 정정합니다.', 'stay_per_entry P45D'],
  ],
  'what another state asks for': [
    ['zh-Hans', 'CN', '缅甸规定，旅客入境须持有效期六个月以上的护照。'],
    ['zh-Hant', 'TW', '寮國自115年3月1日起，要求旅客線上填寫入境卡。'],
    ['ja', 'JP', 'ラオスでは、入国時に6か月以上の旅券の残存有効期間を求めています。'],
    ['zh-Hans', 'MM', '缅甸规定，旅客入境须持有效期六个月以上的护照。', 'passport_validity P6M'],
  ],
  'courses, what a life costs, and what is only thought about': [
    ['zh-Hant', 'TW', '訂於7月2日舉辦「工作許可說明會」，限額80名，免費參加。'],
    ['ja', 'JP', '7月2日に「特定技能説明会」を都内で開催します。定員80名、参加費無料です。'],
    ['ko', 'KR', '7월 2일 체류제도 설명회를 서울에서 개최합니다. 선착순 80명, 참가비는 무료입니다.'],
    ['zh-Hans', 'CN', '以下费用仅供参考：\n校内住宿费4000元 | 每学年\n生活费2000元 | 每月'],
    ['ko', 'KR', '부산에서는 월 90만 원의 생활비가 듭니다.'],
    ['ko', 'KR', '단체관광객 무사증 입국을 허용하고 체류기간을 40일로 늘리는 방안을 검토 중입니다.'],
    ['ja', 'JP', '手数料を8,000円とし、滞在期間を45日に延ばす案を検討しています。'],
  ],
  'times that are none of a stay or of a decision': [
    ['zh-Hans', 'CN', '入境日为停留的第一天，出境日为停留的最后一天。'],
    ['zh-Hans', 'CN', '体检证明的签发时间应在3个月内。'],
    ['zh-Hans', 'CA', '电子邮件咨询一般在7个工作日内答复。'],
    ['zh-Hans', 'CA', '申请一般在7个工作日内答复。', 'processing_time P7D'],
    ['zh-Hans', 'CN', '连续工作满五年，五年内在华居留累计不少于四年的，可以申请永久居留。', 'experience P5Y'],
    ['ko', 'KR', '90일 이하 체류하는 외국인은 외국인등록을 하지 않아도 됩니다.', 'registration_required not_required'],
    ['ko', 'KR', '심사가 지연되면 처리기간이 2개월 이상 걸릴 수 있습니다.'],
  ],
  'a name that holds the words of something else': [
    ['zh-Hans', 'CN', '申请人须登录中国签证在线办理系统填写表格。'],
    ['zh-Hans', 'US', '申请人须缴纳不超过12,000美元的保证金。', 'bond 12000'],
    ['ko', 'KR', '2026년 최저임금은 시간급 10,320원입니다.'],
    ['zh-Hans', 'CN', '签证费30美元，无论是否获签均不退还。', 'fee 30'],
  ],
  'words that another word holds': [
    ['ko', 'KR', '신청인은 수수료 7만원을 수입인지 또는 현금으로 납부하여야 합니다.', 'fee 70000'],
    [
      'ko',
      'KR',
      '# 재정능력 심사기준\n신청인은 1,500만원 이상의 재정능력을 입증하여야 합니다.',
      'funds_required 15000000',
    ],
    ['ko', 'KR', '소요기간에는 공휴일이 포함되지 않습니다. 처리기간은 9일입니다.', 'processing_time P9D'],
    ['ko', 'KR', '사기 피해를 막기 위하여 수수료 7만원을 요구하는 문자에 응하지 마십시오.'],
    ['zh-Hant', 'MO', '逾期逗留者可繳付澳門元300元罰款後離境。', 'penalty 300'],
    ['zh-Hant', 'TW', '急診費用每次約新臺幣5,000元。'],
    [
      'ko',
      'KR',
      '사증면제(B-1) 자격으로 입국한 사람은 보수를 받는 활동을 할 수 없습니다.',
      'work_permitted not_permitted',
    ],
  ],
  'days and ages of whom something else is said': [
    ['zh-Hant', 'TW', '其年滿18歲後，得申請延期居留。'],
    ['zh-Hant', 'HK', '公眾可於2026年11月5日或之前提出意見。', 'comments_until 2026-11-05'],
    ['zh-Hant', 'AU', '已完成付款之申請，無須補繳差額。'],
    [
      'ko',
      'KR',
      '2026년 3월 2일부터 중단되었던 사증 발급을 2026년 7월 6일부터 재개합니다.',
      'effective_from 2026-07-06',
      'status resumed',
    ],
    ['ko', 'RU', '# 체류기간 초과자\n출국비자는 14일 이내의 기간으로 발급됩니다.'],
  ],
  'where people go, and on whom a list is about': [
    ['ja', 'JP', '日本国民がカナダに渡航する場合には、電子渡航認証を取得する必要があります。'],
    ['zh-Hant', 'TW', '曾前往該地者，依美國規定應申請簽證，費用為205美元。'],
    [
      'ja',
      'JP',
      '次の国籍の方は、オンライン申請の対象となりませんので、窓口で申請してください。\n- ネパール\n- ガーナ',
      'ineligible_nationality NP',
      'ineligible_nationality GH',
    ],
    ['ko', 'KR', '구분 | 수수료 | 비고\n복수사증 | 미화 80달러 | 캐나다 국민은 미화 40달러', 'fee 80'],
    ['zh-Hans', 'VN', '商务签证可单次或多次入境。', 'entries multiple'],
  ],
  'what was planned, and is put off': [
    ['zh-Hans', 'CN', '原定于2026年7月2日实施的新规推迟至2026年9月3日实施。', 'effective_from 2026-09-03'],
    ['zh-Hant', 'TW', '原訂115年7月2日實施之調漲案，延至115年9月3日實施。', 'effective_from 2026-09-03'],
    ['zh-Hant', 'TW', '試辦期限延長至115年12月31日。', 'effective_until 2026-12-31'],
    ['ko', 'KR', '2026년 7월 2일 시행 예정이던 인상은 연기되었으며, 수수료는 5만 원입니다.', 'fee 50000'],
    ['ko', 'KR', '장관은 "점수 기준을 70점으로 낮추겠다"고 밝혔다.'],
  ],
  'limits that ended, and whom an age bars': [
    ['zh-Hant', 'HK', '校內兼職每周不超過15小時的限制已取消。'],
    ['zh-Hant', 'TW', '條例將工作經驗3年之規定放寬。'],
    ['zh-Hans', 'CN', '六十五周岁以上的不予批准。'],
    ['zh-Hant', 'TW', '申請人須年滿20歲未滿36歲。', 'age_min 20', 'age_max 36'],
    ['zh-Hans', 'CN', '每年在中国居留不少于八个月的外国人，可以申请永久居留。'],
    ['zh-Hans', 'CN', '可以在停留期届满前9日申请延期。'],
  ],
  'what is denied of one thing and said of another': [
    ['ja', 'JP', '一般旅券ではなく公用旅券を所持する方は、査証が免除されます。', 'visa_required not_required'],
    ['zh-Hans', 'CN', '# 办理签证是否需要提供无犯罪记录证明？\n不需要。', 'document_required not_required'],
    ['ko', 'KR', '항체 검사증명서가 필요합니다.'],
    ['zh-Hant', 'MO', '旅客返程時須出示第三地簽證。'],
    ['zh-Hant', 'HK', '調查顯示，旅客認為簽證費應為300元。'],
    ['ja', 'JP', '手数料は、一律910円とし、不交付の場合は徴収しません。', 'fee 910'],
  ],
  'names, averages and tables of what was': [
    ['ko', 'KR', '방문취업(H-2) 만기자는 재신청할 수 있습니다.'],
    ['ko', 'KR', '지난번 심사에는 평균 17일이 걸렸습니다.'],
    ['ja', 'JP', '審査には平均37日を要しました。'],
    ['ja', 'JP', '犬の輸入検査手数料は無料です。'],
    ['ja', 'JP', '在留期間は5年、3年又は1年です。', 'stay_per_entry P5Y', 'stay_per_entry P3Y', 'stay_per_entry P1Y'],
    ['zh-Hans', 'CN', '签证审理时间为4.6个工作日。'],
    ['zh-Hans', 'KE', '所有旅客（含婴儿）须申请电子旅行许可。', 'authorisation_required required'],
  ],
  'what an answer, a label or a treaty says in few words': [
    ['ja', 'AU', '# 年齢\n- 申請時に20歳以上35歳以下の方', 'age_min 20', 'age_max 35'],
    ['ja', 'JP', '査証手数料は次のとおりです。\n- 数次入国査証：約7,000円', 'fee 7000'],
    ['ko', 'KR', '사증 신청 접수를 2026년 7월 6일(월)부터 재개합니다.', 'effective_from 2026-07-06', 'status resumed'],
    ['zh-Hans', 'CN', '# 问：免签入境后可以在华工作吗？\n答：不可以。', 'work_permitted not_permitted'],
    ['zh-Hans', 'CN', '下列人员免于采集：持外交护照者。', 'biometrics_required not_required'],
    ['zh-Hans', 'CN', '目前旅客无需填报健康申明卡。', 'authorisation_required not_required'],
    [
      'zh-Hans',
      'CN',
      '《中华人民共和国政府和摩尔多瓦共和国政府关于互免持普通护照人员签证的协定》将于2026年10月10日生效。',
      'eligible_nationality MD',
      'visa_required not_required',
      'effective_from 2026-10-10',
    ],
  ],
  'what is over, left out, told of others or bound by nothing': [
    ['zh-Hans', 'CN', '通知将停留期误写为“20天”，更正为“40天”。', 'stay_per_entry P40D'],
    ['zh-Hant', 'HK', '該計劃於2005年3月推出時，申請人須投資不少於500萬港元。'],
    ['zh-Hant', 'HK', '申請人須投資不少於500萬港元。', 'capital_required 5000000'],
    ['zh-Hant', 'MO', '僱員每周享有36小時休息時間。'],
    ['zh-Hant', 'TW', '經營移民業務之機構，應繳納保證金新臺幣100萬元。'],
    ['zh-Hant', 'HK', '旅客目前無須申請電子旅行許可，亦未公布實施日期。', 'authorisation_required not_required'],
    ['zh-Hans', 'CN', '本馆尚未开通网上申请，也不受理邮寄申请。'],
    ['zh-Hans', 'CN', '本馆尚未开通网上申请，亦不受理邮寄申请。'],
    ['zh-Hans', 'CN', '自称可“在线代办签证”的网站与本馆无关。'],
    ['zh-Hans', 'AU', '被抽中者须在30天内递交签证首次申请。'],
    ['ja', 'JP', '令和12年度末までの受入れ見込数は次のとおりです。'],
    ['ja', 'JP', '家族は週28時間を超えて就労することが認められます。'],
    ['ja', 'JP', '渡航費用を支弁する方は、招へい理由書の提出は必要ありません。', 'document_required not_required'],
    ['ja', 'JP', '推薦状は、査証申請の際に提出してください。', 'document_required recommendation'],
    [
      'ja',
      'JP',
      '2026年8月1日から、公用旅券（IC旅券に限る。）を所持する方は、60日を超えない期間、滞在することができます。',
      'effective_from 2026-08-01',
      'stay_per_entry P60D',
    ],
    ['ko', 'KR', '국제기구 직원과 그 동반 가족은 제외됩니다.'],
    ['ko', 'KR', '관용여권 소지자에 대한 사증요건의 상호 면제에 관한 협정입니다.', 'visa_required not_required'],
    ['ko', 'US', '- 청원서가 필요한 비자(H, L): 205달러'],
    ['ko', 'KR', '사업주는 매월 통상임금의 8.3%를 적립합니다.'],
    ['ko', 'KR', '쿼터를 연간 700명으로 확대하는 방안을 정부에 건의한 상태입니다.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s of %s: %s', (language, jurisdiction, lines, ...stated) => {
    const told = toldOf(lines, language, jurisdiction).filter(
      (fact) => !fact.startsWith('instrument') && !fact.startsWith('citation'),
    );
    expect(told.toSorted()).toEqual(stated.toSorted());
  });
});
