import type { ReminderWords } from '../told/reminderWords.ts';

/** What is said in Japanese of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': '査証免除',
    'visa_required/required': '査証の義務',
    'border/closed': '国境の閉鎖',
  },
  rules: {
    eligible_nationality: '適用',
    'eligible_nationality/visa': '査証免除',
    ineligible_nationality: '対象除外',
    restricted_nationality: '制限',
    'restricted_nationality/visa': '査証義務',
    'restricted_nationality/entry': '入国制限',
  },
  unnamed: '一部の規定',
  several: '複数の規定',
  duty: (name) => `${name}の義務`,
  exemption: (name) => `${name}の免除`,
  amount: (label, value) => `${label}${value}`,
  rule: (said) => `「${said}」の規定`,
  forCountries: (rule, names) => `${names}の${rule}`,
  begins: (what, day) => `${what === '' ? '' : `${what}は`}本日（${day}）から適用`,
  ends: (what, day, days) => `${what === '' ? '' : `${what}は`}${day}まで（残り${days}日）`,
  ended: (what, day) => `${what === '' ? '' : `${what}は`}${day}で終了`,
  gap: (next) => `。その後${next}まで定めなし`,
  onPages: (count) => `（ほか${count}ページも同様）`,
};
