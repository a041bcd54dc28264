import type { Language } from '../language.ts';
import { days } from './days.ts';
import { money } from './money.ts';
import { people } from './people.ts';
import { changes, grammar, spans } from './syntax.ts';
import { values } from './values.ts';

export const zh: Language = {
  tongue: 'zh',
  grammar,
  changes,
  spans,
  people,
  values,
  days,
  money,
};
