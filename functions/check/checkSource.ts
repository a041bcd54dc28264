import type { Evidence as EvidenceReference } from '../../shared/alert/event.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Refusal } from '../../shared/capture/verdict.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { digestOf } from '../../shared/compare/digest.ts';
import { gainedEntries } from '../../shared/compare/entries.ts';
import { staleness } from '../../shared/extract/expects.ts';
import type { ReadFile } from '../../shared/extract/file/fileText.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import { readerOf } from '../../shared/extract/read.ts';
import type { GroupStore } from '../adapters/dynamodb/groupStore.ts';
import type { Head, NoticeStore } from '../adapters/dynamodb/noticeStore.ts';
import type { Evidence } from '../adapters/evidence/evidence.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { HttpClient } from '../adapters/web/http.ts';
import { createAsk } from './ask/ask.ts';
import { createAttachments } from './ask/attachments.ts';
import { createFollow } from './ask/follow.ts';
import { createFurtherPages } from './ask/furtherPages.ts';
import { createIssues } from './ask/issues.ts';
import { createMissing } from './ask/missing.ts';
import { backOffUntil } from './ask/politeness.ts';
import { createSuccessor } from './ask/successor.ts';
import { validatorsOf } from './ask/validators.ts';
import { createVisit, isVisitDue } from './ask/visit.ts';
import { disagreement } from './believe/firstReadings.ts';
import { decide } from './believe/held.ts';
import { createHoldBack, suspect } from './believe/holdBack.ts';
import { createReadBaseline } from './believe/readBaseline.ts';
import { suspicion } from './believe/suspicion.ts';
import { countTrouble, endTrouble, lastReadOf } from './record/episodes.ts';
import { newHead } from './record/newHead.ts';
import { type CheckOutcome, createRecord } from './record/record.ts';
import { type Baseline, createRecordDifference, type Read } from './record/recordDifference.ts';
import { circumstancesOf } from './tell/circumstancesOf.ts';
import { addressOf, isElsewhere, moveOf, placesOf } from './tell/moved.ts';
import { stateReading } from './tell/statements.ts';

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

