/** First and last byte of a character of KS X 1001, in both places. */
const plainFrom = 0xa1;
const plainTo = 0xfe;
/** Second bytes of the syllables that KS X 1001 lacks: letters, and what is above ASCII. */
const seconds = [
  ...Array.from({ length: 26 }, (_, at) => 0x41 + at),
  ...Array.from({ length: 26 }, (_, at) => 0x61 + at),
  ...Array.from({ length: 126 }, (_, at) => 0x81 + at),
];
const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3];
const unknown = 0xfffd;
/** Signs that joined KS X 1001 in 1998, which Node.js does not know: `€` and `®`. */
const joined = [
  [0xa2e6, 0x20ac],
  [0xa2e7, 0xae],
] as const;

/** Code units by both bytes; 0 where there is no character. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const has = new Set<number>();
  const decoder = new TextDecoder('euc-kr');
  for (let first = plainFrom; first <= plainTo; first++) {
    for (let second = plainFrom; second <= plainTo; second++) {
      const [character = '', ...more] = decoder.decode(new Uint8Array([first, second]));
      const code = character.charCodeAt(0);
      // What Node.js reads as private or as a sign is no character of the standard.
      if (more.length > 0 || code === unknown || (code >= 0xe000 && code <= 0xf8ff)) continue;
      table[first * 256 + second] = code;
      has.add(code);
    }
  }
  for (const [bytes, code] of joined) table[bytes] = code;
  // The other syllables stand in their own order, in what KS X 1001 leaves free.
  let syllable = firstSyllable;
  for (let first = 0x81; first <= 0xc6; first++) {
    for (const second of seconds) {
      if (first >= plainFrom && second >= plainFrom) break;
      while (has.has(syllable)) syllable++;
      if (syllable > lastSyllable) return table;
      table[first * 256 + second] = syllable++;
    }
  }
  return table;
}

let table: Uint16Array | null = null;

/**
 * Reads what browsers mean by `euc-kr`: Unified Hangul Code, which has all 11,172 syllables. Node.js reads KS X 1001 alone, which
 * has 2,350 (24.21, 2026-11-30); the others follow from them, so no table needs to be carried.
 */
export function decodeKorean(bytes: Uint8Array, isCut: boolean): string {
  table ??= makeTable();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[length++] = first;
      continue;
    }
    const second = bytes[at + 1];
    if (second === undefined && isCut && first !== 0x80 && first !== 0xff) break;
    const code = second === undefined ? 0 : (table[first * 256 + second] ?? 0);
    units[length++] = code === 0 ? unknown : code;
    // A sign of ASCII behind a lead byte stands for itself, so that markup is never swallowed.
    if (second !== undefined && first !== 0x80 && first !== 0xff && (code !== 0 || second >= 0x80)) at++;
  }
  return new TextDecoder('utf-16le').decode(units.subarray(0, length));
}
