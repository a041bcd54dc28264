import type { AlertEvent } from '../../shared/alert/event.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import type { Head, NoticeStore } from '../adapters/noticeStore.ts';

/** What became of one check: `noise` differs in bytes but not in meaning, `held` waits for a second reading that agrees. */
export interface CheckOutcome {
  readonly verdict: string;
  readonly outcome: 'baseline' | 'unchanged' | 'noise' | 'changed' | 'held' | 'refused' | 'waiting' | 'conflict';
  /** Ids of the events that were recorded. */
  readonly events: readonly string[];
}

/** Writes the next head over the one that was read, with a snapshot and events; returns what became of the check. */
export type RecordCheck = (
  head: Head,
  next: Head,
  snapshot: Snapshot | null,
  events: readonly AlertEvent[],
  done: Omit<CheckOutcome, 'events'>,
) => Promise<CheckOutcome>;

export function createRecord(notices: NoticeStore): RecordCheck {
  return async (head, next, snapshot, events, done) => {
    const version = head.version + 1;
    const check = { expectedVersion: head.version, head: { ...next, version }, snapshot, events };
    const recorded = await notices.record(check);
    if (recorded === 'conflict') return { verdict: done.verdict, outcome: 'conflict', events: [] };
    return { ...done, events: recorded };
  };
}
