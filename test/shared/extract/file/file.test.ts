import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../../shared/extract/read.ts';
import { fileCapture, fileSource, readHere } from '../../../support/fileSource.ts';
import { lines, makePdf } from '../../../support/pdf.ts';
import { salaryNotice } from '../../../support/salaryNotice.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const prose = lines(['A text long enough to be the text of a page, in one line.']);
const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const encrypted =
  '/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <00000000000000000000000000000000000000000000000000000000000000000> /U <00> /P -4 >>';

const read = (...given: Parameters<typeof fileCapture>) => readCapture(fileCapture(...given), fileSource, readHere);

test('a PDF is a notice with addressed blocks, title, number and date', async () => {
  const reading = await read(salaryNotice());
  expect(reading).toMatchObject({
    verdict: 'document',
    snapshot: {
      kind: 'notice',
      notice: {
        title: 'Bekanntmachung zum Mindestgehalt für die Blaue Karte EU im Jahr 2026',
        number: 'BAnz AT 18.12.2025 B3',
        publishedOn: '2025-12-18',
        language: 'de',
      },
    },
  });
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') throw new Error('no notice');
  expect(reading.snapshot.notice.blocks.find((block) => block.label === '(2)')).toMatchObject({
    kind: 'clause',
    path: ['(2)'],
    text: expect.stringMatching(/^In Mangelberufen/u),
  });
});

test('bytes that begin a little late, or come under another type, are the PDF they are', async () => {
  const late = new Uint8Array([...bytes('\r\n\r\n'), ...salaryNotice()]);
  expect((await read(late)).verdict).toBe('document');
  expect((await read(salaryNotice(), { headers: { 'content-type': 'text/html' } })).verdict).toBe('document');
});

describe('refused by name', () => {
  const pdf = salaryNotice();
  const scan = makePdf(Array.from({ length: 4 }, () => []));
  test.each([
    [
      'a page in its place',
      bytes(page('Documents', '<p>Read the documents of this office here.</p>')),
      'error',
      'PAGE-FOR-FILE',
    ],
    ['a log-in', bytes(page('Log in', '<p>Please log in to see this document.</p>')), 'blocked', 'LOGIN-NAMED'],
    ['a page that says not found', bytes(page('Page not found', '<p>Error</p>')), 'missing', 'SOFT-404'],
    [
      'a challenge',
      bytes("<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head></html>"),
      'blocked',
      'CHALLENGE-RIVERSEC',
    ],
    ['a file that was cut off', pdf.subarray(0, pdf.length - 700), 'error', 'PDF-CUT-OFF'],
    ['a locked file', makePdf([prose], { trailer: encrypted }), 'error', 'PDF-ENCRYPTED'],
    ['a scan', scan, 'empty', 'PDF-NO-TEXT'],
    [
      'a file whose fonts name no letters',
      makePdf([lines(['\ue001\ue002\ue003\ue004 \ue005\ue006\ue007 \ue008\ue009\ue00a\ue00b'], { font: 'mapped' })]),
      'empty',
      'PDF-GARBLED',
    ],
    ['a damaged file', bytes('%PDF-1.7\nnothing of a PDF follows\n%%EOF\n'), 'error', 'PDF-MALFORMED'],
    [
      'a page with a broken stream',
      makePdf([[]], { content: bytes('BT /F9 12 Tf (x) Tj ET'), filter: '/NoSuchFilter' }),
      'empty',
      'PDF-NO-TEXT',
    ],
    [
      'an old Word or HWP file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'error',
      'FILE-UNREADABLE',
    ],
    ['bytes of no known form', new Uint8Array([1, 2, 3, 4, 0, 255]), 'error', 'FILE-UNREADABLE'],
    ['plain text', bytes('The file is being prepared.'), 'error', 'NO-FILE'],
    ['no bytes', new Uint8Array(), 'empty', 'FILE-EMPTY'],
    ['a collection', makePdf(Array.from({ length: 2001 }, () => [])), 'error', 'PDF-TOO-LONG'],
  ] as const)('%s', async (_name, body, verdict, rule) => {
    expect(await read(body)).toMatchObject({ verdict, rule, likely: expect.stringMatching(/\w/u) });
  });

  test('a file behind an error status or on a foreign host', async () => {
    expect(await read(pdf, { status: 503 })).toMatchObject({ verdict: 'error', rule: 'HTTP-ERROR' });
    expect(await read(pdf, { finalUrl: 'https://elsewhere.test/a.pdf' })).toMatchObject({ rule: 'REDIRECT-OFF-HOST' });
  });
});
