import type { Edit } from '../compare/edits.ts';
import { normalise } from '../language/normalise.ts';

/**
 * COUNTRY-COUNT: how many countries a list has, as its heading says: `适用国家增至57国`, `对46个国家单方面免签`, `55 countries`,
 * `57 Staaten`, `57개국`, `57か国`.
 */
const count =
  /(?<![\d.,第-])(\d{1,3})(?:(?:个国家|個國家|国|國)(?!民|务|務|际|際|内|內|籍|办|辦|令|人)| (?:eligible |participating |more )?(?:countries|nations)(?!\p{L})| (?:Staaten|Länder)(?!\p{L})|개국|[かカヶ]国)/giu;

/** The numbers of countries that a text states, each once. */
export function countryCounts(text: string): string[] {
  return [...new Set([...normalise(text).matchAll(count)].flatMap(([, number]) => number ?? []))];
}

/** The numbers of countries that came with an edit. */
export function newCounts({ before, after }: Edit): string[] {
  const known = countryCounts(before ?? '');
  return countryCounts(after ?? '').filter((number) => !known.includes(number));
}

const withoutCounts = (text: string | null): string => normalise(text ?? '').replace(count, '#');

/** Whether a number of countries is all that changed in a passage. */
export function isCountEdit(edit: Edit): boolean {
  return (
    edit.op === 'replace' && newCounts(edit).length > 0 && withoutCounts(edit.before) === withoutCounts(edit.after)
  );
}
