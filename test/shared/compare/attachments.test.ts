import { describe, expect, test } from 'vitest';
import { compareAttachments } from '../../../shared/compare/attachments.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import { readPage } from '../../../shared/extract/page/page.ts';
import { parsePage } from '../../../shared/extract/page/parsePage.ts';
import { type ManualFile, manualFiles, manualPost, manualSource } from '../../support/manualPost.ts';

function read(files: readonly ManualFile[]) {
  const notice = readPage(parsePage(manualPost(files)), manualSource, manualSource.url);
  if ('selector' in notice) throw new Error('nothing read');
  return { notice, digest: digestOf({ v: 1, kind: 'notice', notice }) };
}
const edits = (before: readonly ManualFile[], after: readonly ManualFile[]) =>
  compareAttachments(read(before).notice.attachments ?? [], read(after).notice.attachments ?? [], 'ko');

describe('no change', () => {
  const files = manualFiles();
  test.each([
    ['what sites vary of an address', files.map((file) => ({ ...file, link: `${file.link}&v=9&download=1` }))],
    ['other sizes', files.map((file) => ({ ...file, size: '13.1 MB' }))],
    ['another order', files.toReversed()],
    [
      'other widths of the same name',
      files.map((file) => ({ ...file, name: file.name.replace('(', '（').replace(')', '）') })),
    ],
  ])('%s', (_name, after) => {
    expect(edits(files, after)).toEqual([]);
    expect(read(after).digest).toBe(read(files).digest);
  });
});

describe('a change', () => {
  const files = manualFiles();
  test('of editions under an unchanged post, each with the whole name', () => {
    const after = manualFiles('260918');
    expect(read(after).digest).not.toBe(read(files).digest);
    const found = edits(files, after);
    expect(found.map(({ op, path, before, after: now }) => [op, path, before, now])).toEqual(
      [0, 1].map((at) => ['replace', [after[at]?.name], files[at]?.name, after[at]?.name]),
    );
  });

  test('is a file that came, and one that went', () => {
    const after = [...files.slice(1), { name: '계절근로 운영지침.pdf', link: '/x.pdf' }];
    expect(edits(files, after).map(({ op, path }) => [op, path])).toEqual([
      ['insert', ['계절근로 운영지침.pdf']],
      ['delete', [files[0]?.name]],
    ]);
  });
});
