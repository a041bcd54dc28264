import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { newHead } from '../../../functions/check/record/newHead.ts';
import { sourceReference } from '../../../shared/catalog/sourceReference.ts';
import type { StatedFact, Statement, Turn } from '../../../shared/programmes/statement.ts';
import { openSite } from '../../support/openSite.ts';
import { regulationSource } from '../../support/regulation.ts';

const at = '2026-01-01T00:00:00.000Z';
const plain = (value: string, unit: string, until?: string) => ({
  value,
  unit,
  precision: null,
  zone: null,
  ...(until === undefined ? {} : { window: { from: null, until: { value: until, precision: 'day', zone: null } } }),
});
const fact = (over: Partial<StatedFact>): StatedFact => ({
  type: 'fee',
  programme: 'cn-k',
  qualifier: null,
  value: plain('800', 'CNY'),
  status: 'in_force',
  scope: null,
  quote: { prefix: '', exact: '费用为800元', suffix: '' },
  since: at,
  ...over,
});
const turn = (over: Partial<Turn>): Turn => ({
  type: 'fee',
  programme: 'cn-k',
  qualifier: null,
  at,
  change: 'ab'.repeat(16),
  op: 'replace',
  before: plain('600', 'CNY'),
  after: plain('800', 'CNY'),
  status: 'in_force',
  ...over,
});
const statement = (id: string, facts: readonly StatedFact[], history: readonly Turn[] = []): Statement => ({
  source: sourceReference({ ...regulationSource, id }),
  zone: 'Asia/Shanghai',
  notice: { id: `https://www.gov.cn/${id}`, title: '条例', number: null, publishedOn: null, language: 'zh-Hans' },
  programmes: ['cn-k'],
  official: regulationSource.url,
  evidence: { capturedAt: at, sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' },
  change: null,
  facts,
  history,
});

async function pageOf(...statements: readonly Statement[]) {
  const { notices, get } = await openSite([], { programmes: [{ id: 'cn-k', name: { en: 'China K visa' } }] });
  for (const [index, one] of statements.entries())
    await notices.record({
      expectedVersion: 0,
      head: { ...newHead(`of-${index}`), version: 1 },
      snapshot: null,
      events: [],
      statements: { key: `of-${index}`, statements: [one] },
    });
  return load((await get('/programmes/cn-k')).text);
}

test('another value is of another source only where another states it', async () => {
  const other = fact({ value: plain('900', 'CNY') });
  const same = await pageOf(statement('one', [fact({}), other]));
  expect(same('main').text()).toContain('CNY 900');
  expect(same('main').text()).not.toContain('Another source says');
  const two = await pageOf(statement('one', [fact({})]), statement('two', [other]));
  expect(two('main').text()).toContain('Another source says: CNY');
});

test('countries for which the same holds are one sentence, with the words of each behind it', async () => {
  const country = (code: string, until: string): StatedFact =>
    fact({
      type: 'eligible_nationality',
      value: plain(code, 'country', until),
      quote: { prefix: '', exact: `${code} 有效期至${until}`, suffix: '' },
    });
  const alike = ['FR', 'DE', 'IT', 'ES'].map((code) => country(code, '2026-12-31'));
  const $ = await pageOf(statement('one', [...alike, country('RU', '2027-09-14')]));
  const [together, alone] = $('main td p')
    .toArray()
    .map((one) => $(one).text());
  expect(together).toMatch(/^France, Germany, Italy,? and Spain \(until 31 December 2026\)/);
  expect(alone).toMatch(/^Russia \(until 14 September 2027\)/);
  expect($('main td details li q')).toHaveLength(4);
});

test('facts of one country each are one row where the same holds, and a row of their own where it does not', async () => {
  const visa = (code: string, value: string): StatedFact =>
    fact({
      type: 'visa_required',
      qualifier: code,
      value: plain(value, 'status'),
      quote: { prefix: '', exact: `${code}：${value}`, suffix: '' },
    });
  const $ = await pageOf(
    statement('one', [...['FR', 'DE', 'IT'].map((code) => visa(code, 'not_required')), visa('RU', 'required')]),
  );
  const heads = $('main table')
    .first()
    .find('tbody th')
    .toArray()
    .map((one) => $(one).text());
  expect(heads).toEqual(['visa (France, Germany and Italy)', 'visa (Russia)']);
  expect($('main tbody tr').first().find('details q')).toHaveLength(3);
});

test('the headings over a fact are told with its notice', async () => {
  const $ = await pageOf(
    statement('one', [fact({ path: ['Visa', 'China'] }), fact({ type: 'stay', qualifier: null })]),
  );
  expect($('main td').first().text()).toContain('条例 › Visa › China');
  expect($('main td').last().text()).not.toContain('›');
});

test('the history goes fact by fact, the newest first, each with the way to its change', async () => {
  const turns = [
    turn({ op: 'add', before: null, after: plain('600', 'CNY'), change: 'aa'.repeat(16) }),
    turn({ type: 'quota', op: 'remove', before: plain('85000', 'count'), after: null, at: '2026-01-02T00:00:00.000Z' }),
    turn({ at: '2026-01-03T00:00:00.000Z' }),
    turn({ op: 'narrow', before: plain('800', 'CNY'), at: '2026-01-04T00:00:00.000Z' }),
  ];
  const $ = await pageOf(statement('one', [fact({})], turns));
  const groups = $('main h3')
    .toArray()
    .map((one) => [
      $(one).text(),
      $(one)
        .next('ul')
        .find('li')
        .toArray()
        .map((line) => $(line).text()),
    ]);
  expect(groups).toEqual([
    [
      'fee',
      [
        '4 January 2026: applies to fewer cases: CNY 800',
        '3 January 2026: changed: CNY 600 → CNY 800',
        '1 January 2026: new: CNY 600',
      ],
    ],
    ['quota', ['2 January 2026: no longer stated: 85,000']],
  ]);
  expect($('main h3 + ul a').last().attr('href')).toBe(`/changes/${'ab'.repeat(16)}`);
});

test('words cut from their sentence begin and end with words', async () => {
  const cut = (exact: string): StatedFact => fact({ quote: { prefix: '', exact, suffix: '' } });
  const $ = await pageOf(statement('one', [cut('，费用为800元，')]));
  expect($('main td q').text()).toBe('费用为800元');
  const bare = await pageOf(statement('one', [cut(', ;')]));
  expect(bare('main td q').text()).toBe(', ;');
});

test('programmes stand under their country, by name, and say how much is known only where something is', async () => {
  const programmes = [
    { id: 'us-h1b', name: { en: 'H-1B' }, jurisdiction: 'US' },
    { id: 'cn-z', name: { en: 'Z visa' }, jurisdiction: 'CN' },
    { id: 'cn-k', name: { en: 'K visa' }, jurisdiction: 'CN' },
  ];
  const { notices, page } = await openSite([], { programmes });
  const statements = { key: 'of', statements: [statement('one', [fact({})])] };
  await notices.record({
    expectedVersion: 0,
    head: { ...newHead('of'), version: 1 },
    snapshot: null,
    events: [],
    statements,
  });
  const $ = await page('/programmes');
  const says = $('.columns h2, .columns li')
    .toArray()
    .map((one) => $(one).text());
  expect(says).toEqual(['China', 'K visa Facts: 1, Notices: 1', 'Z visa', 'United States', 'H-1B']);
});

test('what happened to several countries at once is one line of the history', async () => {
  const country = (code: string, until: string) => plain(code, 'country', until);
  const extended = ['FR', 'DE', 'IT'].map((code) =>
    turn({
      type: 'eligible_nationality',
      op: 'extend',
      before: country(code, '2025-12-31'),
      after: country(code, '2026-12-31'),
    }),
  );
  const alone = turn({ type: 'eligible_nationality', op: 'add', before: null, after: country('RU', '2026-09-14') });
  const $ = await pageOf(statement('one', [fact({})], [...extended, alone]));
  const lines = $('#history ~ ul')
    .first()
    .find('li')
    .toArray()
    .map((one) => $(one).text());
  expect(lines).toEqual([
    '1 January 2026: extended: France, Germany and Italy (until 31 December 2025) → France, Germany and Italy (until 31 December 2026)',
    '1 January 2026: new: Russia (until 14 September 2026)',
  ]);
});

test('a day on which it ends for many countries names all of them', async () => {
  const countries = ['FR', 'DE', 'IT', 'ES', 'SE', 'JP'].map((code) =>
    fact({ type: 'eligible_nationality', value: plain(code, 'country', '2026-12-31') }),
  );
  const $ = await pageOf(statement('one', countries));
  const says = $('#coming + table tbody').text();
  for (const name of ['France', 'Germany', 'Italy', 'Spain', 'Sweden', 'Japan']) expect(says).toContain(name);
});

describe('what notices state is hostile, and stays text', () => {
  const hostile = '"><script>alert(1)</script>\u202e\u2066&\r\nBEGIN:VEVENT';
  const quote = { prefix: '', exact: hostile, suffix: '' };
  const date = { value: '2026-05-01', unit: 'date', precision: 'day', zone: null };
  const one: Statement = {
    ...statement(
      regulationSource.id,
      [
        fact({ qualifier: hostile, scope: hostile, path: [hostile], quote }),
        fact({ type: 'effective_until', value: date, quote, said: hostile }),
      ],
      [turn({ qualifier: hostile }), turn({ qualifier: hostile, at: '2025-01-01T00:00:00.000Z' })],
    ),
    official: 'javascript:alert(1)',
    notice: { id: hostile, title: hostile, number: hostile, publishedOn: null, language: 'zh-Hans' },
  };
  const open = async () => {
    const programmes = [{ id: 'cn-k', name: { en: 'China K visa' }, jurisdiction: 'CN' }];
    const opened = await openSite([], { programmes });
    const statements = { key: 'of', statements: [one] };
    const head = { ...newHead('of'), version: 1 };
    await opened.notices.record({ expectedVersion: 0, head, snapshot: null, events: [], statements });
    return opened;
  };

  test.each(['/programmes/cn-k', '/countries/CN', `/sources/${regulationSource.id}`])(
    'on %s, its charts included',
    async (path) => {
      const { text } = await (await open()).get(path);
      const $ = load(text);
      expect($('main').text()).toContain('alert(1)');
      expect($('script, [onload], [onerror]')).toHaveLength(0);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      for (const link of $('[href]').toArray()) expect(link.attribs['href']).toMatch(/^(?:https?:\/\/|\/|#)/);
    },
  );

  test('in a calendar, where it begins no line', async () => {
    const { text } = await (await open()).get('/programmes/cn-k/calendar.ics');
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|javascript:/);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
