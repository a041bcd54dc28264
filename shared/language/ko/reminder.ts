import type { ReminderWords } from '../told/reminderWords.ts';

/** What is said in Korean of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': '무비자 입국',
    'visa_required/required': '비자 의무',
    'border/closed': '국경 폐쇄',
  },
  rules: {
    eligible_nationality: '적용',
    'eligible_nationality/visa': '무비자 입국',
    ineligible_nationality: '제외',
    restricted_nationality: '제한',
    'restricted_nationality/visa': '비자 의무',
    'restricted_nationality/entry': '입국 제한',
  },
  unnamed: '일부 규정',
  several: '여러 규정',
  duty: (name) => `${name} 의무`,
  exemption: (name) => `${name} 면제`,
  amount: (label, value) => `${label} ${value}`,
  rule: (said) => `‘${said}’ 규정`,
  forCountries: (rule, names) => `${names} ${rule}`,
  begins: (what, day) => `${what === '' ? '' : `${what}, `}오늘(${day})부터 시행`,
  ends: (what, day, days) =>
    `${what === '' ? '' : `${what}, `}${day} 종료(${days === 1 ? '하루 남음' : `${days}일 남음`})`,
  ended: (what, day) => `${what === '' ? '' : `${what}, `}${day} 종료됨`,
  gap: (next) => `; 이후 ${next}까지 규정 없음`,
  onPages: (count) => `(다른 ${count}개 페이지도 동일)`,
};
