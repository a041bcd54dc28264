import type { NoticeEvent } from '../../shared/alert/event.ts';
import { digestOf, textOfItem } from '../../shared/compare/digest.ts';
import type { Listed, Snapshot } from '../../shared/extract/notice.ts';
import { mostEvents } from '../adapters/noticeStore.ts';
import { amendedChange, type Circumstances, pageChange, publishedChange } from './changes.ts';
import type { Followed } from './follow.ts';

/** A reading with less than this share of the text before is held until a second one agrees (design §5.6). */
const plausibleShare = 0.4;
/** Pages shorter than this, in characters, may halve by one honest edit. */
const shortText = 600;
/** Entries remembered of a listing, newest first: what rolls off page one is not withdrawn, and is not new when it returns. */
const rememberedEntries = 5000;
/** Entries told at once; one event more may tell operators that a trouble is over. */
const mostNews = mostEvents - 1;
/** A listing with this many entries of which none was known is another list, until a second reading agrees. */
const foreignEntries = 8;

const lengthOf = (snapshot: Snapshot): number =>
  snapshot.kind === 'notice'
    ? snapshot.notice.blocks.reduce((sum, block) => sum + block.text.length, 0)
    : snapshot.items.length;

/** Why a reading should not be believed at once, or null. */
export function suspicion(before: Snapshot, after: Snapshot): string | null {
  if (before.kind === 'notice') {
    const old = lengthOf(before);
    const now = lengthOf(after);
    return old > shortText && now < old * plausibleShare ? `${now} characters of text where there were ${old}` : null;
  }
  if (after.kind !== 'listing' || after.items.length < foreignEntries) return null;
  const known = new Set(before.items.map((item) => item.id));
  return after.items.some((item) => known.has(item.id))
    ? null
    : `${after.items.length} entries of which none was known`;
}

/** Entries of two readings, those of the later first; what stands on the page now is never forgotten. */
export function joinEntries(after: readonly Listed[], before: readonly Listed[]): Listed[] {
  const now = new Set(after.map((item) => item.id));
  // Text is kept of what stands there now: an entry that returns is known, and is not compared.
  const older = before.filter((item) => !now.has(item.id)).map((item) => ({ ...item, blocks: [] }));
  return [...after, ...older.slice(0, Math.max(0, rememberedEntries - after.length))];
}

/** An entry that came, or one that says something else than before. */
interface News {
  readonly item: Listed;
  readonly earlier: Listed | null;
}

/** Only entries that carry text are compared: a title beside a link is the page's own, and cut and marked as it likes. */
const isAmended = (earlier: Listed, now: Listed): boolean =>
  earlier.blocks.length > 0 && now.blocks.length > 0 && textOfItem(earlier) !== textOfItem(now);

/** Entries that a reading has and the one before had not. */
export function gainedEntries(before: Snapshot, after: Snapshot): Listed[] {
  if (before.kind !== 'listing' || after.kind !== 'listing') return [];
  const known = new Set(before.items.map((item) => item.id));
  return after.items.filter((item) => !known.has(item.id));
}

/** What is to be recorded of the differences between two snapshots. */
interface Comparison {
  /** What the next reading is compared with. */
  readonly snapshot: Snapshot;
  readonly events: readonly NoticeEvent[];
  /** Digest of what was taken of the reading. */
  readonly digest: string;
  /** Whether that was all; entries that were left stay unknown, and the next comparison gains them. */
  readonly isWhole: boolean;
}

/** The changes between two snapshots of one source. `digest` is that of the later. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
  followed: ReadonlyMap<string, Followed> = new Map(),
): Comparison {
  if (before.kind === 'notice' && after.kind === 'notice') {
    const event = pageChange(before.notice, after.notice, digest, reverts, circumstances);
    return { snapshot: after, events: event === null ? [] : [event], digest, isWhole: true };
  }
  if (before.kind === 'listing' && after.kind === 'listing') {
    const known = new Map(before.items.map((item) => [item.id, item]));
    const news = after.items.flatMap((item): News[] => {
      const earlier = known.get(item.id) ?? null;
      return earlier === null || isAmended(earlier, item) ? [{ item, earlier }] : [];
    });
    const left = new Map(news.slice(mostNews).map(({ item, earlier }) => [item.id, earlier]));
    // What is left for the next comparison stays as it was known, or unknown.
    const items = after.items.flatMap((item) => (left.has(item.id) ? (left.get(item.id) ?? []) : [item]));
    const changes = news
      .slice(0, mostNews)
      .map(({ item, earlier }) =>
        earlier === null
          ? publishedChange(item, followed.get(item.id) ?? null, circumstances)
          : amendedChange(earlier, item, circumstances),
      );
    return {
      snapshot: { ...after, items: joinEntries(items, before.items) },
      events: changes.filter((event) => event !== null),
      digest: left.size === 0 ? digest : digestOf({ ...after, items }),
      isWhole: left.size === 0,
    };
  }
  return { snapshot: after, events: [], digest, isWhole: true };
}
