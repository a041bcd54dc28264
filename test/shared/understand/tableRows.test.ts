import { expect, test } from 'vitest';
import { readPage } from '../../../shared/extract/page/page.ts';
import { parsePage } from '../../../shared/extract/page/parsePage.ts';
import { changedFacts } from '../../../shared/understand/change/changedFacts.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf } from '../../support/reading.ts';
import { regulationSource } from '../../support/regulation.ts';

const programmes = ['cn-visa-free-unilateral'];
function factsOf(language: string, before: string, after: string) {
  const read = (html: string) => {
    const notice = readPage(parsePage(html), { ...regulationSource, language, select: {} }, 'https://www.gov.cn/a');
    if ('selector' in notice) throw new Error('nothing read');
    return notice;
  };
  const context = { language, jurisdiction: 'CN', timezone: 'Asia/Shanghai', programmes, now: '2025-09-02T00:00:00Z' };
  return changedFacts(read(before), read(after), context).facts.map(({ op, type, before: was, after: is }) => {
    const { value, window } = is ?? was ?? {};
    return [op, type, value, window?.from?.value ?? null, window?.until?.value ?? null];
  });
}

const chinese = (count: number, ...rows: readonly (readonly [string, string])[]): string =>
  `<main><h1>单方面免签国家一览表</h1><p>截至目前，中国对${count}个国家持普通护照人员实施单方面免签政策，停留不超过30天。</p><table><tr><th>序号</th><th>国家</th><th>有效期</th></tr>${rows
    .map(([country, window], at) => `<tr><td>${at + 1}</td><td>${country}</td><td>${window}</td></tr>`)
    .join('')}</table></main>`;
const france = ['法国', '2023年12月1日至2025年12月31日'] as const;
const russia = ['俄罗斯', '2025年9月15日至2026年9月14日'] as const;

test('a country that a table gains is eligible within the window of its own row, and the count above is derived', () => {
  expect(factsOf('zh-Hans', chinese(46, france), chinese(47, france, russia))).toEqual([
    ['add', 'eligible_nationality', 'RU', '2025-09-15', '2026-09-14'],
  ]);
});

test('a row whose window alone changes is extended', () => {
  const longer = ['俄罗斯', '2025年9月15日至2027年12月31日'] as const;
  expect(factsOf('zh-Hans', chinese(47, france, russia), chinese(47, france, longer))).toEqual([
    ['extend', 'eligible_nationality', 'RU', '2025-09-15', '2027-12-31'],
  ]);
});

const english = (lead: string, ...rows: readonly string[]): string =>
  `<main><h1>List of Countries</h1><p>${lead}</p><table><tr><td>No.</td><td>Country</td><td>Valid until</td></tr>${rows
    .map((country, at) => `<tr><td>${at + 1}</td><td>${country}</td><td>December 31, 2026</td></tr>`)
    .join('')}</table></main>`;

test('what a table lists is said by the paragraph before it', () => {
  const free =
    'Ordinary passport holders from the following countries may enter without a visa and stay for up to 30 days.';
  expect(factsOf('en', english(free, 'France'), english(free, 'France', 'Sweden'))).toEqual([
    ['add', 'eligible_nationality', 'SE', null, '2026-12-31'],
  ]);
  const needed = 'Nationals of the following countries must obtain a visa before they travel.';
  expect(factsOf('en', english(needed, 'France', 'Peru'), english(needed, 'France'))).toEqual([
    ['remove', 'restricted_nationality', 'PE', null, '2026-12-31'],
  ]);
});

test('a table that lists countries for something else states nothing of them', () => {
  const offices = 'The consulates in the following countries are open to the public.';
  const row = (country: string, city: string) => `<tr><td>${country}</td><td>${city}</td></tr>`;
  const page = (...rows: readonly string[]) =>
    `<main><h1>Consulates</h1><p>${offices}</p><table><tr><td>Country</td><td>City</td></tr>${rows.join('')}</table></main>`;
  expect(factsOf('en', page(row('France', 'Paris')), page(row('France', 'Paris'), row('Sweden', 'Stockholm')))).toEqual(
    [],
  );
});

