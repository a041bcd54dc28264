import type { Lexicon } from '../language.ts';
import { marks } from './marks.ts';
import { measures } from './measures.ts';
import { predicates } from './predicates.ts';
import { reports } from './reports.ts';
import { things } from './things.ts';

/** What English words mean. */
export const lexicon: Lexicon = { ...things, ...measures, ...predicates, ...marks, ...reports };
