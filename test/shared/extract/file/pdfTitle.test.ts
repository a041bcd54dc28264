import { expect, test } from 'vitest';
import { readPdf } from '../../../../shared/extract/file/pdf.ts';
import { characterMaps } from '../../../support/fileSource.ts';
import { type Drawn, lines, makePdf } from '../../../support/pdf.ts';

const body = lines(
  [
    'Applicants pay the fee online before they come to the centre, and bring the receipt.',
    'Whoever applies for a family pays once for each of its members, children among them.',
    'The fee is not paid back where the application is refused, or where it is taken back.',
  ],
  { top: 560 },
);
const big = (text: string, y: number, size: number): Drawn => ({ text, x: 70, y, size });

async function titleOf(...pages: readonly (readonly Drawn[])[]): Promise<string | null> {
  const reading = await readPdf(makePdf(pages), characterMaps);
  if (reading.verdict !== 'document') throw new Error(reading.rule);
  return reading.title;
}

test.each([
  [
    'the biggest words, wherever they stand',
    [big('OMB No. 1615-0105', 780, 10), big('Fees for visas in 2026', 700, 18)],
    'Fees for visas in 2026',
  ],
  [
    'of two lines',
    [big('Application for an extension', 720, 20), big('of a stay in the country', 696, 20)],
    'Application for an extension of a stay in the country',
  ],
  [
    'below a masthead',
    [big('Gazette', 770, 30), big('Order on the fees for visas', 700, 16)],
    'Order on the fees for visas',
  ],
  [
    'beside a big number',
    [big('2026', 770, 40), big('Fees for visas and permits', 700, 16)],
    'Fees for visas and permits',
  ],
  ['of one word, where no others are big', [big('Fees', 720, 20)], 'Fees'],
  [
    'the first words that say something, where none is bigger than the text',
    [big('Form I-765', 780, 10), big('Instructions for applicants', 740, 10)],
    'Instructions for applicants',
  ],
])('%s', async (_, head, title) => {
  expect(await titleOf([...head, ...body])).toBe(title);
});

test('the words of the first page, not bigger ones of another', async () => {
  const annex = [big('Annex of tables', 700, 36), ...body];
  expect(await titleOf([big('Fees for visas in 2026', 700, 16), ...body], annex)).toBe('Fees for visas in 2026');
});
