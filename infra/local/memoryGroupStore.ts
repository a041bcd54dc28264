import { type Group, type GroupStore, groupOpenMs, type Member } from '../../functions/adapters/dynamodb/groupStore.ts';

interface Claimed {
  readonly first: string;
  readonly closesAt: number;
  readonly sources: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** Changes that made it by themselves. */
  readonly own: ReadonlySet<string>;
}

interface Kept extends Group {
  readonly lastAt: string;
  readonly waitsSince: string | null;
}

const isAmong = (members: readonly Member[], { changeId }: Member): boolean =>
  members.some((member) => member.changeId === changeId);
const without = (members: readonly Member[], gone: readonly Member[]): Member[] =>
  members.filter((member) => !isAmong(gone, member));

/** Groups without a database, for replays. */
export function createMemoryGroupStore(): GroupStore {
  const edits = new Map<string, Claimed>();
  const groups = new Map<string, Kept>();
  const claimOne = (key: string, { changeId, sourceId }: Member, time: number): string => {
    const known = edits.get(key);
    const open = known === undefined || known.closesAt < time ? null : known;
    const isAgain = open !== null && !open.members.has(changeId) && open.sources.has(sourceId);
    const isOwn = open === null || open.own.has(changeId) || isAgain;
    edits.set(key, {
      first: open?.first ?? changeId,
      closesAt: open?.closesAt ?? time + groupOpenMs,
      sources: new Set([...(open?.sources ?? []), sourceId]),
      members: new Set([...(open?.members ?? []), changeId]),
      own: new Set([...(open?.own ?? []), ...(isOwn ? [changeId] : [])]),
    });
    return isOwn ? changeId : open.first;
  };
  const change = (key: string, next: (group: Kept) => Partial<Kept>): void => {
    const group = groups.get(key);
    if (group !== undefined) groups.set(key, { ...group, ...next(group) });
  };
  return {
    claim: async (keys, member, at) => new Map(keys.map((key) => [key, claimOne(key, member, Date.parse(at))])),
    wait: async ({ key, first }, member, at) => {
      const none = { key, first, waiting: [], telling: [], told: [], lastAt: at, waitsSince: null };
      const group = groups.get(key) ?? none;
      if (isAmong(group.told, member) || isAmong(group.telling, member)) return;
      const waiting = [...without(group.waiting, [member]), member];
      groups.set(key, { ...group, waiting, lastAt: at, waitsSince: group.waitsSince ?? at });
    },
    settled: async (quietSince, longSince) =>
      [...groups.values()]
        .filter(
          ({ waiting, telling, lastAt, waitsSince }) =>
            telling.length > 0 ||
            (waiting.length > 0 && (lastAt < quietSince || (waitsSince !== null && waitsSince < longSince))),
        )
        .map(({ key, first, waiting, telling, told }) => ({ key, first, waiting, telling, told })),
    begin: async (key, members) => {
      if ((groups.get(key)?.telling ?? []).length > 0) return false;
      change(key, ({ waiting }) => ({ waiting: without(waiting, members), telling: members, waitsSince: null }));
      return true;
    },
    finish: async (key, members) =>
      change(key, ({ telling, told }) => ({ telling: without(telling, members), told: [...told, ...members] })),
  };
}
