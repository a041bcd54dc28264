import { expect, test } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { countryCounts, isCountEdit } from '../../../shared/relate/countryCounts.ts';

test.each([
  ['适用国家增至57国', ['57']],
  ['与29个国家实现全面互免签证、对46个国家单方面免签', ['29', '46']],
  ['The policy applies to 55 countries.', ['55']],
  ['57 Staaten', ['57']],
  ['57개국', ['57']],
  ['57か国', ['57']],
])('COUNTRY-COUNT reads %s', (text, counts) => {
  expect(countryCounts(text)).toEqual(counts);
});

test.each([
  '国务院令第814号',
  '2026年中国公民',
  '停留不超过30天',
  '65 ports',
  '第57国道',
  '3国籍',
  'up to 30 days in 2025',
])('COUNTRY-COUNT does not read %s', (text) => {
  expect(countryCounts(text)).toEqual([]);
});

const edit = (before: string, after: string, language = 'en') =>
  compareBlocks(
    [{ kind: 'paragraph', path: [], text: before }],
    [{ kind: 'paragraph', path: [], text: after }],
    language,
  );

test('a passage in which only the number of countries changed is told from one that says more', () => {
  expect(edit('It applies to 54 countries.', 'It applies to 55 countries.').map(isCountEdit)).toEqual([true]);
  expect(edit('适用国家（55国）', '适用国家（57国）', 'zh-Hans').map(isCountEdit)).toEqual([true]);
  expect(edit('It applies to 54 countries.', 'It applied to 55 countries.').map(isCountEdit)).toEqual([false]);
  expect(edit('Stay for 30 days in 54 countries.', 'Stay for 15 days in 54 countries.').map(isCountEdit)).toEqual([
    false,
  ]);
  const both = edit('Stay for 30 days in 54 countries.', 'Stay for 15 days in 55 countries.');
  expect(both.map(isCountEdit)).toEqual([false]);
});
