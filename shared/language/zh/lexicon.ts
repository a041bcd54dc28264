import type { Lexicon } from '../language.ts';
import { marks } from './marks.ts';
import { measures } from './measures.ts';
import { predicates } from './predicates.ts';
import { things } from './things.ts';

/** What Chinese words mean, in both scripts and as mainland, Taiwan, Hong Kong and Macau use them. */
export const lexicon: Lexicon = { ...things, ...measures, ...predicates, ...marks };
