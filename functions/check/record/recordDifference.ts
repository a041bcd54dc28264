import { type AlertEvent, type Evidence, isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { readerOf } from '../../../shared/extract/read.ts';
import type { GroupStore } from '../../adapters/dynamodb/groupStore.ts';
import type { Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { Following } from '../ask/follow.ts';
import { validatorsOf } from '../ask/validators.ts';
import type { Visited } from '../ask/visit.ts';
import { doubted } from '../believe/held.ts';
import { circumstancesOf } from '../tell/circumstancesOf.ts';
import { compareSnapshots } from '../tell/compareSnapshots.ts';
import { createGrouped } from '../tell/grouped.ts';
import { addressOf, placesOf } from '../tell/moved.ts';
import { stateReading } from '../tell/statements.ts';
import { doubtsAfter } from './doubts.ts';
import { endTrouble } from './episodes.ts';
import type { CheckOutcome, RecordCheck } from './record.ts';

export type Baseline = NonNullable<Head['baseline']>;

/** A snapshot with the digest of what it was read from. */
export interface Read {
  readonly snapshot: Snapshot;
  readonly digest: string;
  /** Day of the newest entry, where the source expects one that is not old. */
  readonly newest?: string | undefined;
}

interface Difference {
  readonly source: Source;
  readonly head: Head;
  readonly baseline: Baseline;
  /** What the baseline was read as. */
  readonly before: Read;
  /** What the capture was read as. */
  readonly reading: Read;
  readonly capture: Capture;
  /** Where the capture is kept. */
  readonly kept: Evidence;
  /** What was read of new entries, and which of them wait. */
  readonly following: Following;
  /** Where the notices of the list were read again, those whose reading is not believed yet; else null. */
  readonly visitHeld: Visited['held'] | null;
  /** The trouble that goes on where nobody confirmed the reading, and what operators hear about it; else null. */
  readonly doubt: ReturnType<typeof endTrouble> | null;
  /** Addresses of notices whose reading nobody confirmed. */
  readonly doubtful: ReadonlySet<string>;
}

const hourMs = 3_600_000;

/** A critical change of a source whose alerts an operator looks at first. */
function waiting(event: AlertEvent, { hold }: Source, now: string): AlertEvent {
  if (hold === undefined || !isNoticeEvent(event) || event.data.change.severity !== 'critical') return event;
  const heldUntil = new Date(Date.parse(now) + Number.parseInt(hold, 10) * hourMs).toISOString();
  return { ...event, data: { ...event.data, change: { ...event.data.change, heldUntil } } };
}

interface Dependencies {
  readonly record: RecordCheck;
  readonly notices: NoticeStore;
  readonly groups: GroupStore;
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly programmes: readonly Programme[];
}

/** Digests remembered of a source, to tell a return to an earlier text. */
const rememberedDigests = 50;
/** Transactions of one check; a listing that gained more is read again, and goes on from there. */
const mostTransactions = 10;

const sinceFirst = (held: Visited['held'], { heldNotices = [] }: Head, now: string): Head['heldNotices'] =>
  held.map((one) => ({ ...one, since: heldNotices.find(({ link }) => link === one.link)?.since ?? now }));

/**
 * Records what a reading differs in from the baseline, in as many transactions as it takes. Until the last, the baseline keeps
 * the capture before, so that a check that ends between two of them has the next one go on.
 */
export function createRecordDifference({ record, notices, groups, clock, siteUrl, programmes }: Dependencies) {
  const grouped = createGrouped(groups);

  return async function recordDifference(difference: Difference, transactions = 1): Promise<CheckOutcome> {
    const { source, head, baseline, before, reading, capture, kept, following, visitHeld, doubt, doubtful } =
      difference;
    const now = clock().toISOString();
    const recovered = doubt ?? endTrouble(source, head, now);
    const reverts = head.history.find((earlier) => earlier.digest === reading.digest)?.change ?? null;
    const circumstances = await circumstancesOf(source, baseline, capture, reading.snapshot, kept, now, {
      siteUrl,
      programmes,
    });
    const { digest: whole } = reading;
    const compared = compareSnapshots(before.snapshot, reading.snapshot, whole, reverts, circumstances, following);
    const { snapshot, digest, left } = compared;
    const certain = (event: NoticeEvent): NoticeEvent =>
      doubt !== null || doubtful.has(event.data.links.official) ? doubted(event) : event;
    const note = reading.snapshot.kind === 'notice' ? reading.snapshot.notice.note : undefined;
    const isNewNote = before.snapshot.kind !== 'notice' || before.snapshot.notice.note !== note;
    const parts = await Promise.all(
      compared.events.map((event) => grouped(certain(event), isNewNote ? note : undefined, circumstances)),
    );
    const events = parts.flat();
    const isWhole = left === 'nothing';
    const change = snapshot.kind === 'notice' ? events.at(-1)?.id : undefined;
    const moved: Baseline = {
      snapshot: baseline.snapshot + 1,
      digest,
      reader: readerOf(source),
      evidence: isWhole ? kept : baseline.evidence,
      lastChange: events.at(-1)?.id ?? baseline.lastChange,
      places: placesOf(baseline, capture),
      address: addressOf(source, capture),
      newest: reading.newest,
    };
    const doubts = doubtsAfter(source, head, events);
    const next: Head = {
      ...recovered.head,
      baseline: moved,
      validators: isWhole ? validatorsOf(capture) : {},
      history:
        change === undefined
          ? head.history
          : [...head.history, { digest: before.digest, change }].slice(-rememberedDigests),
      held: null,
      waitUntil: null,
      ...(doubts.length === 0 ? {} : { doubts }),
      ...(visitHeld === null ? {} : { visitedAt: now, heldNotices: sinceFirst(visitHeld, head, now) }),
    };
    const { createAnnounce } = await import('../tell/announce.ts');
    const announce = createAnnounce(notices);
    const made = async () => {
      const announced = await announce(recovered.events, events, circumstances);
      return { ...announced, events: announced.events.map((event) => waiting(event, source, now)) };
    };
    const stated = { source, finalUrl: capture.finalUrl, kept, now, programmes };
    const statements = await stateReading(stated, snapshot, compared.events, notices.readStatements);
    const outcome = { verdict: 'document', outcome: events.length > 0 ? 'changed' : 'noise' } as const;
    const done = await record(head, next, snapshot, events.length === 0 ? recovered.events : made, outcome, statements);
    if (left !== 'more' || done.outcome === 'conflict' || transactions === mostTransactions) return done;
    // The next transaction goes on from what this one recorded, its link of the chain included.
    const { chain } = (await notices.readHead(source.id)) ?? {};
    const from = { ...next, version: head.version + 1, chain };
    const rest = await recordDifference(
      {
        ...difference,
        head: from,
        baseline: moved,
        before: { snapshot, digest },
        doubt: doubt === null ? null : { head: from, events: [] },
      },
      transactions + 1,
    );
    return { ...done, events: [...done.events, ...rest.events] };
  };
}
