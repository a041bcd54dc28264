import type { Lexicon } from '../language.ts';
import { marks } from './marks.ts';
import { measures } from './measures.ts';
import { predicates } from './predicates.ts';
import { stems } from './stems.ts';
import { things } from './things.ts';

/** What Korean words mean. */
export const lexicon: Lexicon = stems({ ...things, ...measures, ...predicates, ...marks });
