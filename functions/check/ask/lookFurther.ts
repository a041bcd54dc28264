import type { Source } from '../../../shared/catalog/catalog.ts';
import { gainedEntries } from '../../../shared/compare/entries.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import type { Keep } from '../record/keep.ts';
import { createFollow, type Following } from './follow.ts';
import type { WholeList } from './furtherPages.ts';
import { createIssues } from './issues.ts';
import { createMissing } from './missing.ts';
import { createVisit, type Visited } from './visit.ts';

/** Both readings with what stands behind their entries. */
export interface Seen {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** What was read of new entries, and which of them wait. */
  readonly following: Following;
  /** Where the notices of the list were read again, those whose reading is not believed yet; else null. */
  readonly visitHeld: Visited['held'] | null;
  /** Addresses of notices whose reading nobody confirmed. */
  readonly doubtful: ReadonlySet<string>;
}

interface Dependencies {
  readonly http: HttpClient;
  readonly evidence: Evidence;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly keep: Keep;
}

/**
 * Looks at what a believed reading leads to: the newest notices again where that is due (`isVisit`), new issues, new entries, and
 * whether entries that left the list are gone. Does nothing for a page.
 */
export function createLookFurther({ http, evidence, readFile, clock, keep }: Dependencies) {
  const visit = createVisit({ http, evidence, readFile, clock, keep });
  const openIssues = createIssues({ http, readFile, keep });
  const follow = createFollow({ http, readFile, clock, keep });
  const findMissing = createMissing({ http });

  return async (source: Source, before: Snapshot, whole: WholeList, isVisit: boolean): Promise<Seen> => {
    const visited = isVisit ? await visit(source, before, whole.snapshot) : null;
    const read = visited ?? { before, after: whole.snapshot };
    const opened = await openIssues(source, read.before, read.after);
    const gained = gainedEntries(read.before, opened.snapshot).filter(({ issue }) => issue !== true);
    const followed = await follow(source, gained, new Map([...whole.kept, ...opened.kept]));
    const waiting = new Set([...followed.waiting, ...opened.waiting]);
    const missing = await findMissing(source, read.before, opened.snapshot);
    return {
      before: read.before,
      after: opened.snapshot,
      following: { ...followed, waiting, missing },
      visitHeld: visited?.held ?? null,
      doubtful: visited?.doubtful ?? new Set(),
    };
  };
}
