import type { Capture } from '../../../shared/capture/capture.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import { readerOf } from '../../../shared/extract/read.ts';
import type { Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { createFurtherPages } from '../ask/furtherPages.ts';
import { validatorsOf } from '../ask/validators.ts';
import { isVisitDue } from '../ask/visit.ts';
import { addressOf, placesOf } from '../tell/moved.ts';
import { stateReading } from '../tell/statements.ts';
import { endTrouble } from './episodes.ts';
import type { Keep } from './keep.ts';
import type { CheckOutcome, RecordCheck } from './record.ts';
import type { Read } from './recordDifference.ts';

interface Dependencies {
  readonly record: RecordCheck;
  readonly notices: Pick<NoticeStore, 'readStatements'>;
  readonly readOn: ReturnType<typeof createFurtherPages>;
  readonly keep: Keep;
  readonly clock: Clock;
  readonly programmes: readonly Programme[];
}

/** Records a reading as the silent baseline of its source. */
export function createBegin({ record, notices, readOn, keep, clock, programmes }: Dependencies) {
  return async (source: Source, head: Head, capture: Capture, reading: Read): Promise<CheckOutcome> => {
    const now = clock();
    const recovered = endTrouble(source, head, now.toISOString());
    const kept = await keep(capture);
    const baseline = {
      snapshot: (head.baseline?.snapshot ?? 0) + 1,
      digest: reading.digest,
      reader: readerOf(source),
      evidence: kept,
      lastChange: null,
      places: placesOf(null, capture),
      address: addressOf(source, capture),
      newest: reading.newest,
    };
    const visited = isVisitDue(source, { ...head, baseline }, now) ? { visitedAt: now.toISOString() } : {};
    const next = {
      ...recovered.head,
      baseline,
      validators: validatorsOf(capture),
      held: null,
      waitUntil: null,
      ...visited,
    };
    const { snapshot } = await readOn(source, capture, reading.snapshot, null);
    const read = { source, finalUrl: capture.finalUrl, kept, now: now.toISOString(), programmes };
    const statements = await stateReading(read, snapshot, [], notices.readStatements);
    const done = { verdict: 'document', outcome: 'baseline' } as const;
    return record(head, next, snapshot, recovered.events, done, statements);
  };
}
