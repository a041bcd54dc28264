import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { createReadBaseline } from '../believe/readBaseline.ts';
import type { Baseline } from '../record/recordDifference.ts';
import type { createAttachments } from './attachments.ts';

interface Dependencies {
  readonly files: Pick<ReturnType<typeof createAttachments>, 'read'>;
  readonly readBaseline: ReturnType<typeof createReadBaseline>;
}

/** A reading with the files that hang on it; `trouble` when none of them could be had. */
export interface WithFiles {
  readonly snapshot: Snapshot;
  readonly trouble: Refusal | null;
}

/** Reads the files of a page whose source asks for them; a file that can’t be fetched stays as it was. */
export function createWithFiles({ files, readBaseline }: Dependencies) {
  return async (source: Source, baseline: Baseline | null, snapshot: Snapshot): Promise<WithFiles> => {
    if (source.attachments !== true || snapshot.kind !== 'notice') return { snapshot, trouble: null };
    const before = baseline === null ? null : (await readBaseline(source, baseline, snapshot)).snapshot;
    const known = before?.kind === 'notice' ? before.notice : null;
    const { notice, trouble } = await files.read(source, snapshot.notice, known);
    return { snapshot: { ...snapshot, notice }, trouble };
  };
}
