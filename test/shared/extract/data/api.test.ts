import { describe, expect, test } from 'vitest';
import type { ApiRules, Source } from '../../../../shared/catalog/catalog.ts';
import { digestOf } from '../../../../shared/compare/digest.ts';
import { fc } from '../../../support/property.ts';
import { readAnswer } from '../../../support/readAnswer.ts';
import { regulationSource } from '../../../support/regulation.ts';

type Given = Omit<ApiRules, 'mayBeEmpty'> & { readonly mayBeEmpty?: boolean };
const sourceOf = (api: Given): Source => ({
  ...regulationSource,
  kind: 'api',
  language: 'en',
  url: 'https://www.gov.cn/api/v1/documents.json',
  api: { mayBeEmpty: false, ...api },
});
const read = (answer: unknown, api: Given, type = 'application/json') =>
  readAnswer(
    typeof answer === 'string' || answer instanceof Uint8Array ? answer : JSON.stringify(answer),
    sourceOf(api),
    type,
  );
async function snapshotOf(answer: unknown, api: Given) {
  const reading = await read(answer, api);
  if (reading.verdict !== 'document') throw new Error(JSON.stringify(reading));
  return reading.snapshot;
}
async function itemsOf(answer: unknown, api: Given) {
  const snapshot = await snapshotOf(answer, api);
  if (snapshot.kind !== 'listing') throw new Error('no items');
  return snapshot.items;
}

describe('items are read', () => {
  test('of a register of documents', async () => {
    const answer = {
      count: 1,
      results: [
        {
          document_number: '2025-18601',
          title: 'Restriction',
          html_url: 'https://www.gov.cn/d/2025-18601',
          publication_date: '2025-09-24',
          abstract: null,
          citation: '90 FR 46027',
          dates: 'Effective now.',
        },
      ],
    };
    const rules = {
      items: 'results',
      id: 'document_number',
      title: 'title',
      link: 'html_url',
      published: 'publication_date',
      number: 'citation',
      body: '[abstract, dates]',
    };
    expect(await itemsOf(answer, rules)).toEqual([
      {
        id: '2025-18601',
        link: 'https://www.gov.cn/d/2025-18601',
        title: 'Restriction',
        number: '90 FR 46027',
        publishedOn: '2025-09-24',
        blocks: [{ kind: 'paragraph', path: [], text: 'Effective now.' }],
      },
    ]);
  });

  test('of rounds, whose link is an element and whose distribution changes without a round', async () => {
    const round = (dd1: string, asOn: string) => ({
      rounds: [
        {
          drawNumber: '350',
          drawNumberURL: "<a href='/rounds/350'>350</a>",
          drawDate: '2026-10-01',
          drawName: 'No Program',
          drawSize: '4,500',
          drawCRS: '520',
          drawDistributionAsOn: asOn,
          dd1,
        },
      ],
    });
    const rules = {
      items: 'rounds',
      id: 'drawNumber',
      title: "join(' ', ['Round', drawNumber, drawName])",
      link: 'drawNumberURL',
      published: 'drawDate',
      body: '{size: drawSize, CRS: drawCRS}',
    };
    const before = await snapshotOf(round('1', 'September'), rules);
    expect(before).toMatchObject({
      items: [
        {
          id: '350',
          link: 'https://www.gov.cn/rounds/350',
          title: 'Round 350 No Program',
          blocks: [
            { kind: 'row', text: 'size | 4,500' },
            { kind: 'row', text: 'CRS | 520' },
          ],
        },
      ],
    });
    expect(digestOf(await snapshotOf(round('2', 'October'), rules))).toBe(digestOf(before));
  });

  test('that answer a POST, deep in the answer, by the titles that are asked for', async () => {
    const answer = {
      d: {
        data: [
          { Id: 7, Title: 'Visa <b>news</b>', Date: '12/10/2026', Content: '<p>a</p><p>b</p>' },
          { Id: 8, Title: 'Fair' },
        ],
      },
    };
    const rules = { items: 'd.data', id: 'Id', title: 'Title', published: 'Date', body: 'Content', match: 'visa' };
    expect(await itemsOf(answer, rules)).toMatchObject([
      { id: '7', title: 'Visa news', publishedOn: '2026-10-12', blocks: [{ text: 'a' }, { text: 'b' }] },
    ]);
  });
});

describe('dates are read', () => {
  test.each([
    ['as .NET writes them', '/Date(1758232920000)/', '2025-09-18T22:02:00Z'],
    ['as a count of milliseconds', 1_758_232_920_000, '2025-09-18T22:02:00Z'],
    ['in the words of the site, where they are no date', 'next week', 'next week'],
    ['not from nothing', null, null],
  ])('%s', async (_name, date, publishedOn) => {
    const answer = { r: [{ id: 1, title: 'a', date }] };
    expect(await itemsOf(answer, { items: 'r', id: 'id', title: 'title', published: 'date' })).toMatchObject([
      { publishedOn },
    ]);
  });
});

