import * as z from 'zod/mini';
import { type AlertEvent, isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { linkEvidence } from '../../../shared/relate/linkEvidence.ts';
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

/** A change with the numbers of the stored readings that it lies between. */
function withReadings(event: AlertEvent, head: Head, next: Head): AlertEvent {
  if (!isNoticeEvent(event) || head.baseline === null || next.baseline === null) return event;
  const readings = { before: head.baseline.snapshot, after: next.baseline.snapshot };
  return { ...event, data: { ...event.data, evidence: { ...event.data.evidence, readings } } };
}

export function createRecord(notices: Pick<NoticeStore, 'record'>): RecordCheck {
  return async (head, next, snapshot, events, done, statements) => {
    const version = head.version + 1;
    for (let tries = 0; tries < mostTries; tries++) {
      const made = typeof events === 'function' ? await events() : { events };
      const { events: told, end } = linkEvidence(
        made.events.map((event) => withReadings(event, head, next)),
        head.chain ?? null,
      );
      const chained = { ...next, version, ...(end === null ? {} : { chain: end }) };
      const check = { expectedVersion: head.version, head: chained, snapshot, statements };
      const recorded = await notices.record({ ...made, ...check, events: told });
      if (recorded === 'conflict') return { verdict: done.verdict, outcome: 'conflict', events: [] };
      if (recorded !== 'outdated') return { ...done, events: recorded };
    }
    throw new Error(`source ${head.sourceId}: something was announced meanwhile, ${mostTries} times`);
  };
}
