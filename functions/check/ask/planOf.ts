import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { staleness } from '../../../shared/extract/expects.ts';
import { readerOf } from '../../../shared/extract/read.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import { isVisitDue } from './visit.ts';

/** What one check has to do, as is known before the source is asked. */
export interface Plan {
  /** Our own reader changed since the baseline, which is read again. */
  readonly isReaderNew: boolean;
  /** The newest notices of a list are due to be read again. */
  readonly isVisit: boolean;
  /** Why the baseline is too old to be healthy even if nothing changed; null where it is not. */
  readonly stale: Refusal | null;
  /** Whether the same bytes have to be read all the same. */
  readonly needsReading: boolean;
  readonly validators: Head['validators'];
}

/** Plans a check. A page that is unchanged says nothing of the files that hang on it, nor a list of its notices. */
export function planOf(source: Source, head: Head, now: Date): Plan {
  const { baseline } = head;
  const isReaderNew = baseline !== null && baseline.reader !== readerOf(source);
  const isVisit = isVisitDue(source, head, now);
  const readsFiles = source.attachments === true;
  const stale = baseline === null || isReaderNew ? null : staleness(source, baseline.newest ?? null, now);
  return {
    isReaderNew,
    isVisit,
    stale,
    needsReading: isReaderNew || readsFiles || isVisit || stale !== null,
    validators: isReaderNew || isVisit || readsFiles ? {} : head.validators,
  };
}
