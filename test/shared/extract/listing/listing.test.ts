import { describe, expect, test } from 'vitest';
import type { ListingRules, Source } from '../../../../shared/catalog/catalog.ts';
import { listedId } from '../../../../shared/extract/listing/listing.ts';
import { readAnswer } from '../../../support/readAnswer.ts';
import { regulationSource } from '../../../support/regulation.ts';

const source: Source = { ...regulationSource, kind: 'listing', url: 'https://www.gov.cn/list/' };
async function itemsOf(items: readonly string[], rules: Partial<ListingRules> = {}) {
  const listing: ListingRules = { item: 'li', link: 'a', follow: false, ...rules };
  const page = `<!doctype html><html><body><main><h1>公告</h1><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></main></body></html>`;
  const reading = await readAnswer(page, { ...source, listing }, 'text/html');
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'listing') throw new Error(JSON.stringify(reading));
  return reading.snapshot.items;
}
const idOf = (link: string) => listedId(new URL(link));

describe('two addresses are one notice', () => {
  test.each([
    [
      'in two folders of the immigration administration',
      'https://en.nia.gov.cn/n147413/c187308/content.html',
      'https://en.nia.gov.cn/n147418/n147468/c187308/content.html',
    ],
    [
      'after the ministry moved its folders',
      'https://cs.mfa.gov.cn/wgrlh/lhqz/t20250714_11667777.html',
      'https://cs.mfa.gov.cn/lh/lhqz_149493/t20250714_11667777.shtml',
    ],
    [
      'with the layout of a frame',
      'https://www.moj.go.kr/bbs/moj/182/601892/artclView.do',
      'https://www.moj.go.kr/bbs/moj/182/601892/artclView.do?layout=unknown',
    ],
    [
      'with parameters in another order and of another page',
      'https://www.hikorea.go.kr/board/BoardNtcDetailR.pt?BBS_SEQ=1&BBS_GB_CD=BS10&NTCCTT_SEQ=1062&page=1',
      'https://www.hikorea.go.kr/board/BoardNtcDetailR.pt?NTCCTT_SEQ=1062&BBS_GB_CD=BS10&BBS_SEQ=1&page=2',
    ],
    ['over http and over https', 'http://www.gov.cn/a.htm', 'https://www.gov.cn/a.htm'],
    ['with a session', 'https://www.gov.cn/a;jsessionid=1F.n2?nn=211452#top', 'https://www.gov.cn/a'],
  ])('%s', (_name, one, other) => {
    expect(idOf(one)).toBe(idOf(other));
  });
  test('but not where the site names two', () => {
    expect(idOf('https://en.nia.gov.cn/n1/c187308/content.html')).not.toBe(
      idOf('https://en.nia.gov.cn/n1/c187309/content.html'),
    );
    expect(idOf('https://a.gov.cn/t20250714_11667777.html')).not.toBe(idOf('https://b.gov.cn/t20250714_11667777.html'));
    expect(idOf('https://www.gov.cn/board/view?seq=1')).not.toBe(idOf('https://www.gov.cn/board/view?seq=2'));
  });
});

describe('a list without entries says what is missing', () => {
  test.each<[missing: string, item: string, rules: Partial<ListingRules>, seen: string]>([
    ['the entries', '<a href="/1">Notice</a>', { item: 'tr' }, 'nothing matches tr'],
    ['a link in them', '<b>Notice</b>', {}, 'nothing matches li with a link (a) that leads somewhere'],
    [
      'a link of that kind',
      '<a href="/1">Notice</a>',
      { match: '/notice/' },
      'nothing matches li with a link (a) that leads to an address like /notice/',
    ],
  ])('%s', async (_missing, item, rules, seen) => {
    await expect(itemsOf([item, item], rules)).rejects.toThrow(`"seen":"${seen}"`);
  });
});

describe('an entry is read', () => {
  test('without what the site puts on its title to mark it', async () => {
    const titles = [
      '[置顶] 签证须知',
      '【NEW】Visa fees',
      'Visa fees NEW',
      '새글 사증 안내',
      '사증 안내 새글',
      'NEW ZEALAND opens',
      'New fees',
    ];
    const items = await itemsOf(titles.map((title, at) => `<a href="/${at}">${title}</a>`));
    expect(items.map(({ title }) => title)).toEqual([
      '签证须知',
      'Visa fees',
      'Visa fees',
      '사증 안내',
      '사증 안내',
      'NEW ZEALAND opens',
      'New fees',
    ]);
  });
  test('with its day, from the selector, a time element or the address, and in the words of the site where it is no date', async () => {
    const items = ['<a href="/1">a</a><span>[2026-10-01]</span>', '<a href="/2">b</a><span>gestern</span>'];
    expect((await itemsOf(items, { published: 'span' })).map(({ publishedOn }) => publishedOn)).toEqual([
      '2026-10-01',
      'gestern',
    ]);
    const own = [
      '<a href="/x/t20250714_11667777.html">a</a>',
      '<a href="/2">b</a><time datetime="2026-09-30T09:00:00+08:00">x</time>',
      '<a href="/3">c</a>',
    ];
    expect((await itemsOf(own)).map(({ publishedOn }) => publishedOn)).toEqual([
      '2025-07-14',
      '2026-09-30T09:00:00+08:00',
      null,
    ]);
  });
  test('once, where two links lead to it', async () => {
    expect(await itemsOf(['<a href="/a?nn=1">One</a>', '<a href="/a?nn=2">One again</a>'])).toMatchObject([
      { title: 'One' },
    ]);
  });
});

test('the day of an entry is read in the language of its title, where that is not the source’s', async () => {
  const items = ['<a href="/1">關於調整簽證收費標準的公告</a><span>二〇二六年九月十日</span>'];
  const page = `<html><body><main><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></main></body></html>`;
  const listing = { item: 'li', link: 'a', published: 'span', follow: false };
  const reading = await readAnswer(page, { ...source, language: 'en', listing }, 'text/html');
  expect(reading).toMatchObject({ snapshot: { items: [{ publishedOn: '2026-09-10' }] } });
});
