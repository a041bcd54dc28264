/** A change of one source. */
export interface Member {
  readonly changeId: string;
  readonly sourceId: string;
}

/** Changes that bring the same news after another told it. */
export interface Group {
  readonly key: string;
  /** Id of the change that told it first, at once. */
  readonly first: string;
  /** Those that nobody was told of. */
  readonly waiting: readonly Member[];
  /** Those of a follow-up that is being recorded; none between two. */
  readonly telling: readonly Member[];
  /** Those that follow-ups told. */
  readonly told: readonly Member[];
}

/** Which pages have the same edits, so that each is told once. */
export interface GroupStore {
  /**
   * Claims edits, by their keys, for a change; returns, for each, the id of the change that made it first: its own where nobody did,
   * or where its source made the edit before, and makes it once more after it went back. A second call for one change answers the same.
   */
  claim(keys: readonly string[], change: Member, at: string): Promise<ReadonlyMap<string, string>>;
  /** Has a change wait for its group's next follow-up. One that waits already, or was told, is left as it is. */
  wait(group: Pick<Group, 'key' | 'first'>, change: Member, at: string): Promise<void>;
  /**
   * Groups with a follow-up to finish, and those in which changes wait: nothing joined since `quietSince`, or the first has waited
   * since before `longSince`.
   */
  settled(quietSince: string, longSince: string): Promise<readonly Group[]>;
  /** Begins a follow-up of some that wait, whom it tells of until it is finished; false where another is not finished. */
  begin(key: string, members: readonly Member[]): Promise<boolean>;
  /** Notes that a follow-up was recorded. */
  finish(key: string, members: readonly Member[]): Promise<void>;
}

/**
 * An edit that another page made longer ago is news again. Pages of one authority follow one another for days (Britain's on the
 * Entry/Exit System, October 2025: four); one that is told too late for the first alert loses nothing but ten minutes.
 */
export const groupOpenMs = 7 * 24 * 60 * 60 * 1000;
