import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../functions/adapters/http.ts';
import { createCheckSource } from '../../../functions/check/checkSource.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { readHere } from '../../support/fileSource.ts';
import { regulationSource } from '../../support/regulation.ts';

/** A site of a few addresses, checked once an hour. */
function watch(source: Source) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes } = createMemoryStores({ clock });
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const capture = async ({ url }: CaptureRequest): Promise<CaptureOutcome> => {
    asked.push(url);
    const text = pages.get(url);
    if (text === undefined) return { kind: 'failed', rule: 'CONNECTION', seen: url, likely: 'down' };
    const body = Buffer.from(text);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const capturedAt = clock().toISOString();
    return { kind: 'capture', capture: { url, finalUrl: url, status: 200, headers: {}, body, sha256, capturedAt } };
  };
  const check = createCheckSource({
    http: { capture },
    notices,
    evidence: createMemoryEvidence(),
    readFile: readHere,
    clock,
    siteUrl: 'https://wire.test',
    heedsWaits: false,
  });
  return {
    pages,
    asked,
    check: async (text: string): Promise<{ outcome: string; events: NoticeEvent[] }> => {
      now += 3_600_000;
      pages.set(source.url, text);
      const { outcome, events } = await check(source);
      const recorded = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
      return { outcome, events: recorded.filter((event) => event !== undefined).filter(isNoticeEvent) };
    },
  };
}
const addedBy = (event: NoticeEvent | undefined) => event?.data.edits.map(({ after }) => after);

describe('entries with text', () => {
  const source: Source = {
    ...regulationSource,
    kind: 'api',
    language: 'en',
    url: 'https://www.gov.cn/api.json',
    api: { items: 'r', id: 'id', title: 't', body: 'b', mayBeEmpty: true },
  };
  const answer = (...items: readonly [id: string, title: string, body: string][]) =>
    JSON.stringify({ r: items.map(([id, t, b]) => ({ id, t, b })) });

  test('a new one is told with its words', async () => {
    const { check } = watch(source);
    await check(answer(['1', 'One', 'Old text.']));
    const { events } = await check(answer(['2', 'Two', '<p>First.</p><p>Second.</p>'], ['1', 'One', 'Old text.']));
    expect(events.map(({ type }) => type)).toEqual(['dev.visawire.notice.published.v1']);
    expect(addedBy(events[0])).toEqual(['Two', 'First.', 'Second.']);
  });

  test('one that says something else is amended, by the words that changed', async () => {
    const { check } = watch(source);
    await check(answer(['1', 'One', 'The fee is 10 dollars.'], ['2', 'Two', 'Stays.']));
    const { events } = await check(answer(['2', 'Two', 'Stays.'], ['1', 'One', 'The fee is 215 dollars.']));
    expect(events).toMatchObject([{ type: 'dev.visawire.notice.amended.v1', subject: 'cn-regulation/1' }]);
    expect(events[0]?.data.edits).toMatchObject([
      { op: 'replace', before: 'The fee is 10 dollars.', after: 'The fee is 215 dollars.' },
    ]);
    expect((await check(answer(['1', 'One', 'The fee is 10 dollars.']))).events).toMatchObject([
      { type: 'dev.visawire.notice.amended.v1' },
    ]);
  });

  test('one that leaves and comes back, in another order, is nothing', async () => {
    const { check } = watch(source);
    const entries: Record<string, [string, string, string]> = {
      one: ['1', 'One', 'a'],
      two: ['2', 'Two', 'b'],
      three: ['3', 'Three', 'c'],
    };
    const shown = (...names: string[]) =>
      answer(...names.map((name): [string, string, string] => entries[name] ?? ['', '', '']));
    await check(shown('one', 'two', 'three'));
    for (const names of [['two', 'three'], ['three', 'two', 'one'], [], ['one', 'two', 'three']])
      expect((await check(shown(...names))).events).toEqual([]);
  });
});

describe('a listing that is followed', () => {
  const source: Source = {
    ...regulationSource,
    kind: 'listing',
    url: 'https://www.gov.cn/list/',
    listing: { item: 'li', link: 'a', follow: true, id: 'n(\\d+)\\.htm' },
  };
  const listing = (...paths: string[]) =>
    `<main><ul>${paths.map((path) => `<li><a href="${path}">公告 ${path}</a></li>`).join('')}</ul></main>`;
  const notice = '<main><h1>关于延长免签政策的公告</h1><p>自2026年1月1日至2027年12月31日。</p></main>';

  test('tells a new notice with its own title, words and evidence', async () => {
    const { check, pages, asked } = watch(source);
    await check(listing('/a/n1.htm'));
    expect(asked).toEqual([source.url]);
    pages.set('https://www.gov.cn/a/n2.htm', notice);
    const { events } = await check(listing('/a/n2.htm', '/a/n1.htm'));
    expect(events[0]?.data.notice).toMatchObject({ id: 'cn-regulation/2', title: '关于延长免签政策的公告' });
    expect(addedBy(events[0])?.at(-1)).toBe('自2026年1月1日至2027年12月31日。');
    expect(events[0]?.data.links.official).toBe('https://www.gov.cn/a/n2.htm');
    expect(events[0]?.data.evidence.after.sha256).toBe(createHash('sha256').update(notice).digest('hex'));
    expect((await check(listing('/b/n2.htm', '/a/n1.htm'))).events).toEqual([]);
  });

  test('tells one that cannot be read with what the listing says', async () => {
    const { check, pages } = watch(source);
    await check(listing('/a/n1.htm'));
    pages.set('https://www.gov.cn/a/n3.htm', "<html><script>$_ts=window['$_ts'];</script></html>");
    const { events } = await check(listing('/a/n3.htm', '/a/n2.htm', '/a/n1.htm'));
    expect(events.map(({ data }) => data.notice.title)).toEqual(['公告 /a/n3.htm', '公告 /a/n2.htm']);
  });

  test('asks for no more than ten at a time, and leaves none untold', async () => {
    const { check, asked } = watch(source);
    await check(listing('/n1.htm'));
    const paths = Array.from({ length: 30 }, (_, at) => `/n${at + 1}.htm`);
    expect((await check(listing(...paths))).events).toHaveLength(29);
    expect(asked).toHaveLength(12);
  });
});
