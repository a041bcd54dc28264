import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { endpointDisabled } from '../../../functions/deliver/giveUp.ts';
import { createApi } from '../../../functions/site/api/api.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { type AlertEvent, alertEventSchema } from '../../../shared/alert/event.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { noticeEvent, troubledHead } from '../../support/events.ts';
import { regulationSource } from '../../support/regulation.ts';

const start = Date.parse('2026-01-01T00:00:00Z');

const american = { ...regulationSource.authority, id: 'us-state', jurisdiction: 'US' };
const two = [regulationSource, { ...regulationSource, id: 'us-visas', authority: american }];

async function site(count: number, sources = two) {
  let now = start;
  const clock = () => new Date(now);
  const { notices, changes, rows } = createMemoryStores({ clock });
  const catalog = { programmes: [{ id: 'cn-k', name: { en: 'China K visa' } }], sources };
  const api = createApi({ changes, rows, catalog, clock });
  const record = async (event: AlertEvent) => changes.recordEvent(event, clock().toISOString());
  for (let at = 0; at < count; at++) {
    // Two at a time are recorded in the same millisecond.
    if (at % 2 === 0) now += 1000;
    await record({
      ...noticeEvent({ severity: at % 3 === 0 ? 'minor' : 'major' }),
      id: at.toString(16).padStart(32, '0'),
    });
  }
  now += 60_000;
  const answer = z.object({
    changes: z.array(alertEventSchema),
    cursor: z.nullable(z.string()),
    has_more: z.boolean(),
  });
  const get = async (path: string) => {
    const response = await api.request(path);
    return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
  };
  return {
    get,
    request: async (path: string, init?: RequestInit) => api.request(path.replace(/^\/v1/, ''), init),
    record,
    notices,
    pass: (ms: number) => {
      now += ms;
    },
    list: async (query: string) => answer.parse((await get(`/changes${query}`)).body),
  };
}

