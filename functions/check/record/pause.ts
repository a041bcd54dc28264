import type { Head, NoticeStore, Paused } from '../../adapters/dynamodb/noticeStore.ts';
import { newHead } from './newHead.ts';

/** Why a source rests now; null where it does not. */
export const pauseOf = (head: Pick<Head, 'paused'> | null | undefined): Paused | null =>
  head?.paused === undefined || head.paused.until !== undefined ? null : head.paused;

/** A check that ends meanwhile writes first; each takes seconds. */
const mostTries = 5;

/** Writes what is to stand in a source's head; null where that says nothing new. */
async function write(
  notices: Pick<NoticeStore, 'readHead' | 'record'>,
  sourceId: string,
  change: (now: Head) => Paused | null,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    const head = (await notices.readHead(sourceId)) ?? newHead(sourceId);
    const paused = change(head);
    if (paused === null) return false;
    const next = { ...head, version: head.version + 1, paused };
    const recorded = await notices.record({ expectedVersion: head.version, head: next, snapshot: null, events: [] });
    if (recorded !== 'conflict') return true;
  }
  throw new Error(`source ${sourceId}: it was written ${mostTries} times meanwhile`);
}

/** Has a source rest: it is not asked, and not missed, until it is resumed. False where it rests already. */
export const pause = (
  notices: Pick<NoticeStore, 'readHead' | 'record'>,
  sourceId: string,
  paused: Omit<Paused, 'until'>,
): Promise<boolean> => write(notices, sourceId, (head) => (pauseOf(head) === null ? paused : null));

/** Ends a source's rest: what changed meanwhile is told by its next check. False where it does not rest. */
export const resume = (
  notices: Pick<NoticeStore, 'readHead' | 'record'>,
  sourceId: string,
  at: string,
): Promise<boolean> =>
  write(notices, sourceId, (head) => {
    const paused = pauseOf(head);
    return paused === null ? null : { ...paused, until: at };
  });
