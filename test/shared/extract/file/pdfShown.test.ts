import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../shared/extract/file/pdf.ts';
import { characterMaps } from '../../../support/fileSource.ts';
import { pdfOf } from '../../../support/pdfOf.ts';

const line = (text: string, y: number, x = 70, size = 11): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
const opening =
  line('Notice on visa fees', 740, 70, 18) + line('Applicants pay online before their appointment at the centre.', 710);

async function textsOf(content: string, parts: Parameters<typeof pdfOf>[1] = {}): Promise<string[]> {
  const reading = await readPdf(pdfOf(opening + content, parts), characterMaps);
  if (reading.verdict !== 'document') throw new Error(`${reading.rule}: ${reading.seen}`);
  return reading.pieces.slice(2).map(({ text }) => text.replaceAll('\u00a0', ' '));
}
// Helvetica at 11 points: `The fee is ` ends at 121.9, `490` reaches from there to 140.3.
const fee = line('The fee is 490 524 dollars.', 680);
const rest = 'The fee is 524 dollars.';

describe('what is struck out of a PDF is not in force', () => {
  test.each([
    ['by a line', '1 w 121 683.5 m 141 683.5 l S\n'],
    ['by a line that begins late and ends early', '1 w 124 683.5 m 138 683.5 l S\n'],
    ['by a thin box', '121.5 683 19 0.7 re f\n'],
    ['by a red line of a form', 'q 1 0 0 RG 0.6 w 121.5 684 m 140 684 l S Q\n'],
  ])('%s', async (_, ink) => {
    expect(await textsOf(fee + ink)).toEqual([rest]);
  });

  test('by an annotation', async () => {
    const quad = '121 691 141 691 121 677 141 677';
    const annotation = `<< /Type /Annot /Subtype /StrikeOut /Rect [121 677 141 691] /QuadPoints [${quad}] /F 4 >>`;
    expect(await textsOf(fee, { annotations: annotation })).toEqual([rest]);
  });

  test.each([
    ['a line below the words', '1 w 121 678 m 141 678 l S\n'],
    ['a rule between two lines', '1 w 121 690.5 m 141 690.5 l S\n'],
    ['a rule of the page behind words', '0.5 w 20 683.5 m 560 683.5 l S\n'],
    ['a white line', '1 1 1 RG 1 w 121 683.5 m 141 683.5 l S\n'],
    ['a line through one letter of several', '1 w 123.5 683.5 m 127 683.5 l S\n'],
  ])('%s strikes nothing', async (_, ink) => {
    expect(await textsOf(fee + ink)).toEqual(['The fee is 490 524 dollars.']);
  });
});

describe('what a reader of a PDF does not see is not read', () => {
  const ghost = line('The fee is 777 dollars.', 650);
  test.each([
    ['white text', `1 g\n${ghost}0 g\n`],
    ['white text by another way to name the colour', `1 1 1 rg\n${ghost}0 g\n`],
    ['text of no ink', `/Clear gs\n${ghost}`],
    ['text in a mode that draws nothing', `3 Tr\n${ghost}0 Tr\n`],
    ['a layer that is off', `/OC /Off BDC\n${ghost}EMC\n`],
    ['text under a box', `${ghost}1 g 60 640 200 30 re f 0 g\n`],
    ['text outside of what is cut out', `q 60 660 300 60 re W n\n${line('The fee is 777 dollars.', 560)}Q\n`],
    ['a mark across the page', '0.8 g BT /F1 60 Tf 80 500 Td (777 DRAFT) Tj ET 0 g\n'],
    ['a mark that shines through', `/Half gs ${line('777 DRAFT', 500, 80, 60)}`],
    ['text outside of the page', line('The fee is 777 dollars.', -40)],
    ['text outside of the part that is shown', line('The fee is 777 dollars.', 20)],
  ])('%s', async (_, content) => {
    expect(await textsOf(fee.replace('490 ', '') + content, { crop: [30, 40, 580, 800] })).toEqual([rest]);
  });

  test.each([
    ['white text on a ground', `0 0 0.5 rg 60 640 300 30 re f 1 g\n${ghost}0 g\n`],
    ['text under what shines through', `${ghost}/Half gs 1 1 0 rg 60 640 300 30 re f\n`],
    ['text within what is cut out', `q 60 640 300 60 re W n\n${ghost}Q\n`],
    ['text beside a box', `${ghost}1 g 300 640 200 30 re f 0 g\n`],
    ['a layer that is on', `/OC /On BDC\n${ghost}EMC\n`],
    ['text over the place of a picture', `q 300 0 0 60 60 630 cm /Photo Do Q 1 g\n${ghost}0 g\n`],
  ])('%s is read', async (_, content) => {
    expect(await textsOf(fee.replace('490 ', '') + content)).toEqual([rest, 'The fee is 777 dollars.']);
  });

  test('what was recognised of a scan lies under it, and is read', async () => {
    const page = `q 595 0 0 842 0 0 cm /Photo Do Q 3 Tr\n${fee}`;
    expect(await textsOf(page)).toEqual(['The fee is 490 524 dollars.']);
  });

  test('the new words that stand over what is covered', async () => {
    const covered = `${fee.replace('524 ', '')}1 g 121 676 21 14 re f 0 g\n${line('524', 680, 121.5)}`;
    expect(await textsOf(covered)).toEqual([rest]);
  });
});

describe('what is drawn twice is read once', () => {
  test.each([
    ['words', line('The fee is 524 dollars.', 680) + line('The fee is 524 dollars.', 680, 70.4)],
    ['words with a shadow', line('The fee is 524 dollars.', 680) + line('The fee is 524 dollars.', 679, 71)],
    ['one word', line('The fee is 524 dollars.', 680) + line('524', 680, 122.3)],
  ])('%s', async (_, content) => {
    expect(await textsOf(content)).toEqual([rest]);
  });

  test('letters that are set one by one', async () => {
    const letters = [...'FEES'].map((letter, at) => line(letter, 680, 70 + at * 9)).join('');
    const again = [...'FEES'].map((letter, at) => line(letter, 680, 70.4 + at * 9)).join('');
    expect((await textsOf(letters + again)).join().replaceAll(' ', '')).toBe('FEES');
  });

  test('two letters that are the same stand beside each other', async () => {
    expect(await textsOf(line('Illegal stay: call 1100.', 680))).toEqual(['Illegal stay: call 1100.']);
  });
});

test('columns of figures that touch are two', async () => {
  const row = (name: string, one: string, other: string, y: number): string =>
    line(name, y) + line(one, y, 200) + line(other, y, 200 + 6.1163 * one.length);
  const content = row('Visit', '115', '130', 680) + row('Study', '490', '524', 662) + row('Work', '610', '700', 644);
  expect(await textsOf(content)).toEqual(['Visit | 115 | 130', 'Study | 490 | 524', 'Work | 610 | 700']);
});

test('a ligature that a font maps to nothing is read by its name', async () => {
  const content = 'BT /F2 11 Tf 70 680 Td (The visa o\\001ce bene\\002ts from it\\003) Tj ET\n';
  const [text = ''] = await textsOf(content);
  expect(text.startsWith('The visa office benefits from it')).toBe(true);
  expect(text).not.toMatch(/[\u0000\uffff]/u);
});
