import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Count } from '../record/episodes.ts';
import type { Keep } from '../record/keep.ts';
import type { CheckOutcome, RecordCheck } from '../record/record.ts';
import type { Baseline, Read } from '../record/recordDifference.ts';
import { circumstancesOf, type Settings } from '../tell/circumstancesOf.ts';
import { compareSnapshots } from '../tell/compareSnapshots.ts';
import { hold } from './held.ts';
import type { Suspicion } from './suspicion.ts';

/** What operators hear about readings that are held back. */
export const suspect = {
  verdict: 'suspect',
  rule: 'HELD',
  likely:
    'the page was rebuilt, or shows something else each time; look at it, and correct the selector in the catalog',
} as const;

/** A reading that is not believed at once, with what it is compared with. */
interface Suspected {
  readonly source: Source;
  readonly head: Head;
  readonly baseline: Baseline;
  readonly capture: Capture;
  readonly before: Read;
  readonly is: Read;
  readonly odd: Suspicion;
  readonly now: string;
}

interface Dependencies {
  readonly record: RecordCheck;
  readonly count: Count;
  readonly keep: Keep;
  readonly settings: Settings;
}

/** Keeps what a suspicious reading would say; readings that never agree are a trouble like any other. */
export function createHoldBack({ record, count, keep, settings }: Dependencies) {
  return async ({ source, head, baseline, capture, before, is, odd, now }: Suspected): Promise<CheckOutcome> => {
    const counted = await count(source, head, { ...suspect, seen: odd.seen }, now);
    const circumstances = await circumstancesOf(
      source,
      baseline,
      capture,
      is.snapshot,
      await keep(capture),
      now,
      settings,
    );
    const isFirst = odd.kind === 'apart';
    const { events } = isFirst
      ? { events: [] }
      : compareSnapshots(before.snapshot, is.snapshot, is.digest, null, circumstances);
    const held = hold(head.held, odd, is.digest, is.snapshot, events, now);
    return record(head, { ...counted.head, held }, null, counted.events, { verdict: 'suspect', outcome: 'held' });
  };
}
