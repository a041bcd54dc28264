import type { Edit } from '../../compare/edits.ts';
import { skeleton } from '../../language/normalise.ts';

/** Shorter words differ by what they mean: `may` and `day`, `or` and `of`. */
const shortestWord = 6;
/** Letters that a slip adds, drops, swaps or mistakes. */
const mostSlips = 2;
/** Forms of one word that Chinese texts use alike. */
const variants: readonly (readonly [string, string])[] = [
  ['其他', '其它'],
  ['账', '帐'],
  ['登录', '登陆'],
  ['做出', '作出'],
  ['截至', '截止'],
  ['惟', '唯'],
  ['份内', '分内'],
];

/** Edits from one word to the other: letters added, dropped, mistaken, or swapped with their neighbour (Damerau–Levenshtein). */
function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const above = rows[i - 1] ?? [];
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

/** Endings and beginnings that change what a word says: number, time, degree, negation. */
const affix = /^(?:un|in|im|ir|il|non|dis|re)|(?:s|ed|d|ing|er|est|less|ly|n|en|e|r|t|st|te|ten)$/i;

function isSlip(one: string, other: string): boolean {
  if (skeleton(one) === skeleton(other)) return true;
  if (!/^\p{Script=Latin}+$/u.test(one) || !/^\p{Script=Latin}+$/u.test(other)) return false;
  if (Math.min(one.length, other.length) < shortestWord || slips(one.toLowerCase(), other.toLowerCase()) > mostSlips)
    return false;
  // Names of people and places differ by a letter too.
  if (/^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other)) return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return !(longer.startsWith(shorter) && affix.test(longer)) && !(longer.endsWith(shorter) && affix.test(longer));
}

const withoutVariants = (text: string): string =>
  variants.reduce((folded, [one, other]) => folded.replaceAll(other, one), text);
const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
/** `the the applicant`. */
const withoutDoubles = (text: string): string => text.replace(/(?<!\p{L})(\p{L}{2,})(?:\s+\1)+(?!\p{L})/giu, '$1');

/**
 * Nothing of meaning: a slip of the pen put right in a longer word, a doubled word, or another form of the same word. A figure, a
 * name, a short word or an ending is none.
 */
export function isSpelling({ op, before, after }: Edit): boolean {
  if (op !== 'replace' || before === null || after === null) return false;
  if (skeleton(withoutVariants(before)) === skeleton(withoutVariants(after))) return true;
  if (skeleton(withoutDoubles(before)) === skeleton(withoutDoubles(after))) return true;
  const [old, now] = [words(withoutDoubles(before)), words(withoutDoubles(after))];
  if (old.length !== now.length) return false;
  const changed = old.flatMap((word, at) =>
    skeleton(word) === skeleton(now[at] ?? '') ? [] : [[word, now[at] ?? ''] as const],
  );
  const letters = (word: string): string => word.replace(/^["'(“‘]+|["').,;:!?”’]+$/gu, '');
  return (
    changed.length > 0 && changed.length <= 3 && changed.every(([one, other]) => isSlip(letters(one), letters(other)))
  );
}
