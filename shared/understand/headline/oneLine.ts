import type { ToldWords } from '../../language/told/toldWords.ts';

/** A mail's subject holds it whole with the jurisdiction before it. */
export const longestLine = 90;

export const lengthOf = (text: string): number => [...text].length;

/** Shorter forms of a name, the longest first: without brackets, without what stands behind a colon. */
function headsOf(head: string): string[] {
  const plain = head.replace(/ ?[(（][^()（）]*[)）]/gu, '').trim();
  const [first = plain] = plain.split(/: | – | - |：/u);
  // What stands in quotation marks is not parted.
  const begun = /[«“„「『][^»”“」』]*$/u.test(first) ? plain : first.trim();
  return [...new Set([head, plain, begun])].filter((name) => name !== '');
}

/** The room that a line has behind a name. */
export const roomBehind = (name: string, { colon }: ToldWords): number =>
  longestLine - lengthOf(name) - lengthOf(colon);

/** A name that a line can begin with, and what can stand behind it, the best first. */
export type Line = readonly [name: string, texts: readonly string[]];

/** The forms of a name, the longest first, each with the same texts. */
export const linesOf = (head: string, texts: readonly string[]): Line[] => headsOf(head).map((name) => [name, texts]);

/** A text behind a name, without a label that the name ends with: `Visa fee: USD 30 → USD 50`, not `Visa fee: fee: …`. */
export function behind(name: string, text: string, { colon }: ToldWords): string {
  const end = text.indexOf(colon);
  const label = text.slice(0, Math.max(0, end));
  const [from, whole] = [name.length - label.length, name.toLowerCase()];
  const isSaid = label !== '' && whole.endsWith(label.toLowerCase()) && !/[a-z]/u.test(whole.charAt(from - 1));
  return isSaid ? text.slice(end + colon.length) : text;
}

/** The first name and text that fit one line, both whole; else the last. */
export function onOneLine(lines: readonly Line[], told: ToldWords): string {
  for (const [name, texts] of lines)
    for (const text of texts) {
      const said = behind(name, text, told);
      if (lengthOf(said) <= roomBehind(name, told)) return `${name}${told.colon}${said}`;
    }
  const [name = '', texts = []] = lines.at(-1) ?? [];
  return `${name}${told.colon}${texts.at(-1) ?? ''}`;
}

/** A text and what of it stands before its commas, colons and brackets, the longest first: no word of it is cut. */
export function beginnings(text: string): string[] {
  const ends = [...text.matchAll(/[,;:，；：、。]|\s[–—-]\s|\s?[(（]/gu)].map(({ index }) => index).reverse();
  return [text, ...ends.map((end) => text.slice(0, end).trim())].filter((part) => part !== '');
}
