import { entryNews } from '../../../shared/compare/entries.ts';
import type { Block, Notice, Snapshot } from '../../../shared/extract/notice.ts';
import { normalise } from '../../../shared/language/normalise.ts';

/** Why a reading should not be believed at once: what kind of thing is odd, and what was seen. */
export interface Suspicion {
  readonly kind: 'shrunk' | 'replaced' | 'rows' | 'grown' | 'turned' | 'unknown' | 'rewritten' | 'apart';
  /** In words, with numbers. */
  readonly seen: string;
}

/**
 * A reading with less than this share of the text before, or of the rows, is held until a second one agrees (design §5.6). Not half
 * of the rows: an honest page lost 56 per cent of them at once (Visa Bulletin, 108 rows in September 2023, 48 in October). Of the
 * words, no change of 290 left less than 65 per cent, and a page that was another 1 (2026-11-23).
 */
const plausibleShare = 0.4;
/** A page that says so many times as much was rebuilt, or shows what it did not show before. */
const plausibleGrowth = 5;
/** Pages shorter than this, in characters, may halve by one honest edit. */
const shortText = 600;
/** Tables with fewer rows may lose most of them by one honest edit. */
const manyRows = 8;
/** A listing with this many entries of which none was known, or most were rewritten, is another list, until a second reading agrees. */
const manyEntries = 8;
/** Letters, below which a text says too little to tell its script. */
const fewLetters = 40;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Chinese and Japanese characters one by one, other words whole. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
export const wordsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ text }) => normalise(text).toLowerCase().match(words) ?? []);

/** Which share of the words of a text is there still, wherever it stands. */
function keptShare(before: readonly Block[], after: readonly Block[]): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  const old = wordsOf(before);
  const kept = old.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return old.length === 0 ? 1 : kept.length / old.length;
}

/** Whether a text is gone for the most part, another in its place or none; null where it is not. */
export function replacement(before: readonly Block[], after: readonly Block[]): string | null {
  const kept = keptShare(before, after);
  return kept < plausibleShare ? `of the words that were there, ${Math.round(kept * 100)} % are there still` : null;
}

const rowsOf = (blocks: readonly Block[]): number => blocks.filter(({ kind }) => kind === 'row').length;

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Han', 'Hangul', 'Arabic', 'Hebrew', 'Thai', 'Devanagari'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const,
);

/** The script that most letters are of, kana counted as Japanese Chinese; null where there are few. */
function scriptOf(blocks: readonly Block[]): string | null {
  const text = blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, 20_000);
  const counts = scripts.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0] as const);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const most = counts.find(([, count]) => count > total / 2);
  return total < fewLetters || most === undefined ? null : most[0];
}

const primary = (language: string): string => language.split('-')[0] ?? language;

/** Whether a text is in another script than before, or most of it in another language. */
function turn(before: Notice, after: Notice): string | null {
  const [was, is] = [scriptOf(before.blocks), scriptOf(after.blocks)];
  if (was !== null && is !== null && was !== is) return `text in ${is} letters where it was in ${was}`;
  if (primary(before.language) === primary(after.language)) return null;
  return keptShare(before.blocks, after.blocks) < plausibleShare
    ? `text in the language ${after.language} where it was in ${before.language}`
    : null;
}

/** Whether most of a text is gone, with or without another in its place, or most rows of its tables; null where neither is. */
export function shrinkage(before: readonly Block[], after: readonly Block[]): Suspicion | null {
  const [old, now] = [lengthOf(before), lengthOf(after)];
  if (old > shortText && now < old * plausibleShare)
    return { kind: 'shrunk', seen: `${now} characters of text where there were ${old}` };
  const replaced = old > shortText ? replacement(before, after) : null;
  if (replaced !== null) return { kind: 'replaced', seen: replaced };
  const [oldRows, nowRows] = [rowsOf(before), rowsOf(after)];
  return oldRows >= manyRows && nowRows < oldRows * plausibleShare
    ? { kind: 'rows', seen: `${nowRows} rows of tables where there were ${oldRows}` }
    : null;
}

function growth(before: readonly Block[], after: readonly Block[]): Suspicion | null {
  const [old, now] = [lengthOf(before), lengthOf(after)];
  return now > shortText && now >= old * plausibleGrowth
    ? { kind: 'grown', seen: `${now} characters of text where there were ${old}` }
    : null;
}

/** Why a reading should not be believed at once, or null. */
export function suspicion(before: Snapshot, after: Snapshot): Suspicion | null {
  if (before.kind === 'notice') {
    if (after.kind !== 'notice') return null;
    const turned = turn(before.notice, after.notice);
    if (turned !== null) return { kind: 'turned', seen: turned };
    const [old, now] = [before.notice.blocks, after.notice.blocks];
    return shrinkage(old, now) ?? growth(old, now);
  }
  if (after.kind !== 'listing' || after.items.length < manyEntries) return null;
  const known = new Set(before.items.map((item) => item.id));
  if (!after.items.some((item) => known.has(item.id)))
    return { kind: 'unknown', seen: `${after.items.length} entries of which none was known` };
  const amended = entryNews(before.items, after.items).filter(({ earlier }) => earlier !== null).length;
  return amended >= manyEntries && amended > after.items.length / 2
    ? { kind: 'rewritten', seen: `${amended} of ${after.items.length} entries say something else` }
    : null;
}
