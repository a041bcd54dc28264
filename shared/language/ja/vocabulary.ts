import type { Vocabulary } from '../language.ts';
import { lexicon } from './lexicon.ts';
import { names } from './names.ts';
import { phrases } from './phrases.ts';

export const vocabulary: Vocabulary = { lexicon, names, phrases };
