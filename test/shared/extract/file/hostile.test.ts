import { describe, expect, test } from 'vitest';
import { createFileReader } from '../../../../functions/adapters/files/fileReader.ts';
import { fileReadingSchema } from '../../../../shared/extract/file/fileText.ts';
import { readCapture } from '../../../../shared/extract/read.ts';
import { fileCapture, fileSource, readHere } from '../../../support/fileSource.ts';
import { americanRegulation, germanLaw, japaneseLaw, zip } from '../../../support/laws.ts';
import { lines, makePdf } from '../../../support/pdf.ts';
import { fc } from '../../../support/property.ts';
import { salaryNotice } from '../../../support/salaryNotice.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Small files of every format that is read. */
const files: readonly (readonly [string, Uint8Array])[] = [
  ['PDF', salaryNotice()],
  [
    'packed PDF with Chinese',
    makePdf([lines(['国务院令第814号', '自公布之日起施行。'], { font: 'named' })], { isPacked: true }),
  ],
  ['zipped law', zip({ 'BJNR195010004.xml': germanLaw() })],
  ['HWPX', zip({ 'Contents/section0.xml': '<s><p><run><t>수정 이력</t></run></p></s>' })],
  ['German law', bytes(germanLaw())],
  ['Japanese law', bytes(japaneseLaw)],
  ['American regulation', bytes(americanRegulation)],
  [
    'JSON law',
    bytes(JSON.stringify({ law_full_text: { tag: 'Law', children: [{ tag: 'LawBody', children: ['x'] }] } })),
  ],
];

/** What is done to bytes: a stretch cut out, doubled, overwritten, or filled with one byte. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  kind: fc.constantFrom('cut', 'double', 'overwrite', 'fill'),
  byte: fc.integer({ min: 0, max: 255 }),
  noise: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(body: Uint8Array, { at, length, kind, byte, noise }: Mutation): Uint8Array {
  const from = Math.floor(at * body.length);
  const to = Math.min(body.length, from + length);
  const [before, stretch, after] = [body.subarray(0, from), body.subarray(from, to), body.subarray(to)];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, stretch, stretch, after]);
    case 'overwrite':
      return Buffer.concat([before, noise, after]);
    case 'fill':
      return Buffer.concat([before, new Uint8Array(stretch.length).fill(byte), after]);
  }
}

async function expectVerdict(body: Uint8Array): Promise<void> {
  const reading = await readCapture(fileCapture(body), fileSource, readHere);
  if (reading.verdict !== 'document') {
    expect(reading.rule).toMatch(/^[A-Z][A-Z0-9-]+$/u);
    expect(reading.seen.length).toBeLessThanOrEqual(200);
  }
}

test.each(files)('a broken %s has a verdict', async (_name, whole) => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      await expectVerdict(mutations.reduce(mutate, whole));
    }),
    { numRuns: 60 },
  );
});

test('any bytes have a verdict, whatever they begin like', async () => {
  const beginnings = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '<?xml version="1.0"?>', '<a>', '{', '[', '\ufeff<'].map(
    bytes,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 600 }),
      fc.boolean(),
      async (first, rest, ends) => {
        await expectVerdict(Buffer.concat([first, rest, bytes(ends ? '\n%%EOF' : '')]));
      },
    ),
    { numRuns: 300 },
  );
});

describe('in the thread', () => {
  test('what was broken has a verdict too, and nothing outlasts its time', async () => {
    const totalMs = 5_000;
    const readFile = createFileReader({ totalMs });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), mutation, async ([, whole], how) => {
        const started = performance.now();
        const reading = await readFile({ body: mutate(whole, how), contentType: undefined, language: 'de' });
        expect(fileReadingSchema.safeParse(reading).success).toBe(true);
        expect(performance.now() - started).toBeLessThan(totalMs + 5_000);
      }),
      { numRuns: 8 },
    );
  });
});
