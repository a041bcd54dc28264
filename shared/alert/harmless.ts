/**
 * Page text for places that act on control characters (mail headers, terminals): escape sequences, bidirectional controls and
 * line breaks go; the words stay.
 */
export function harmless(text: string): string {
  return text
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}