describe('a document is read', () => {
  const answer = {
    title: 'Immigration Rules Appendix Visitor',
    public_updated_at: '2026-02-25T10:00:00+00:00',
    updated_at: '2026-11-01T00:00:00Z',
    details: {
      body: '<h2>V 1.1.</h2><p>A visitor must apply.</p>',
      change_history: [{ note: 'Added a country.', public_timestamp: '2026-02-25' }],
    },
  };
  const rules = {
    title: 'title',
    published: 'public_updated_at',
    body: 'details.body',
    note: 'details.change_history[-1].note',
  };
  test('as a notice, with the publisher’s own note', async () => {
    const snapshot = await snapshotOf(answer, rules);
    expect(snapshot).toMatchObject({
      kind: 'notice',
      notice: {
        title: 'Immigration Rules Appendix Visitor',
        publishedOn: '2026-02-25T10:00:00Z',
        note: 'Added a country.',
      },
    });
    const touched = await snapshotOf({ ...answer, updated_at: '2026-11-02T00:00:00Z' }, rules);
    expect(digestOf(touched)).toBe(digestOf(snapshot));
  });
});

describe('a document that is withdrawn', () => {
  const rules = {
    title: 'title',
    body: 'body',
    withdrawn: 'withdrawn_notice.explanation || withdrawn_notice.withdrawn_at',
  };
  test('says so, and why', async () => {
    const withdrawn = { explanation: '<p>Replaced by Appendix Work.</p>', withdrawn_at: '2026-03-01T00:00:00Z' };
    expect(await snapshotOf({ title: 'a', body: '<p>Text.</p>', withdrawn_notice: withdrawn }, rules)).toMatchObject({
      notice: { withdrawn: true, blocks: [{ text: 'Replaced by Appendix Work.' }, { text: 'Text.' }] },
    });
    expect(await snapshotOf({ title: 'a', body: '<p>Text.</p>', withdrawn_notice: {} }, rules)).not.toHaveProperty(
      'notice.withdrawn',
    );
  });
});

describe('what is no answer is refused', () => {
  const rules = { items: 'results', title: 'title', link: 'url' };
  test.each([
    [
      'a page of an application',
      '<!doctype html><html><body><div id="app"></div><script src="a.js"></script></body></html>',
      'shell',
      'SHELL',
    ],
    ['a long page', `<!doctype html><html><body><p>${'words '.repeat(400)}</p></body></html>`, 'error', 'PAGE-FOR-API'],
    ['nothing', '', 'error', 'NOT-JSON'],
    ['half an answer', '{"results": [{"title": "a"', 'error', 'NOT-JSON'],
    ['no items', { results: [] }, 'empty', 'NO-ITEMS'],
    ['another shape', { data: [] }, 'empty', 'NOTHING-SELECTED'],
    ['items of another shape', { results: [{ name: 'a' }, { name: 'b' }] }, 'empty', 'NOTHING-SELECTED'],
  ])('%s', async (_name, answer, verdict, rule) => {
    expect(await read(answer, rules)).toMatchObject({ verdict, rule });
  });
  test('a list that the site says is not there now, whatever it holds', async () => {
    const paused = { results: [], meta: { pil_unavailability_message: 'Documents appear at 8:45 a.m.' } };
    const given = { ...rules, mayBeEmpty: true, unavailable: 'meta.pil_unavailability_message' };
    expect(await read(paused, given)).toMatchObject({
      verdict: 'error',
      rule: 'UNAVAILABLE',
      seen: 'Documents appear at 8:45 a.m.',
    });
    expect(await itemsOf({ results: [], meta: { pil_unavailability_message: null } }, given)).toEqual([]);
  });
  test('but a list that may be empty is read', async () => {
    expect(await itemsOf({ results: [] }, { ...rules, mayBeEmpty: true })).toEqual([]);
  });
  test('an expression that meets another type than it takes finds nothing', async () => {
    expect(await read({ results: 5 }, { items: 'sort_by(results, &x)', title: 'length(title)' })).toMatchObject({
      verdict: 'empty',
    });
  });
});

test('whatever comes gets a verdict', async () => {
  const rules = { items: 'results[].a', id: 'id', title: 'title', link: 'url', published: 'date', body: 'body' };
  const one = fc.record({
    id: fc.jsonValue(),
    title: fc.jsonValue(),
    url: fc.jsonValue(),
    date: fc.jsonValue(),
    body: fc.jsonValue(),
  });
  const shaped = fc.record({ results: fc.array(fc.record({ a: one })) });
  await fc.assert(
    fc.asyncProperty(fc.oneof(shaped, fc.jsonValue(), fc.uint8Array({ maxLength: 300 })), async (answer) => {
      expect((await read(answer instanceof Uint8Array ? answer : JSON.stringify(answer), rules)).verdict).toMatch(
        /^[a-z]+$/,
      );
    }),
    { numRuns: 300 },
  );
});
