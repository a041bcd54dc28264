import type { Capture } from '../../shared/capture/capture.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { digestOf } from '../../shared/compare/digest.ts';
import type { ReadFile } from '../../shared/extract/file/fileText.ts';
import type { GroupStore } from '../adapters/dynamodb/groupStore.ts';
import type { NoticeStore } from '../adapters/dynamodb/noticeStore.ts';
import type { Evidence } from '../adapters/evidence/evidence.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { HttpClient } from '../adapters/web/http.ts';
import { createAsk } from './ask/ask.ts';
import { createAttachments } from './ask/attachments.ts';
import { createFurtherPages } from './ask/furtherPages.ts';
import { createLookFurther } from './ask/lookFurther.ts';
import { planOf } from './ask/planOf.ts';
import { createSuccessor } from './ask/successor.ts';
import { validatorsOf } from './ask/validators.ts';
import { createWithFiles } from './ask/withFiles.ts';
import { disagreement } from './believe/firstReadings.ts';
import { decide } from './believe/held.ts';
import { createHoldBack, suspect } from './believe/holdBack.ts';
import { createReadBaseline } from './believe/readBaseline.ts';
import { suspicion } from './believe/suspicion.ts';
import { createBegin } from './record/begin.ts';
import { createCount } from './record/episodes.ts';
import { createKeep } from './record/keep.ts';
import { createMove } from './record/move.ts';
import { newHead } from './record/newHead.ts';
import { pauseOf } from './record/pause.ts';
import { createQuiet } from './record/quiet.ts';
import { type CheckOutcome, createRecord } from './record/record.ts';
import { createRecordDifference } from './record/recordDifference.ts';
import { createRefuse } from './record/refuse.ts';
import { isElsewhere } from './tell/moved.ts';

export interface CheckDependencies {
  readonly http: HttpClient;
  readonly notices: NoticeStore;
  readonly groups: GroupStore;
  readonly evidence: Evidence;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  /** With their names, for headlines. */
  readonly programmes: readonly Programme[];
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** Whether the wait that a server asked for is kept; a replay asks nobody. */
  readonly heedsWaits: boolean;
}

/** One check of one source: ask, read, believe, compare, record. Returns what became of it; throws only for bugs and storage. */
export function createCheckSource(dependencies: CheckDependencies) {
  const { http, notices, groups, evidence, readFile, clock, siteUrl, programmes, heedsWaits } = dependencies;
  const settings = { siteUrl, programmes };
  const keep = createKeep(evidence);
  const count = createCount(notices);
  const record = createRecord(notices);

  const findEdition = createSuccessor({ http, readFile });
  const ask = createAsk({ http, readFile, clock });
  const files = createAttachments({ http, evidence, readFile, clock, keep });
  const readOn = createFurtherPages({ http, readFile, clock, keep });
  const lookFurther = createLookFurther({ http, evidence, readFile, clock, keep });

  const readBaseline = createReadBaseline({ notices, evidence, readFile, files });
  const withFiles = createWithFiles({ files, readBaseline });
  const holdBack = createHoldBack({ record, count, keep, settings });

  const refuse = createRefuse({ record, count, clock });
  const quiet = createQuiet({ record, clock });
  const move = createMove({ record, notices, keep, clock, settings });
  const begin = createBegin({ record, notices, readOn, keep, clock, programmes });
  const recordDifference = createRecordDifference({ record, notices, groups, clock, ...settings });

  return async function checkSource(source: Source): Promise<CheckOutcome> {
    const head = (await notices.readHead(source.id)) ?? newHead(source.id);
    if (pauseOf(head) !== null) return { verdict: 'unread', outcome: 'paused', events: [] };
    if (heedsWaits && head.waitUntil !== null && head.waitUntil > clock().toISOString())
      return { verdict: 'unread', outcome: 'waiting', events: [] };
    const { baseline } = head;
    const { isReaderNew, isVisit, stale, needsReading, validators } = planOf(source, head, clock());
    const isMoved = (capture: Capture): boolean => baseline !== null && isElsewhere(baseline, capture);
    const isSame = ({ sha256, status }: Capture): boolean => sha256 === baseline?.evidence.sha256 && status === 200;

    const edition = await findEdition(source);
    if ('unlisted' in edition) return refuse(source, head, edition.unlisted, null);
    const isNewEdition = baseline !== null && edition.address !== (baseline.address ?? source.url);
    const answered = await ask(
      { ...source, url: edition.address },
      { ...head, validators: isNewEdition ? {} : validators },
      (capture) => !needsReading && isSame(capture) && !isMoved(capture),
    );
    switch (answered.kind) {
      case 'refused':
        return refuse(source, head, answered.refusal, answered.capture);
      case 'unchanged':
        return stale === null ? quiet(source, head, head.validators, 'unchanged') : refuse(source, head, stale, null);
      case 'same':
        return quiet(source, head, validatorsOf(answered.capture), 'unchanged', { capture: answered.capture });
      case 'read':
        break;
    }

    const { capture, newest } = answered;
    const { snapshot, trouble } = await withFiles(source, baseline, answered.snapshot);
    const reading = { snapshot, digest: digestOf(snapshot), newest };
    if (baseline === null) return begin(source, head, capture, reading);
    if (!isReaderNew && !isVisit && reading.digest === baseline.digest) {
      if (trouble !== null) return refuse(source, head, trouble, null);
      if (isMoved(capture)) return move(source, head, baseline, capture);
      return quiet(source, head, validatorsOf(capture), isSame(capture) ? 'unchanged' : 'noise', { newest, capture });
    }

    const now = clock().toISOString();
    const before = await readBaseline(source, baseline, snapshot);
    const whole = await readOn(source, capture, snapshot, before.snapshot);
    const apart = await disagreement(source, head, before.snapshot, whole.snapshot, notices);
    const odd = apart ?? suspicion(before.snapshot, whole.snapshot);
    const decision = odd === null ? 'believe' : decide(head.held, odd, reading.digest, whole.snapshot, now);
    if (odd !== null && decision === 'hold') {
      const is = { snapshot: whole.snapshot, digest: reading.digest };
      return holdBack({ source, head, baseline, capture, before, is, odd, now });
    }
    if (apart !== null) return begin(source, head, capture, reading);

    const seen = await lookFurther(source, before.snapshot, whole, isVisit);
    const isDoubt = odd !== null && decision === 'doubt';
    return recordDifference({
      source,
      head,
      baseline,
      before: { ...before, snapshot: seen.before },
      reading: { ...reading, snapshot: seen.after },
      capture,
      kept: await keep(capture),
      following: seen.following,
      visitHeld: seen.visitHeld,
      doubt: isDoubt ? await count(source, head, { ...suspect, seen: odd.seen }, now, true) : null,
      doubtful: seen.doubtful,
    });
  };
}
