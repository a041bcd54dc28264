import type { DateContext } from '../../language/dates/dates.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import type { Said } from '../../language/told/spoken.ts';
import { changedClause } from './changedClause.ts';
import { type Summarised, summarise } from './summarise.ts';

/** What a change is told of, before its clause is looked for. */
export type Headlined = Omit<Summarised, 'clause'>;

/** One line for people in each language; the changed clause stands in it where no certain fact does. */
export function headline({ language, jurisdiction, ...change }: Headlined): Said {
  const tongue = tongueOf(language);
  const dates: DateContext = { tongue: tongue ?? 'en', jurisdiction, zone: null, published: null };
  return summarise({
    ...change,
    language,
    jurisdiction,
    clause: changedClause(change.edits, tongue === null ? null : languageOf(tongue), dates),
  });
}
