import { createHash } from 'node:crypto';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { textOfItem } from '../../../shared/compare/digest.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import { type Suspicion, wordsOf } from './suspicion.ts';

type Held = NonNullable<Head['held']>;

/** A reading is held at so many checks at most, and so long; then it is told, with low confidence (design §5.6). */
const mostReadings = 3;
const longestMs = 24 * 3_600_000;
/** Words and entries that a held reading is remembered by: those with the lowest hashes, a fair sample of all. */
const sampled = 64;
/** Two readings say the same for the most part where they share so much of their samples. */
const agreeing = 0.4;
/** Headlines kept of what a held reading would say. */
const mostSaid = 3;

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);

const sample = (said: Iterable<string>): string[] => [...new Set(said)].map(hash).sort().slice(0, sampled);

/** What a reading says, as a sample that another is held against. */
export function sketch(snapshot: Snapshot): string[] {
  const said = snapshot.kind === 'notice' ? wordsOf(snapshot.notice.blocks) : snapshot.items.map(textOfItem);
  return sample(said);
}

/** Share of what either sample holds, among the lowest hashes of both, that both hold. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const both = [...new Set([...one, ...other])].sort().slice(0, sampled);
  const [first, second] = [new Set(one), new Set(other)];
  const shared = both.filter((entry) => first.has(entry) && second.has(entry));
  return both.length === 0 ? 1 : shared.length / both.length;
}

/** Characters that a text without spaces is cut into, to be held against another. */
const pieceLength = 8;
const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - pieceLength + 1) }, (_, at) => text.slice(at, at + pieceLength));

/** Whether two texts, without their spaces, say the same for the most part. */
export const areAlike = (one: string, other: string): boolean =>
  likeness(sample(piecesOf(one)), sample(piecesOf(other))) >= agreeing;

/** What becomes of a suspicious reading: it waits, or is believed, or is told with low confidence because it waited long enough. */
export type Decision = 'hold' | 'believe' | 'doubt';

/** Decides by what was held before: a reading that is odd in the same way and says the same for the most part agrees. */
export function decide(
  held: Head['held'],
  { kind }: Suspicion,
  digest: string,
  snapshot: Snapshot,
  now: string,
): Decision {
  if (held === null) return 'hold';
  if (held.digest === digest) return 'believe';
  const isSameKind = held.kind === undefined || held.kind === kind;
  if (isSameKind && held.sketch !== undefined && likeness(held.sketch, sketch(snapshot)) >= agreeing) return 'believe';
  const readings = (held.readings ?? 1) + 1;
  const isLong = Date.parse(now) - Date.parse(held.since) >= longestMs;
  return readings >= mostReadings || isLong ? 'doubt' : 'hold';
}

/** A held reading as it is kept: what is odd of it, what it is held against, and what it would say. */
export function hold(
  held: Head['held'],
  { kind, seen }: Suspicion,
  digest: string,
  snapshot: Snapshot,
  events: readonly NoticeEvent[],
  now: string,
): Held {
  return {
    digest,
    since: held?.since ?? now,
    reason: seen,
    kind,
    readings: (held?.readings ?? 0) + 1,
    sketch: sketch(snapshot),
    says: events.slice(0, mostSaid).map(({ data }) => ({ severity: data.change.severity, summary: data.summary })),
    more: Math.max(0, events.length - mostSaid),
  };
}

/** A change that nobody confirmed: told as doubtful, and never as critical, which only what is certain is (design §4.2). */
export function doubted(event: NoticeEvent): NoticeEvent {
  const { change } = event.data;
  const severity = change.severity === 'critical' ? 'major' : change.severity;
  return { ...event, data: { ...event.data, change: { ...change, severity, confidence: 'low' } } };
}
