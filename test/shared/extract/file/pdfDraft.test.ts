import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../shared/extract/file/pdf.ts';
import { characterMaps } from '../../../support/fileSource.ts';
import { type Drawn, lines, makePdf } from '../../../support/pdf.ts';

const text = [
  { text: 'Rules on the fees of visas', x: 70, y: 760, size: 18 },
  ...lines([
    'The fee is 80 dollars for each person who applies on paper,',
    'and nothing for children below the age of six.',
  ]),
];
const across = (word: string, more: Partial<Drawn> = {}): Drawn => ({
  text: word,
  x: 200,
  y: 300,
  size: 60,
  turned: 'slanted',
  ...more,
});

async function titleOf(pages: readonly (readonly Drawn[])[]): Promise<string | null> {
  const read = await readPdf(makePdf(pages), characterMaps);
  if (read.verdict !== 'document') throw new Error(read.seen);
  return read.title;
}

describe('what stands across the pages of a PDF', () => {
  test.each([
    ['DRAFT', 'Rules on the fees of visas (DRAFT)'],
    ['Draft for consultation', 'Rules on the fees of visas (Draft)'],
  ])('makes it a draft: %s', async (word, title) => {
    expect(await titleOf([[...text, across(word)]])).toBe(title);
  });

  test('makes it a draft in other scripts', async () => {
    expect(await titleOf([[...text, across('征求意见稿', { font: 'mapped' })]])).toBe(
      'Rules on the fees of visas (征求意见稿)',
    );
  });

  test.each(['CONFIDENTIAL', 'Office copy', 'Draftsman'])('makes it none: %s', async (word) => {
    expect(await titleOf([[...text, across(word)]])).toBe('Rules on the fees of visas');
  });

  test('makes it none where few pages have it, nor do words of the text', async () => {
    const page = (words: string): Drawn[] => lines([words]);
    const pages = [
      text,
      page('A draft of these rules was open to comments in spring.'),
      [...page('Whoever pays on paper sends the receipt with the form.'), across('DRAFT')],
    ];
    expect(await titleOf(pages)).toBe('Rules on the fees of visas');
  });
});
