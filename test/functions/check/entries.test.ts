import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationSource } from '../../support/regulation.ts';

/** A site of a few addresses, checked once an hour. */
function watch(source: Source, requests: CaptureRequest[] = []) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const capture = async (request: CaptureRequest): Promise<CaptureOutcome> => {
    const { url } = request;
    asked.push(url);
    requests.push(request);
    const text = pages.get(url);
    if (text === undefined) return { kind: 'failed', rule: 'CONNECTION', seen: url, likely: 'down' };
    return captured(url, text, clock());
  };
  const check = openCheck({
    http: { capture },
    notices,
    clock,
    groups,
  });
  return {
    pages,
    asked,
    check: async (text: string, as = source): Promise<{ outcome: string; events: NoticeEvent[] }> => {
      now += 3_600_000;
      pages.set(as.url, text);
      const { outcome, events } = await check(as);
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

  test('those that come because we ask for more are silent, and the next are told', async () => {
    const { check } = watch(source);
    const wider = { ...source, url: 'https://www.gov.cn/api.json?offices=all' };
    await check(answer(['2', 'Two', 'b'], ['1', 'One', 'a']));
    const all: [string, string, string][] = [
      ['2', 'Two', 'b'],
      ['9', 'Nine', 'c'],
      ['1', 'One', 'a'],
    ];
    expect(await check(answer(...all), wider)).toMatchObject({ outcome: 'noise', events: [] });
    expect((await check(answer(['10', 'Ten', 'd'], ...all), wider)).events).toMatchObject([
      { subject: 'cn-regulation/10' },
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
    `<main><ul>${paths.map((path) => `<li><a href="${path}">公告 ${path.slice(path.lastIndexOf('/'))}</a></li>`).join('')}</ul></main>`;
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

  test('tells the files that hang on a new notice', async () => {
    const { check, pages } = watch(source);
    await check(listing('/a/n1.htm'));
    pages.set(
      'https://www.gov.cn/a/n2.htm',
      notice.replace('</main>', '<p><a href="/f/1.pdf">附件1：名单.pdf</a></p></main>'),
    );
    expect(addedBy((await check(listing('/a/n2.htm', '/a/n1.htm'))).events[0])?.at(-1)).toBe('附件1：名单.pdf');
  });

  test('tells one that cannot be read with what the listing says', async () => {
    const { check, pages } = watch(source);
    await check(listing('/a/n1.htm'));
    pages.set('https://www.gov.cn/a/n3.htm', "<html><script>$_ts=window['$_ts'];</script></html>");
    const { events } = await check(listing('/a/n3.htm', '/a/n2.htm', '/a/n1.htm'));
    expect(events.map(({ data }) => data.notice.title)).toEqual(['公告 /n3.htm', '公告 /n2.htm']);
  });

  const numbered = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, at) => `/n${from + at}.htm`);

  test('asks for no more than thirty at a time; the rest is told by the next check, even if it has left the page', async () => {
    const { check, pages, asked } = watch(source);
    await check(listing('/n1.htm'));
    for (const path of numbered(2, 60)) pages.set(`https://www.gov.cn${path}`, notice);
    const first = await check(listing(...numbered(1, 41)));
    expect([first.events.length, asked.length]).toEqual([30, 32]);
    expect((await check(listing(...numbered(1, 5)))).events.map(({ subject }) => subject)).toEqual(
      numbered(32, 41).map((path) => `cn-regulation/${path.slice(2, -4)}`),
    );
    expect((await check(listing(...numbered(1, 41)))).events).toEqual([]);
    expect(asked).toHaveLength(1 + 31 + 11 + 1);
  });

  test('tells all at once when notice after notice cannot be had', async () => {
    const { check, asked } = watch(source);
    await check(listing('/n1.htm'));
    expect((await check(listing(...numbered(1, 40)))).events).toHaveLength(39);
    expect(asked).toHaveLength(5);
  });

  test('asks nothing of hosts that are not the authority’s', async () => {
    const { check, asked } = watch({ ...source, listing: { item: 'li', link: 'a', follow: true } });
    await check(listing('/n1.htm'));
    const { events } = await check(listing('/n1.htm', 'https://elsewhere.test/n2.htm'));
    expect(events.map(({ data }) => data.links.official)).toEqual(['https://elsewhere.test/n2.htm']);
    expect(asked).not.toContain('https://elsewhere.test/n2.htm');
  });

  test('keeps the title of the list where the page has none but that of its window', async () => {
    const { check, pages } = watch(source);
    await check(listing('/n1.htm'));
    const titled =
      '<html><head><title>公告 /n2.htm_国家移民管理局</title></head><body><p>自2026年1月1日至2027年12月31日。</p></body></html>';
    pages.set('https://www.gov.cn/n2.htm', titled);
    const { events } = await check(listing('/n2.htm', '/n1.htm'));
    expect(events[0]?.data.notice.title).toBe('公告 /n2.htm');
    expect(addedBy(events[0])).toEqual(['公告 /n2.htm', '自2026年1月1日至2027年12月31日。']);
  });
});

describe('a feed or an API that is followed', () => {
  const api: Source = {
    ...regulationSource,
    kind: 'api',
    language: 'en',
    url: 'https://www.gov.cn/api.json',
    api: { items: 'r', id: 'id', title: 't', link: 'l', text: 'x', body: 'b', mayBeEmpty: false, follow: true },
  };
  const answer = (...ids: number[]) =>
    JSON.stringify({
      r: ids.map((id) => ({ id, t: `Rule ${id}`, b: 'Summary.', l: `/d/${id}`, x: `/text/${id}.txt` })),
    });

  test('tells an entry with the text at its own address, under the link for people', async () => {
    const { check, pages } = watch(api);
    await check(answer(1));
    pages.set(
      'https://www.gov.cn/text/2.txt',
      '<html><head><title>Register, Volume 90</title></head><body><pre>Rule 2\n\nThe fee is 215 dollars.</pre></body></html>',
    );
    const { events } = await check(answer(2, 1));
    expect(addedBy(events[0])?.join(' ')).toContain('The fee is 215 dollars.');
    expect(events[0]?.data.links.official).toBe('https://www.gov.cn/d/2');
    expect(events[0]?.data.notice.title).toBe('Rule 2');
  });

  test('tells it with its summary where the text cannot be had', async () => {
    const { check } = watch(api);
    await check(answer(1));
    expect(addedBy((await check(answer(2, 1))).events[0])).toEqual(['Rule 2', 'Summary.']);
  });

  test('is not compared with the text: only with what it says itself', async () => {
    const { check, pages } = watch(api);
    pages.set('https://www.gov.cn/text/2.txt', '<html><body><p>The fee is 215 dollars.</p></body></html>');
    await check(answer(1));
    await check(answer(2, 1));
    expect(await check(`${answer(2, 1)} `)).toMatchObject({ outcome: 'noise', events: [] });
  });
});

describe('a document of an API', () => {
  const source: Source = {
    ...regulationSource,
    kind: 'api',
    language: 'en',
    url: 'https://www.gov.cn/api/content/visa',
    api: { title: 't', body: 'b', note: 'n', withdrawn: 'w.why', mayBeEmpty: false },
  };
  const answer = (b: string, more: object = {}) => JSON.stringify({ t: 'Visa', b, ...more });
  const withdrawn = { w: { why: 'Replaced by Appendix Work on 1 March 2026.' } };

  test('that is withdrawn is told as such, with the reason, once', async () => {
    const { check } = watch(source);
    await check(answer('You must apply.'));
    const { events } = await check(answer('You must apply.', withdrawn));
    expect(events).toMatchObject([
      { type: 'dev.visawire.notice.withdrawn.v1', data: { change: { severity: 'major' } } },
    ]);
    expect(addedBy(events[0])).toEqual(['Replaced by Appendix Work on 1 March 2026.']);
    expect((await check(answer('You must apply. Soon.', withdrawn))).events).toMatchObject([
      { type: 'dev.visawire.notice.amended.v1' },
    ]);
  });

  test('is not taken for a correction of letters because an earlier change was one', async () => {
    const { check } = watch(source);
    const typo = { n: 'Typo corrected.' };
    await check(answer('You must apply before you travel.', typo));
    const severityOf = async (text: string) => (await check(text)).events[0]?.data.change.severity;
    expect(await severityOf(answer('You may apply before you travel.', typo))).toBe('major');
    expect(await severityOf(answer('You may apply before you set out.', { n: 'Minor formatting change' }))).toBe(
      'editorial',
    );
  });
});

describe('most entries rewritten at once', () => {
  const source: Source = { ...regulationSource, kind: 'feed', language: 'en', url: 'https://www.gov.cn/feed' };
  const feed = (word: string) =>
    `<rss version="2.0"><channel><title>n</title>${Array.from({ length: 12 }, (_, at) => `<item><title>Notice ${at}</title><link>/${at}</link><description>${word} ${at}</description></item>`).join('')}</channel></rss>`;
  test('wait for a second reading that agrees', async () => {
    const { check } = watch(source);
    await check(feed('One'));
    expect(await check(feed('Two'))).toMatchObject({ outcome: 'held', events: [] });
    expect((await check(feed('Two'))).events).toHaveLength(12);
    expect(await check(feed('Three'))).toMatchObject({ outcome: 'held' });
    expect(await check(feed('Two'))).toMatchObject({ outcome: 'unchanged', events: [] });
  });
});

describe('a list of several pages', () => {
  const api: Source = {
    ...regulationSource,
    kind: 'api',
    language: 'en',
    url: 'https://www.gov.cn/api.json?per=5',
    api: { items: 'r', id: 'id', title: 't', mayBeEmpty: false },
    paging: { next: 'next' },
  };
  const address = (page: number) => (page === 1 ? api.url : `https://www.gov.cn/api.json?per=5&page=${page}`);
  /** Pages of five of the documents from `newest` down to 1. */
  const answers = (newest: number, next = (page: number): string | null => address(page)) =>
    Array.from({ length: Math.ceil(newest / 5) }, (_, at) => {
      const ids = Array.from({ length: 5 }, (_, place) => newest - at * 5 - place).filter((id) => id > 0);
      const body = ids.map((id) => ({ id, t: `Rule ${id}` }));
      return JSON.stringify({ r: body, next: at * 5 + 5 < newest ? next(at + 2) : null });
    });
  async function read({ pages, check }: ReturnType<typeof watch>, given: readonly string[]) {
    for (const [at, text] of given.entries()) pages.set(address(at + 1), text);
    return check(given[0] ?? '');
  }

  test('is read on until an entry is known, so that none is lost after days without a reading', async () => {
    const site = watch(api);
    expect((await read(site, answers(7))).outcome).toBe('baseline');
    site.asked.length = 0;
    const { events } = await read(site, answers(19));
    expect(events.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 12 }, (_, at) => `cn-regulation/${19 - at}`),
    );
    expect(site.asked).toEqual([address(1), address(2), address(3)]);
    const of = (page: number) =>
      createHash('sha256')
        .update(answers(19)[page - 1] ?? '')
        .digest('hex');
    expect([events[0], events[6]].map((event) => event?.data.evidence.after.sha256)).toEqual([of(1), of(2)]);
    expect(await read(site, answers(19))).toMatchObject({ outcome: 'unchanged' });
  });

  test('is read no further than its first page while that meets what is known, and never further than five', async () => {
    const site = watch(api);
    await read(site, answers(60));
    expect(site.asked).toHaveLength(5);
    site.asked.length = 0;
    expect((await read(site, answers(62))).events).toHaveLength(2);
    expect(site.asked).toHaveLength(1);
  });

  test('never leads to another host, nor round and round', async () => {
    for (const next of ['https://elsewhere.test/2', address(1)]) {
      const site = watch(api);
      await read(
        site,
        answers(30, () => next),
      );
      expect(site.asked.length).toBeLessThanOrEqual(2);
      expect(site.asked).not.toContain('https://elsewhere.test/2');
    }
  });

  test('may count its pages in the address, or in what is posted', async () => {
    const counted: CaptureRequest[] = [];
    const posted = { method: 'POST', body: { f: { page: 1, a: 'x' } } } as const;
    for (const more of [{ paging: { parameter: 'p' } }, { paging: { parameter: 'f.page' }, request: posted }]) {
      await watch({ ...api, ...more }, counted).check(JSON.stringify({ r: [{ id: 1, t: 'a' }] }));
    }
    expect(counted.map(({ url, request }) => [url, request?.body])).toEqual([
      [api.url, undefined],
      [`${api.url}&p=2`, undefined],
      [api.url, { f: { page: 1, a: 'x' } }],
      [api.url, { f: { page: 2, a: 'x' } }],
    ]);
  });
});

