import { simplify } from './simplify.ts';

/** A text in which nothing but a space before a sign can vary. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Whether nothing but its spaces can vary in a text. */
export const isPlain = (text: string): boolean => plain.test(text);

/**
 * Folds what sites vary without meaning: width, compatibility forms, quotes, hyphens, invisible characters and white space
 * (domain, "Noise": H–1B with U+2011 or U+2013, （） beside (), NBSP, soft hyphens, bidirectional marks). Case and punctuation
 * are kept.
 */
export function foldSpelling(text: string): string {
  if (isPlain(text)) return text.replace(/ (?=[,.;:!?)\]])|(?<=[([]) /gu, '');
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/gu, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」《》]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」《》])/gu,
      '',
    )
    .replace(/ (?=[,.;:!?)\]])|(?<=[([]) /gu, '')
    .trim();
}

/** A text for comparing only: its spelling folded, Chinese in either script the same. What is quoted stays as published. */
export const normalise = (text: string): string => foldSpelling(simplify(text));

/**
 * What is left when case and punctuation go too: texts that are equal here differ in typography only. Signs that carry
 * meaning stay: currency, `%`, `§`, `/`, `+`, `*` (a footnote), and separators within numbers.
 */
export function skeleton(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/(?<!\d)[.,:](?!\d)|(?<=\d)[.,:](?!\d)|(?<!\d)[.,:](?=\d)|[;!?'"()[\]{}、。・…《》〈〉「」『』【】]/gu, '')
    .replace(/ ?- ?/gu, '-')
    .replace(/\s+/gu, '');
}
