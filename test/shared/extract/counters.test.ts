import { expect, test } from 'vitest';
import { readPage } from '../../../shared/extract/page/page.ts';
import { parsePage } from '../../../shared/extract/page/parsePage.ts';
import { regulationSource } from '../../support/regulation.ts';

const blocksOf = (html: string): string[] => {
  const notice = readPage(
    parsePage(`<main><h1>공고</h1><p>임금요건 기준을 공고합니다.</p>${html}</main>`),
    regulationSource,
    regulationSource.url,
  );
  if ('selector' in notice) throw new Error(`nothing matches ${notice.selector}`);
  return notice.blocks.slice(2).map((block) => block.text);
};

test.each([
  ['a row of a table', '<table><tr><th>조회수</th><td>1208411</td></tr></table>'],
  ['a term and its number', '<dl><dt>조회수</dt><dd>18,204</dd></dl>'],
  ['two paragraphs', '<p>浏览次数：</p><p>15306次</p>'],
  ['two cells of a layout', '<div><span>Views</span><div>88</div></div>'],
])('a counter made of %s is not read', (_, html) => {
  expect(blocksOf(html)).toEqual([]);
});

test('a number behind a term that counts nothing is read', () => {
  expect(blocksOf('<dl><dt>임금</dt><dd>31,120,000</dd></dl>')).toEqual(['임금', '31,120,000']);
  expect(blocksOf('<table><tr><th>정원</th><td>50</td></tr></table>')).toEqual(['정원 | 50']);
});
