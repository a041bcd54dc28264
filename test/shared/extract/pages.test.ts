import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../shared/compare/digest.ts';
import type { Notice } from '../../../shared/extract/notice.ts';
import { loadPageFixtures, type PageFixture } from '../../support/pageFixture.ts';
import { readPageFixture as read } from '../../support/readPageFixture.ts';
import { edited } from '../../support/trySource.ts';

const pages = loadPageFixtures();

const digest = (notice: Notice): string => digestOf({ v: 1, kind: 'notice', notice });
const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The blocks as printed, without what the fixture lets stand beside them. */
function linesOf({ blocks }: Notice, { notice, allows }: PageFixture): string[] {
  const allowed = new Set(allows);
  const isAllowed = (line: string): boolean =>
    !notice.includes(line) && line.split(/ \| | > /u).every((part) => allowed.has(part.trim()) || part.trim() === '');
  return blocks
    .map(({ label, text }) => fold(label === undefined ? text : `${label} ${text}`))
    .map((line) => notice.find((own) => own.replaceAll(' ', '') === line.replaceAll(' ', '')) ?? line)
    .filter((line) => !isAllowed(line));
}

describe.each(pages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
  test('the notice is read, all of it and nothing else', async () => {
    expect(linesOf(await read(page, page.html), page)).toEqual(page.notice.map(fold));
  });

  test('its title, number, day and language are read', async () => {
    const { title, number, publishedOn, language } = await read(page, page.html);
    const expected = { number: null, publishedOn: null, language: page.language, ...page.reads };
    expect({ ...(page.reads.title === undefined ? {} : { title }), number, publishedOn, language }).toEqual(expected);
  });

  test.each(page.noise.map((edit) => [edit.find, edit] as const))('noise: %s', async (_find, edit) => {
    const [before, after] = [await read(page, page.html), await read(page, edited(page.html, [edit]))];
    expect(linesOf(after, page)).toEqual(linesOf(before, page));
    expect(digest(after)).toBe(digest(before));
  });

  test.each(page.edits.map((edit) => [edit.find, edit] as const))('seen: %s', async (_find, edit) => {
    const [before, after] = [await read(page, page.html), await read(page, edited(page.html, [edit]))];
    expect(digest(after)).not.toBe(digest(before));
  });
});
