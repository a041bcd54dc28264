import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { validatorsOf } from '../ask/validators.ts';
import { circumstancesOf, type Settings } from '../tell/circumstancesOf.ts';
import { addressOf, moveOf, placesOf } from '../tell/moved.ts';
import { endTrouble } from './episodes.ts';
import type { Keep } from './keep.ts';
import type { CheckOutcome, RecordCheck } from './record.ts';
import type { Baseline } from './recordDifference.ts';

interface Dependencies {
  readonly record: RecordCheck;
  readonly notices: Pick<NoticeStore, 'readSnapshot'>;
  readonly keep: Keep;
  readonly clock: Clock;
  readonly settings: Settings;
}

/** Records that what was read before stands elsewhere now: told once for each place. */
export function createMove({ record, notices, keep, clock, settings }: Dependencies) {
  return async (source: Source, head: Head, baseline: Baseline, capture: Capture): Promise<CheckOutcome> => {
    const now = clock().toISOString();
    const snapshot = await notices.readSnapshot(source.id, baseline.snapshot);
    const kept = await keep(capture);
    const event = moveOf(
      snapshot,
      baseline,
      await circumstancesOf(source, baseline, capture, snapshot, kept, now, settings),
    );
    const moved = {
      ...baseline,
      places: placesOf(baseline, capture),
      address: addressOf(source, capture),
      lastChange: event.id,
    };
    const recovered = endTrouble(source, head, now);
    const next = { ...recovered.head, baseline: moved, validators: validatorsOf(capture), held: null, waitUntil: null };
    return record(head, next, null, [...recovered.events, event], { verdict: 'document', outcome: 'changed' });
  };
}
