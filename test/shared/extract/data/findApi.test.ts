import { describe, expect, test } from 'vitest';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { readAnswer } from '../../../support/readAnswer.ts';
import { regulationSource } from '../../../support/regulation.ts';

const source = (rules: Partial<Source> = {}): Source => ({
  ...regulationSource,
  kind: 'api',
  language: 'en',
  timezone: 'UTC',
  url: 'https://www.gov.cn/api/items',
  ...rules,
});
async function snapshotOf(answer: unknown, type = 'application/json', rules: Partial<Source> = {}) {
  const reading = await readAnswer(JSON.stringify(answer), source(rules), type);
  if (reading.verdict !== 'document') throw new Error(JSON.stringify(reading));
  return reading.snapshot;
}
async function itemsOf(answer: unknown, type?: string, rules?: Partial<Source>) {
  const snapshot = await snapshotOf(answer, type, rules);
  if (snapshot.kind !== 'listing') throw new Error('no items');
  return snapshot.items;
}

describe('an API without rules finds its items, and where things are in them', () => {
  test('in a bare list of posts, whatever type it is sent as', async () => {
    const post = (id: number, title: string) => ({
      id,
      date: '2026-02-17T12:25:25',
      date_gmt: '2026-02-17T19:25:25',
      modified: '2026-03-01T00:00:00',
      slug: `post-${id}`,
      link: `https://www.gov.cn/news/post-${id}/`,
      title: { rendered: title },
      content: { rendered: `<p>${'What the post says of fees and forms. '.repeat(4)}</p>`, protected: false },
      _links: { self: [{ href: `https://www.gov.cn/wp-json/wp/v2/posts/${id}` }] },
    });
    const [first, ...others] = await itemsOf(
      [post(2, 'Fees &#8211; June'), post(1, 'Forms')],
      'text/plain; charset=utf-8',
    );
    expect(first).toMatchObject({
      id: '2',
      title: 'Fees – June',
      link: 'https://www.gov.cn/news/post-2/',
      publishedOn: expect.stringMatching(/^2026-02-17/),
      blocks: [{ text: expect.stringContaining('What the post says') }],
    });
    expect(others).toHaveLength(1);
  });

  test('in resources whose fields stand under attributes, beside longer lists of counts', async () => {
    const answer = {
      data: [1, 2].map((at) => ({
        type: 'documents',
        id: `DOC-${at}`,
        attributes: {
          agencyId: 'FS',
          documentType: 'Notice',
          title: `Notice ${at} on visas`,
          postedDate: `2026-01-1${at}T05:00:00Z`,
          lastModifiedDate: '2026-02-01T00:00:00Z',
        },
      })),
      meta: {
        aggregations: { agencies: Array.from({ length: 30 }, (_, at) => ({ name: `Agency ${at}`, count: at })) },
      },
    };
    expect(await itemsOf(answer)).toMatchObject([
      { id: 'DOC-1', title: 'Notice 1 on visas', publishedOn: expect.stringMatching(/^2026-01-11/) },
      { id: 'DOC-2' },
    ]);
  });

  test('in capitals, as a page’s own list has them', async () => {
    const answer = [
      {
        TITLE: '国务院关于修改《外国人入境出境管理条例》的决定',
        SUB_TITLE: '',
        URL: 'http://www.gov.cn/zhengce/content/1.htm',
        DOCRELPUBTIME: '2025-08-14',
      },
      {
        TITLE: '关于印发工作方案的通知',
        SUB_TITLE: '',
        URL: 'http://www.gov.cn/zhengce/content/2.htm',
        DOCRELPUBTIME: '2025-08-12',
      },
    ];
    expect((await itemsOf(answer, 'application/json', { language: 'zh-Hans' }))[0]).toMatchObject({
      title: '国务院关于修改《外国人入境出境管理条例》的决定',
      link: 'http://www.gov.cn/zhengce/content/1.htm',
      publishedOn: '2025-08-14',
    });
  });

  test('in the language of the source, where titles come in several', async () => {
    const answer = {
      items: ['a', 'b'].map((id) => ({
        id,
        title: { de: `Meldung ${id} zu Visa`, en: `News ${id} on visas` },
        date: '8.6.2026',
      })),
    };
    expect((await itemsOf(answer, undefined, { language: 'de' }))[0]).toMatchObject({
      title: 'Meldung a zu Visa',
      publishedOn: '2026-06-08',
    });
    expect((await itemsOf(answer))[0]).toMatchObject({ title: 'News a on visas' });
  });

  test('with their figures in their words, where no field holds a text', async () => {
    const round = (at: number, name: string) => ({
      drawNumber: String(at),
      drawNumberURL: `<a href='/rounds/${at}.html'>${at}</a>`,
      drawDate: `2026-08-0${at - 430}`,
      drawName: name,
      drawSize: '1,500',
      drawCRS: '470',
      drawText: 'Federal programmes',
    });
    const [first] = await itemsOf({
      classes: 'x',
      rounds: [round(434, 'Trades'), round(433, 'French speakers'), round(432, 'Nominees')],
    });
    expect(first).toMatchObject({ id: '434', title: 'Trades', publishedOn: '2026-08-04' });
    expect(first?.blocks?.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['draw Size | 1,500', 'draw CRS | 470']),
    );
  });

  test('and keeps what the source says of them beside', async () => {
    const answer = {
      items: [1, 2].map((at) => ({
        id: at,
        title: at === 1 ? 'Visa fees' : 'Fishing quotas',
        url: `/n/${at}`,
        date: '2026-06-08',
      })),
    };
    const api = { match: 'visa', mayBeEmpty: false };
    expect((await itemsOf(answer, undefined, { api })).map(({ title }) => title)).toEqual(['Visa fees']);
  });

  test('or its one notice', async () => {
    const snapshot = await snapshotOf({
      title: 'Skilled Worker',
      links: [{ title: 'Related' }, { title: 'Other' }],
      details: { body: `<p>${'The fee is £819 for a person. '.repeat(20)}</p>` },
    });
    expect(snapshot).toMatchObject({ kind: 'notice', notice: { title: 'Skilled Worker' } });
  });

  test('and says so where nothing has a title', async () => {
    expect(await readAnswer('{"rates":[{"eur":1.1},{"eur":1.2}]}', source(), 'application/json')).toMatchObject({
      verdict: 'empty',
      rule: 'NOTHING-SELECTED',
    });
  });
});

test('no address is a title, though it has no scheme', async () => {
  const records = ['Ann', 'Bo', 'Cy', 'Di'].map((name, at) => ({
    caseNumber: `26-${at}`,
    style: `State of ${name}\nv.\nThe Visa Office of ${name}`,
    opinionUrl: `api/Document/Opinion?Id=l-Q5yEEliTTp0TNkW5_Xq3QqGf8paq2y_a9FW03l3bgFrQM9NtoUz${at}`,
    date: `6/${at + 1}/2026`,
  }));
  expect((await itemsOf(records)).map(({ title }) => title)[0]).toMatch(/^State of Ann/);
});