describe('changes by cursor', () => {
  test('come oldest first, each once, whatever the size of the page', async () => {
    for (const limit of [1, 2, 3, 7, 50]) {
      const { list } = await site(9);
      const ids: string[] = [];
      for (let cursor: string | null = ''; ; ) {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `?limit=${limit}${cursor === '' ? '' : `&after=${cursor}`}`,
        );
        ids.push(...page.changes.map(({ id }) => id));
        if (page.changes.length === 0) break;
        cursor = page.cursor;
      }
      expect(ids).toEqual(Array.from({ length: 9 }, (_, at) => at.toString(16).padStart(32, '0')));
    }
  });

  test('that are large come on several pages, each within what a function may answer, and each once', async () => {
    const { list, record, pass } = await site(0);
    const ids = Array.from({ length: 12 }, (_, at) => at.toString(16).padStart(32, 'e'));
    const [edit] = noticeEvent().data.edits;
    if (edit === undefined) throw new Error('no edit');
    for (const id of ids) {
      const event = noticeEvent();
      await record({ ...event, id, data: { ...event.data, edits: [{ ...edit, after: '签'.repeat(300_000) }] } });
    }
    pass(60_000);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { changes, cursor } = await list(after);
      seen.push(...changes.map(({ id }) => id));
      expect(JSON.stringify(changes).length).toBeLessThan(4_000_000);
      if (changes.length === 0) break;
      after = `?after=${cursor}`;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test('go on from where they ended when more are recorded', async () => {
    const { list, record, pass } = await site(2);
    const { cursor } = await list('');
    expect((await list(`?after=${cursor}`)).changes).toEqual([]);
    expect((await list(`?after=${cursor}`)).cursor).toBe(cursor);
    await record({ ...noticeEvent(), id: 'f'.repeat(32) });
    expect((await list(`?after=${cursor}`)).changes).toEqual([]);
    pass(11_000);
    expect((await list(`?after=${cursor}`)).changes.map(({ id }) => id)).toEqual(['f'.repeat(32)]);
  });

  test('by filter, and what is filtered out does not stop the cursor', async () => {
    const { list } = await site(6);
    expect((await list('?severity=minor')).changes).toHaveLength(2);
    expect((await list('?jurisdiction=CN,US&programme=cn-k')).changes).toHaveLength(6);
    expect((await list('?jurisdiction=CN&jurisdiction=US')).changes).toHaveLength(6);
    // All were looked at, and none was asked for.
    const { changes, cursor, has_more } = await list('?jurisdiction=US&limit=4');
    expect([changes, has_more]).toEqual([[], false]);
    expect((await list(`?after=${cursor}`)).changes).toEqual([]);
    // Filters come before paging: no page is emptier than it has to be.
    expect(await list('?severity=minor&limit=1')).toMatchObject({ changes: [{}], has_more: true });
  });

  test.each([
    ['?after=nonsense', 'after', null],
    ['?after=bnVsbA', 'after', null],
    ['?since=yesterday', 'since', null],
    ['?until=2026-13-45', 'until', null],
    ['?limit=many', 'limit', null],
    ['?limit=0', 'limit', null],
    ['?order=latest', 'order', null],
    ['?severity=grave', 'severity', null],
    ['?severity=criticl', 'severity', 'critical'],
    ['?programme=cn-kk', 'programme', 'cn-k'],
    ['?programme=', 'programme', null],
    ['?jurisdiction=China', 'jurisdiction', 'CN'],
    ['?destination=Turkey', 'destination', 'TR'],
    ['?source=us-visa', 'source', 'us-visas'],
    ['?type=dev.visawire.endpoint.disabled.v1', 'type', null],
    ['?severities=critical', 'severities', 'severity'],
    ['?jursdiction=CN', 'jursdiction', 'jurisdiction'],
    ['?q=%21%3F', 'q', null],
    ['?group=everyone', 'group', null],
  ])('%s is refused as RFC 9457 has it, with what was meant', async (query, parameter, meant) => {
    const { get } = await site(1);
    expect(await get(`/changes${query}`)).toMatchObject({
      status: 400,
      type: 'application/problem+json',
      body: { status: 400, title: expect.any(String), detail: expect.any(String), parameter, meant },
    });
  });

  test('recorded after a time that is still to come are none, and that is no fault', async () => {
    const { list } = await site(2);
    expect(await list('?since=2126-01-01T00:00:00Z')).toEqual({ changes: [], cursor: null, has_more: false });
    expect((await list('?since=2026-01-01')).changes).toHaveLength(2);
    // A plus sign of a zone is a space in an address that nobody encoded.
    expect((await list('?since=2026-01-01T00:00:00+00:00')).changes).toHaveLength(2);
  });

  test('lead to the next page, which leads to the end, as JSON and as lines', async () => {
    const { request } = await site(5);
    for (const path of ['/changes', '/changes.ndjson']) {
      const seen: string[] = [];
      for (let next: string | undefined = `${path}?limit=2`; next !== undefined; ) {
        const answer = await request(next);
        const text = await answer.text();
        const events = path.endsWith('n')
          ? text.split('\n').filter((line) => line !== '')
          : JSON.parse(text).changes.map((one: unknown) => JSON.stringify(one));
        seen.push(...events.map((line: string) => JSON.parse(line).id));
        next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      }
      expect(seen).toHaveLength(new Set(seen).size);
      expect(seen).toHaveLength(5);
    }
  });

  test('are not sent again while nothing changed, and may be read from any origin', async () => {
    const { request } = await site(2);
    const first = await request('/changes', { headers: { origin: 'https://reader.test' } });
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('access-control-expose-headers')).toBe('ETag,Link');
    const second = await request('/changes', { headers: { 'if-none-match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const asked = { origin: 'https://reader.test', 'access-control-request-method': 'GET' };
    const preflight = await request('/changes', {
      method: 'OPTIONS',
      headers: { ...asked, 'access-control-request-headers': 'if-none-match' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('if-none-match');
  });

  test('one by its id', async () => {
    const { get } = await site(1);
    expect(await get(`/changes/${'0'.repeat(32)}`)).toMatchObject({ status: 200, body: { id: '0'.repeat(32) } });
    expect(await get('/changes/abc')).toMatchObject({ status: 404, type: 'application/problem+json' });
  });
});

test.each(['/nothing', '/changes/abc/related', '/changes/%E0%A4%A', `/changes/${'a'.repeat(5000)}`, '/'])(
  '%s is not there, as JSON',
  async (path) => {
    const { get } = await site(0);
    expect(await get(path)).toMatchObject({ status: 404, type: 'application/problem+json', body: { status: 404 } });
  },
);

test('nothing can be sent, and that is said as JSON', async () => {
  const { request } = await site(0);
  const answer = await request('/changes', { method: 'POST', body: '{}' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([405, 'application/problem+json']);
});

test('what says who receives is read by nobody', async () => {
  const { get, record } = await site(0);
  const endpoint = newEndpoint('e', 'https://customer.test/hook', { severities: [] }, '2026-01-01T00:00:00Z');
  const event = endpointDisabled(endpoint, 'status 500', 'it is broken', '2026-01-01T00:00:00.000Z');
  await record(event);
  expect((await get(`/changes/${event.id}`)).status).toBe(404);
});

test('programmes are listed with their sources', async () => {
  const { get } = await site(0);
  expect((await get('/programmes')).body).toMatchObject({ programmes: [{ id: 'cn-k', page: '/programmes/cn-k' }] });
  expect((await get('/programmes?limit=1')).status).toBe(400);
});

test('sources say how fresh they are, and what troubles them', async () => {
  const { get, notices, pass } = await site(0);
  const freshness = async () => {
    const { body } = await get('/sources');
    return z.object({ sources: z.array(z.looseObject({ isFresh: z.boolean(), trouble: z.unknown() })) }).parse(body)
      .sources[0];
  };
  expect(await freshness()).toMatchObject({ isFresh: false, lastReadAt: null, trouble: null });
  await notices.recordReads('www.gov.cn', { [regulationSource.id]: new Date(start + 60_000).toISOString() });
  expect(await freshness()).toMatchObject({ isFresh: true, promisedSeconds: 4 * 3600 });
  pass(5 * 3_600_000);
  expect(await freshness()).toMatchObject({ isFresh: false });
  expect(await freshness()).toMatchObject({ trouble: { rule: 'NOT-READ-IN-TIME' } });
  await notices.record({ expectedVersion: 0, head: troubledHead(), snapshot: null, events: [] });
  expect(await freshness()).toMatchObject({ trouble: { rule: 'CHALLENGE-RIVERSEC' } });
});

test('sources come in pages, each once, in the order of the catalog, with what the catalog covers on the first', async () => {
  const sources = Array.from({ length: 7 }, (_, at) => ({ ...regulationSource, id: `s${at}` }));
  const { get } = await site(0, sources);
  const answer = z.object({
    sources: z.array(z.object({ id: z.string() })),
    cursor: z.nullable(z.string()),
    coverage: z.optional(z.unknown()),
  });
  const pages: z.infer<typeof answer>[] = [];
  for (let query = '?limit=3'; query !== ''; ) {
    const page = answer.parse((await get(`/sources${query}`)).body);
    pages.push(page);
    query = page.cursor === null ? '' : `?limit=3&after=${page.cursor}`;
  }
  expect(pages.map((page) => page.sources.length)).toEqual([3, 3, 1]);
  expect(pages.flatMap((page) => page.sources.map(({ id }) => id))).toEqual(sources.map(({ id }) => id));
  expect(pages.map(({ coverage }) => coverage !== undefined)).toEqual([true, false, false]);
  expect(await get('/sources?after=nowhere')).toMatchObject({ status: 400, type: 'application/problem+json' });
  expect(await get('/sources?limit=many')).toMatchObject({ status: 400 });
});
