import { describe, expect, test } from 'vitest';
import type { FileText } from '../../../../shared/extract/file/fileText.ts';
import { readPdf } from '../../../../shared/extract/file/pdf.ts';
import { characterMaps } from '../../../support/fileSource.ts';
import { type Drawn, lines, makePdf, type PdfParts } from '../../../support/pdf.ts';
import { salaryNotice } from '../../../support/salaryNotice.ts';

async function read(pdf: Uint8Array): Promise<FileText> {
  const reading = await readPdf(pdf, characterMaps);
  if (reading.verdict !== 'document') throw new Error(`${reading.rule}: ${reading.seen}`);
  return reading;
}
const texts = async (pages: readonly (readonly Drawn[])[], parts?: PdfParts): Promise<string[]> =>
  (await read(makePdf(pages, parts))).pieces.map((piece) => piece.text);

describe('a notice of two pages', () => {
  test('is read as heading, paragraphs and rows, without what stands on every page around the text', async () => {
    const { title, pieces } = await read(salaryNotice());
    expect(title).toBe('Bekanntmachung zum Mindestgehalt für die Blaue Karte EU im Jahr 2026');
    expect(pieces.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'row',
      'row',
      'row',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(pieces.map(({ text }) => text).join('\n')).not.toMatch(/Bundesanzeiger|BAnz|Seite|Internetseite/);
  });

  test('prints its number and date in the head of its pages', async () => {
    expect(await read(salaryNotice())).toMatchObject({ number: 'BAnz AT 18.12.2025 B3', publishedOn: '2025-12-18' });
  });

  test('keeps the digits of one number together', async () => {
    const { pieces } = await read(salaryNotice());
    const text = pieces.map((piece) => piece.text).join('\n');
    expect(text).toContain('für das Jahr 2026 jährlich 50\u00a0700 Euro');
    expect(text).toContain('45\u00a0934,20 Euro');
    expect(pieces.filter(({ kind }) => kind === 'row').map((row) => row.text)).toEqual([
      'Jahr | Mindestgehalt | in Mangelberufen',
      '2025 | 48\u00a0300 Euro | 43\u00a0759,80 Euro',
      '2026 | 50\u00a0700 Euro | 45\u00a0934,20 Euro',
    ]);
  });

  test('undoes the hyphen of a line break, and keeps that of an ellipsis', async () => {
    const { pieces } = await read(salaryNotice());
    expect(pieces[1]?.text).toContain('Satz 1 des Aufenthaltsgesetzes beträgt');
    expect(pieces[2]?.text).toContain('Ein- und Ausreise');
  });
});

describe('paragraphs', () => {
  test('go on over a page and over a hyphen', async () => {
    const first = [
      ...lines(['The office takes every application that was lodged before the first day of the new'], { top: 100 }),
    ];
    const second = [...lines(['year, and decides it by the rules in force when it was lodged, not later ones.'])];
    const filler = lines(
      Array.from(
        { length: 6 },
        (_, at) => `Line ${'abcdef'[at]} of a text that fills the page from edge to edge, or nearly so it is.`,
      ),
      { step: 40 },
    );
    const found = await texts([[...filler, ...first], second]);
    expect(found.at(-1)).toMatch(/first day of the new year, and decides/);
  });

  test('begin where a line was broken early, where a number stands and where there is room above', async () => {
    const found = await texts([
      [
        ...lines([
          'Applicants who meet the conditions named above are granted the visa on the day they',
          'apply.',
          'Applicants who do not are told why, in writing, and may apply again as often as they',
          'like. This is free.',
          '(3) Nobody pays twice.',
        ]),
        ...lines(['A last word.'], { top: 620 }),
      ],
    ]);
    expect(found).toHaveLength(4);
    expect(found[2]).toBe('(3) Nobody pays twice.');
  });

  test('keep a hyphen that the word has elsewhere in the file', async () => {
    const found = await texts([
      [
        ...lines([
          'This programme is open to lower-skilled workers in all of the listed trades, and to the lower-',
          'skilled members of their families, as long as they live in the same household as those.',
        ]),
      ],
    ]);
    expect(found[0]).toContain('to the lower-skilled members');
  });
});

test('a raised mark of a footnote is no digit of the figure before it', async () => {
  const found = await texts([
    [
      { text: 'The threshold is 50 700', x: 70, y: 700 },
      { text: '1', x: 177.5, y: 703.5, size: 6 },
      { text: 'Euro for every year of the stay.', x: 188, y: 700 },
    ],
  ]);
  expect(found).toEqual(['The threshold is 50\u00a0700¹ Euro for every year of the stay.']);
});

test('a form that is laid out only when it is opened is read by its texts', async () => {
  const draw = (text: string): string => `<draw h="10mm" w="100mm"><value><text>${text}</text></value></draw>`;
  const form = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1" layout="tb"><pageSet><pageArea><contentArea h="250mm" w="200mm"/><medium stock="default" short="210mm" long="297mm"/></pageArea></pageSet><subform layout="tb">${draw('Application to sponsor')}${draw('IMM 1344 (06-2026) E')}${draw('Application to sponsor')}</subform></subform></template></xdp:xdp>`;
  const found = await texts(
    [lines(['Please wait... If this message is not eventually replaced, upgrade your reader.'])],
    { form },
  );
  expect(found).toEqual(['Application to sponsor', 'IMM 1344 (06-2026) E']);
});

describe('two columns of prose', () => {
  const column = (x: number, name: string): Drawn[] =>
    lines(
      Array.from({ length: 12 }, (_, at) => `${name} line ${at} tells of the rules that the column is about`),
      { x, top: 650, size: 9, step: 12 },
    );

  test('are read one after the other, below what stands over both', async () => {
    const title = {
      text: 'A title over both of the columns, from the left to the right edge',
      x: 70,
      y: 700,
      size: 15,
    };
    const below = {
      text: 'A last line that runs below both of the columns, over nearly all of the page width',
      x: 70,
      y: 450,
    };
    const text = (await texts([[title, ...column(60, 'Left'), ...column(320, 'Right'), below]])).join(' ');
    const order = ['A title', 'Left line 0', 'Left line 11', 'Right line 0', 'Right line 11', 'A last line'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });
});

describe('tables', () => {
  const table = (rows: readonly (readonly string[])[], step = 16): Drawn[] =>
    rows.flatMap((row, at) => row.map((text, column) => ({ text, x: 70 + column * 150, y: 700 - at * step })));

  test('keep an empty cell empty', async () => {
    const found = await texts([
      table([
        ['Country', 'Until', 'Note'],
        ['France', '2026', 'new'],
        ['Spain', '', 'old'],
      ]),
    ]);
    expect(found).toEqual(['Country | Until | Note', 'France | 2026 | new', 'Spain | | old']);
  });

  test('join the lines of a wrapped cell', async () => {
    const row = (y: number, cells: readonly string[]): Drawn[] =>
      cells.map((text, column) => ({ text, x: 70 + column * 150, y })).filter(({ text }) => text !== '');
    const found = await texts([
      [
        ...row(700, ['Country', 'Conditions']),
        ...row(676, ['France', 'stays of up to 30 days,']),
        ...row(664, ['', 'for business or tourism']),
        ...row(640, ['United Kingdom of', 'as above']),
        ...row(628, ['Great Britain', '']),
      ],
    ]);
    expect(found).toEqual([
      'Country | Conditions',
      'France | stays of up to 30 days, for business or tourism',
      'United Kingdom of Great Britain | as above',
    ]);
  });

  test('that the next page goes on with are read with their head once', async () => {
    const page = (rows: readonly (readonly string[])[]) => table([['Country', 'Until'], ...rows]);
    const found = await texts([
      page([
        ['France', '2026'],
        ['Spain', '2026'],
      ]),
      page([
        ['Sweden', '2027'],
        ['Norway', '2027'],
      ]),
    ]);
    expect(found.filter((text) => text === 'Country | Until')).toHaveLength(1);
    expect(found.at(-1)).toBe('Norway | 2027');
  });

  test('are not seen in numbered paragraphs', async () => {
    const found = await texts([
      [
        { text: '(1)', x: 70, y: 700 },
        { text: 'The first paragraph stands behind its number.', x: 110, y: 700 },
        { text: '(2)', x: 70, y: 680 },
        { text: 'So does the second.', x: 110, y: 680 },
      ],
    ]);
    expect(found).toEqual(['(1) The first paragraph stands behind its number.', '(2) So does the second.']);
  });
});

describe('text', () => {
  test('of Chinese, Japanese and Korean fonts is read through their maps, packed or not', async () => {
    const pages = [
      [
        ...lines(['国务院令第814号'], { font: 'named', size: 16 }),
        ...lines(
          ['普通签证分为以下类别，并在签证上标明相应的汉语拼音字母，由公安机关会同外交部门共同规', '定并公布。'],
          { font: 'mapped', top: 650, size: 10 },
        ),
        ...lines(['제7조(체류자격)의 기준을 고시한다.'], { font: 'mapped', top: 560 }),
      ],
    ];
    for (const isPacked of [false, true]) {
      const { number, pieces } = await read(makePdf(pages, { isPacked }));
      expect(number).toBe('国务院令第814号');
      expect(pieces.map(({ text }) => text)).toEqual([
        '国务院令第814号',
        '普通签证分为以下类别，并在签证上标明相应的汉语拼音字母，由公安机关会同外交部门共同规定并公布。',
        '제7조(체류자격)의 기준을 고시한다.',
      ]);
    }
  });

  test('that lies on its side is read, a slanted watermark is not', async () => {
    const found = await texts([
      [
        { text: 'DRAFT COPY', x: 200, y: 300, size: 60, turned: 'slanted' },
        { text: 'A landscape page, turned to fit the paper.', x: 300, y: 700, turned: 'down' },
        { text: 'Its second line, which says a little more.', x: 286, y: 700, turned: 'down' },
      ],
    ]);
    expect(found.join(' ')).toBe(
      'A landscape page, turned to fit the paper. Its second line, which says a little more.',
    );
  });

  test('drawn twice to look bold is read once', async () => {
    const found = await texts([[...lines(['Notice on fees']), ...lines(['Notice on fees'], { x: 70.4 })]]);
    expect(found).toEqual(['Notice on fees']);
  });

  test('of a table of contents loses the page numbers, which shift without meaning', async () => {
    const found = await texts([
      lines(['1 Conditions ............................ 7', '2 Fees ................................ 12']),
    ]);
    expect(found.join('\n')).toBe('1 Conditions\n2 Fees');
  });
});
