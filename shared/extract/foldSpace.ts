/** A text on one line, its white space folded. */
export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();
