import type { Language } from '../language.ts';
import { days } from './days.ts';
import { lexicon } from './lexicon.ts';
import { money } from './money.ts';
import { names } from './names.ts';
import { people } from './people.ts';
import { phrases } from './phrases.ts';
import { changes, grammar, spans } from './syntax.ts';
import { values } from './values.ts';

export const ko: Language = {
  tongue: 'ko',
  grammar,
  lexicon,
  changes,
  spans,
  people,
  values,
  days,
  money,
  names,
  phrases,
};
