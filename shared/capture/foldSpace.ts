/** White space that is not one space between two words. */
const unfolded = /[^\S ]| {2}/u;

/** A text with one space for each run of white space. */
export const foldRuns = (text: string): string => (unfolded.test(text) ? text.replace(/\s+/gu, ' ') : text);

/** A text on one line, its white space folded. */
export const foldSpace = (text: string): string => foldRuns(text.trim());