test('a row that moves up under another number states nothing new', () => {
  const row = (number: number, office: string, hall: string) =>
    `<tr><td>${number}</td><td>${office}</td><td>${hall}</td></tr>`;
  const page = (...rows: readonly string[]) =>
    `<main><h1>Offices</h1><table><tr><th>No.</th><th>Office</th><th>Hall</th></tr>${rows.join('')}</table></main>`;
  const all = page(row(1, 'North', 'A'), row(2, 'South', 'B'), row(3, 'West', 'C'));
  expect(factsOf('en', all, page(row(1, 'North', 'A'), row(2, 'West', 'C')))).toEqual([]);
  expect(factsOf('en', all, page(row(1, 'North', 'A'), row(2, 'South', 'D'), row(3, 'West', 'C')))).toEqual([
    ['replace', 'table_value', 'D', null, null],
  ]);
});

/** What a page states by one rule: whose each value is. */
function statedBy(rule: string, language: string, jurisdiction: string, html: string) {
  const notice = readPage(
    parsePage(`<main>${html}</main>`),
    { ...regulationSource, language, select: {} },
    'https://www.gov.cn/a',
  );
  if ('selector' in notice) throw new Error('nothing read');
  return readFacts(notice, contextOf(language, jurisdiction))
    .facts.filter((fact) => fact.rule === rule)
    .map(({ type, qualifier, value }) => [type, qualifier, value?.value]);
}

const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells, at) => `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;

const areas = ['Family-Sponsored', 'All Chargeability Areas Except Those Listed', 'CHINA-mainland born', 'MEXICO'];
const bulletin = (heading: string, ...rows: readonly (readonly string[])[]): string =>
  `<h1>Visa Bulletin</h1><h2>${heading}</h2><p>These dates are for the month of October and are set by the Department.</p>${table(areas, ...rows)}`;

test('a cell of the Visa Bulletin is the cutoff date of its category and area: a day, current or unavailable', () => {
  const final = bulletin('A. FINAL ACTION DATES FOR FAMILY-SPONSORED CASES', ['F2A', '01FEB24', 'C', 'U']);
  expect(statedBy('CUTOFF-DATE', 'en', 'US', final)).toEqual([
    ['cutoff_date', 'F2A/all', '2024-02-01'],
    ['cutoff_date', 'F2A/china', 'current'],
    ['cutoff_date', 'F2A/mexico', 'unavailable'],
  ]);
});

test('the dates from which one may file are told apart; what is no day is none', () => {
  const filing = bulletin('B. DATES FOR FILING FAMILY-SPONSORED VISA APPLICATIONS', [
    'F1',
    '15OCT17',
    '31FEB20',
    'n/a',
  ]);
  expect(statedBy('CUTOFF-DATE', 'en', 'US', filing)).toEqual([['cutoff_date', 'F1/all/filing', '2017-10-15']]);
  const elsewhere = bulletin('A. FINAL ACTION DATES', ['F2A', '01FEB24', 'C', 'U']);
  expect(statedBy('CUTOFF-DATE', 'en', 'CA', elsewhere)).toEqual([]);
});

test('a day alone under the head that things begin on it is the day of effect of its row', () => {
  const agreements = (head: string): string =>
    `<h1>互免签证协定一览表</h1><p>以下为我国与外国缔结的互免签证协定，按国家列出，供公众查阅参考。</p>${table(['序号', '协定国', head], ['1', '阿尔巴尼亚', '2023年3月18日'])}`;
  expect(statedBy('COLUMN-DATE', 'zh-Hans', 'CN', agreements('生效日期'))).toEqual([
    ['effective_from', 'AL', '2023-03-18'],
  ]);
  expect(statedBy('COLUMN-DATE', 'zh-Hans', 'CN', agreements('签署日期'))).toEqual([]);
});
