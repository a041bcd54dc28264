import type { SourceEvent, SourceKind } from '../../../shared/alert/event.ts';
import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { sourceReference } from '../../../shared/catalog/sourceReference.ts';
import { envelope } from '../../../shared/relate/envelope.ts';
import { eventId } from '../../../shared/relate/eventId.ts';
import type { Head, NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';

type Trouble = NonNullable<Head['trouble']>;

/** Operators hear of a trouble from the third failed check in a row: single failures recover by themselves (seen daily at ec.europa.eu). */
const checksUntilTold = 3;
/** A site that says itself that it publishes nothing now may do so for a night (Federal Register: midnight to 08:45), not for a day. */
const longestPauseMs = 24 * 3_600_000;

const isPause = ({ rule, since }: Pick<Trouble, 'rule' | 'since'>, now: string): boolean =>
  rule === 'UNAVAILABLE' && Date.parse(now) - Date.parse(since) < longestPauseMs;

/** Rule of a check that cost more than any notice has reason to: such a source is told as `quarantined`. */
export const tooCostlyRule = 'CHECK-TOO-COSTLY';

function kindOf(trouble: Trouble): SourceKind {
  if (trouble.rule === tooCostlyRule) return 'quarantined';
  switch (trouble.verdict) {
    case 'blocked':
      return 'blocked';
    case 'empty':
    case 'shell':
    case 'suspect':
      return 'drifted';
    case 'missing':
    case 'error':
      return 'failing';
  }
}

function toEvent(kind: SourceKind, source: Source, head: Head, trouble: Trouble, now: string): SourceEvent {
  const id = eventId([source.id, kind, trouble.since, trouble.verdict]);
  return {
    ...envelope({ id, source: `/sources/${source.id}`, subject: source.id, time: now }),
    type: `dev.visawire.source.${kind}.v1`,
    data: {
      source: sourceReference(source),
      episode: {
        verdict: trouble.verdict,
        rule: trouble.rule,
        seen: trouble.seen,
        likely: trouble.likely,
        since: trouble.since,
        checks: trouble.checks,
        lastReadAt: trouble.lastReadAt ?? head.baseline?.evidence.capturedAt ?? null,
      },
    },
  };
}

/** When a source was read well last, RFC 3339, or null: as its running trouble has it, else as the rounds noted it. */
export const lastReadOf = async (
  notices: Pick<NoticeStore, 'readTime'>,
  { id, url }: Source,
  { trouble }: Head,
): Promise<string | null> => trouble?.lastReadAt ?? notices.readTime(new URL(url).host, id);

/**
 * Counts a failed check; the baseline stays. Tells operators once per episode, when it lasts. `lastReadAt`: when the source was
 * read well last; without it, when it changed last. `isUrgent`: they hear of it now, however often it failed.
 */
export function countTrouble(
  source: Source,
  head: Head,
  refusal: Refusal,
  now: string,
  lastReadAt: string | null = null,
  isUrgent = false,
): { head: Head; events: SourceEvent[] } {
  const { verdict, rule, seen, likely } = refusal;
  const since = head.trouble?.since ?? now;
  const checks = (head.trouble?.checks ?? 0) + 1;
  const trouble: Trouble = { verdict, rule, seen, likely, since, checks, told: head.trouble?.told ?? null, lastReadAt };
  const isEarly = !isUrgent && (checks < checksUntilTold || isPause(trouble, now));
  if (trouble.told !== null || isEarly) return { head: { ...head, trouble }, events: [] };
  const event = toEvent(kindOf(trouble), source, head, trouble, now);
  return { head: { ...head, trouble: { ...trouble, told: event.id } }, events: [event] };
}

/** Ends the episode; operators who were told of it are told that it is over. */
export function endTrouble(source: Source, head: Head, now: string): { head: Head; events: SourceEvent[] } {
  if (head.trouble === null) return { head, events: [] };
  const events = head.trouble.told === null ? [] : [toEvent('recovered', source, head, head.trouble, now)];
  return { head: { ...head, trouble: null }, events };
}

/** Counts a failed check with when the source was read well last. `isUrgent`: operators hear of it now. */
export type Count = (
  source: Source,
  head: Head,
  refusal: Refusal,
  now: string,
  isUrgent?: boolean,
) => Promise<ReturnType<typeof countTrouble>>;

export const createCount =
  (notices: Pick<NoticeStore, 'readTime'>): Count =>
  async (source, head, refusal, now, isUrgent = false) =>
    countTrouble(source, head, refusal, now, await lastReadOf(notices, source, head), isUrgent);
