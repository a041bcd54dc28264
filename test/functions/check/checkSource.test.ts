import { describe, expect, test } from 'vitest';
import type { NoticeStore } from '../../../functions/adapters/dynamodb/noticeStore.ts';
import { createFileReader } from '../../../functions/adapters/files/fileReader.ts';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

const challenge = "<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>";

/** A source whose server answers what the test says; counts what the check asks of its store. */
function monitor(source: Source = regulationSource) {
  let now = Date.parse('2025-08-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const calls: string[] = [];
  const count =
    <Arguments extends unknown[], Result>(name: string, call: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      calls.push(name);
      return call(...given);
    };
  const counted: NoticeStore = {
    readHead: count('read', notices.readHead),
    readSnapshot: count('read', notices.readSnapshot),
    record: count('write', notices.record),
    readJournal: count('read', notices.readJournal),
    readStatements: count('read', notices.readStatements),
    publishersOf: count('read', notices.publishersOf),
    recordReads: count('shared write', notices.recordReads),
    readTime: count('read', notices.readTime),
  };
  let answer: CaptureOutcome = { kind: 'unchanged' };
  const http = { capture: async () => answer };
  const check = openCheck({ http, notices: counted, groups, readFile: createFileReader(), clock });
  return {
    changes,
    calls,
    notices,
    later: (hours: number) => {
      now += hours * 3_600_000;
    },
    check: async (html: string | 'unchanged', of: Source = source, status = 200) => {
      now += 3_600_000;
      calls.length = 0;
      answer = html === 'unchanged' ? { kind: 'unchanged' } : captured(of.url, html, clock(), { status });
      return check(of);
    },
  };
}

/** How sure the changes among some events are said to be. */
async function confidenceOf(changes: ReturnType<typeof monitor>['changes'], ids: readonly string[]) {
  const events = await Promise.all(ids.map(async (id) => (await changes.read(id))?.event));
  return events.flatMap((event) => (event !== undefined && isNoticeEvent(event) ? [event.data.change.confidence] : []));
}

describe('a check', () => {
  test('takes the first document as a silent baseline', async () => {
    const { check } = monitor();
    expect(await check(regulationPage())).toEqual({ verdict: 'document', outcome: 'baseline', events: [] });
  });

  test('of an unchanged page makes one read and no write of its own', async () => {
    const { check, calls } = monitor();
    await check(regulationPage());
    await check(regulationPage());
    expect(calls).toEqual(['read']);
    await check('unchanged');
    expect(calls).toEqual(['read']);
  });

  test('of a page that differs only in noise makes one read and no write either', async () => {
    const { check, calls } = monitor();
    await check(regulationPage());
    expect((await check(regulationPage({ views: 77, halfWidth: true }))).outcome).toBe('noise');
    expect(calls).toEqual(['read']);
  });

  test('records one change for a new visa class, with evidence before and after', async () => {
    const { check, changes } = monitor();
    await check(regulationPage());
    const { events } = await check(regulationPage({ withK: true }));
    expect(events).toHaveLength(1);
    const recorded = await changes.read(events[0] ?? '');
    const event = recorded?.event;
    if (event === undefined || !isNoticeEvent(event)) throw new Error('no notice event');
    expect(event).toMatchObject({ type: 'dev.visawire.notice.amended.v1', subject: 'cn-regulation' });
    expect(event.data.change).toMatchObject({ severity: 'critical', rule: 'ACCESS-NOW' });
    expect(event.data.summary).toMatchObject({
      en: expect.stringContaining('visa class K'),
      'zh-Hans': expect.stringContaining('新增K字签证'),
    });
    expect(event.data.evidence.before?.sha256).not.toBe(event.data.evidence.after.sha256);
  });

  test('never takes a challenge for the law: not as baseline, not as a change, not on recovery', async () => {
    const { check } = monitor();
    expect((await check(challenge, regulationSource, 412)).verdict).toBe('blocked');
    expect((await check(regulationPage())).outcome).toBe('baseline');
    await check(challenge);
    expect(await check(regulationPage())).toMatchObject({ outcome: 'unchanged', events: [] });
    await check(challenge);
    expect((await check(regulationPage({ withK: true }))).events).toHaveLength(1);
  });

  test('tells operators once when a trouble lasts, and once when it is over', async () => {
    const { check, changes } = monitor();
    await check(regulationPage());
    const told: string[] = [];
    for (let times = 0; times < 5; times++) told.push(...(await check(challenge)).events);
    told.push(...(await check(regulationPage())).events);
    const types = await Promise.all(told.map(async (id) => (await changes.read(id))?.event.type));
    expect(types).toEqual(['dev.visawire.source.blocked.v1', 'dev.visawire.source.recovered.v1']);
  });

  test('tells operators when it read a source well last, not when the source changed last', async () => {
    const { check, changes, notices } = monitor();
    await check(regulationPage());
    for (let times = 0; times < 3; times++) await check('unchanged');
    const lastReadAt = '2025-08-01T04:00:00.000Z';
    await notices.recordReads('www.gov.cn', { 'cn-regulation': lastReadAt });
    const told: string[] = [];
    for (let times = 0; times < 3; times++) told.push(...(await check(challenge)).events);
    await notices.recordReads('www.gov.cn', { 'cn-regulation': '2025-08-01T08:00:00.000Z' });
    told.push(...(await check(regulationPage())).events);
    for (const id of told) expect((await changes.read(id))?.event).toMatchObject({ data: { episode: { lastReadAt } } });
    expect(told).toHaveLength(2);
  });

  test('reports a return to an earlier text, naming the change that it undoes', async () => {
    const { check, changes } = monitor();
    await check(regulationPage());
    const [added] = (await check(regulationPage({ withK: true }))).events;
    const [undone] = (await check(regulationPage())).events;
    expect((await changes.read(undone ?? ''))?.event).toMatchObject({
      type: 'dev.visawire.notice.reverted.v1',
      data: { relations: { reverts: added } },
    });
    const [again] = (await check(regulationPage({ withK: true }))).events;
    expect(again).not.toBe(added);
  });

  test('holds a page that lost most of its text until a second reading agrees', async () => {
    const { check } = monitor();
    const long = regulationPage().replace('<p>第八条', `<p>${'外国人应当遵守中国法律。'.repeat(80)}</p><p>第八条`);
    await check(long);
    expect(await check(regulationPage())).toMatchObject({ outcome: 'held', events: [] });
    expect(await check(long)).toMatchObject({ outcome: 'unchanged', events: [] });
    expect((await check(regulationPage())).outcome).toBe('held');
    expect((await check(regulationPage())).events).toHaveLength(1);
  });

  test('holds a page that says something else altogether, however much of it, until a second reading agrees', async () => {
    const { check, notices } = monitor();
    const english = (text: string): string => `<html><body><main><h1>Fees</h1>${text}</main></body></html>`;
    const rules = english(
      '<p>Holders of ordinary passports pay the fee for each visa when the application is handed in at the counter.</p>'.repeat(
        9,
      ),
    );
    const other = english(
      '<p>Welcome to the new portal of our office! Choose a topic, search with keywords, or ask Emma, our assistant.</p>'.repeat(
        9,
      ),
    );
    await check(rules);
    expect(await check(other)).toMatchObject({ outcome: 'held', events: [] });
    expect((await notices.readHead('cn-regulation'))?.held?.reason).toMatch(
      /^of the words that were there, \d+ % are there still$/,
    );
    expect(await check(rules)).toMatchObject({ outcome: 'unchanged', events: [] });
    await check(other);
    expect((await check(other)).events).toHaveLength(1);
  });

  describe('whose first two readings do not agree', () => {
    const unknownError =
      '<html><body><h1>Our assistants are with other visitors</h1><p>Please stay on the line with us.</p></body></html>';
    const read = (time: string) => ({ 'cn-regulation': `2025-08-01T${time}.000Z` });

    test('holds the second, and begins silently with it when a third agrees', async () => {
      const { check, notices } = monitor();
      expect((await check(unknownError)).outcome).toBe('baseline');
      await notices.recordReads('www.gov.cn', read('01:00:02'));
      expect(await check(regulationPage())).toMatchObject({ outcome: 'held', events: [] });
      expect((await notices.readHead('cn-regulation'))?.held?.reason).toContain('the first two readings do not agree');
      expect(await check(regulationPage({ views: 3 }))).toEqual({
        verdict: 'document',
        outcome: 'baseline',
        events: [],
      });
      await notices.recordReads('www.gov.cn', read('03:00:02'));
      expect((await check(regulationPage({ withK: true }))).events).toHaveLength(1);
    });

    test('stays with the first when a third agrees with that', async () => {
      const { check, notices } = monitor();
      await check(regulationPage());
      await notices.recordReads('www.gov.cn', read('01:00:02'));
      expect((await check(unknownError)).outcome).toBe('held');
      expect(await check(regulationPage())).toMatchObject({ outcome: 'unchanged', events: [] });
    });

    test('tells a page as changed that was read twice before', async () => {
      const { check, notices } = monitor();
      await check(unknownError);
      await check(unknownError);
      await notices.recordReads('www.gov.cn', read('02:00:02'));
      expect((await check(regulationPage())).outcome).toBe('held');
      expect((await check(regulationPage())).events).toHaveLength(1);
    });
  });

  test('tells at once a page of which a third is new', async () => {
    const { check } = monitor();
    const law = regulationPage().replace('<p>第八条', `<p>${'外国人应当遵守中国法律。'.repeat(80)}</p><p>第八条`);
    await check(law);
    expect((await check(law.replaceAll('应当遵守', '必须服从'))).outcome).toBe('changed');
  });

  test('holds a page whose tables lost most of their rows until another does, and says since when, why and what it would say', async () => {
    const { check, notices, changes } = monitor();
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, at) => `<tr><td>国家${at}</td><td>${at + 10}天，须持普通护照</td></tr>`).join(
        '',
      );
    const page = (count: number): string =>
      `<html><body><main><h1>免签国家</h1><p>下列国家持普通护照人员可免签入境停留：</p><table>${rows(count)}</table></main></body></html>`;
    await check(page(20));
    expect((await check(page(19))).outcome).toBe('changed');
    expect((await check(page(6))).outcome).toBe('held');
    const head = await notices.readHead('cn-regulation');
    expect(head?.held).toMatchObject({
      since: '2025-08-01T03:00:00.000Z',
      reason: '6 rows of tables where there were 19',
      says: [{ severity: expect.stringMatching(/major|critical/), summary: { en: expect.stringContaining('国家') } }],
      more: 0,
    });
    const { events } = await check(page(7));
    expect(await confidenceOf(changes, events)).toEqual([expect.not.stringMatching('low')]);
    expect((await notices.readHead('cn-regulation'))?.held).toBeNull();
    const { check: checkShort } = monitor();
    await checkShort(page(6));
    expect((await checkShort(page(2))).outcome).toBe('changed');
  });

  const law = regulationPage().replace('<p>第八条', `<p>${'外国人应当遵守中国法律。'.repeat(80)}</p><p>第八条`);
  const shorts = [
    '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少',
    '白日依山尽黄河入海流欲穷千里目更上一层楼',
    '床前明月光疑是地上霜举头望明月低头思故乡',
  ].map((words) => `<body><main><p>${words}。</p></main></body>`);

  test('tells the third reading where none agrees, as doubtful, and operators hear of it and of its end', async () => {
    const { check, changes } = monitor();
    await check(law);
    const told: string[] = [];
    for (const [at, page] of shorts.entries()) {
      const { outcome, events } = await check(page);
      expect(outcome).toBe(at < 2 ? 'held' : 'changed');
      told.push(...events);
    }
    told.push(...(await check(shorts[2] ?? '')).events);
    const events = await Promise.all(told.map(async (id) => (await changes.read(id))?.event));
    expect(events.map((event) => event?.type)).toEqual([
      'dev.visawire.source.drifted.v1',
      'dev.visawire.notice.amended.v1',
      'dev.visawire.source.recovered.v1',
    ]);
    expect(events[1]?.data).toMatchObject({ change: { confidence: 'low' } });
    expect(events[1]?.data).not.toMatchObject({ change: { severity: 'critical' } });
  });

  test('tells the first reading after a day where none agrees', async () => {
    const { check, changes, later } = monitor();
    await check(law);
    expect((await check(shorts[0] ?? '')).outcome).toBe('held');
    later(24);
    const { outcome, events } = await check(shorts[1] ?? '');
    expect(outcome).toBe('changed');
    const types = await Promise.all(events.map(async (id) => (await changes.read(id))?.event.type));
    expect(types).toContain('dev.visawire.source.drifted.v1');
    expect(await confidenceOf(changes, events)).toEqual(['low']);
  });

  test.each([
    [
      'grows to five times its text',
      '<body><main><h1>Fees</h1><p>The fee is 20 EUR for each visa.</p></main></body>',
      `<body><main><h1>Fees</h1><p>The fee is 20 EUR for each visa.</p>${Array.from({ length: 12 }, (_, at) => `<p>Paragraph ${at} says what an applicant has to bring along to the counter.</p>`).join('')}</main></body>`,
    ],
    [
      'turns its language',
      `<body><main><h1>Fees</h1><p>${'You must pay the fee for the visa and bring your passport with you. '.repeat(4)}</p></main></body>`,
      `<body><main><h1>Gebühren</h1><p>${'Die Gebühr für das Visum ist zu zahlen und der Pass ist mit dem Antrag vorzulegen. '.repeat(4)}</p></main></body>`,
    ],
    [
      'turns its script',
      '<body><main><h1>Fees</h1><p>You must pay the fee for the visa before you travel.</p></main></body>',
      '<body><main><h1>Сборы</h1><p>Сбор за визу оплачивается до поездки и не возвращается.</p></main></body>',
    ],
  ])('holds a page that %s', async (_what, before, after) => {
    const { check } = monitor();
    await check(before);
    expect(await check(after)).toMatchObject({ outcome: 'held', events: [] });
    expect((await check(after)).events).toHaveLength(1);
  });

  test('gives the same change id to two checks that saw the same change', async () => {
    const one = monitor();
    const other = monitor();
    for (const { check } of [one, other]) await check(regulationPage());
    await other.check(regulationPage({ views: 5 }));
    const first = await one.check(regulationPage({ withK: true }));
    expect((await other.check(regulationPage({ withK: true, views: 9 }))).events).toEqual(first.events);
  });

  test('never alerts for our own change of a selector, and still for the page’s own change beside it', async () => {
    const { check, changes } = monitor();
    await check(regulationPage());
    const corrected = { ...regulationSource, select: { content: '.article' } };
    const narrowed = { ...regulationSource, select: { content: '#UCAP-CONTENT', remove: ['h1'] } };
    expect(await check(regulationPage(), corrected)).toMatchObject({ events: [] });
    const { events } = await check(regulationPage({ withK: true }), narrowed);
    expect(events).toHaveLength(1);
    const event = (await changes.read(events[0] ?? ''))?.event;
    if (event === undefined || !isNoticeEvent(event)) throw new Error('no notice event');
    expect(event.data.edits.filter((edit) => edit.op !== 'renumber').map((edit) => edit.op)).toEqual([
      'insert',
      'insert',
    ]);
  });
});
