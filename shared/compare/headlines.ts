import type { Listed } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';

/** Of the words of two headlines, so many are in both where one corrects the other. */
const sharedWords = 0.5;
/** Entries of one day among which a corrected one is looked for. */
const mostOfDay = 50;

const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const wordsOf = (title: string): string[] => normalise(title).toLowerCase().match(words) ?? [];
const numbersOf = (title: string): string => (normalise(title).match(/\d+/gu) ?? []).join(' ');

/** Whether one headline is another corrected: other words, and most of them the same; one that is cut says the same. */
export function isCorrected(before: string, after: string): boolean {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const [shorter, longer] = was.length < is.length ? [was, is] : [is, was];
  // The last word may be cut as well.
  if (
    shorter.slice(0, -1).every((word, at) => word === longer[at]) &&
    (longer[shorter.length - 1] ?? '').startsWith(shorter.at(-1) ?? '')
  )
    return false;
  const left = new Set(was);
  const same = new Set(is.filter((word) => left.has(word))).size;
  return same >= Math.max(left.size, new Set(is).size) * sharedWords;
}

const dayOf = ({ publishedOn }: Listed): string => publishedOn?.slice(0, 10) ?? '';

/**
 * Entries that came at another address in place of one of the same day that left, with its headline corrected, by id; what rolls off the
 * end of a list is replaced by nothing. Other numbers are another notice.
 */
export function correctedEntries(before: readonly Listed[], after: readonly Listed[]): ReadonlyMap<string, Listed> {
  const known = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  const listed = before.filter(({ gone, untold }) => gone !== true && untold !== true);
  const last = listed.findLastIndex(({ id }) => now.has(id));
  const left = new Map<string, Listed[]>();
  for (const item of listed.slice(0, Math.max(0, last)))
    if (!now.has(item.id) && dayOf(item) !== '')
      left.set(dayOf(item), [...(left.get(dayOf(item)) ?? []).slice(-mostOfDay), item]);
  const corrected = new Map<string, Listed>();
  for (const item of after) {
    if (known.has(item.id)) continue;
    const candidates = left.get(dayOf(item)) ?? [];
    const at = candidates.findIndex(
      ({ title }) => numbersOf(title) === numbersOf(item.title) && isCorrected(title, item.title),
    );
    const [earlier] = at < 0 ? [] : candidates.splice(at, 1);
    if (earlier !== undefined) corrected.set(item.id, earlier);
  }
  return corrected;
}
