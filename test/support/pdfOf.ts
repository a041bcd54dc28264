interface PageParts {
  /** What reviewers left on the page, each a whole object. */
  readonly annotations?: string;
  /** The part of the page that is shown: left, bottom, right, top. */
  readonly crop?: readonly [number, number, number, number];
}

const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange
3 beginbfchar <01> <0000> <02> <FFFF> <03> <0000> endbfchar endcmap end end`;
const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length}${entries} >>\nstream\n${content}\nendstream`;

/**
 * A PDF of one page with this content. It knows the fonts F1 (Helvetica) and F2 (of which glyphs 1 to 3 are mapped to nothing, and
 * named `ffi`, `fi` and `swash`), the states `Clear` and `Half`, the layers `On` and `Off`, and a picture, `Photo`.
 */
export function pdfOf(content: string, { annotations = '', crop = [0, 0, 595, 842] }: PageParts = {}): Uint8Array {
  const resources =
    '<< /Font << /F1 4 0 R /F2 5 0 R >> /ExtGState << /Clear << /ca 0 >> /Half << /ca 0.4 >> >> /Properties << /On 7 0 R /Off 8 0 R >> /XObject << /Photo 9 0 R >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R 8 0 R] /D << /OFF [8 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [${crop.join(' ')}] /Annots [${annotations}] /Resources ${resources} /Contents 10 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /ffi /fi /swash] >> /ToUnicode 6 0 R >>',
    stream(map),
    '<< /Type /OCG /Name (On) >>',
    '<< /Type /OCG /Name (Off) >>',
    stream('AAA', ' /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8'),
    stream(content),
  ];
  let whole = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = whole.length;
    whole += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${whole}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${whole.length}\n%%EOF\n`,
    'latin1',
  );
}