/** One check of one source: fetch, read, compare, record. Returns what became of it; throws only for bugs and storage. */
export function createCheckSource({
  http,
  notices,
  groups,
  evidence,
  readFile,
  clock,
  siteUrl,
  programmes,
  heedsWaits,
}: CheckDependencies) {
  const settings = { siteUrl, programmes };
  const record = createRecord(notices);
  const recordDifference = createRecordDifference({ record, notices, groups, clock, siteUrl, programmes });

  const keep = async (capture: Capture): Promise<EvidenceReference> => ({
    capturedAt: capture.capturedAt,
    sha256: capture.sha256,
    warc: await evidence.put(capture),
  });
  const follow = createFollow({ http, readFile, clock, keep });
  const missing = createMissing({ http });
  const ask = createAsk({ http, readFile, clock });
  const findEdition = createSuccessor({ http, readFile });
  const openIssues = createIssues({ http, readFile, keep });
  const readOn = createFurtherPages({ http, readFile, clock, keep });
  const visit = createVisit({ http, evidence, readFile, clock, keep });
  const files = createAttachments({ http, evidence, readFile, clock, keep });

  const readBaseline = createReadBaseline({ notices, evidence, readFile, files });

  /** A page with the files that hang on it, of which those that cannot be had stay as they were. */
  const withFiles = async (source: Source, baseline: Baseline | null, snapshot: Snapshot) => {
    if (snapshot.kind !== 'notice') return { snapshot, trouble: null };
    const before = baseline === null ? null : (await readBaseline(source, baseline, snapshot)).snapshot;
    const known = before?.kind === 'notice' ? before.notice : null;
    const { notice, trouble } = await files.read(source, snapshot.notice, known);
    return { snapshot: { ...snapshot, notice }, trouble };
  };

  const count = async (source: Source, head: Head, refusal: Refusal, now: string, isUrgent = false) => {
    return countTrouble(source, head, refusal, now, await lastReadOf(notices, source, head), isUrgent);
  };

  const refuse = async (
    source: Source,
    head: Head,
    refusal: Refusal,
    capture: Capture | null,
  ): Promise<CheckOutcome> => {
    const now = clock();
    const counted = await count(source, head, refusal, now.toISOString());
    const waitUntil = capture === null ? null : backOffUntil(capture, counted.head.trouble?.checks ?? 1, now);
    // Asked plainly next time: it may be the condition that the server cannot take.
    return record(head, { ...counted.head, validators: {}, waitUntil }, null, counted.events, {
      verdict: refusal.verdict,
      outcome: 'refused',
    });
  };

  /** What was read before stands elsewhere now: told once for each place. */
  const move = async (source: Source, head: Head, baseline: Baseline, capture: Capture): Promise<CheckOutcome> => {
    const now = clock().toISOString();
    const snapshot = await notices.readSnapshot(source.id, baseline.snapshot);
    const circumstances = await circumstancesOf(
      source,
      baseline,
      capture,
      snapshot,
      await keep(capture),
      now,
      settings,
    );
    const event = moveOf(snapshot, baseline, circumstances);
    const moved = {
      ...baseline,
      places: placesOf(baseline, capture),
      address: addressOf(source, capture),
      lastChange: event.id,
    };
    const recovered = endTrouble(source, head, now);
    const next = { ...recovered.head, baseline: moved, validators: validatorsOf(capture), held: null, waitUntil: null };
    const done = { verdict: 'document', outcome: 'changed' } as const;
    return record(head, next, null, [...recovered.events, event], done);
  };

  /** Nothing of meaning changed since the baseline; noted is at most which day is the newest now, and which mirror answered. */
  const quiet = (
    source: Source,
    before: Head,
    validators: Head['validators'],
    outcome: 'unchanged' | 'noise',
    seen: { readonly newest?: string | undefined; readonly capture?: Capture } = {},
  ) => {
    const now = clock().toISOString();
    const { baseline } = before;
    const newest = seen.newest ?? baseline?.newest;
    const isByOther = seen.capture !== undefined && source.mirrors !== undefined;
    const places = isByOther ? placesOf(baseline, seen.capture) : baseline?.places;
    const isNewer = baseline !== null && (newest !== baseline.newest || places?.at(-1) !== baseline.places?.at(-1));
    const head = isNewer ? { ...before, baseline: { ...baseline, newest, places } } : before;
    const recovered = endTrouble(source, head, now);
    const verdict = outcome === 'unchanged' ? 'unchanged' : 'document';
    const stale = JSON.stringify(validators) !== JSON.stringify(head.validators);
    if (head.trouble === null && head.held === null && !stale && !isNewer)
      return Promise.resolve({ verdict, outcome, events: [] });
    return record(before, { ...recovered.head, validators, held: null, waitUntil: null }, null, recovered.events, {
      verdict,
      outcome,
    });
  };

  /** Takes a reading as what the source begins with: nothing is told of it. */
  const begin = async (source: Source, head: Head, capture: Capture, reading: Read): Promise<CheckOutcome> => {
    const now = clock().toISOString();
    const recovered = endTrouble(source, head, now);
    const kept = await keep(capture);
    const number = (head.baseline?.snapshot ?? 0) + 1;
    const first = {
      snapshot: number,
      digest: reading.digest,
      reader: readerOf(source),
      evidence: kept,
      lastChange: null,
      places: placesOf(null, capture),
      address: addressOf(source, capture),
      newest: reading.newest,
    };
    const visited = isVisitDue(source, { ...head, baseline: first }, clock()) ? { visitedAt: now } : {};
    const clear = { validators: validatorsOf(capture), held: null, waitUntil: null, ...visited };
    const done = { verdict: 'document', outcome: 'baseline' } as const;
    const { snapshot } = await readOn(source, capture, reading.snapshot, null);
    const read = { source, finalUrl: capture.finalUrl, kept, now, programmes };
    const statements = await stateReading(read, snapshot, [], notices.readStatements);
    const next = { ...recovered.head, ...clear, baseline: first };
    return record(head, next, snapshot, recovered.events, done, statements);
  };

  const holdBack = createHoldBack({ record, count, keep, settings });

  return async function checkSource(source: Source): Promise<CheckOutcome> {
    const head = (await notices.readHead(source.id)) ?? newHead(source.id);
    if (heedsWaits && head.waitUntil !== null && head.waitUntil > clock().toISOString())
      return { verdict: 'unread', outcome: 'waiting', events: [] };
    const { baseline } = head;
    const readerChanged = baseline !== null && baseline.reader !== readerOf(source);
    // A page that is unchanged says nothing of the files that hang on it, nor a list of its notices.
    const isVisit = isVisitDue(source, head, clock());
    const validators = readerChanged || isVisit || source.attachments === true ? {} : head.validators;
    const { attachments: readsFiles = false } = source;
    const stale = baseline === null || readerChanged ? null : staleness(source, baseline.newest ?? null, clock());
    const isElsewhereNow = (capture: Capture): boolean => baseline !== null && isElsewhere(baseline, capture);
    const isSame = (capture: Capture): boolean =>
      baseline !== null && capture.sha256 === baseline.evidence.sha256 && capture.status === 200;
    const needsReading = readerChanged || readsFiles || isVisit || stale !== null;
    const edition = await findEdition(source);
    if ('unlisted' in edition) return refuse(source, head, edition.unlisted, null);
    const isNewEdition = baseline !== null && edition.address !== (baseline.address ?? source.url);
    const answered = await ask(
      { ...source, url: edition.address },
      { ...head, validators: isNewEdition ? {} : validators },
      (capture) => !needsReading && isSame(capture) && !isElsewhereNow(capture),
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
    const { capture, snapshot, newest } = answered;
    const reading = readsFiles ? await withFiles(source, baseline, snapshot) : { snapshot, trouble: null };
    const digest = digestOf(reading.snapshot);
    if (baseline !== null && !readerChanged && !isVisit && digest === baseline.digest) {
      if (reading.trouble !== null) return refuse(source, head, reading.trouble, null);
      if (isElsewhereNow(capture)) return move(source, head, baseline, capture);
      return quiet(source, head, validatorsOf(capture), isSame(capture) ? 'unchanged' : 'noise', { newest, capture });
    }

    if (baseline === null) return begin(source, head, capture, { snapshot: reading.snapshot, digest, newest });
    const now = clock().toISOString();
    const before = await readBaseline(source, baseline, reading.snapshot);
    const whole = await readOn(source, capture, reading.snapshot, before.snapshot);
    const apart = await disagreement(source, head, before.snapshot, whole.snapshot, notices);
    const odd = apart ?? suspicion(before.snapshot, whole.snapshot);
    const decision = odd === null ? 'believe' : decide(head.held, odd, digest, whole.snapshot, now);
    if (odd !== null && decision === 'hold')
      return holdBack({ source, head, baseline, capture, before, is: { snapshot: whole.snapshot, digest }, odd, now });
    if (apart !== null) return begin(source, head, capture, { snapshot: reading.snapshot, digest, newest });
    const read = isVisit
      ? await visit(source, before.snapshot, whole.snapshot)
      : { before: before.snapshot, after: whole.snapshot, held: null, doubtful: new Set<string>() };
    const kept = await keep(capture);
    const opened = await openIssues(source, read.before, read.after);
    const gained = gainedEntries(read.before, opened.snapshot).filter(({ issue }) => issue !== true);
    const followed = await follow(source, gained, new Map([...whole.kept, ...opened.kept]));
    const waiting = new Set([...followed.waiting, ...opened.waiting]);
    const following = { ...followed, waiting, missing: await missing(source, read.before, opened.snapshot) };
    const [was, is] = [
      { ...before, snapshot: read.before },
      { snapshot: opened.snapshot, digest, newest },
    ];
    const isDoubt = odd !== null && decision === 'doubt';
    const doubt = isDoubt ? await count(source, head, { ...suspect, seen: odd.seen }, now, true) : null;
    const difference = { source, head, baseline, before: was, reading: is, capture, kept, following };
    return recordDifference({ ...difference, visitHeld: read.held, doubt, doubtful: read.doubtful });
  };
}
