import type { Listed, Snapshot } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';
import { textOfBlocks, textOfItem } from './digest.ts';
import { correctedEntries, isCorrected } from './headlines.ts';

/** Entries remembered of a listing, newest first: what rolls off page one is not withdrawn, and is not new when it returns. */
const rememberedEntries = 5000;
/** Entries of which the page is remembered as well, the newest. */
export const mostPages = 10;
/** With fewer entries that state a day, the oldest of them says little about which entries are old. */
const leastDated = 5;
/** Share of entries that must state a day for the same. */
const mostlyDated = 0.8;

/** So many entries that are as others were and stand elsewhere mean that the site changed its addresses. */
const leastMoved = 5;

/** An entry that came (`earlier` is null), or one that says something else than before. */
export interface EntryNews {
  readonly item: Listed;
  readonly earlier: Listed | null;
}

/** The day that an entry states, in the form that sorts; null for another form and for none. */
const dayOf = ({ publishedOn }: Listed): string | null => /^\d{4}-\d{2}-\d{2}/.exec(publishedOn ?? '')?.[0] ?? null;

/** The first day of all known entries; null where too few state one. */
function firstDay(known: readonly Listed[]): string | null {
  const days = known.map(dayOf).filter((day) => day !== null);
  if (days.length < leastDated || days.length < known.length * mostlyDated) return null;
  return days.reduce((first, day) => (day < first ? day : first));
}

/** Of a link alone, the title is the page's, and cut and marked as it likes: it says something else only where it is corrected. */
const isAmended = (earlier: Listed, now: Listed): boolean => {
  if (earlier.gone === true) return false;
  if (earlier.blocks === null || now.blocks === null) return isCorrected(earlier.title, now.title);
  return textOfItem(earlier) !== textOfItem(now);
};

/** Whether the page that an entry leads to says something else than when it was visited before. */
const isEdited = ({ page: earlier }: Listed, { page }: Listed): boolean =>
  earlier !== undefined && page !== undefined && textOfBlocks(earlier.blocks) !== textOfBlocks(page.blocks);

/**
 * Tells which entries say what one of `others` says: of the same time and title, and of the same text where both carry one; the time
 * may be missing in both. Looked up: thousands may have left, and thousands come.
 */
function saidBy(others: readonly Listed[]): (item: Listed) => boolean {
  const keyOf = ({ publishedOn, title }: Listed): string => `${publishedOn} ${normalise(title)}`;
  /** By time and title, the texts of those that carry one, and null for one that carries none. */
  const texts = new Map<string, Set<string | null>>();
  const textIn = (item: Listed): string | null => (item.blocks === null ? null : textOfBlocks(item.blocks));
  for (const other of others) {
    const key = keyOf(other);
    const known = texts.get(key) ?? new Set();
    texts.set(key, known.add(textIn(other)));
  }
  return (item) => {
    const known = texts.get(keyOf(item));
    if (known === undefined) return false;
    const text = textIn(item);
    return text === null || known.has(null) || known.has(text);
  };
}

/**
 * What is new between two readings of a list, in the order of the later: entries that were not there and entries whose text
 * changed. Not new are
 * - an entry that was known, wherever it stands now, and however long it was away;
 * - an entry older than all that were known, or as old and below them: the page shifted, or an old post was put on top;
 * - an entry that says the same, of the same time, as one that left with this reading: it stands at another address. Where no
 *   time is stated, a title alone may return every month: then most new entries must say what one says that left.
 * An entry that came in place of one with its headline corrected is that one, amended.
 * An entry that was left untold (`untold`) is new even when it has left the page since.
 */
export function entryNews(before: readonly Listed[], after: readonly Listed[]): EntryNews[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  const left = before.filter(({ id, gone }) => gone !== true && !now.has(id));
  const first = firstDay(before);
  const lastKnown = after.findLastIndex(({ id }) => known.has(id));
  const isSaid = saidBy(left);
  const unknown = after.filter(({ id }) => !known.has(id));
  const returned = new Set(unknown.filter(isSaid));
  const isMove = returned.size >= leastMoved && returned.size > unknown.length / 2;
  const isMoved = (item: Listed): boolean => returned.has(item) && (isMove || item.publishedOn !== null);
  const isOld = (item: Listed, at: number): boolean => {
    const day = dayOf(item);
    return day !== null && first !== null && (day < first || (day === first && at > lastKnown));
  };
  const corrected = correctedEntries(before, after);
  const news = after.flatMap((item, at): EntryNews[] => {
    const earlier = known.get(item.id);
    const same = corrected.get(item.id);
    if (earlier === undefined && same !== undefined && !isMoved(item)) return [{ item, earlier: same }];
    if (earlier === undefined) return isOld(item, at) || isMoved(item) ? [] : [{ item, earlier: null }];
    if (earlier.untold === true) return [{ item, earlier: null }];
    return isAmended(earlier, item) || isEdited(earlier, item) ? [{ item, earlier }] : [];
  });
  const waiting = before.filter(({ id, untold }) => untold === true && !now.has(id));
  return [...news, ...waiting.map((item) => ({ item, earlier: null }))];
}

/**
 * Entries that are gone though entries that stood below them still stand; what rolls off the end of a page is none, nor is what
 * stands at another address now.
 */
export function missingEntries(before: readonly Listed[], after: readonly Listed[]): Listed[] {
  const now = new Set(after.map(({ id }) => id));
  const listed = before.filter(({ gone, untold }) => gone !== true && untold !== true);
  const known = new Set(before.map(({ id }) => id));
  const isSaid = saidBy(after.filter(({ id }) => !known.has(id)));
  const corrected = new Set([...correctedEntries(before, after).values()].map(({ id }) => id));
  const last = listed.findLastIndex(({ id }) => now.has(id));
  return listed.filter(
    (item, at) => (at < last || item.missing === true) && !now.has(item.id) && !isSaid(item) && !corrected.has(item.id),
  );
}

/** Entries that are new, in the order of the later reading. */
export function gainedEntries(before: Snapshot, after: Snapshot): Listed[] {
  if (before.kind !== 'listing' || after.kind !== 'listing') return [];
  return entryNews(before.items, after.items).flatMap(({ item, earlier }) => (earlier === null ? [item] : []));
}

/** Entries of two readings, those of the later first; what stands on the page now is never forgotten. */
export function joinEntries(after: readonly Listed[], before: readonly Listed[]): Listed[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  const older = before.filter(({ id }) => !now.has(id)).map(remembered);
  let pages = 0;
  const current = after.map(({ page: own, ...item }): Listed => {
    const page = own ?? known.get(item.id)?.page;
    return page === undefined || pages++ >= mostPages ? item : { ...item, page };
  });
  return [...current, ...older.slice(0, Math.max(0, rememberedEntries - after.length))];
}

/** What is kept of an entry that has left the page: without its text, unless it is still to be told, or its loss to be sure of. */
function remembered({ page: _page, ...item }: Listed): Listed {
  if (item.missing === true) return item;
  const { text: _text, ...kept } = item;
  return item.untold === true ? { ...item, gone: true } : { ...kept, blocks: null, gone: true };
}
