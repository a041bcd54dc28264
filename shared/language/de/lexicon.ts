import type { Lexicon } from '../language.ts';
import { amounts } from './amounts.ts';
import { denials } from './denials.ts';
import { marks } from './marks.ts';
import { measures } from './measures.ts';
import { papers } from './papers.ts';
import { persons } from './persons.ts';
import { predicates } from './predicates.ts';
import { reports } from './reports.ts';
import { things } from './things.ts';

/** What German words mean. */
export const lexicon: Lexicon = {
  ...things,
  ...papers,
  ...amounts,
  ...measures,
  ...predicates,
  ...denials,
  ...persons,
  ...marks,
  ...reports,
};
