import {
  type ChangeStore,
  type Cursor,
  comparePlaces,
  type RecordedChange,
} from '../../functions/adapters/dynamodb/changeStore.ts';
import type { GroupStore } from '../../functions/adapters/dynamodb/groupStore.ts';
import type { Head, NoticeStore } from '../../functions/adapters/dynamodb/noticeStore.ts';
import { packWords } from '../../functions/adapters/dynamodb/packedWords.ts';
import type { Pack, RowStore } from '../../functions/adapters/dynamodb/rowStore.ts';
import type { Standing } from '../../functions/adapters/dynamodb/standing.ts';
import { isOut, type Withheld } from '../../functions/adapters/dynamodb/withheld.ts';
import type { Clock } from '../../functions/adapters/runtime/clock.ts';
import { isTrialEvent } from '../../shared/alert/event.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import type { Statement } from '../../shared/programmes/statement.ts';
import { withoutWithdrawn } from '../../shared/programmes/withoutWithdrawn.ts';
import type { Announcement } from '../../shared/relate/announcement.ts';
import { linksOf } from '../../shared/relate/links.ts';
import { createMemoryGroupStore } from './memoryGroupStore.ts';

const untold = { publishedAt: null, withheld: null, releasedAt: null, retraction: null } as const;

function createMemoryRowStore(): RowStore {
  const packs = new Map<number, Pack>();
  const late = new Map<string, Cursor>();
  return {
    readRows: async (from) => [...packs.values()].filter(({ number }) => number >= from),
    readLast: async () => [...packs.values()].at(-1) ?? null,
    readWords: async (number) => {
      const pack = packs.get(number);
      if (pack === undefined) throw new Error(`pack ${number}: no words are stored`);
      return packWords(pack.words);
    },
    write: async (pack) => {
      if ((packs.get(pack.number)?.rows.length ?? 0) < pack.rows.length) packs.set(pack.number, pack);
    },
    addLate: async (place) => {
      late.set(place.changeId, place);
    },
    readLate: async () => [...late.values()].toSorted(comparePlaces),
  };
}

