import * as z from 'zod/mini';
import type { AlertEvent } from '../../../shared/alert/event.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { CheckRecord, Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';

/** What became of one check: `noise` differs in bytes but not in meaning, `held` waits for a second reading that agrees, `paused` rests as an operator wants. */
export const checkOutcomeSchema = z.object({
  verdict: z.string(),
  outcome: z.enum(['baseline', 'unchanged', 'noise', 'changed', 'held', 'refused', 'waiting', 'paused', 'conflict']),
  /** Ids of the events that were recorded. */
  events: z.readonly(z.array(z.string())),
});
export type CheckOutcome = Readonly<z.infer<typeof checkOutcomeSchema>>;

/** Events with what they announce, as they stand to a journal. */
export interface Announced {
  readonly events: readonly AlertEvent[];
  readonly announced?: NonNullable<CheckRecord['announced']>;
}

/**
 * Writes the next head over the one that was read, with a snapshot and events; returns what became of the check. Events that are
 * made when they are asked for are made anew when something was announced meanwhile.
 */
export type RecordCheck = (
  head: Head,
  next: Head,
  snapshot: Snapshot | null,
  events: readonly AlertEvent[] | (() => Promise<Announced>),
  done: Omit<CheckOutcome, 'events'>,
  statements?: CheckRecord['statements'],
) => Promise<CheckOutcome>;

/** Twenty checks at a time can announce something in one jurisdiction; after so many the queue tries again. */
const mostTries = 25;

export function createRecord(notices: Pick<NoticeStore, 'record'>): RecordCheck {
  return async (head, next, snapshot, events, done, statements) => {
    const version = head.version + 1;
    const check = { expectedVersion: head.version, head: { ...next, version }, snapshot, statements };
    for (let tries = 0; tries < mostTries; tries++) {
      const made = typeof events === 'function' ? await events() : { events };
      const recorded = await notices.record({ ...check, ...made });
      if (recorded === 'conflict') return { verdict: done.verdict, outcome: 'conflict', events: [] };
      if (recorded !== 'outdated') return { ...done, events: recorded };
    }
    throw new Error(`source ${head.sourceId}: something was announced meanwhile, ${mostTries} times`);
  };
}
