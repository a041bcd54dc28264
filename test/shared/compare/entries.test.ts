import { describe, expect, test } from 'vitest';
import { entryNews, joinEntries, missingEntries } from '../../../shared/compare/entries.ts';
import type { Listed } from '../../../shared/extract/notice.ts';
import { fc } from '../../support/property.ts';

const entry = (id: string, more: Partial<Listed> = {}): Listed => ({
  id,
  link: `https://www.gov.cn/${id}`,
  title: `Notice ${id}`,
  number: null,
  publishedOn: null,
  blocks: null,
  ...more,
});
/** Entries of one day each, the newest first: n30 of 30 September down to n21. */
const page = (from: number, to: number): Listed[] =>
  Array.from({ length: from - to + 1 }, (_, at) => entry(`n${from - at}`, { publishedOn: `2026-09-${from - at}` }));
const news = (before: readonly Listed[], after: readonly Listed[]): string[] =>
  entryNews(before, after).map(({ item, earlier }) => `${earlier === null ? 'new' : 'amended'} ${item.id}`);
const paragraph = (text: string) => [{ kind: 'paragraph', path: [], text } as const];

describe('an entry is new', () => {
  test('on top, below others, and on a list that states no days', () => {
    expect(news(page(29, 20), page(30, 21))).toEqual(['new n30']);
    expect(news([entry('a'), entry('b')], [entry('a'), entry('c'), entry('b')])).toEqual(['new c']);
  });
  test('although it bears an earlier day than the newest, as notices do that were signed before', () => {
    const late = entry('late', { publishedOn: '2026-09-22' });
    expect(news(page(30, 21), [late, ...page(30, 22)])).toEqual(['new late']);
  });
  test('although an older one of the same title left, as a monthly notice does', () => {
    const monthly = (id: string) => entry(id, { title: 'Processing times are updated' });
    expect(news([entry('a'), monthly('old')], [monthly('next'), entry('a')])).toEqual(['new next']);
  });
  test('although it has left the page since, if it was left untold', () => {
    expect(news([entry('a'), entry('x', { untold: true, gone: true })], [entry('a')])).toEqual(['new x']);
    expect(news([entry('a'), entry('x', { untold: true })], [entry('x'), entry('a')])).toEqual(['new x']);
  });
});

describe('an entry is not new', () => {
  test('when it was known, in whatever order and after however long', () => {
    expect(news(page(30, 21), page(30, 21).toReversed())).toEqual([]);
    const second = joinEntries(page(40, 31), page(30, 21));
    expect(news(joinEntries(page(50, 41), second), page(30, 21))).toEqual([]);
  });
  test('when the page shifted: one was taken down, and one older than all comes up from the second page', () => {
    const [taken, ...rest] = page(30, 21);
    expect(taken?.id).toBe('n30');
    expect(news(page(30, 21), [...rest, entry('n20', { publishedOn: '2026-09-20' })])).toEqual([]);
    expect(news(page(30, 21), [...rest, entry('x', { publishedOn: '2026-09-21' })])).toEqual([]);
  });
  test('when an old post was put on top', () => {
    const sticky = entry('sticky', { publishedOn: '2024-01-01', title: '[置顶] Guide' });
    expect(news(page(30, 21), [sticky, ...page(30, 21)])).toEqual([]);
  });
  test('when it says what one says that left, at the same time: it has another address', () => {
    const moved = page(30, 21).map((item) => ({ ...item, id: `lh/${item.id}` }));
    expect(news(page(30, 21), moved)).toEqual([]);
    const [first, ...rest] = page(30, 21);
    expect(
      news(page(30, 21), [{ ...entry('other'), title: first?.title ?? '', publishedOn: '2026-09-30' }, ...rest]),
    ).toEqual([]);
  });
  test('when the site gave all its entries other addresses, and states no days', () => {
    const before = Array.from({ length: 8 }, (_, at) => entry(`old-${at}`, { title: `Notice ${at}` }));
    expect(
      news(
        before,
        before.map((item) => ({ ...item, id: item.id.replace('old', 'new') })),
      ),
    ).toEqual([]);
  });
  test('nor when these are thousands', () => {
    const readings = ['old', 'new'].map((name) =>
      Array.from({ length: 5000 }, (_, at) => entry(`${name}-${at}`, { title: `Notice ${at} of visas` })),
    );
    expect(news(readings[0] ?? [], readings[1] ?? [])).toEqual([]);
    expect(missingEntries(readings[0] ?? [], readings[1] ?? [])).toEqual([]);
  });
  test('but a title of the same day with another text is new', () => {
    const old = entry('old', { publishedOn: '2026-09-30', title: 'Fees', blocks: paragraph('The fee is 10.') });
    expect(news([old], [{ ...old, id: 'x', blocks: paragraph('The fee is 12.') }])).toEqual(['new x']);
    expect(news([old], [{ ...old, id: 'x' }])).toEqual([]);
  });
});

describe('an entry is amended', () => {
  const old = entry('a', { title: 'Fees', blocks: paragraph('The fee is 10 dollars.') });
  test('when its text or title says something else', () => {
    expect(news([old], [{ ...old, blocks: paragraph('The fee is 215 dollars.') }])).toEqual(['amended a']);
    expect(news([{ ...old, blocks: [] }], [{ ...old, title: 'Fees of 2027', blocks: [] }])).toEqual(['amended a']);
  });
  test('not when it varies in width, spaces or invisible characters', () => {
    expect(news([old], [{ ...old, title: 'Ｆees', blocks: paragraph('The  fee is\u200b 10 dollars.') }])).toEqual([]);
  });
  test('not when it is a link alone, whose title the page cuts and marks as it likes', () => {
    expect(news([entry('a')], [entry('a', { title: 'Noti…' })])).toEqual([]);
  });
  test('not when it was away meanwhile: its text was not kept', () => {
    const away = joinEntries([entry('b')], [old]);
    expect(away.map(({ id, blocks, gone }) => [id, blocks, gone])).toEqual([
      ['b', null, undefined],
      ['a', null, true],
    ]);
    expect(news(away, [{ ...old, blocks: paragraph('Other.') }])).toEqual([]);
  });
});

test('what is remembered is bounded, and never less than what stands on the page', () => {
  const many = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => entry(`${prefix}${at}`));
  expect(joinEntries(many('a', 20), many('b', 9000))).toHaveLength(5000);
  expect(joinEntries(many('a', 6000), many('b', 9000))).toHaveLength(6000);
});

test('of any two readings of the same entries nothing is new, and any reading joined to what is known is known', () => {
  const item = fc.record({
    id: fc.stringMatching(/^[a-f]$/),
    title: fc.constantFrom('A', 'B'),
    publishedOn: fc.option(fc.constantFrom('2026-01-01', '2026-01-02')),
    gone: fc.constantFrom(undefined, true),
  });
  const reading = fc
    .uniqueArray(item, { selector: ({ id }) => id })
    .map((items) => items.map(({ id, gone, ...rest }) => entry(id, { ...rest, ...(gone ? { gone } : {}) })));
  fc.assert(
    fc.property(reading, reading, (before, after) => {
      const known = joinEntries(after, before);
      expect(news(known, after)).toEqual([]);
      expect(news(known, after.toReversed())).toEqual([]);
      expect(known.map(({ id }) => id).toSorted()).toEqual(
        [...new Set([...before, ...after].map(({ id }) => id))].toSorted(),
      );
    }),
  );
});
