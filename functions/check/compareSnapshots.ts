import type { NoticeEvent } from '../../shared/alert/event.ts';
import { entryNews, joinEntries } from '../../shared/compare/entries.ts';
import { normalise } from '../../shared/compare/normalise.ts';
import type { Block, Listed, Snapshot } from '../../shared/extract/notice.ts';
import { mostEvents } from '../adapters/noticeStore.ts';
import type { Circumstances } from './change.ts';
import { amendedChange, publishedChange, withdrawnChange } from './entryChanges.ts';
import { type Following, nothingFollowed } from './follow.ts';
import { pageChange } from './pageChanges.ts';

/**
 * A reading with less than this share of the text before, or of the rows, is held until a second one agrees (design §5.6). Not half
 * of the rows: an honest page lost 56 per cent of them at once (Visa Bulletin, 108 rows in September 2023, 48 in October). Of the
 * words, no change of 290 left less than 65 per cent, and a page that was another 1 (2026-11-23).
 */
const plausibleShare = 0.4;
/** Pages shorter than this, in characters, may halve by one honest edit. */
const shortText = 600;
/** Tables with fewer rows may lose most of them by one honest edit. */
const manyRows = 8;
/** Entries told at once; one event more may tell operators that a trouble is over. */
const mostNews = mostEvents - 1;
/** A listing with this many entries of which none was known, or most were rewritten, is another list, until a second reading agrees. */
const manyEntries = 8;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Chinese and Japanese characters one by one, other words whole. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const wordsOf = (blocks: readonly Block[]): string[] =>
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

/** Whether most of a text is gone, with or without another in its place, or most rows of its tables; null where neither is. */
export function shrinkage(before: readonly Block[], after: readonly Block[]): string | null {
  const [old, now] = [lengthOf(before), lengthOf(after)];
  if (old > shortText && now < old * plausibleShare) return `${now} characters of text where there were ${old}`;
  const replaced = old > shortText ? replacement(before, after) : null;
  if (replaced !== null) return replaced;
  const [oldRows, nowRows] = [rowsOf(before), rowsOf(after)];
  return oldRows >= manyRows && nowRows < oldRows * plausibleShare
    ? `${nowRows} rows of tables where there were ${oldRows}`
    : null;
}

/** Why a reading should not be believed at once, or null. */
export function suspicion(before: Snapshot, after: Snapshot): string | null {
  if (before.kind === 'notice')
    return after.kind === 'notice' ? shrinkage(before.notice.blocks, after.notice.blocks) : null;
  if (after.kind !== 'listing' || after.items.length < manyEntries) return null;
  const known = new Set(before.items.map((item) => item.id));
  if (!after.items.some((item) => known.has(item.id))) return `${after.items.length} entries of which none was known`;
  const amended = entryNews(before.items, after.items).filter(({ earlier }) => earlier !== null).length;
  return amended >= manyEntries && amended > after.items.length / 2
    ? `${amended} of ${after.items.length} entries say something else`
    : null;
}

/** What is to be recorded of the differences between two snapshots. */
interface Comparison {
  /** What the next reading is compared with. */
  readonly snapshot: Snapshot;
  readonly events: readonly NoticeEvent[];
  /** Digest of a reading in which nothing changed since. */
  readonly digest: string;
  /** Entries that are new to the next comparison too: those that wait for the next check, or more than one transaction holds. */
  readonly left: 'nothing' | 'waiting' | 'more';
}

/** The changes between two snapshots of one source. `digest` is that of the later; entries that are `waiting` are left. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
  { followed, waiting, missing }: Following = nothingFollowed,
): Comparison {
  if (before.kind === 'notice' && after.kind === 'notice') {
    const event = pageChange(before.notice, after.notice, digest, reverts, circumstances);
    return { snapshot: after, events: event === null ? [] : [event], digest, left: 'nothing' };
  }
  if (before.kind === 'listing' && after.kind === 'listing') {
    const news = entryNews(before.items, after.items);
    const ready = news.filter(({ item }) => !waiting.has(item.id));
    const told = ready.slice(0, mostNews - missing.size);
    const isTold = new Set(told.map(({ item }) => item.id));
    const untold = new Map(news.filter(({ item }) => !isTold.has(item.id)).map((entry) => [entry.item.id, entry]));
    // What is left stays as it was known, or is marked, so that it is not lost when it leaves the page.
    const items = after.items.map((item): Listed => {
      const entry = untold.get(item.id);
      const page = followed.get(item.id)?.page;
      if (entry === undefined) return page === undefined ? item : { ...item, page };
      return entry.earlier ?? { ...item, untold: true };
    });
    const lost = before.items.filter((item) => missing.has(item.id) && item.missing === true);
    const isLost = new Set(lost.map(({ id }) => id));
    const unsure = missing.size - isLost.size;
    const older = before.items.map(({ missing: _missing, ...item }): Listed => {
      if (isTold.has(item.id)) return { ...item, untold: false };
      return missing.has(item.id) && !isLost.has(item.id) ? { ...item, missing: true } : item;
    });
    const changes = told.map(({ item, earlier }) =>
      earlier === null
        ? publishedChange(item, followed.get(item.id) ?? null, circumstances)
        : amendedChange(earlier, item, circumstances),
    );
    const isAll = untold.size === 0 && unsure === 0;
    return {
      snapshot: { ...after, items: joinEntries(items, older) },
      events: [
        ...changes.filter((event) => event !== null),
        ...lost.map((item) => withdrawnChange(item, circumstances)),
      ],
      // No reading has this digest, so that the next is compared whatever it holds.
      digest: isAll ? digest : `${untold.size} untold, ${unsure} missing`,
      left: isAll ? 'nothing' : ready.length > told.length ? 'more' : 'waiting',
    };
  }
  return { snapshot: after, events: [], digest, left: 'nothing' };
}
