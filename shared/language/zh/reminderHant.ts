import type { ReminderWords } from '../told/reminderWords.ts';

/** What is said in Traditional Chinese of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': '免簽入境',
    'visa_required/required': '簽證規定',
    'border/closed': '邊境關閉措施',
  },
  rules: {
    eligible_nationality: '適用期',
    'eligible_nationality/visa': '免簽政策',
    ineligible_nationality: '不適用的規定',
    restricted_nationality: '受限規定',
    'restricted_nationality/visa': '須辦簽證的規定',
    'restricted_nationality/entry': '限制入境的規定',
  },
  unnamed: '一項規定',
  several: '多項規定',
  duty: (_name, said) => `${said}的規定`,
  exemption: (_name, said) => `${said}的規定`,
  amount: (label, value) => `${label}${value}的規定`,
  rule: (said) => `${said}的規定`,
  forCountries: (rule, names) => `${names}的${rule}`,
  begins: (what, day) => `${what}今日（${day}）起施行`,
  ends: (what, day, days) => `${what}將於${day}到期，${days === 1 ? '僅剩1天' : `還有${days}天`}`,
  ended: (what, day) => `${what}已於${day}到期`,
  gap: (next) => `；此後至${next}前未作規定`,
  onPages: (count) => `（另有${count}個頁面同樣變更）`,
};