describe('a list whose headlines are corrected', () => {
  const source: Source = { ...regulationSource, kind: 'listing', language: 'en', url: 'https://www.gov.cn/list/' };
  const page = (...entries: readonly (readonly [path: string, title: string, day: string])[]) =>
    `<html><body><main><h1>News</h1><ul>${entries.map(([path, title, day]) => `<li><span>${day}</span> <a href="/n/${path}">${title}</a></li>`).join('')}</ul></main></body></html>`;
  const older = [
    ['b', 'Offices close on Friday', '2026-05-30'],
    ['c', 'Forms in five languages', '2026-05-20'],
  ] as const;
  const first = page(['a', 'Fee of work visas rises to 140 dollars', '2026-06-02'], ...older);

  test.each([
    ['at the same address', ['a', 'Fee of work visas rises to 410 dollars', '2026-06-02']],
    ['at another address', ['a-2', 'Fees of work and study visas rise to 140 dollars', '2026-06-02']],
  ] as const)('tells one that is corrected %s as amended', async (_name, corrected) => {
    const { check } = watch(source);
    await check(first);
    const { events } = await check(page(corrected, ...older));
    expect(events).toMatchObject([
      {
        type: 'dev.visawire.notice.amended.v1',
        data: { edits: [{ op: 'replace', before: 'Fee of work visas rises to 140 dollars', after: corrected[1] }] },
      },
    ]);
    expect((await check(page(corrected, ...older))).events).toEqual([]);
  });

  test('tells nothing where one is cut or marked', async () => {
    const { check } = watch(source);
    await check(first);
    expect((await check(page(['a', '[NEW] Fee of work visas rises to…', '2026-06-02'], ...older))).events).toEqual([]);
  });

  test('tells another notice of the day as new', async () => {
    const { check } = watch(source);
    await check(page(['a', 'Order 17 on the fee of work visas', '2026-06-02'], ...older));
    const { events } = await check(page(['d', 'Order 18 on the fee of work visas', '2026-06-02'], ...older));
    expect(events.map(({ type }) => type)).toEqual(['dev.visawire.notice.published.v1']);
  });
});

