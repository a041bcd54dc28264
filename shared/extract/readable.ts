/** What is no character: halves of a surrogate pair, and code points that stand for none. */
const none = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** What shows nothing: controls, and the hyphen that shows only where a line is broken. */
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad]/gu;
const either = /[\p{Cs}\p{Noncharacter_Code_Point}\u0000-\u0008\u000e-\u001f\u007f\u00ad]/u;

/** A text that can be stored, sent and compared: without what shows nothing, and a sign of what was lost where there was no character. */
export const readable = (text: string): string =>
  either.test(text) ? text.replace(unseen, '').replace(none, '\ufffd') : text;

/** The beginning of a text, of at most so many code units, and no half of a character. */
export function beginning(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return text.length > longest && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
