import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../shared/compare/digest.ts';
import { addressKey, compareLinks } from '../../../shared/compare/links.ts';
import type { Notice } from '../../../shared/extract/notice.ts';
import { readPage } from '../../../shared/extract/page/page.ts';
import { parsePage } from '../../../shared/extract/page/parsePage.ts';
import { regulationSource } from '../../support/regulation.ts';

const read = (body: string): Notice => {
  const notice = readPage(
    parsePage(`<main><h1>Visa forms</h1><p>Older editions are refused from the day on.</p>${body}</main>`),
    regulationSource,
    'https://visa.example.org/forms',
  );
  if ('selector' in notice) throw new Error(`nothing matches ${notice.selector}`);
  return notice;
};
const digest = (notice: Notice): string => digestOf({ v: 1, kind: 'notice', notice });
const link = (address: string, words = 'application form'): string =>
  `<p>Use the <a href="${address}">${words}</a> only.</p>`;
const told = (before: string, after: string) =>
  compareLinks(read(before), read(after)).map((edit) => [edit.path, edit.before, edit.after]);

describe('a changed address behind the same words is an edit of its own', () => {
  test.each([
    ['a form', '/docs/form-2025.pdf', '/docs/form-2026.pdf'],
    ['a page', '/apply/v1', 'https://vfs.example.com/apply'],
    ['an id', '/download.do?file=11', '/download.do?file=12'],
  ])('of %s', (_, from, to) => {
    const [one, other] = [from, to].map((address) => new URL(address, 'https://visa.example.org').href);
    expect(told(link(from), link(to))).toEqual([[['application form'], one, other]]);
    expect(digest(read(link(from)))).not.toBe(digest(read(link(to))));
  });

  test.each([
    'Next Topic',
    '« Previous',
    '上一篇：签证费用调整的公告',
    '下一页',
    '이전글',
    '次へ',
    'Weiter',
    'suivant',
  ])('but not of what leads to the neighbour: %s', (words) => {
    expect(told(link('/one.htm', words), link('/other.htm', words))).toEqual([]);
  });

  test('among others with the same words', () => {
    const before = link('/a', 'here') + link('/b', 'here') + link('/c', 'here');
    const after = link('/c', 'here') + link('/a', 'here') + link('/d', 'here');
    expect(told(before, after)).toEqual([[['here'], 'https://visa.example.org/b', 'https://visa.example.org/d']]);
  });

  test('told once, however often it stands on the page', () => {
    expect(told(link('/a') + link('/a'), link('/b') + link('/b'))).toHaveLength(1);
  });
});

describe('what sites vary of an address is none', () => {
  test.each([
    ['the scheme and www', 'http://visa.example.org/a', 'https://www.visa.example.org/a/'],
    ['a session', '/a;jsessionid=1F', '/a;jsessionid=2E'],
    ['a session in the path', '/(S(ab12))/a.aspx', '/(S(cd34))/a.aspx'],
    ['a count against caches', '/form.pdf?t=9', '/form.pdf?download=1&t=11'],
    [
      'a name beside a number that is its own',
      '/document/0e7327c7-0e06-4fbd-90d3-8ab7bb30fe9f?filename=a.pdf',
      '/document/0e7327c7-0e06-4fbd-90d3-8ab7bb30fe9f?filename=b.pdf',
    ],
    ['a place on the page', '/a#fees', '/a#forms'],
    ['the order of parameters', '/a?x=1&y=2', '/a?y=2&x=1'],
    ['a token', '/a?key=9f8e7d6c5b4a39281706f5e4', '/a?key=00112233445566778899aabb'],
    ['a campaign', '/a', '/a?utm_source=site'],
  ])('%s', (_, from, to) => {
    expect(told(link(from), link(to))).toEqual([]);
    expect(digest(read(link(from)))).toBe(digest(read(link(to))));
  });
});

test('links that come or go with their words, or stand more often, are no change of an address', () => {
  expect(told(link('/a'), '')).toEqual([]);
  expect(told('', link('/a'))).toEqual([]);
  expect(told(link('/a'), link('/b') + link('/c'))).toEqual([]);
});

test('what leads to a place on the page, to mail or to a script has no address', () => {
  expect(read(link('#fees') + link('mailto:a@example.org') + link('javascript:void(0)')).links).toBeUndefined();
  expect(addressKey(null)).toBeNull();
});
