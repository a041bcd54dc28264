import { expect, test } from 'vitest';
import { headOf, lineDays } from '../../../../shared/extract/page/bylines.ts';

const kinds = (line: string, language = 'en', jurisdiction = 'GB') =>
  lineDays(line, [language], jurisdiction).map(({ day, kind }) => `${kind} ${day}`);

test.each([
  ['Published on 7 May 2026', 'en'],
  ['Veröffentlicht am: 7. Mai 2026', 'de'],
  ['Publié le 7 mai 2026', 'fr'],
  ['Fecha de publicación: 7 de mayo de 2026', 'es'],
  ['発行元 市民課 掲載日：2026年5月7日更新', 'ja'],
  ['印刷する掲載日2026年5月7日', 'ja'],
  ['作者：办公室 发布时间：2026-05-07 来源：本站', 'zh-Hans'],
  ['Publication : 7 mai 2026', 'fr'],
  ['Published: State Gazette, issue 31, 7.5.2026', 'en'],
  ['Publicēts: Vēstnesis, 88, 7.5.2026.', 'lv'],
])('a day behind the name of a publication is named: %s', (line, language) => {
  expect(kinds(line, language)).toEqual(['named 2026-05-07']);
});

test.each([
  ['7 May 2026 | Communications unit', 'en'],
  ['By Jo Ferry, 7 May 2026', 'en'],
  ['Thursday, 7 May 2026 at 4.30 pm', 'en'],
  ['Graz, am 7. Mai 2026', 'de'],
  ['07.05.2026 – Referat Presse', 'de'],
  ['jeudi 7 mai 2026', 'fr'],
  ['7 maja 2026 / Biuro Prasowe', 'pl'],
])('a byline states its day: %s', (line, language) => {
  expect(kinds(line, language, 'DE')).toEqual(['plain 2026-05-07']);
});

test.each([
  ['Last updated 7 May 2026', 'en'],
  ['Letzte Aktualisierung: 07.05.2026', 'de'],
  ['最終更新日：2026年5月7日', 'ja'],
  ['2026年5月7日更新', 'ja'],
  ['更新日期：2026年5月7日', 'zh-Hans'],
])('the day of a change is another: %s', (line, language) => {
  expect(kinds(line, language)).toEqual(['changed 2026-05-07']);
});

test.each([
  ['From 7 May 2026 the counter is closed on Fridays', 'en'],
  ['Valid until 7 May 2026', 'en'],
  ['Deadline: 7 May 2026', 'en'],
  ['[In force 1 May 2026] [Act 12, 7 January 2026, amended]', 'en'],
  ['Anträge, die ab dem 7. Mai 2026 eingehen', 'de'],
])('a day of something else is none: %s', (line, language) => {
  expect(kinds(line, language)).toEqual([]);
});

test('the day of an update stays one where its name says posted as well', () => {
  expect(kinds('First Posted : 7 May 2026')).toEqual(['named 2026-05-07']);
  expect(kinds('Last Update Posted : 9 May 2026')).toEqual(['changed 2026-05-09']);
});

test('what stands behind a day under a name of its own does not end the byline', () => {
  expect(
    kinds('Friday, 7 May 2026/Categories: Visas, Fees, Working in the country, Studying in the country, Offices'),
  ).toEqual(['plain 2026-05-07']);
  expect(
    kinds('7 May 2026 was the last day for all who applied in person for the visa, categories: visitors, students'),
  ).toEqual([]);
});

test('a long line is looked at as far as its second name', () => {
  const tags = Array.from({ length: 30 }, (_, at) => `<a>Topic ${at}</a>`).join(', ');
  expect(headOf(`Friday, 7 May 2026 / Categories: ${tags}`)).toBe('Friday, 7 May 2026');
  expect(headOf(`${'Whoever applied before 7 May 2026 pays the old fee. '.repeat(6)}`)).toBe('');
});
