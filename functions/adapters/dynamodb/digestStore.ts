import type { DigestPeriod } from '../../../shared/alert/event.ts';

/** Where the digests of a period have come to. */
export interface DigestPlace {
  /** Everything recorded until then was told, RFC 3339. */
  readonly until: string;
  /** Id of the last digest, or null before the first. */
  readonly last: string | null;
}

/** How far digests have come, so that each begins where the one before ended, whatever hour is set and however long nothing ran. */
export interface DigestStore {
  /** The place; the first call begins at `now`: a digest is about what was watched. */
  open(period: DigestPeriod, now: string): Promise<DigestPlace>;
  /** Moves on from `until`; does nothing when another did. */
  advance(period: DigestPeriod, from: string, to: DigestPlace): Promise<void>;
}