describe('a gazette whose feed lists issues', () => {
  const source: Source = {
    ...regulationSource,
    kind: 'feed',
    language: 'en',
    url: 'https://www.gov.cn/gazette.xml',
    feed: { match: 'immigra|visa', mayBeEmpty: false },
  };
  const feed = (...issues: readonly number[]) =>
    `<rss version="2.0"><channel><title>Gazette</title>${issues
      .map(
        (at) =>
          `<item><title>Official Gazette, Part II, Volume 160, Number ${at}, November ${at}, 2026</title><link>https://www.gov.cn/g/${at}/index.html</link><guid>g${at}</guid></item>`,
      )
      .join('')}</channel></rss>`;
  const issue = `<html><body><main><h1>Official Gazette</h1><h2>Regulations</h2><p>What follows was made under the acts that are named, and is in force as it says.</p>
    <p><a href="r1.html">Regulations Amending the Immigration Regulations (Fees)</a></p><p><a href="r2.html">Regulations on the Size of Eggs</a></p></main></body></html>`;

  test('tells what stands in a new issue and fits, once', async () => {
    const { check, pages } = watch(source);
    await check(feed(4));
    pages.set('https://www.gov.cn/g/18/index.html', issue);
    const { events } = await check(feed(18, 4));
    expect(events).toMatchObject([
      {
        type: 'dev.visawire.notice.published.v1',
        data: {
          notice: { title: 'Regulations Amending the Immigration Regulations (Fees)' },
          links: { official: 'https://www.gov.cn/g/18/r1.html' },
        },
      },
    ]);
    expect((await check(feed(18, 4))).events).toEqual([]);
    expect((await check(feed(18))).events).toEqual([]);
  });

  test('reads an issue that could not be had at the next check', async () => {
    const { check, pages } = watch(source);
    await check(feed(4));
    expect((await check(feed(18, 4))).events).toEqual([]);
    pages.set('https://www.gov.cn/g/18/index.html', issue);
    expect((await check(feed(18, 4))).events).toHaveLength(1);
  });
});
