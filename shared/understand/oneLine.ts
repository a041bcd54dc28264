import type { ToldWords } from '../language/toldWords.ts';

/** A mail's subject holds it whole with the jurisdiction before it. */
export const longestLine = 90;

export const lengthOf = (text: string): number => [...text].length;

/** Shorter forms of a name, the longest first: without brackets, without what stands behind a colon. */
function headsOf(head: string): string[] {
  const plain = head.replace(/ ?[(（][^()（）]*[)）]/gu, '').trim();
  const [first = plain] = plain.split(/: | – | - |：/u);
  return [...new Set([head, plain, first])].filter((name) => name !== '');
}

/** The room that a line has behind a name. */
export const roomBehind = (name: string, { colon }: ToldWords): number =>
  longestLine - lengthOf(name) - lengthOf(colon);

/**
 * Name and news on one line, both whole: the longest form of the name that leaves room for any of the news, the best first; where
 * none does, what is said in place of it, behind the name or the country's.
 */
export function onOneLine(
  head: string,
  country: string,
  news: readonly string[],
  otherwise: readonly string[],
  told: ToldWords,
): string {
  for (const names of [headsOf(head), [country]])
    for (const [name, texts] of [news, otherwise].flatMap((texts) => names.map((name) => [name, texts] as const)))
      for (const text of texts) if (lengthOf(text) <= roomBehind(name, told)) return `${name}${told.colon}${text}`;
  return `${country}${told.colon}${otherwise.at(-1) ?? ''}`;
}

/** A text and what of it stands before its commas, colons and brackets, the longest first: no word of it is cut. */
export function beginnings(text: string): string[] {
  const ends = [...text.matchAll(/[,;:，；：、。]|\s[–—-]\s|\s?[(（]/gu)].map(({ index }) => index).reverse();
  return [text, ...ends.map((end) => text.slice(0, end).trim())].filter((part) => part !== '');
}
