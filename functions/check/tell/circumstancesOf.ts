import type { Evidence } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Circumstances } from './change.ts';
import { loadUnderstanding } from './understanding.ts';

export interface Settings {
  readonly siteUrl: string;
  readonly programmes: readonly Programme[];
}

/** What the changes between a baseline and a capture share; the readers of facts are loaded for what was read of it. */
export async function circumstancesOf(
  source: Source,
  baseline: NonNullable<Head['baseline']>,
  { finalUrl }: Capture,
  snapshot: Snapshot,
  kept: Evidence,
  now: string,
  { siteUrl, programmes }: Settings,
): Promise<Circumstances> {
  return {
    source,
    finalUrl,
    now,
    parent: baseline.lastChange,
    before: baseline.evidence,
    after: kept,
    siteUrl,
    programmes,
    understand: await loadUnderstanding(snapshot, source),
  };
}
