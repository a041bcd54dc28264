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
  'what an answer, a label or a treaty says in few words': [
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
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s of %s: %s', (language, jurisdiction, lines, ...stated) => {
    const told = toldOf(lines, language, jurisdiction).filter(
      (fact) => !fact.startsWith('instrument') && !fact.startsWith('citation'),
    );
    expect(told.toSorted()).toEqual(stated.toSorted());
  });
});
