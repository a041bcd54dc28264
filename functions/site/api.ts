import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type AlertEvent, isNoticeEvent, isTrialEvent } from '../../shared/alert/event.ts';
import { jsonBytes } from '../../shared/alert/mail/cut.ts';
import { isFresh, promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { coverageOf } from '../../shared/catalog/coverage.ts';
import { filterSchema } from '../../shared/delivery/endpoint.ts';
import { matches } from '../../shared/delivery/match.ts';
import type { ChangeStore, Cursor, RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import { readHealth, readRelated } from './read.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

/** A function answers with 6 MB at most (AWS, read 2026-11-23); what has no room is on the next page. */
const mostBytes = 4_000_000;
const mostListed = 200;
const usualListed = 100;
/**
 * Changes are listed this long after they were recorded, so that one whose transaction took longer than that of a later one is
 * not passed over by a cursor.
 */
const settledMs = 10_000;

const cursorSchema = z.object({
  recordedAt: z.iso.datetime(),
  changeId: z.string().check(z.regex(/^[0-9a-f]{1,64}$/)),
});

export function writeCursor({ recordedAt, changeId }: Cursor): string {
  return Buffer.from(JSON.stringify({ recordedAt, changeId })).toString('base64url');
}

const cursorOf = (change: RecordedChange | undefined): Cursor | null =>
  change === undefined ? null : { recordedAt: change.recordedAt, changeId: change.event.id };

/** What a cursor says, or null when it is none of ours. */
export function readCursor(text: string): Cursor | null {
  try {
    const read = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

const querySchema = z.object({
  after: z.optional(z.string()),
  since: z.optional(z.string()),
  limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});
const list = (text: string | undefined): string[] | undefined => text?.split(',').map((part) => part.trim());

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
export function createApi({ changes, catalog, clock }: Dependencies): Hono {
  const api = new Hono();

  api.get('/changes', async (context) => {
    const query = querySchema.safeParse(context.req.query());
    if (!query.success) return problem(400, 'A parameter cannot be read', '`limit` is a number of 1 to 200.');
    const { after, since, limit = String(usualListed) } = query.data;
    const cursor = after === undefined ? undefined : readCursor(after);
    if (cursor === null) return problem(400, 'No such cursor', '`after` is the `cursor` of an answer, as it was.');
    const start = since === undefined ? 0 : Date.parse(since);
    if (Number.isNaN(start)) return problem(400, 'No such time', '`since` is a time such as 2026-10-03T08:00:00Z.');
    const filter = filterSchema.safeParse({
      jurisdictions: list(context.req.query('jurisdiction')),
      programmes: list(context.req.query('programme')),
      destinations: list(context.req.query('destination')),
      severities: list(context.req.query('severity')),
      languages: list(context.req.query('language')),
      sources: list(context.req.query('source')),
      types: list(context.req.query('type')),
    });
    if (!filter.success) return problem(400, 'A filter cannot be read', 'severity: critical, major, minor, editorial.');
    const until = new Date(clock().getTime() - settledMs).toISOString();
    const count = Math.min(Math.max(Number(limit), 1), mostListed);
    const page = await changes.after(cursor ?? new Date(start).toISOString(), until, count);
    const listed: AlertEvent[] = [];
    let { cursor: last } = page;
    let room = mostBytes;
    for (const [at, change] of page.changes.entries()) {
      const event = asOfNow(change);
      if (!matches(filter.data, event)) continue;
      room -= jsonBytes(event);
      if (room < 0 && listed.length > 0) {
        last = cursorOf(page.changes[at - 1]);
        break;
      }
      listed.push(event);
    }
    // Where to go on: after the last change seen, or where this request began when there was none.
    return context.json({ changes: listed, cursor: last === null ? (after ?? null) : writeCursor(last) });
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
    const now = clock();
    const sources = (await readHealth(changes, catalog)).map(({ source, lastReadAt, trouble, held }) => {
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
        /** From the first failed check on. */
        trouble,
        /** What was read and is not believed, or not believed yet, and what would release it. */
        held,
      };
    });
    return context.json({ sources, coverage: coverageOf(catalog) });
  });

  api.notFound(() =>
    problem(404, 'Nothing here', 'GET /v1/changes, /v1/changes/ID, /v1/changes/ID/related and /v1/sources.'),
  );
  return api;
}
