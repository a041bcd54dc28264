/** What bytes are, by how they begin: servers name types as they please. */
export type Format = 'pdf' | 'zip' | 'ole' | 'markup' | 'json' | 'text' | 'unknown' | 'nothing';

/** pdf.js, like other readers, lets a PDF begin this far in. */
const pdfOffset = 1024;

function startsWith(body: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => body[at] === byte);
}

export function formatOf(body: Uint8Array): Format {
  if (body.length === 0) return 'nothing';
  if (startsWith(body, [0x50, 0x4b, 0x03, 0x04]) || startsWith(body, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  // Compound files: HWP 5, DOC, XLS.
  if (startsWith(body, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  const head = new TextDecoder('latin1').decode(body.subarray(0, pdfOffset));
  const text = head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/u, '');
  if (head.includes('%PDF-') && !text.startsWith('<')) return 'pdf';
  if (text.startsWith('<')) return 'markup';
  if (/^[[{]/u.test(text)) return 'json';
  return [...body.subarray(0, pdfOffset)].some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
    ? 'unknown'
    : 'text';
}
