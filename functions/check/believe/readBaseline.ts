import type { Source } from '../../../shared/catalog/catalog.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import { joinEntries } from '../../../shared/compare/entries.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { asksTheSame, readCapture, readerOf } from '../../../shared/extract/read.ts';
import type { NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';
import type { createAttachments } from '../ask/attachments.ts';
import type { Baseline, Read } from '../record/recordDifference.ts';

interface Dependencies {
  readonly notices: Pick<NoticeStore, 'readSnapshot'>;
  readonly evidence: Evidence;
  readonly readFile: ReadFile;
  readonly files: Pick<ReturnType<typeof createAttachments>, 'carry'>;
}

/**
 * The last good reading, read again from its raw capture where our own reader changed since. A list remembers more than one
 * capture holds; one that is asked something else than before, such as of more offices, has all that it answers `now` for known.
 */
export function createReadBaseline({ notices, evidence, readFile, files }: Dependencies) {
  return async (source: Source, baseline: Baseline, now: Snapshot): Promise<Read> => {
    const snapshot = await notices.readSnapshot(source.id, baseline.snapshot);
    const stored = { snapshot, digest: baseline.digest };
    if (baseline.reader === readerOf(source)) return stored;
    if (snapshot.kind === 'listing' && now.kind === 'listing' && !asksTheSame(baseline.reader, readerOf(source)))
      return { ...stored, snapshot: { ...now, items: joinEntries(now.items, snapshot.items) } };
    const again = await readCapture(await evidence.get(baseline.evidence.warc), source, readFile);
    if (again.verdict !== 'document') return stored;
    if (again.snapshot.kind === 'notice' && snapshot.kind === 'notice') {
      const notice = await files.carry(source, again.snapshot.notice, snapshot.notice);
      return { snapshot: { ...again.snapshot, notice }, digest: digestOf({ ...again.snapshot, notice }) };
    }
    const digest = digestOf(again.snapshot);
    if (again.snapshot.kind !== 'listing' || snapshot.kind !== 'listing') return { snapshot: again.snapshot, digest };
    return { snapshot: { ...again.snapshot, items: joinEntries(again.snapshot.items, snapshot.items) }, digest };
  };
}
