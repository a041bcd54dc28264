/** What a stated value is called as a rule that begins and ends; by type and value. */
const policies: Readonly<Record<string, string>> = {
  'visa_required/not_required': 'visa-free entry',
  'visa_required/required': 'the visa requirement',
  'border/closed': 'the border closure',
};

/** What a list of countries is called as a rule that begins and ends, by type and what it is of. */
const rules: Readonly<Record<string, string>> = {
  eligible_nationality: 'the rule',
  'eligible_nationality/visa': 'visa-free entry',
  ineligible_nationality: 'the exclusion',
  restricted_nationality: 'the restriction',
  'restricted_nationality/visa': 'the visa requirement',
  'restricted_nationality/entry': 'the entry restriction',
};

/** What is said in English of days that come though no page changes; the other languages have the same. */
export const reminder = {
  policies,
  rules,
  /** What begins or ends where it has no name. */
  unnamed: 'a rule',
  /** The same of several. */
  several: 'several rules',
  /** What begins or ends, by what is stated: a duty, its absence, an amount, and anything else as it is said. */
  duty: (name: string, _said: string): string => `${name} requirement`,
  exemption: (name: string, _said: string): string => `${name} exemption`,
  amount: (label: string, value: string): string => `${label} of ${value}`,
  rule: (said: string): string => `rule “${said}”`,
  /** A rule with the countries it holds for. */
  forCountries: (rule: string, names: string): string => `${rule} for ${names}`,
  /** `what`: the rule that begins or ends, empty where it has no name. */
  begins: (what: string, day: string, isMany: boolean): string =>
    `${what === '' ? '' : `${what} `}begin${isMany ? '' : 's'} today, ${day}`,
  ends: (what: string, day: string, days: number, isMany: boolean): string =>
    `${what === '' ? '' : `${what} `}end${isMany ? '' : 's'} ${days === 1 ? `tomorrow, ${day}` : `in ${days} days, on ${day}`}`,
  ended: (what: string, day: string, _isMany: boolean): string => `${what === '' ? '' : `${what} `}ended on ${day}`,
  gap: (next: string): string => `; nothing is stated until ${next}`,
  /** Of a follow-up: on how many pages more. */
  onPages: (count: number): string => ` (the same on ${count} more ${count === 1 ? 'page' : 'pages'})`,
};
