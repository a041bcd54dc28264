import { expect, it } from 'vitest';
import type { Listed, Snapshot } from '../../../shared/extract/notice.ts';
import { proposeExpects } from '../../../shared/extract/proposeExpects.ts';
import { fileSource } from '../../support/fileSource.ts';

const now = new Date('2026-10-05T00:00:00Z');
const source = { ...fileSource, language: 'en' };
const notice = (title: string, ...texts: string[]): Snapshot => ({
  v: 1,
  kind: 'notice',
  notice: {
    title,
    number: null,
    publishedOn: null,
    language: 'en',
    blocks: texts.map((text) => ({ kind: text.includes('|') ? 'row' : 'paragraph', path: [], text })),
  },
});
const listing = (...days: (string | null)[]): Snapshot => ({
  v: 1,
  kind: 'listing',
  items: days.map(
    (publishedOn, at): Listed => ({
      id: String(at),
      link: 'https://a.test/',
      title: 'N',
      number: null,
      publishedOn,
      blocks: null,
    }),
  ),
});

it('proposes the word of the title that the text says most, and half of its rows where there are many', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `Occupation ${at} | salary`);
  expect(proposeExpects(notice('H-1B salary list 2026', 'The salary counts.', ...rows), source, now)).toEqual({
    text: 'salary',
    rows: 6,
  });
  expect(proposeExpects(notice('Fees', 'Fees rise.', 'A | 3'), source, now)).toEqual({ text: 'fees' });
});

it('proposes nothing of a page whose text says no word of its title', () => {
  expect(proposeExpects(notice('Home', 'The amount is 30 dollars.'), source, now)).toBeNull();
});

it('proposes half of the entries, and a patience above what is usual between two', () => {
  expect(proposeExpects(listing('2026-10-01', '2026-09-21', '2026-09-11', '2026-09-01'), source, now)).toEqual({
    rows: 2,
    newest: '90d',
  });
});

it('proposes no patience where few days are read, or years lie between two', () => {
  expect(proposeExpects(listing('2026-10-01', null, null, null), source, now)).toEqual({ rows: 2 });
  expect(proposeExpects(listing('2026-10-01', '2016-12-06'), source, now)).toEqual({ rows: 1 });
});
