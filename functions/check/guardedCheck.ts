import type { Refusal } from '../../shared/capture/verdict.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { NoticeStore } from '../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { createGuardedThread, type GuardedThread, type ThreadLimits } from '../adapters/runtime/guardedThread.ts';
import { countTrouble, lastReadOf, tooCostlyRule } from './record/episodes.ts';
import { newHead } from './record/newHead.ts';
import { type CheckOutcome, checkOutcomeSchema, createRecord } from './record/record.ts';

export type CheckSource = (source: Source) => Promise<CheckOutcome>;

/** Far above what real pages take: 640 KB of the costliest made ones are read in 8 s of a processor, of which Lambda gives two thirds. */
export const CHECK_LIMITS: ThreadLimits = { stuckMs: 30_000, heapMb: 512 };

/** Costly checks in a row after which a source rests for a day between two checks. */
const checksUntilRest = 3;
const restMs = 24 * 3_600_000;

interface Dependencies {
  readonly notices: Pick<NoticeStore, 'readHead' | 'readTime' | 'record'>;
  readonly clock: Clock;
  /** Entry of the thread, which answers source ids with what became of their checks. */
  readonly entry: URL;
  readonly given: unknown;
  readonly limits?: ThreadLimits;
}

const tooCostly = (seen: string): Refusal => ({
  verdict: 'error',
  rule: tooCostlyRule,
  seen,
  likely: 'a page made to cost, or far larger than a notice; look at it, and narrow it with `select.content`',
});

/**
 * Checks sources in a thread of their own, so that no page stops what else runs here. Where the thread has to be ended, all that it was
 * checking is checked again, each alone: the one that ends its thread once more fails by name, and the others do not.
 */
export function createGuardedCheck({ notices, clock, entry, given, limits = CHECK_LIMITS }: Dependencies) {
  const record = createRecord(notices);
  const together = createGuardedThread(entry, given, limits);
  const alone = createGuardedThread(entry, given, limits);
  /** Sources that ended a thread alone: they are not let among the others again. */
  const costly = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();

  const check = async (thread: GuardedThread, { id }: Source) => {
    const outcome = await thread.run(id);
    return outcome.kind === 'ended' ? outcome : checkOutcomeSchema.parse(outcome.answer);
  };
  const checkAlone = (source: Source) => {
    const mine = turn.then(() => check(alone, source));
    turn = mine.catch(() => {});
    return mine;
  };
  const refuse = async (source: Source, seen: string): Promise<CheckOutcome> => {
    const head = (await notices.readHead(source.id)) ?? newHead(source.id);
    const now = clock();
    const lastReadAt = await lastReadOf(notices, source, head);
    const counted = countTrouble(source, head, tooCostly(seen), now.toISOString(), lastReadAt);
    const rests = (counted.head.trouble?.checks ?? 0) >= checksUntilRest;
    const waitUntil = rests ? new Date(now.getTime() + restMs).toISOString() : null;
    return record(head, { ...counted.head, waitUntil }, null, counted.events, { verdict: 'error', outcome: 'refused' });
  };

  return {
    async checkSource(source: Source): Promise<CheckOutcome> {
      const first = costly.has(source.id) ? null : await check(together, source);
      const last = first === null || 'seen' in first ? await checkAlone(source) : first;
      if ('seen' in last) {
        costly.add(source.id);
        return refuse(source, last.seen);
      }
      costly.delete(source.id);
      return last;
    },
    async stop(): Promise<void> {
      await Promise.all([together.stop(), alone.stop()]);
    },
  };
}
