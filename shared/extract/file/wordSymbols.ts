/**
 * Signs that the fonts Symbol and Wingdings draw, by the code that Word writes for them (U+F000 and the place in the font); only those
 * that change what a sentence says, or mark an item or a box.
 */
const symbol: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd7, '·'],
]);
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x78, '☒'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xe0, '→'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** What the sign of a font stands for; empty where that is not known. */
export function signOf(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/iu.test(font)) return symbol.get(place) ?? '';
  if (/^wingdings$/iu.test(font)) return wingdings.get(place) ?? '';
  const isPlain = code > 0x20 && code < 0xd800 && place === code;
  return isPlain ? String.fromCodePoint(code) : '';
}
