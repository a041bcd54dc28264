import type { Lexicon } from '../language.ts';

/** What words mean. */
export const lexicon: Lexicon = {};
