import { hongKongPairs, hongKongRuns } from './hongKong.ts';
import { decodeKorean } from './korean.ts';

/** Reads bytes to text as browsers do; what stands for no character becomes U+FFFD. */
export interface Decoder {
  /** Name of the encoding, as the Encoding Standard has it, in lower case. */
  readonly encoding: string;
  /** `isCut`: the bytes are the beginning of more, and may end within a character. */
  readonly decode: (bytes: Uint8Array, how?: { readonly isCut: boolean }) => string;
}

/** Three control characters that ICU takes for each other in Shift_JIS, as IBM did (Node.js 24.21, 2026-11-30). */
const turnedControls: Readonly<Record<string, string>> = { '\u001c': '\u001a', '\u007f': '\u001c', '\u001a': '\u007f' };

let hongKong: ReadonlyMap<string, string> | null = null;

/** Private characters that are some of Hong Kong, as these; what else is private or a control is no character of Big5. */
function readHongKong(text: string): string {
  hongKong ??= new Map([
    ...hongKongRuns.flatMap(([first, characters]) =>
      [...characters].map((character, at): [string, string] => [String.fromCharCode(first + at), character]),
    ),
    ...hongKongPairs.map(([code, pair]): [string, string] => [String.fromCharCode(code), pair]),
  ]);
  const known = hongKong;
  return text.replace(/[\u0080-\u009f\ue000-\uf8ff]/g, (sign) => known.get(sign) ?? '\ufffd');
}

/** What ICU reads beside its table differs from browsers in some encodings of the East; what it says of the others is theirs. */
function corrected(encoding: string, text: string): string {
  switch (encoding) {
    case 'big5':
      return readHongKong(text);
    case 'euc-jp':
      return text.replace(/[\u0080-\u009f]/g, '\ufffd');
    case 'shift_jis':
      return text.replace(/[\u001a\u001c\u007f]/g, (sign) => turnedControls[sign] ?? sign);
    default:
      return text;
  }
}

/** The decoder that browsers mean by a label (Encoding Standard), or null where they know none. */
export function decoderOf(label: string): Decoder | null {
  let encoding: string;
  try {
    ({ encoding } = new TextDecoder(label.trim()));
  } catch {
    return null;
  }
  const decode: Decoder['decode'] = (bytes, { isCut } = { isCut: false }) =>
    encoding === 'euc-kr'
      ? decodeKorean(bytes, isCut)
      : corrected(encoding, new TextDecoder(encoding).decode(bytes, { stream: isCut }));
  return { encoding, decode };
}
