import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { placesOf } from '../tell/moved.ts';
import { endTrouble } from './episodes.ts';
import type { CheckOutcome, RecordCheck } from './record.ts';

/** What a check that changes nothing saw beside the text. */
interface Seen {
  /** Day of the newest entry. */
  readonly newest?: string | undefined;
  readonly capture?: Capture;
}

interface Dependencies {
  readonly record: RecordCheck;
  readonly clock: Clock;
}

/**
 * Ends a check in which nothing of meaning changed since the baseline. Writes only where there is something to note: a trouble that
 * is over, other validators, which day is the newest now, or which mirror answered.
 */
export function createQuiet({ record, clock }: Dependencies) {
  return async (
    source: Source,
    before: Head,
    validators: Head['validators'],
    outcome: 'unchanged' | 'noise',
    seen: Seen = {},
  ): Promise<CheckOutcome> => {
    const { baseline } = before;
    const newest = seen.newest ?? baseline?.newest;
    const isByOther = seen.capture !== undefined && source.mirrors !== undefined;
    const places = isByOther ? placesOf(baseline, seen.capture) : baseline?.places;
    const isNewer = baseline !== null && (newest !== baseline.newest || places?.at(-1) !== baseline.places?.at(-1));
    const head = isNewer ? { ...before, baseline: { ...baseline, newest, places } } : before;
    const verdict = outcome === 'unchanged' ? 'unchanged' : 'document';
    const isStale = JSON.stringify(validators) !== JSON.stringify(head.validators);
    if (head.trouble === null && head.held === null && !isStale && !isNewer) return { verdict, outcome, events: [] };
    const recovered = endTrouble(source, head, clock().toISOString());
    return record(before, { ...recovered.head, validators, held: null, waitUntil: null }, null, recovered.events, {
      verdict,
      outcome,
    });
  };
}
