import { simplify } from './simplify.ts';

/** A text in which nothing but a space before a sign can vary. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Whether nothing but its spaces can vary in a text. */
const isPlain = (text: string): boolean => plain.test(text);

/** What stands for each sign that sites print in several ways. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′`´'].map((quote): [string, string] => [quote, "'"]),
  ...[...'“”„‟″«»'].map((quote): [string, string] => [quote, '"']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((hyphen): [string, string] => [hyphen, '-']),
]);
const invisible = '\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\\p{Variation_Selector}';
const varied = new RegExp(`[${invisible}${[...signs.keys()].join('')}]`, 'gu');
/** What could not be read is most often a space of another encoding. */
const space = /[\u0000-\u001f\u007f-\u009f\ufffd\s]+/gu;

/** Width, compatibility forms, quotes and hyphens folded, what is invisible left out. */
const foldSigns = (text: string): string => text.normalize('NFKC').replace(varied, (sign) => signs.get(sign) ?? '');

/** A text for comparing only, without its spaces. */
export const withoutSpaces = (text: string): string =>
  isPlain(text) ? text.replaceAll(' ', '') : foldSigns(simplify(text)).replace(space, '');

/**
 * Folds what sites vary without meaning: width, compatibility forms, quotes, hyphens, invisible characters and white space
 * (domain, "Noise": H–1B with U+2011 or U+2013, （） beside (), NBSP, soft hyphens, bidirectional marks). Case and punctuation
 * are kept.
 */
export function foldSpelling(text: string): string {
  if (isPlain(text)) return text.replace(/ (?=[,.;:!?)\]])|(?<=[([]) /gu, '');
  return foldSigns(text)
    .replace(space, ' ')
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
