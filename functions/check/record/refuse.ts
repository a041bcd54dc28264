import type { Capture } from '../../../shared/capture/capture.ts';
import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { backOffUntil } from '../ask/politeness.ts';
import type { Count } from './episodes.ts';
import type { CheckOutcome, RecordCheck } from './record.ts';

interface Dependencies {
  readonly record: RecordCheck;
  readonly count: Count;
  readonly clock: Clock;
}

/** Records that a check gave no document; the capture, where there is one, says how long to wait. */
export function createRefuse({ record, count, clock }: Dependencies) {
  return async (source: Source, head: Head, refusal: Refusal, capture: Capture | null): Promise<CheckOutcome> => {
    const now = clock();
    const counted = await count(source, head, refusal, now.toISOString());
    const waitUntil = capture === null ? null : backOffUntil(capture, counted.head.trouble?.checks ?? 1, now);
    // Asked plainly next time: it may be the condition that the server cannot take.
    return record(head, { ...counted.head, validators: {}, waitUntil }, null, counted.events, {
      verdict: refusal.verdict,
      outcome: 'refused',
    });
  };
}
