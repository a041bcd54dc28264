import { expect, test } from 'vitest';
import { renderEntries } from '../../../infra/cli/renderEntries.ts';
import type { Listed } from '../../../shared/extract/notice.ts';

const entry: Listed = {
  id: '2026-20400',
  link: 'https://www.gov.cn/d/1',
  title: 'Fee \u001b[2Jfor petitions',
  number: '91 FR 60501',
  publishedOn: '2026-10-05',
  blocks: [{ kind: 'clause', path: ['(a)'], label: '(a)', text: 'The fee is 215 dollars.' }],
  text: 'https://www.gov.cn/d/1.txt',
};

test('an entry is shown with what it is known by, what it says and where its text is, and nothing reaches the terminal', () => {
  expect(renderEntries([entry])).toEqual([
    'entries    1',
    `2026-10-05  Fee for petitions
    https://www.gov.cn/d/1
    text at https://www.gov.cn/d/1.txt
    known by 2026-20400, number 91 FR 60501
    1 blocks: (a) The fee is 215 dollars.`,
  ]);
});

test('a link alone is shown without words, and of a long list the rest is counted', () => {
  const link: Listed = {
    id: 'x',
    link: 'https://www.gov.cn/x',
    title: 'X',
    number: null,
    publishedOn: null,
    blocks: null,
  };
  const shown = renderEntries(Array.from({ length: 45 }, () => link));
  expect(shown[1]).toBe('-  X\n    https://www.gov.cn/x\n    known by x');
  expect(shown.at(-1)).toBe('… and 5 more');
});
