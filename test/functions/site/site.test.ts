import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { ChangeStore } from '../../../functions/adapters/dynamodb/changeStore.ts';
import { withheldOf } from '../../../functions/adapters/dynamodb/withheld.ts';
import { newHead } from '../../../functions/check/record/newHead.ts';
import { workOutStanding } from '../../../functions/remind/standing.ts';
import { createSite } from '../../../functions/site/handler.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { AlertEvent, NoticeEvent } from '../../../shared/alert/event.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { retractionOf } from '../../../shared/alert/retraction.ts';
import { tellAll } from '../../support/announced.ts';
import { noticeEvent, sourceEvent, troubledHead } from '../../support/events.ts';
import { siteNow as now, openSite, siteUrl } from '../../support/openSite.ts';
import { fc } from '../../support/property.ts';
import { regulationSource } from '../../support/regulation.ts';

const open = (events: readonly AlertEvent[] = [], sources = [regulationSource]) => openSite(events, { sources });
const numbered = (count: number): NoticeEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const event = noticeEvent();
    const id = (at + 1).toString(16).padStart(32, '0');
    return {
      ...event,
      id,
      data: { ...event.data, change: { ...event.data.change, id }, group: { id, size: 1, sources: [] } },
    };
  });

/** A change with facts, edits of all kinds, and one text in every place that a page's words can reach. */
function eventSaying(text: string): NoticeEvent {
  const event = noticeEvent();
  const quote = { prefix: text, exact: text, suffix: text };
  const edit = { path: [text, text], before: text, after: text };
  const { data } = event;
  return {
    ...event,
    data: {
      ...data,
      source: { ...data.source, authority: { ...data.source.authority, name: { en: text } } },
      notice: { ...data.notice, title: text, number: text, publishedOn: text },
      programmes: [text],
      summary: { en: text, 'zh-Hans': text, 'zh-Hant': text },
      facts: [
        {
          op: 'add',
          type: 'fee',
          programme: text,
          qualifier: text,
          before: null,
          after: { value: text, unit: text, precision: text, zone: text, name: text, period: text, basis: text },
          status: 'in_force',
          scope: text,
          quote: { before: quote, after: quote },
        },
      ],
      unread: [{ type: 'fee', quote, reason: text }],
      edits: [
        {
          ...edit,
          op: 'replace',
          segments: [
            ['=', text],
            ['-', text],
            ['+', text],
          ],
        },
        { ...edit, op: 'insert', before: null, segments: [['+', text]] },
        { ...edit, op: 'delete', after: null, segments: [['-', text]] },
        { ...edit, op: 'move', segments: [['=', text]] },
        {
          ...edit,
          op: 'renumber',
          segments: [
            ['-', text],
            ['+', text],
          ],
        },
      ],
      relations: { ...data.relations, corrects: null, correctsNumber: text, supersedesNumber: text },
      announcements: [
        {
          change: 'cd'.repeat(16),
          source: text,
          language: text,
          authority: { id: text, name: { en: text }, rank: 'page' },
          number: text,
          citation: text,
          publishedOn: text,
          announcedAt: event.time,
          evidence: data.evidence.after,
        },
      ],
      disagreements: [
        {
          type: text,
          programme: text,
          qualifier: text,
          here: { value: { value: text, unit: text, precision: null, zone: null }, quote },
          there: {
            value: { value: text, unit: 'USD', precision: null, zone: null },
            change: 'cd'.repeat(16),
            authority: text,
          },
          prevails: 'there',
        },
      ],
      links: { ...data.links, official: text },
    },
  };
}

/** What a page is made of, without its words: elements, names of attributes, and the attributes that lead somewhere or act. */
function skeleton(html: string): string[] {
  const $ = load(html);
  return $<Element, string>('*')
    .toArray()
    .map((element) => `${element.name} ${Object.keys(element.attribs).sort().join(' ')}`);
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '</title></style></textarea><svg onload=alert(1)>',
        '&lt;b&gt;&amp;amp;',
        'javascript:alert(1)',
        'https://evil.example/"onclick=alert(1)',
        ']]><x>',
        '<!--',
        '\u0000\u0008\u001b[31m',
        '\u202e\u2066\ufeff',
        '\ud800',
        '\uffff',
        '\r\n\r\nset-cookie: a=b',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('签'));

