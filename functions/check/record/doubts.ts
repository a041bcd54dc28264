import type { NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Doubt, Head } from '../../adapters/dynamodb/noticeStore.ts';

/** Remembered of one source; the pages of its changes have the others. */
const mostDoubts = 5;
/** A head is read in every check: a quote is there to be found, its page has the rest. */
const longestQuote = 300;

/** Values that were not believed in words that are told now, before those known; none of a source whose alerts wait for an operator. */
export function doubtsAfter({ hold }: Source, head: Head, events: readonly NoticeEvent[]): readonly Doubt[] {
  if (hold !== undefined) return [];
  const fresh = events.flatMap(({ id, time, data }) =>
    (data.unread ?? []).map(({ quote, reason }) => ({
      quote: quote.exact.slice(0, longestQuote),
      reason,
      since: time,
      change: id,
    })),
  );
  return [...fresh, ...(head.doubts ?? [])].slice(0, mostDoubts);
}
