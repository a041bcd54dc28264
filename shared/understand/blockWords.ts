import { findCountries } from '../language/countries.ts';
import { type DateContext, findDates } from '../language/dates.ts';
import { findDocuments } from '../language/documents.ts';
import { type Folded, fold } from '../language/folded.ts';
import { type Mention, type ProgrammeName, withoutOverlap } from '../language/mention.ts';
import { findMoney } from '../language/money.ts';
import { findDurations, findNumbers, findShares } from '../language/quantities.ts';
import { type Sentence, toSentences } from '../language/sentence.ts';
import { findProgrammes } from './programmeNames.ts';

/** The text of a block with what it mentions. */
export interface BlockWords {
  readonly folded: Folded;
  readonly sentences: readonly Sentence[];
  /** Names of programmes; they stand in the text like any word, and within something else: `§ 18g` is a provision too. */
  readonly programmes: readonly ProgrammeName[];
}

/** Reads what a text mentions. What is found first is not read as anything else: `Form I-129` holds no number, a date no duration. */
export function readWords(text: string, context: DateContext, withCountries: boolean): BlockWords {
  const folded = fold(text);
  const { tongue, jurisdiction } = context;
  const programmes = findProgrammes(folded, jurisdiction);
  let mentions: Mention[] = findDocuments(folded, tongue);
  const add = (found: readonly Mention[]): void => {
    if (found.length > 0) mentions = withoutOverlap(mentions, found);
  };
  add(findDates(folded, context));
  add(findMoney(folded, tongue, jurisdiction));
  add(findShares(folded, tongue));
  add(findDurations(folded, tongue));
  add(findNumbers(folded, tongue));
  if (withCountries) add(findCountries(folded, tongue));
  return { folded, sentences: toSentences(folded, tongue, mentions), programmes };
}
