import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../shared/extract/file/pdf.ts';
import { characterMaps } from '../../../support/fileSource.ts';
import { type Drawn, makePdf } from '../../../support/pdf.ts';

/** Text as it is drawn, each letter as wide as high: that of Hebrew from left to right. */
const drawn = (text: string, x: number, y: number): Drawn => ({
  text: /[\u05d0-\u05ea]/.test(text) ? [...text].reverse().join('') : text,
  x,
  y,
  size: 10,
  font: 'mapped',
});

async function textsOf(pages: readonly (readonly Drawn[])[]): Promise<string[]> {
  const read = await readPdf(makePdf(pages), characterMaps);
  if (read.verdict !== 'document') throw new Error(read.seen);
  return read.pieces.map(({ text }) => text);
}

describe('a page that is read from right to left', () => {
  test('has the figure that is drawn on the left at the end of its line', async () => {
    expect(await textsOf([[drawn('7', 340, 700), drawn('מספר האשרות בשנה', 352, 700)]])).toEqual([
      'מספר האשרות בשנה 7',
    ]);
  });

  test('has its columns from right to left, and the figures in them as they stand', async () => {
    const rows = [
      [drawn('450', 100, 700), drawn('31.3.2026', 220, 700), drawn('אשרות עבודה', 380, 700)],
      [drawn('1,200', 100, 685), drawn('31.3.2026', 220, 685), drawn('אשרות תייר', 380, 685)],
    ];
    expect(await textsOf([rows.flat()])).toEqual(['אשרות עבודה | 31.3.2026 | 450', 'אשרות תייר | 31.3.2026 | 1,200']);
  });

  test('keeps words of another script in their own order', async () => {
    const line = [
      drawn('Population', 70, 700),
      drawn('Authority', 180, 700),
      drawn('רשות האוכלוסין והגבולות', 280, 700),
    ];
    expect(await textsOf([line])).toEqual(['רשות האוכלוסין והגבולות Population Authority']);
  });

  test('has a stop and a bracket that are drawn on the left behind what they end', async () => {
    const day = [drawn('.27.1.2026', 240, 700), drawn('מיום', 352, 700)];
    expect(await textsOf([day])).toEqual(['מיום 27.1.2026.']);
    const named = [drawn('(', 346, 700), drawn('אשרות (באלפים', 352, 700)];
    expect(await textsOf([named])).toEqual([expect.stringMatching(/\)$/)]);
  });
});

test('a page with a few words of Hebrew is read from left to right', async () => {
  const line = [drawn('See note', 70, 700), drawn('7', 155, 700), drawn('of visas', 170, 700), drawn('אשרה', 300, 700)];
  expect(await textsOf([line])).toEqual(['See note 7 of visas אשרה']);
});
