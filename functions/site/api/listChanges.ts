import type { Context } from 'hono';
import { type AlertEvent, isNoticeEvent } from '../../../shared/alert/event.ts';
import { jsonBytes } from '../../../shared/alert/mail/cut.ts';
import type { Known } from '../../../shared/find/known.ts';
import type { BadParameter } from '../../../shared/find/parameters.ts';
import type { Cursor, RecordedChange } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { writeCursor } from '../query/cursor.ts';
import type { createFindChanges } from '../query/findChanges.ts';
import { readQuery } from '../query/readQuery.ts';

/** A function answers with 6 MB at most (AWS, read 2026-11-23); what has no room is on the next page. */
export const mostBytes = 4_000_000;
/**
 * Changes are listed oldest first this long after they were recorded, so that one whose transaction took longer than that of a
 * later one is not passed over by a cursor.
 */
const settledMs = 10_000;

/** A change as it was sent, with what became of it since. */
export function asOfNow({ event, retraction }: RecordedChange): AlertEvent {
  if (retraction === null || !isNoticeEvent(event)) return event;
  const { at, why } = retraction;
  return { ...event, data: { ...event.data, retracted: { at, why: why ?? '' } } };
}

interface Page {
  readonly changes: readonly AlertEvent[];
  readonly cursor: string | null;
  readonly hasMore: boolean;
  /** The `Link` to the next page; none at the end. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Dependencies {
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly known: Known;
  readonly clock: Clock;
}

/** Lists the changes that an address asks for, as many as an answer holds, or says which parameter is wrong. */
export function createListChanges({ findChanges, known, clock }: Dependencies) {
  return async function listChanges(
    context: Context,
    usualLimit: number,
  ): Promise<{ readonly page: Page } | { readonly bad: BadParameter }> {
    const url = new URL(context.req.url);
    const read = readQuery(url.searchParams, known, { order: 'oldest', limit: usualLimit });
    if ('bad' in read) return read;
    const { query } = read;
    const settledAt = new Date(clock().getTime() - settledMs).toISOString();
    const { found, ...place } = await findChanges(query.order === 'oldest' ? { ...query, settledAt } : query);
    const changes: AlertEvent[] = [];
    let { cursor, hasMore }: { cursor: Cursor | null; hasMore: boolean } = place;
    let room = mostBytes;
    for (const [at, { change }] of found.entries()) {
      const event = asOfNow(change);
      room -= jsonBytes(event);
      const last = found[at - 1]?.change;
      if (room < 0 && last !== undefined) {
        cursor = { recordedAt: last.recordedAt, changeId: last.event.id };
        hasMore = true;
        break;
      }
      changes.push(event);
    }
    const written = cursor === null ? null : writeCursor(cursor);
    if (written === null || !hasMore) return { page: { changes, cursor: written, hasMore, headers: {} } };
    url.searchParams.set('after', written);
    return {
      page: { changes, cursor: written, hasMore, headers: { link: `<${url.pathname}${url.search}>; rel="next"` } },
    };
  };
}
