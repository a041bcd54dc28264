import { deflateSync } from 'node:zlib';

/** One piece of text on a page of A4; lengths in points, `y` from the bottom as PDF counts. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** `latin`: Helvetica; `named`: a Chinese font by its name alone; `mapped`: glyph numbers with a map to Unicode. */
  readonly font?: 'latin' | 'named' | 'mapped';
  /** `down`: turned clockwise, as on a landscape table. */
  readonly turned?: keyof typeof turns;
}

export interface PdfParts {
  /** Entries added to the trailer, such as `/Encrypt`. */
  readonly trailer?: string;
  readonly isPacked?: boolean;
  /** In place of the drawn content of every page. */
  readonly content?: Uint8Array;
  /** A form in XML (XFA) that takes the place of the pages. */
  readonly form?: string;
  /** Filter of that content. */
  readonly filter?: string;
}

const fonts = { latin: 'F1', named: 'F2', mapped: 'F3' } as const;
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const hex = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

function shown({ text, font = 'latin' }: Drawn): string {
  if (font !== 'latin') return `<${hex(text)}>`;
  const bytes = text.replaceAll('€', '\x80').replaceAll('–', '\x96').replaceAll('•', '\x95');
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

const turns = { upright: '1 0 0 1', down: '0 -1 1 0', slanted: '0.7 0.7 -0.7 0.7' } as const;

const draw = (drawn: Drawn): string =>
  `BT /${fonts[drawn.font ?? 'latin']} ${drawn.size ?? 10} Tf ${turns[drawn.turned ?? 'upright']} ${drawn.x} ${drawn.y} Tm ${shown(drawn)} Tj ET`;

/** Every glyph of the mapped font has the number of its own character, so that the map is plain. */
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def 1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0020> <fffe> <0020> endbfrange endcmap end end`;

/** A PDF of these pages, whole and small, as programs of offices write them. */
export function makePdf(pages: readonly (readonly Drawn[])[], parts: PdfParts = {}): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (object: string | Uint8Array): number =>
    objects.push(typeof object === 'string' ? ascii(object) : object);
  const stream = (content: Uint8Array, filter = ''): Uint8Array =>
    Buffer.concat([ascii(`<< /Length ${content.length}${filter} >>\nstream\n`), content, ascii('\nendstream')]);

  add('');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const descendant = (name: string, ordering: string): string =>
    `[<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 >> >>]`;
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts ${descendant('STSong-Light', 'GB1')} >>`,
  );
  const map = add(stream(ascii(toUnicode)));
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode ${map} 0 R /DescendantFonts ${descendant('Own', 'Identity')} >>`,
  );
  const resources = `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R >> >>`;
  const numbers = pages.map((page) => {
    const plain = parts.content ?? ascii(page.map(draw).join('\n'));
    const content = add(
      parts.isPacked === true
        ? stream(deflateSync(plain), ' /Filter /FlateDecode')
        : stream(plain, parts.filter === undefined ? '' : ` /Filter ${parts.filter}`),
    );
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${content} 0 R >>`);
  });
  const form =
    parts.form === undefined
      ? ''
      : ` /NeedsRendering true /AcroForm << /Fields [] /XFA ${add(stream(ascii(parts.form)))} 0 R >>`;
  objects[0] = ascii(`<< /Type /Catalog /Pages 2 0 R${form} >>`);
  objects[1] = ascii(
    `<< /Type /Pages /Count ${numbers.length} /Kids [${numbers.map((at) => `${at} 0 R`).join(' ')}] >>`,
  );

  const written: Uint8Array[] = [ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let offset = written[0]?.length ?? 0;
  const offsets = objects.map((object, at) => {
    const whole = Buffer.concat([ascii(`${at + 1} 0 obj\n`), object, ascii('\nendobj\n')]);
    written.push(whole);
    offset += whole.length;
    return offset - whole.length;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  written.push(
    ascii(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(written));
}

/** Lines of text down a page, one below the other. */
export function lines(
  texts: readonly string[],
  {
    x = 70,
    top = 720,
    step = 13,
    size = 10,
    font = 'latin' as const,
  }: Partial<Record<'x' | 'top' | 'step' | 'size', number>> & {
    readonly font?: NonNullable<Drawn['font']>;
  } = {},
): Drawn[] {
  return texts.map((text, at) => ({ text, x, y: top - at * step, size, font }));
}
