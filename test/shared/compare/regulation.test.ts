import { expect, test } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import { readPage } from '../../../shared/extract/page/page.ts';
import { parsePage } from '../../../shared/extract/page/parsePage.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

const read = (html: string) => {
  const notice = readPage(parsePage(html), regulationSource, regulationSource.url);
  if ('selector' in notice) throw new Error(notice.selector);
  return notice;
};
const compare = (before: string, after: string) => compareBlocks(read(before).blocks, read(after).blocks, 'zh-Hans');

test('an inserted visa class is one insert, and the items after it are renumbered', () => {
  const edits = compare(regulationPage(), regulationPage({ withK: true }));
  expect(edits.map(({ op, path }) => [op, ...path])).toEqual([
    ['insert', '第六条', '（六）'],
    ['renumber', '第六条', '（七）'],
    ['renumber', '第六条', '（八）'],
    ['insert', '第七条', '（六）'],
    ['renumber', '第七条', '（七）'],
    ['renumber', '第七条', '（八）'],
  ]);
  expect(edits[0]?.after).toBe('（六）K字签证，发给入境的外国青年科技人才。');
});

test('a view counter and the width of brackets change nothing', () => {
  const before = read(regulationPage({ views: 1042 }));
  const after = read(regulationPage({ views: 9981, halfWidth: true }));
  expect(digestOf({ v: 1, kind: 'notice', notice: after })).toBe(digestOf({ v: 1, kind: 'notice', notice: before }));
  expect(compareBlocks(before.blocks, after.blocks, 'zh-Hans')).toEqual([]);
});

test('one character of an obligation is one replace that shows just that word', () => {
  const edits = compare(
    regulationPage(),
    regulationPage().replace('应当按照规定提交工作许可', '可以按照规定提交工作许可'),
  );
  expect(edits).toHaveLength(1);
  expect(edits[0]).toMatchObject({ op: 'replace', path: ['第七条', '（七）'] });
  expect(edits[0]?.segments.filter(([op]) => op !== '=')).toEqual([
    ['-', '应当'],
    ['+', '可以'],
  ]);
});

test('navigation, share bar, clock and footer are not part of the notice', () => {
  const text = read(regulationPage())
    .blocks.map((block) => block.text)
    .join('\n');
  for (const noise of ['首页', '分享到', '浏览次数', '今天是', '版权所有']) expect(text).not.toContain(noise);
  expect(text).toContain('Z字签证');
});
