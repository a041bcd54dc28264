import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type AlertEvent, isNoticeEvent, isTrialEvent } from '../../shared/alert/event.ts';
import { jsonBytes } from '../../shared/alert/mail/cut.ts';
import { isFresh, promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { coverageOf } from '../../shared/catalog/coverage.ts';
import { knownOf } from '../../shared/find/known.ts';
import type { ChangeStore, RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../adapters/dynamodb/rowStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { pageOfSources } from './pageOfSources.ts';
import { writeCursor } from './query/cursor.ts';
import { createFindChanges } from './query/findChanges.ts';
import { readQuery } from './query/readQuery.ts';
import { readHealth, readRelated } from './read.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly rows: RowStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

/** A function answers with 6 MB at most (AWS, read 2026-11-23); what has no room is on the next page. */
const mostBytes = 4_000_000;
const usualListed = 100;
/**
 * Changes are listed oldest first this long after they were recorded, so that one whose transaction took longer than that of a
 * later one is not passed over by a cursor.
 */
const settledMs = 10_000;

const mostSources = 200;
/** Where a list of sources goes on, and how many are asked for. */
const sourcesQuerySchema = z.object({
  after: z.optional(z.string()),
  limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});

/** An error as RFC 9457 has it. */
function problem(status: 400 | 404, title: string, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** A change as it was sent, with what became of it since. */
function asOfNow({ event, retraction }: RecordedChange): AlertEvent {
  if (retraction === null || !isNoticeEvent(event)) return event;
  const { at, why } = retraction;
  return { ...event, data: { ...event.data, retracted: { at, why: why ?? '' } } };
}

/** The pull side for services: changes since a cursor, to reconcile what webhooks brought, and how fresh each source is. */
export function createApi({ changes, rows, catalog, clock }: Dependencies): Hono {
  const known = knownOf(catalog);
  const findChanges = createFindChanges({ changes, rows });
  const api = new Hono();
  const coverage = coverageOf(catalog);

  api.get('/changes', async (context) => {
    const read = readQuery(new URL(context.req.url).searchParams, known, { order: 'oldest', limit: usualListed });
    if ('bad' in read) return problem(400, 'A parameter cannot be taken', read.bad.detail);
    const { query } = read;
    const settledAt = new Date(clock().getTime() - settledMs).toISOString();
    const page = await findChanges(query.order === 'oldest' ? { ...query, settledAt } : query);
    const listed: AlertEvent[] = [];
    let { cursor, hasMore } = page;
    let room = mostBytes;
    for (const [at, { change }] of page.found.entries()) {
      const event = asOfNow(change);
      room -= jsonBytes(event);
      const last = page.found[at - 1]?.change;
      if (room < 0 && last !== undefined) {
        cursor = { recordedAt: last.recordedAt, changeId: last.event.id };
        hasMore = true;
        break;
      }
      listed.push(event);
    }
    return context.json({ changes: listed, cursor: cursor === null ? null : writeCursor(cursor), has_more: hasMore });
  });

  api.get('/changes/:id{[0-9a-f]{1,64}}', async (context) => {
    const change = await changes.read(context.req.param('id'));
    return change === null || change.withheld !== null || isTrialEvent(change.event)
      ? problem(404, 'No such change', 'Its id stands in webhooks, mails and the list of changes.')
      : context.json(asOfNow(change));
  });

  api.get('/changes/:id{[0-9a-f]{1,64}}/related', async (context) => {
    const listed: AlertEvent[] = [];
    let room = mostBytes;
    for (const change of await readRelated(changes, context.req.param('id'))) {
      const event = asOfNow(change);
      room -= jsonBytes(event);
      if (room > 0) listed.push(event);
    }
    return context.json({ changes: listed });
  });

  api.get('/sources', async (context) => {
    const query = sourcesQuerySchema.safeParse(context.req.query());
    if (!query.success) return problem(400, 'A parameter cannot be read', '`limit` is a number of 1 to 200.');
    const { after, limit = String(mostSources) } = query.data;
    const now = clock();
    const found = pageOfSources(catalog.sources, after, Math.min(Math.max(Number(limit), 1), mostSources));
    if (found === null) return problem(400, 'No such cursor', '`after` is the `cursor` of an answer, as it was.');
    const sources = (await readHealth(changes, found.sources, now)).map(
      ({ source, lastReadAt, trouble, paused, held }) => {
        const promisedSeconds = promisedFreshnessSeconds(source.every);
        return {
          id: source.id,
          title: source.title ?? null,
          url: source.url,
          jurisdiction: source.authority.jurisdiction,
          authority: source.authority.id,
          programmes: source.programmes,
          every: source.every,
          /** What is known of how it reads: `proved` on the day of `checked`, `seen` in public material, or `assumed`. */
          status: source.status,
          checked: source.checked ?? null,
          lastReadAt,
          /** Silence means that nothing changed only while this holds. */
          isFresh: isFresh(source.every, lastReadAt, now),
          promisedSeconds,
          /** That an operator has it rest, and why: it is not read, and that is no trouble of the site. */
          paused: paused === null ? null : { since: paused.since, why: paused.why },
          /** From the first failed check on. */
          trouble,
          /** What was read and is not believed, or not believed yet, and what would release it. */
          held,
        };
      },
    );
    // The last page has no cursor; what the catalog covers stands on the first.
    return context.json({ sources, cursor: found.next, ...(after === undefined ? { coverage } : {}) });
  });

  api.notFound(() =>
    problem(404, 'Nothing here', 'GET /v1/changes, /v1/changes/ID, /v1/changes/ID/related and /v1/sources.'),
  );
  return api;
}
