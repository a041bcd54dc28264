import type { ReminderWords } from '../told/reminderWords.ts';

/** What is said in Simplified Chinese of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': '免签入境',
    'visa_required/required': '签证要求',
    'border/closed': '边境关闭措施',
  },
  rules: {
    eligible_nationality: '适用期',
    'eligible_nationality/visa': '免签政策',
    ineligible_nationality: '不适用的规定',
    restricted_nationality: '受限规定',
    'restricted_nationality/visa': '须办签证的规定',
    'restricted_nationality/entry': '限制入境的规定',
  },
  unnamed: '一项规定',
  several: '多项规定',
  duty: (_name, said) => `${said}的规定`,
  exemption: (_name, said) => `${said}的规定`,
  amount: (label, value) => `${label}${value}的规定`,
  rule: (said) => `${said}的规定`,
  forCountries: (rule, names) => `${names}的${rule}`,
  begins: (what, day) => `${what}今日（${day}）起施行`,
  ends: (what, day, days) => `${what}将于${day}到期，${days === 1 ? '仅剩1天' : `还有${days}天`}`,
  ended: (what, day) => `${what}已于${day}到期`,
  gap: (next) => `；此后至${next}前未作规定`,
  onPages: (count) => `（另有${count}个页面同样变更）`,
};
