import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import { replacement, type Suspicion } from './suspicion.ts';

/** Sources are read every quarter of an hour at most; a read noted this soon after the baseline is that of the baseline. */
const sameReadMs = 10 * 60_000;

/**
 * Why the first two readings of a source do not agree, or null where they do, or the first was read again since. What was read
 * once and is nowhere now may have been a page for errors that no rule knows: the second is then what the source begins with.
 */
export async function disagreement(
  source: Source,
  { baseline, history }: Head,
  before: Snapshot,
  after: Snapshot,
  notices: Pick<NoticeStore, 'readTime'>,
): Promise<Suspicion | null> {
  if (baseline === null || baseline.snapshot > 1 || history.length > 0) return null;
  if (before.kind !== 'notice' || after.kind !== 'notice') return null;
  const seen = replacement(before.notice.blocks, after.notice.blocks);
  if (seen === null) return null;
  const readAt = await notices.readTime(new URL(source.url).host, source.id);
  const isReadOnce = readAt !== null && Date.parse(readAt) - Date.parse(baseline.evidence.capturedAt) < sameReadMs;
  return isReadOnce ? { kind: 'apart', seen: `the first two readings do not agree: ${seen}` } : null;
}
