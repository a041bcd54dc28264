/** How often something may happen. */
export interface Limit {
  readonly most: number;
  readonly windowSeconds: number;
}

/** Counts by key, in windows that begin with whole multiples of their length. */
export interface LimitStore {
  /** Counts one more; false when that would be more than the limit lets. */
  take(key: string, limit: Limit, now: Date): Promise<boolean>;
  /** Counts one less in the window of `now`: what was taken for came to nothing. */
  giveBack(key: string, limit: Limit, now: Date): Promise<void>;
  /** Forgets what was counted in the window of `now`. */
  forget(key: string, limit: Limit, now: Date): Promise<void>;
}
