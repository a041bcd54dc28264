import type { AlertEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import type { Head } from './noticeStore.ts';
import type { Standing } from './standing.ts';
import type { Withheld } from './withheld.ts';

/** A recorded event and what became of it. */
export interface RecordedChange {
  readonly event: AlertEvent;
  readonly recordedAt: string;
  /** When it was handed to the topic and to every endpoint's queue; null while it waits. */
  readonly publishedAt: string | null;
  /** Nobody hears of it, not even through the site: it waits for an operator, or was dropped by one. */
  readonly withheld: 'held' | 'dropped' | null;
  /** When it was let go after it was held, RFC 3339. */
  readonly releasedAt: string | null;
  /** That it was taken back. */
  readonly retraction: Pick<Withheld, 'at' | 'by' | 'why'> | null;
}

/** A place in the order in which changes were recorded. */
export interface Cursor {
  readonly recordedAt: string;
  readonly changeId: string;
}

/** In which order recorded changes are gone through. */
export type Order = 'newest' | 'oldest';

/** By time, and by id where that is the same: below 0 where the first was recorded earlier. */
export function comparePlaces(one: Cursor, other: Cursor): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  if (one.changeId === other.changeId) return 0;
  return one.changeId < other.changeId ? -1 : 1;
}

export interface ChangeStore {
  read(changeId: string): Promise<RecordedChange | null>;
  /** What a source was read as under a number, or null where nothing is stored. */
  readReading(sourceId: string, number: number): Promise<Snapshot | null>;
  /** Consistent; false once it was published. */
  isPending(changeId: string): Promise<boolean>;
  /** Takes it off the index of unpublished changes; a second call does nothing. */
  markPublished(changeId: string, at: string): Promise<void>;
  /** Ids recorded before `before` and not yet published, oldest first. */
  listPending(before: string, limit: number): Promise<readonly string[]>;
  /** Writes the change anew so that the stream carries it again. */
  touch(changeId: string, at: string): Promise<void>;
  /**
   * Newest first; `before` is the `recordedAt` to go on from, exclusive. More than `limit` come when one check recorded changes
   * on both sides of it: they share their `recordedAt`, and `before` could not go on from between them.
   */
  timeline(limit: number, before?: string): Promise<readonly RecordedChange[]>;
  /**
   * Oldest first, from where a cursor ended or from a time on (RFC 3339), up to `until`, inclusive. The cursor that is returned
   * goes on behind the last change; null when there was none.
   */
  after(
    from: Cursor | string,
    until: string,
    limit: number,
  ): Promise<{ changes: readonly RecordedChange[]; cursor: Cursor | null }>;
  /**
   * Where recorded changes stand between two places, both exclusive and open where null, by time and then by id. More than `limit`
   * come where the last ones share their `recordedAt`; `isAll` says that there are no more.
   */
  places(
    between: { readonly after: Cursor | null; readonly before: Cursor | null },
    order: Order,
    limit: number,
  ): Promise<{ readonly places: readonly Cursor[]; readonly isAll: boolean }>;
  /** Those of these changes that are recorded, in the order in which they are asked for. Consistent. */
  readMany(changeIds: readonly string[]): Promise<readonly RecordedChange[]>;
  /** Records an event that no check made; a trial is on no timeline, and in `after` neither. `exists` when one of that id is recorded. */
  recordEvent(event: AlertEvent, recordedAt: string): Promise<'recorded' | 'exists'>;
  /** Takes a change out of what is told, or notes that it was taken back; a second call for one change does the same. */
  withhold(withheld: Withheld): Promise<void>;
  /** All that was ever withheld, in no order. */
  listWithheld(): Promise<readonly Withheld[]>;
  /** Has a held change go out, recorded as of `at`; does nothing for one that is not held. */
  release(changeId: string, at: string, by: string): Promise<void>;
  /** Changes that relate to one: that announce the same, translate, correct, supersede, undo or take it back, those withheld left out; oldest first. */
  linkedTo(changeId: string, limit: number): Promise<readonly RecordedChange[]>;
  /** What all notices state, as they were read last, in no order; without what withheld changes state. */
  listStatements(): Promise<readonly Statement[]>;
  /** What is known of each of these sources that was ever checked; not consistent. */
  readHeads(sourceIds: readonly string[]): Promise<ReadonlyMap<string, Head>>;
  /** Last good read of each source, RFC 3339. */
  readTimes(): Promise<Readonly<Record<string, string>>>;
  /** The same of some sources alone; `url` is the catalog's. */
  readTimesOf(sources: readonly Pick<Source, 'id' | 'url'>[]): Promise<Readonly<Record<string, string>>>;
  /** Since when each of these sources is watched, RFC 3339: `now` for those that are asked for the first time. */
  watchedSince(sourceIds: readonly string[], now: string): Promise<Readonly<Record<string, string>>>;
  /** The same of those among them that were asked for before; writes nothing. */
  readWatched(sourceIds: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** How all sources stood when it was worked out last; null before that. */
  readStanding(): Promise<Standing | null>;
  writeStanding(standing: Standing): Promise<void>;
}
