import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createApi } from '../../../functions/site/api.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { type AlertEvent, alertEventSchema } from '../../../shared/alert/event.ts';
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

  test.each(['?after=nonsense', '?after=bnVsbA', '?since=yesterday', '?limit=many', '?severity=grave'])(
    '%s is refused as RFC 9457 has it',
    async (query) => {
      const { get } = await site(1);
      expect(await get(`/changes${query}`)).toMatchObject({
        status: 400,
        type: 'application/problem+json',
        body: { status: 400, title: expect.any(String), detail: expect.any(String) },
      });
    },
  );

  test('one by its id', async () => {
    const { get } = await site(1);
    expect(await get(`/changes/${'0'.repeat(32)}`)).toMatchObject({ status: 200, body: { id: '0'.repeat(32) } });
    expect(await get('/changes/abc')).toMatchObject({ status: 404, type: 'application/problem+json' });
  });
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
