import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../../../shared/extract/notice.ts';
import { readPage } from '../../../../shared/extract/page/page.ts';
import { parsePage } from '../../../../shared/extract/page/parsePage.ts';
import { manualFiles, manualPost, manualSource } from '../../../support/manualPost.ts';

function read(html: string) {
  const notice = readPage(parsePage(html), manualSource, manualSource.url);
  if ('selector' in notice) throw new Error(`nothing at ${notice.selector}`);
  return { attachments: notice.attachments ?? [], texts: notice.blocks.map((block) => block.text) };
}
const around = (html: string): string =>
  `<main><h1>Notice</h1><p>The authority announces the new form and the new fees for the coming year.</p>${html}</main>`;
const names = (html: string): string[] => read(around(html)).attachments.map(({ name }) => name);

describe('the files of a post', () => {
  const { attachments, texts } = read(manualPost());

  test('are read by name and address, without sizes, counters and buttons', () => {
    expect(attachments).toEqual<Attachment[]>(
      manualFiles().map(({ name, link }) => ({ name, link: new URL(link, manualSource.url).href })),
    );
  });

  test('are no part of its text', () => {
    expect(texts).toHaveLength(3);
    expect(texts.join()).not.toMatch(/hwp|MB|첨부파일|다운로드/u);
  });
});

test.each([
  [
    'an address that ends in a file',
    '<p><a href="/documents/circular-2026-14.pdf">Amendment circular 2026/14</a></p>',
    'Amendment circular 2026/14',
  ],
  ['a size in brackets', '<p><a href="/a.pdf">Form IE-10 (PDF, 203 KB)</a></p>', 'Form IE-10'],
  ['a size behind', '<p><a href="/a.odt">Explanatory note, ODT, 1.2 MB</a></p>', 'Explanatory note'],
  ['a size beside', '<li><a href="/a.docx">Guide</a> [1.5 MB]</li>', 'Guide'],
  ['a link that says only what it does', '<p><a href="/files/fees%202026.xlsx?v=3">Download</a></p>', 'fees 2026.xlsx'],
  [
    'an address of downloads',
    '<p><a href="/bbs/immigration/211/58/download.do">법무부공고 제2025-406호.hwp</a></p>',
    '법무부공고 제2025-406호.hwp',
  ],
  ['a script', '<p><a href="javascript:fnDown(3)">附件：签证表.docx</a></p>', '附件：签证表.docx'],
  ['the attribute for it', '<p><a href="/media/17" download="fees.csv">Save</a></p>', 'fees.csv'],
])('%s is an attachment', (_name, html, name) => {
  expect(names(html)).toEqual([name]);
});

test.each([
  ['a page', '<p>See <a href="/visa/fees.html">the fees</a>.</p>'],
  ['an address for mail', '<p><a href="mailto:info@office.test">forms.pdf@office.test</a></p>'],
  ['a page about downloads', '<p><a href="/downloads/overview.html">All forms</a></p>'],
])('%s is none', (_name, html) => {
  expect(names(html)).toEqual([]);
});

test('a file within a sentence is listed, and its name stays in the sentence, without the size', () => {
  const { attachments, texts } = read(around('<p>Fill in <a href="/f.pdf">form F (PDF, 203 KB)</a> and sign it.</p>'));
  expect(attachments.map(({ name }) => name)).toEqual(['form F']);
  expect(texts.at(-1)).toBe('Fill in form F and sign it.');
});

test('a listing of hundreds of files is read as text', () => {
  const many = Array.from({ length: 300 }, (_, at) => `<li><a href="/c/${at}.pdf">Circular ${at}</a></li>`).join('');
  const { attachments, texts } = read(around(`<ul>${many}</ul>`));
  expect(attachments).toEqual([]);
  expect(texts).toContain('Circular 299');
});

test('a year over files is text, and a heading that only names them is not', () => {
  const page = (heading: string): string =>
    `<main><h1>Minutes</h1><p>The board meets on the second Monday of each month at three.</p><table><tr><td><h3>${heading}</h3><ul><li><a href="/m/june.pdf">June</a></li><li><a href="/m/july.pdf">July</a></li></ul></td></tr></table></main>`;
  const textsOf = (heading: string): string[] => {
    const notice = readPage(parsePage(page(heading)), manualSource, manualSource.url);
    return 'selector' in notice ? [] : notice.blocks.map(({ text }) => text);
  };
  expect(textsOf('2005').join('\n')).toContain('2005');
  expect(textsOf('첨부파일').join('\n')).not.toContain('첨부파일');
});
