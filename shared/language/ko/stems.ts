import type { Lexicon, Words } from '../language.ts';

/**
 * Words of Korean, to which particles and endings are joined and whose parts are written with a space or without: a space in a
 * source may be none in the text, and no source needs an end of a word.
 */
const loose = (source: string): string => `~${source.replaceAll(/ \??/gu, ' ?')}~`;

const looseWords = (words: Words): Words =>
  words.map((entry) => {
    if (typeof entry === 'string') return loose(entry);
    const [kind, ...sources] = entry;
    return [kind, ...sources.map(loose)] as const;
  });

export const stems = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(Object.entries(lexicon).map(([concept, words]) => [concept, looseWords(words)]));
