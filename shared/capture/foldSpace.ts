/** White space that is not one space between two words. */
const unfolded = /[^\S ]| {2}/u;

/** A text on one line, its white space folded. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  return unfolded.test(trimmed) ? trimmed.replace(/\s+/gu, ' ') : trimmed;
}
