import type { Fact, FactType, FactValue } from './fact.ts';

/**
 * What one unit of a currency is worth in US dollars, to the nearest power of ten or so: not a rate, only to tell 700 euros a
 * year from a salary. As of 2026.
 */
const worth = new Map([
  ['JPY', 0.007],
  ['KRW', 0.0007],
  ['VND', 0.00004],
  ['IDR', 0.00006],
  ['TWD', 0.03],
  ['THB', 0.03],
  ['CNY', 0.14],
  ['HKD', 0.13],
  ['INR', 0.012],
  ['RUB', 0.012],
  ['MNT', 0.0003],
  ['IQD', 0.0008],
  ['PHP', 0.018],
  ['KZT', 0.002],
  ['HUF', 0.003],
  ['CLP', 0.001],
  ['COP', 0.00025],
  ['XOF', 0.0017],
  ['XAF', 0.0017],
  ['MGA', 0.0002],
  ['TZS', 0.0004],
  ['UGX', 0.0003],
  ['RWF', 0.0007],
  ['LAK', 0.00005],
  ['KHR', 0.00025],
  ['PYG', 0.00013],
  ['UZS', 0.00008],
  ['DZD', 0.0075],
]);

/** Bounds in US dollars a year: the lowest minimum wage that any visa asks for, and what no rule has ever asked. */
const salaryPerYear = { least: 2_500, most: 1_000_000 };
const perYear = new Map([
  ['hour', 2080],
  ['day', 260],
  ['week', 52],
  ['month', 12],
  ['year', 1],
]);
/** Highest amounts in US dollars; the charge on H-1B petitions is 100,000, the highest investment 10 million. */
const most: Readonly<Partial<Record<FactType, number>>> = {
  fee: 250_000,
  supplementary_charge: 2_000_000,
  levy: 60_000,
  bond: 200_000,
  penalty: 2_000_000,
  funds_required: 5_000_000,
  capital_required: 200_000_000,
};
/** Longest durations in days that the rules of this field know. */
const longestDays: Readonly<Partial<Record<FactType, number>>> = {
  stay_per_entry: 3660,
  cumulative_stay: 3660,
  visa_validity: 7500,
  passport_validity: 1200,
  processing_time: 1500,
  experience: 11_000,
};
const days = new Map([
  ['D', 1],
  ['W', 7],
  ['M', 30],
  ['Y', 365],
  ['H', 1 / 24],
]);

function inDollars({ value, unit }: FactValue): number {
  return Number(value) * (worth.get(unit) ?? 1);
}

/** Why a value cannot be what it seems, or null. */
export function implausible(type: FactType, value: FactValue): string | null {
  if (type === 'salary_threshold' && value.unit.length === 3) {
    const amount = inDollars(value);
    const factors = value.period === undefined ? [...perYear.values()] : [perYear.get(value.period) ?? 1];
    const fits = factors.some(
      (factor) => amount * factor >= salaryPerYear.least && amount * factor <= salaryPerYear.most,
    );
    if (!fits)
      return `${value.value} ${value.unit}${value.period === undefined ? '' : ` a ${value.period}`} is no salary`;
  }
  const limit = most[type];
  if (limit !== undefined && value.unit.length === 3 && inDollars(value) > limit)
    return `${value.value} ${value.unit} is more than any ${type}`;
  const longest = longestDays[type];
  if (longest !== undefined && value.unit === 'duration') {
    const [, count = '0', unit = 'D'] = /^PT?(\d+)([DWMYH])$/.exec(value.value) ?? [];
    if (Number(count) * (days.get(unit) ?? 1) > longest) return `${value.value} is longer than any ${type}`;
  }
  if (value.unit === 'percent' && Number(value.value) > 1000) return `${value.value} per cent is no share`;
  return null;
}

/** Amounts of one formula may differ by this share, for rounding. */
const rounding = 0.01;

/**
 * Facts of one notice whose formulas contradict each other: 50 per cent and 45.3 per cent of one ceiling must give one ceiling.
 * Where they do not, none of them is believed, since which is misread is not known (domain, "PDF/HWP numbers break").
 */
export function contradictions(facts: readonly Fact[]): ReadonlyMap<Fact, string> {
  const groups = new Map<string, { readonly fact: Fact; readonly base: number }[]>();
  for (const fact of facts) {
    const { value } = fact;
    if (fact.type !== 'salary_threshold' || value?.formula === undefined || value.unit.length !== 3) continue;
    const factor = Number(value.formula.factor) / (value.formula.unit === 'percent' ? 100 : 1);
    const year = value.window?.from?.value ?? '';
    const key = [value.formula.of, value.unit, value.period ?? '', year].join('|');
    groups.set(key, [...(groups.get(key) ?? []), { fact, base: Number(value.value) / factor }]);
  }
  const wrong = new Map<Fact, string>();
  for (const group of groups.values()) {
    const bases = group.map(({ base }) => base);
    if (Math.max(...bases) <= Math.min(...bases) * (1 + rounding)) continue;
    const factors = group.map(({ fact }) => `${fact.value?.value} as ${fact.value?.formula?.factor}`).join(', ');
    for (const { fact } of group) wrong.set(fact, `amounts and shares do not agree: ${factors}`);
  }
  return wrong;
}