/** The stores without a database, for replays: the same behaviour, gone with the process. */
export function createMemoryStores({ clock }: { readonly clock: Clock }): {
  notices: NoticeStore;
  changes: ChangeStore;
  groups: GroupStore;
  rows: RowStore;
} {
  const heads = new Map<string, Head>();
  const snapshots = new Map<string, Snapshot>();
  const recorded = new Map<string, RecordedChange>();
  const reads = new Map<string, string>();
  const watched = new Map<string, string>();
  const withheld = new Map<string, Withheld>();
  let standing: Standing | null = null;
  const knownOf = (map: ReadonlyMap<string, string>, ids: readonly string[]): Record<string, string> =>
    Object.fromEntries(ids.flatMap((id): [string, string][] => (map.has(id) ? [[id, map.get(id) ?? '']] : [])));
  const outIds = (): Set<string> => new Set([...withheld.values()].filter(isOut).map(({ change }) => change));
  const isPending = (change: RecordedChange | undefined): boolean =>
    change !== undefined && change.publishedAt === null && change.withheld === null;
  const listed = (): RecordedChange[] =>
    [...recorded.values()].filter(({ event, withheld: state }) => !isTrialEvent(event) && state === null);
  const journals = new Map<string, readonly Announcement[][]>();
  const publishers = new Map<string, readonly string[]>();
  const links = new Map<string, readonly string[]>();
  const stated = new Map<string, readonly Statement[]>();
  const add = (map: Map<string, readonly string[]>, key: string, value: string): void => {
    map.set(key, [...new Set([...(map.get(key) ?? []), value])]);
  };
  const notices: NoticeStore = {
    readHead: async (sourceId) => heads.get(sourceId) ?? null,
    readSnapshot: async (sourceId, number) => {
      const snapshot = snapshots.get(`${sourceId} ${number}`);
      if (snapshot === undefined) throw new Error(`no snapshot ${number} of ${sourceId}`);
      return snapshot;
    },
    record: async ({ expectedVersion, head, snapshot, events, announced, statements }) => {
      if ((heads.get(head.sourceId)?.version ?? 0) !== expectedVersion) return 'conflict';
      if (snapshot !== null && head.baseline === null)
        throw new Error(`source ${head.sourceId}: a snapshot without a baseline`);
      if (announced !== undefined) {
        const { jurisdiction, place, announcements } = announced;
        const journal = journals.get(jurisdiction) ?? [];
        if (place !== journal.length + 1) return 'outdated';
        journals.set(jurisdiction, [...journal, [...announcements]]);
        for (const { own, change } of announcements) for (const key of own) add(publishers, key, change);
      }
      for (const event of events) for (const earlier of linksOf(event)) add(links, earlier, event.id);
      heads.set(head.sourceId, head);
      if (snapshot !== null && head.baseline !== null)
        snapshots.set(`${head.sourceId} ${head.baseline.snapshot}`, snapshot);
      if (statements !== undefined) stated.set(statements.key, statements.statements);
      const fresh = events.filter((event) => !recorded.has(event.id));
      for (const event of fresh) recorded.set(event.id, { event, recordedAt: clock().toISOString(), ...untold });
      return fresh.map((event) => event.id);
    },
    readJournal: async (jurisdiction, at) => {
      const journal = journals.get(jurisdiction) ?? [];
      return {
        next: journal.length + 1,
        announcements: journal.flat().filter(({ openUntil, change }) => openUntil >= at && !outIds().has(change)),
      };
    },
    readStatements: async (key) => stated.get(key) ?? [],
    publishersOf: async (document) => (publishers.get(document) ?? []).filter((id) => recorded.has(id)),
    readTime: async (_host, sourceId) => reads.get(sourceId) ?? null,
    recordReads: async (_host, times) => {
      for (const [source, time] of Object.entries(times)) reads.set(source, time);
    },
  };
  const changes: ChangeStore = {
    read: async (id) => recorded.get(id) ?? null,
    readReading: async (sourceId, number) => snapshots.get(`${sourceId} ${number}`) ?? null,
    isPending: async (id) => isPending(recorded.get(id)),
    markPublished: async (id, publishedAt) => {
      const change = recorded.get(id);
      if (change !== undefined && change.publishedAt === null) recorded.set(id, { ...change, publishedAt });
    },
    listPending: async (before, limit) =>
      [...recorded]
        .filter(([, change]) => isPending(change) && change.recordedAt < before)
        .sort(([, one], [, other]) => one.recordedAt.localeCompare(other.recordedAt))
        .map(([id]) => id)
        .slice(0, limit),
    touch: async () => {},
    timeline: async (limit, before) =>
      listed()
        .filter((change) => before === undefined || change.recordedAt < before)
        .sort((one, other) => other.recordedAt.localeCompare(one.recordedAt))
        .filter((change, index, all) => index < limit || change.recordedAt === all[limit - 1]?.recordedAt),
    after: async (from, until, limit) => {
      const place = ({ event, recordedAt }: RecordedChange): string => `${recordedAt} ${event.id}`;
      const start = typeof from === 'string' ? from : `${from.recordedAt} ${from.changeId}`;
      const found = listed()
        .filter((change) => place(change) > start && change.recordedAt <= until)
        .sort((one, other) => place(one).localeCompare(place(other)))
        .slice(0, limit);
      const last = found.at(-1);
      return {
        changes: found,
        cursor: last === undefined ? null : { recordedAt: last.recordedAt, changeId: last.event.id },
      };
    },
    places: async ({ after, before }, order, limit) => {
      const places = listed()
        .map(({ event, recordedAt }) => ({ recordedAt, changeId: event.id }))
        .filter((place) => after === null || comparePlaces(place, after) > 0)
        .filter((place) => before === null || comparePlaces(place, before) < 0)
        .sort((one, other) => comparePlaces(one, other) * (order === 'oldest' ? 1 : -1));
      const last = places[limit - 1]?.recordedAt;
      const some = places.filter(({ recordedAt }, index) => index < limit || recordedAt === last);
      return { places: some, isAll: some.length === places.length };
    },
    readMany: async (ids) => ids.flatMap((id) => recorded.get(id) ?? []),
    recordEvent: async (event, recordedAt) => {
      if (recorded.has(event.id)) return 'exists';
      for (const earlier of linksOf(event)) add(links, earlier, event.id);
      recorded.set(event.id, { event, recordedAt, ...untold });
      return 'recorded';
    },
    linkedTo: async (id, limit) =>
      (links.get(id) ?? [])
        .flatMap((later) => recorded.get(later) ?? [])
        .filter(({ withheld: state }) => state === null)
        .sort((one, other) => one.recordedAt.localeCompare(other.recordedAt))
        .slice(0, limit),
    listStatements: async () =>
      withoutWithdrawn(
        [...stated.values()].flat(),
        [...withheld.values()].filter(isOut).flatMap(({ facts }) => facts),
        outIds(),
      ),
    withhold: async (one) => {
      withheld.set(one.change, one);
      const change = recorded.get(one.change);
      const { state, at, by, why } = one;
      if (change === undefined) return;
      if (state === 'retracted') recorded.set(one.change, { ...change, retraction: { at, by, why } });
      else if (change.publishedAt === null && state !== 'released')
        recorded.set(one.change, { ...change, withheld: state });
    },
    listWithheld: async () => [...withheld.values()],
    release: async (id, at, by) => {
      const [held, change] = [withheld.get(id), recorded.get(id)];
      if (held?.state !== 'held' || change === undefined) return;
      if (change.withheld === 'held') recorded.set(id, { ...change, withheld: null, recordedAt: at, releasedAt: at });
      withheld.set(id, { ...held, state: 'released', at, by });
    },
    readHeads: async (ids) =>
      new Map(
        ids.flatMap((id): [string, Head][] => {
          const head = heads.get(id);
          return head === undefined ? [] : [[id, head]];
        }),
      ),
    readTimes: async () => Object.fromEntries(reads),
    readTimesOf: async (sources) =>
      knownOf(
        reads,
        sources.map(({ id }) => id),
      ),
    watchedSince: async (ids, now) => {
      for (const id of ids) watched.set(id, watched.get(id) ?? now);
      return Object.fromEntries(ids.map((id) => [id, watched.get(id) ?? now]));
    },
    readWatched: async (ids) => knownOf(watched, ids),
    readStanding: async () => standing,
    writeStanding: async (next) => {
      standing = next;
    },
  };
  return { notices, changes, groups: createMemoryGroupStore(), rows: createMemoryRowStore() };
}
