import type { Fact, FactType } from '../../../../shared/understand/fact.ts';

/** The language and jurisdiction of a text, its words, and what it states as `outlineOf` prints it; nothing for a near miss. */
export type Phrasing = readonly [
  language: 'en' | 'zh-Hans' | 'zh-Hant' | 'de' | 'ko' | 'ja',
  jurisdiction: string,
  text: string,
  ...states: string[],
];

/** What a heading above the text says, where a bare amount is about that. */
export interface Family {
  /** The types that these phrasings decide on; others may be read beside them where they are listed. */
  readonly types: readonly FactType[];
  /** Wordings that state facts. */
  readonly stating: readonly Phrasing[];
  /** Wordings that look like such facts and state none of these types. */
  readonly nearMisses: readonly Phrasing[];
}

/** Day of publication of all texts, which gives days without a year theirs. */
export const publishedOn = '2025-12-20';
/** Day of reading. */
export const now = '2025-12-21T12:00:00Z';

/** A fact in one line: `fee:registration 215 USD`, `salary_threshold 50700 EUR/year gross =50percent`, `stay_per_entry P30D at_most`. */
export function outlineOf({ type, qualifier, value, status }: Fact): string {
  const name = qualifier === null ? type : `${type}:${qualifier}`;
  const state = status === 'in_force' || status === 'scheduled' || status === 'expired' ? '' : ` ${status}`;
  if (value === null) return `${name}${state}`;
  const isMoney = /^[A-Z]{3}$/.test(value.unit);
  const unit = isMoney || value.unit === 'percent' || value.unit === 'factor' ? ` ${value.unit}` : '';
  const window =
    value.window === undefined ? '' : ` ${value.window.from?.value ?? ''}..${value.window.until?.value ?? ''}`;
  return [
    `${name} ${value.value}`,
    value.high === undefined ? '' : `..${value.high}`,
    unit,
    value.period === undefined ? '' : `/${value.period}`,
    value.basis === undefined ? '' : ` ${value.basis}`,
    value.formula === undefined || unit === ' percent' || unit === ' factor'
      ? ''
      : ` =${value.formula.factor}${value.formula.unit}`,
    value.bound === undefined ? '' : ` ${value.bound}`,
    window,
    state,
  ].join('');
}