describe('page text is hostile', () => {
  const paths = ['/', `/changes/${noticeEvent().id}`, '/sources'] as const;
  const benign = eventSaying('签');

  test('and stays text on every page: no element, no attribute, no address comes of it', async () => {
    const plain = await Promise.all(paths.map(async (path) => skeleton((await (await open([benign])).get(path)).text)));
    expect(plain.flat().filter((element) => /^(?:ins|del|q|li) /.test(element)).length).toBeGreaterThan(8);
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const { get } = await open([eventSaying(text)]);
        for (const [at, path] of paths.entries()) {
          const { status, text: html } = await get(path);
          expect(status).toBe(200);
          expect(skeleton(html)).toEqual(plain[at]);
          for (const link of load(html)('[href]').toArray())
            expect(link.attribs['href']).toMatch(/^(?:https?:\/\/|\/|#)/);
          expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('and names of sources and what was seen of them too', async () => {
    const text = '"><script>alert(1)</script>';
    const source = {
      ...regulationSource,
      title: { en: text },
      authority: { ...regulationSource.authority, name: { en: text } },
    };
    const { get, notices } = await open([], [source]);
    await notices.record({ expectedVersion: 0, head: troubledHead(source.id, text), snapshot: null, events: [] });
    const { text: html } = await get('/sources');
    expect(load(html)('script')).toHaveLength(0);
    expect(load(html)('tbody').first().text()).toContain(text);
  });

  test('and stays text in the feed, which says what it says to a reader of feeds', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const { get } = await open([eventSaying(text)]);
        const { text: xml } = await get('/feed.atom');
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        const [entry, ...more] = parseAtomFeed(xml).entries ?? [];
        expect(more).toEqual([]);
        const said = harmless(text)
          .toWellFormed()
          .replace(/[\ufffe\uffff]/g, '');
        expect((entry?.title?.value ?? '').trim()).toBe(said.trim());
        for (const { href } of entry?.links ?? []) expect(href).toMatch(/^https?:\/\/|^#$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the timeline', () => {
  test('says so when nothing happened yet', async () => {
    const { page } = await open();
    const $ = await page('/');
    expect($('main').text()).toContain('No change is recorded yet');
    expect($('footer').text()).toContain('1 official source watched. None was read yet');
  });

  test('lists changes by day, newest first, with what they say and how much they matter', async () => {
    const { page } = await open([noticeEvent({ severity: 'critical' }), ...numbered(1)]);
    const $ = await page('/');
    expect($('h2').text()).toBe('Thursday, 1 January 2026');
    expect(
      $('ol.changes a.line')
        .toArray()
        .map((link) => link.attribs['href']),
    ).toEqual([`/changes/${'1'.padStart(32, '0')}`, `/changes/${noticeEvent().id}`]);
    expect($('.severity').last().text()).toBe('critical');
    expect($('ol.changes a.line').first().text()).toBe(noticeEvent().data.summary['en']);
  });

  test('goes on page by page to the oldest, each change once', async () => {
    const events = numbered(120);
    const { page } = await open(events);
    const seen: (string | undefined)[] = [];
    for (let path: string | undefined = '/'; path !== undefined; ) {
      const $: Awaited<ReturnType<typeof page>> = await page(path);
      seen.push(
        ...$('ol.changes a.line')
          .toArray()
          .map((link) => link.attribs['href']),
      );
      path = $('a[rel=next]').attr('href');
    }
    expect(seen).toEqual(events.map(({ id }) => `/changes/${id}`).reverse());
  });

  test('leaves out what is for operators', async () => {
    const { page } = await open([sourceEvent()]);
    expect((await page('/'))('ol.changes li')).toHaveLength(0);
  });
});

describe('the page of a change', () => {
  const path = `/changes/${noticeEvent().id}`;

  test('shows the official words with what came and went, where they stand, and the evidence', async () => {
    const event = noticeEvent();
    const { page, notices } = await open([event]);
    await notices.recordReads('www.gov.cn', { [regulationSource.id]: '2026-01-02T08:10:00.000Z' });
    const $ = await page(path);
    expect($('h1').text()).toBe(event.data.summary['en']);
    expect($('.lead[lang=zh-Hans]').text()).toBe('外国人入境出境管理条例');
    expect($('.edit ins').text()).toBe('K字签证，发给入境的外国青年科技人才。');
    expect($('.edit h3').text()).toContain('Added · 第六条');
    expect($('a:contains("Official page")').attr('href')).toBe(regulationSource.url);
    expect($('main').text()).not.toContain(event.data.evidence.after.sha256);
    expect($(`a[href="/changes/${event.id}.wacz"]`)).toHaveLength(1);
    expect($('dd').text()).toContain('2 January 2026, 16:10 (Beijing)');
    expect($('footer').text()).toContain('Last read 2 January 2026, 08:10 (UTC)');
  });

  test('leads from a change that takes back another to that one', async () => {
    const event = noticeEvent();
    const reverts = 'ab'.repeat(16);
    const { page } = await open([
      { ...event, data: { ...event.data, relations: { ...event.data.relations, reverts } } },
    ]);
    expect((await page(path))('a:contains("an earlier change")').attr('href')).toBe(`/changes/${reverts}`);
  });

  test('shows with an event who announced it too, and leads from each announcement to the others', async () => {
    const sweden = { at: '2025-11-03T08:00:00.000Z', programmes: ['cn-visa-free-unilateral'], title: '关于瑞典' };
    const texts = ['自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'];
    const [first, second] = tellAll([
      { ...sweden, texts, source: 'mfa', rank: 'spokesperson' },
      { ...sweden, texts, source: 'nia', rank: 'instruction', number: '国家移民管理局公告2025年第5号' },
    ]).map(({ event }) => event);
    if (first === undefined || second === undefined) throw new Error('nothing was told');
    const { notices, page, get } = await open([first, second]);
    const head = { v: 1, sourceId: 'nia', version: 1, baseline: null, validators: {}, history: [] } as const;
    const rest = { trouble: null, held: null, waitUntil: null };
    await notices.record({ expectedVersion: 0, head: { ...head, ...rest }, snapshot: null, events: [second] });
    const link = (await page(`/changes/${first.id}`))('h2:contains("Related") + ul');
    expect(link.text()).toContain('Also announced by The nia');
    expect(link.text()).toContain('国家移民管理局公告2025年第5号');
    expect(link.find('a').attr('href')).toBe(`/changes/${second.id}`);
    const back = (await page(`/changes/${second.id}`))('h2:contains("Related") + ul');
    expect(back.text()).toContain('Also announced by The mfa');
    expect(back.find('a').attr('href')).toBe(`/changes/${first.id}`);
    const related = JSON.parse((await get(`/v1/changes/${first.id}/related`)).text) as { changes: { id: string }[] };
    expect(related.changes.map(({ id }) => id)).toEqual([second.id]);
  });

  test('folds away what was only renumbered', async () => {
    const { page } = await open([eventSaying('签')]);
    const $ = await page(path);
    expect($('summary').text()).toBe('1 item renumbered, wording unchanged');
    expect($('details .edit')).toHaveLength(1);
    expect($('.edit')).toHaveLength(5);
  });

  test('leads programs to the event', async () => {
    const { get } = await open([noticeEvent()]);
    const { status, headers } = await get(`${path}.json`);
    expect([status, headers.get('location')]).toEqual([301, `/v1${path}`]);
    expect(JSON.parse((await get(`/v1${path}`)).text)).toEqual(noticeEvent());
  });
});

describe('the page of sources', () => {
  test('says what each is promised, and marks those that are not read in time', async () => {
    const [late, fresh] = [
      { ...regulationSource, id: 'late', every: '15m' as const },
      { ...regulationSource, id: 'fresh', every: '1d' as const },
    ];
    const { page, notices } = await open([], [late, fresh]);
    const read = '2026-01-03T09:00:00.000Z';
    await notices.recordReads('h', { late: read, fresh: read });
    const $ = await page('/sources');
    const cellsOf = (table: number) =>
      $('tbody')
        .eq(table)
        .find('tr')
        .toArray()
        .map((row) =>
          $(row)
            .find('td')
            .toArray()
            .map((cell) => $(cell).text()),
        );
    const assumed = 'Layout assumed, not read live yet';
    expect(cellsOf(0)).toEqual([
      ['1 hour 45 minutes', assumed, 'not read as promised: read 3 January 2026, 17:00 (Beijing), 3 hours ago'],
      ['3 days 1 hour', assumed, 'read 3 January 2026, 17:00 (Beijing), 3 hours ago'],
    ]);
    expect(cellsOf(1)).toEqual([['2', '0', '0', '2']]);
  });

  test('says of each when it was read well last, and what troubles it', async () => {
    const [fresh, never] = [
      { ...regulationSource, id: 'fresh', title: { en: 'Fresh' } },
      { ...regulationSource, id: 'never', title: { en: 'Never' } },
    ];
    const { page, notices } = await open([], [regulationSource, fresh, never]);
    await notices.recordReads('h', { fresh: '2026-01-03T11:48:00.000Z' });
    await notices.record({ expectedVersion: 0, head: troubledHead(), snapshot: null, events: [] });
    const rows = (await page('/sources'))('tbody tr')
      .toArray()
      .map((row) => load(row).text());
    expect(rows[0]).toMatch(
      /blocked since 1 January 2026, 08:00 \(Beijing\) \(3 checks\): The site lets no program in\.\s*<script>\$_ts: the site asks for a browser check\s*not read as promised: never read well yet/,
    );
    expect(rows[1]).toContain('read 3 January 2026, 19:48 (Beijing), 12 minutes ago');
    expect(rows[2]).toContain('never read well yet');
  });

  test('says what is held back, since when, and what would release it', async () => {
    const event = noticeEvent();
    const { page, get, notices } = await open([event]);
    const since = '2026-01-02T00:00:00.000Z';
    const doubt = { quote: '费用为<b>9</b>亿元', reason: '900000000 CNY is more than any fee', change: event.id };
    const doubts = [
      { ...doubt, since },
      { ...doubt, since: '2025-11-01T00:00:00.000Z' },
    ];
    const held = { digest: 'd', since, reason: '90 characters of text where there were 4000' };
    const heldNotices = [{ link: 'https://www.gov.cn/2', since, reason: '3 rows of tables where there were 20' }];
    const head = { v: 1, sourceId: regulationSource.id, version: 1, baseline: null, validators: {} } as const;
    const rest = { history: [], trouble: null, waitUntil: null };
    const record = { expectedVersion: 0, snapshot: null, events: [] };
    await notices.record({ ...record, head: { ...head, ...rest, held, heldNotices, doubts } });
    const $ = await page('/sources');
    const items = $('td li')
      .toArray()
      .map((item) => [$(item).text(), $(item).find('a').attr('href')]);
    expect(items).toEqual([
      [
        expect.stringContaining('held back since 2 January 2026, 08:00 (Beijing): The page: 90 characters of text'),
        undefined,
      ],
      [expect.stringContaining('A notice: 3 rows of tables where there were 20'), 'https://www.gov.cn/2'],
      [
        expect.stringContaining('A fact: “费用为<b>9</b>亿元”: 900000000 CNY is more than any fee'),
        `/changes/${event.id}`,
      ],
    ]);
    expect(items[0]?.[0]).toContain('Told once a later reading agrees');
    const { sources } = JSON.parse((await get('/v1/sources')).text) as { sources: { held: unknown[] }[] };
    expect(sources[0]?.held).toMatchObject([
      { kind: 'reading', since, link: null },
      { kind: 'notice' },
      { kind: 'fact' },
    ]);
  });

  test('says why a source fails from its first failed check on, before anybody was told', async () => {
    const { page, get, notices } = await open();
    const likely = 'the site is down';
    const since = '2026-01-03T11:00:00.000Z';
    const trouble = {
      verdict: 'error',
      rule: 'TIMEOUT',
      seen: 'no answer in 30 s',
      likely,
      since,
      checks: 1,
      told: null,
    } as const;
    const head = { ...newHead(regulationSource.id), version: 1, trouble };
    await notices.record({ expectedVersion: 0, head, snapshot: null, events: [] });
    expect((await page('/sources'))('td').text()).toMatch(
      /\(1 check\): The site does not answer, or has trouble of its own\.\s*no answer in 30 s: the site is down/,
    );
    const { sources } = JSON.parse((await get('/v1/sources')).text) as { sources: unknown[] };
    expect(sources).toMatchObject([
      { trouble: { verdict: 'error', rule: 'TIMEOUT', seen: 'no answer in 30 s', likely, since, checks: 1 } },
    ]);
  });

  test('has fifty at a time, and those that want a look by themselves', async () => {
    const sources = Array.from({ length: 250 }, (_, at) => ({
      ...regulationSource,
      id: `s${at}`,
      title: { en: `S${at}` },
    }));
    const { page, get, notices, changes } = await open([], sources);
    await notices.recordReads(
      'www.gov.cn',
      Object.fromEntries(sources.slice(5).map(({ id }) => [id, '2026-01-03T11:48:00.000Z'])),
    );
    await workOutStanding(sources, await changes.readTimes(), [], now.toISOString(), changes, now);
    const listed: string[][] = [];
    for (let path: string | undefined = '/sources'; path !== undefined; ) {
      const $: Awaited<ReturnType<typeof page>> = await page(path);
      listed.push(
        $('tbody')
          .first()
          .find('th[scope=row] a')
          .toArray()
          .map((link) => $(link).text()),
      );
      path = $('a[rel=next]').attr('href');
    }
    expect(listed.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50]);
    expect(listed.flat()).toEqual(sources.map(({ title }) => title.en));
    const $ = await page('/sources');
    expect($(`a[href="/sources?unwell"]`).text()).toBe(
      '5 of 250 sources are not read as promised, or failed their last check.',
    );
    expect((await page('/sources?unwell'))('th[scope=row] a').length).toBe(5);
    expect((await get('/sources?after=nowhere')).status).toBe(404);
  });

  test('and asks the table for no more than it shows, however many there are', async () => {
    const sources = Array.from({ length: 2000 }, (_, at) => ({ ...regulationSource, id: `s${at}` }));
    const { changes, rows } = createMemoryStores({ clock: () => now });
    await workOutStanding(sources, {}, [], now.toISOString(), changes, now);
    const asked: number[] = [];
    const never = () => Promise.reject(new Error('that reads what grows with the catalog'));
    const watched: ChangeStore = {
      ...changes,
      readTimes: never,
      timeline: never,
      readTimesOf: (of) => {
        asked.push(of.length);
        return changes.readTimesOf(of);
      },
      readHeads: (ids) => {
        asked.push(ids.length);
        return changes.readHeads(ids);
      },
    };
    const site = createSite({
      evidence: createMemoryEvidence(),
      changes: watched,
      rows,
      catalog: { programmes: [], sources },
      clock: () => now,
      siteUrl,
    });
    for (const path of ['/sources', '/sources?unwell', '/v1/sources'])
      expect((await site.request(path)).status).toBe(200);
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
  });

  test('forgets a trouble that is over', async () => {
    const blocked = sourceEvent();
    const over: AlertEvent = { ...blocked, id: 'f'.repeat(32), type: 'dev.visawire.source.recovered.v1' };
    const { page, notices } = await open([blocked, over]);
    await notices.recordReads('h', { [regulationSource.id]: now.toISOString() });
    expect((await page('/sources'))('.blocked')).toHaveLength(0);
  });
});

test('the feed has the changes, newest first, under ids that never change', async () => {
  const { get } = await open([noticeEvent(), ...numbered(1)]);
  const { headers, text } = await get('/feed.atom');
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = parseAtomFeed(text);
  expect(feed).toMatchObject({ id: `${siteUrl}/feed.atom`, updated: '2026-01-01T00:01:00.000Z' });
  expect(feed.entries?.map(({ id }) => id)).toEqual([
    `urn:visawire:change:${'1'.padStart(32, '0')}`,
    `urn:visawire:change:${noticeEvent().id}`,
  ]);
  expect(feed.entries?.[1]).toMatchObject({
    updated: '2026-01-01T00:00:00.000Z',
    authors: [{ name: 'An authority' }],
    categories: [{ term: 'CN' }, { term: 'major' }, { term: 'cn-k' }],
  });
});

describe('every answer', () => {
  const asked = ['/', '/sources', '/feed.atom', '/style.css', '/health', '/nowhere', '/v1/changes', '/v1/nowhere'];

  test.each(asked)('%s lets nothing run, frame or guess', async (path) => {
    const { get } = await open([noticeEvent()]);
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const directive of ['script-src', 'unsafe', 'data:', '*']) expect(policy).not.toContain(directive);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    expect(headers.has('set-cookie')).toBe(false);
  });

  test.each(asked)('%s has the head of a GET, and no body, where only the head is asked for', async (path) => {
    const { get } = await open([noticeEvent()]);
    const [whole, head] = [await get(path), await get(path, 'HEAD')];
    expect(head.text).toBe('');
    expect(head.status).toBe(whole.status);
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
  });
});

describe('what is not there is said to be so, with the way to what is', () => {
  test.each([
    '/nowhere',
    '/changes/ffff',
    '/changes/nothex',
    `/changes/${'a'.repeat(5000)}`,
    '/changes/',
    '/changes/../../etc/passwd',
    '/%00',
    '/changes/%E0%A4%A',
    '/?before=',
    '/?before=yesterday',
    `/?before=${'9'.repeat(3000)}`,
    '/?before=2026-01-01T00:00:00Z&before=',
  ])('%s', async (path) => {
    const { get } = await open([noticeEvent()]);
    const { status, text } = await get(path);
    if (path.endsWith('&before=')) return expect(status).toBe(200);
    expect(status).toBe(404);
    expect(load(text)('main a').attr('href')).toBe('/');
  });

  test('a change that is for operators alone has no page', async () => {
    const { get } = await open([sourceEvent()]);
    expect((await get(`/changes/${sourceEvent().id}`)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s', async (method) => {
    const { get } = await open([noticeEvent()]);
    expect((await get('/', method)).status).toBe(404);
  });
});

describe('an alert that was taken back', () => {
  const why = 'The page <b>says</b> 30 days.';
  async function takenBack() {
    const event = noticeEvent();
    const retraction = retractionOf(event, { why, now, siteUrl });
    const opened = await open([event, retraction]);
    await opened.changes.withhold(withheldOf(event, 'retracted', { at: now.toISOString(), by: 'an operator', why }));
    return { ...opened, event, retraction };
  }

  test('is struck out with the reason on the timeline and its page, which link to each other', async () => {
    const { page, event, retraction } = await takenBack();
    const timeline = await page('/');
    expect(timeline('ol.changes del').text()).toBe(event.data.summary['en']);
    expect(timeline('main').text()).toContain(why);
    expect((await page(`/changes/${event.id}`))('main').text()).toContain(why);
    expect((await page(`/changes/${event.id}`))(`a[href="/changes/${retraction.id}"]`)).toHaveLength(1);
    expect((await page(`/changes/${retraction.id}`))(`a[href="/changes/${event.id}"]`)).toHaveLength(1);
  });

  test('says so in the feed and to programs', async () => {
    const { get, event } = await takenBack();
    const feed = parseAtomFeed((await get('/feed.atom')).text);
    expect(feed.entries?.map(({ title }) => title?.value?.startsWith('Retracted: '))).toEqual([true, true]);
    const { text } = await get(`/v1/changes/${event.id}`);
    expect(JSON.parse(text)).toMatchObject({ data: { retracted: { at: now.toISOString(), why } } });
  });
});

test('a change that waits for an operator, or was dropped, is nowhere', async () => {
  const event = noticeEvent();
  const { changes, get } = await open([event]);
  await changes.withhold(withheldOf(event, 'held', { at: now.toISOString(), by: 'catalog', until: now.toISOString() }));
  for (const path of ['/', '/feed.atom', '/v1/changes']) expect((await get(path)).text).not.toContain(event.id);
  for (const path of [`/changes/${event.id}`, `/v1/changes/${event.id}`]) expect((await get(path)).status).toBe(404);
});
