/** One edit on many pages. */
export interface Group {
  readonly key: string;
  /** Id of the change that was recorded first, and told at once. */
  readonly first: string;
  /** Ids of all sources that have the edit, the first one's too. */
  readonly sources: readonly string[];
  /** When the last page joined, RFC 3339. */
  readonly lastAt: string;
}

export interface Member {
  readonly changeId: string;
  readonly sourceId: string;
}

/** Which pages have the same edit, so that it is told once. */
export interface GroupStore {
  /**
   * Joins a page to the edit's group, or opens one; returns the id of its first change. A page that makes the edit once more, after
   * it went back, is news by itself, and gets its own id. A second call for one change answers the same.
   */
  join(key: string, member: Member, at: string): Promise<string>;
  /** Groups of more than one page that nobody was told of and that no page joined since `before`. */
  settled(before: string): Promise<readonly Group[]>;
  /** Notes that the group's pages were told. */
  markTold(key: string): Promise<void>;
}

/** A group takes no page after this long: the same words a day later are another edit. */
export const groupOpenMs = 24 * 60 * 60 * 1000;
