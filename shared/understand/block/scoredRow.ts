import { findTerms } from '../../language/clauses/terms.ts';
import type { Language } from '../../language/language.ts';
import type { FactType } from '../fact.ts';
import type { Doubt, Draft } from '../readers/reader.ts';
import type { Surroundings } from './surroundings.ts';

/** A head that says more is no bare `Points`. */
const longestHead = 20;

const known = new WeakMap<readonly string[], boolean>();

/** Whether a row stands in a table of what earns how many points: what its cells name is asked of nobody. */
export function isScored({ columns }: Surroundings, language: Language): boolean {
  const isKnown = known.get(columns) ?? isScoreHead(columns, language);
  known.set(columns, isKnown);
  return isKnown;
}

function isScoreHead(columns: readonly string[], language: Language): boolean {
  return columns.some((column) => {
    const terms = column.length > longestHead ? [] : findTerms(column.trim().toLowerCase(), language);
    return terms.length > 0 && terms.every(({ concept }) => concept === 'points');
  });
}

const scored: ReadonlySet<FactType> = new Set([
  'age_min',
  'age_max',
  'points_threshold',
  'salary_threshold',
  'experience',
  'degree',
  'language_level',
  'funds_required',
  'capital_required',
  'quota',
]);

/** Whether a draft of such a row is an item that earns points, and not the score that is needed: `70点以上`, `at least 65`. */
export const isItem = (draft: Draft | Doubt): boolean =>
  scored.has(draft.type) &&
  !('value' in draft && draft.type === 'points_threshold' && draft.value?.bound === 'at_least');
