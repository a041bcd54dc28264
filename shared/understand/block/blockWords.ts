import { type Mention, type ProgrammeName, withoutOverlap } from '../../language/clauses/mention.ts';
import { type Sentence, toSentences } from '../../language/clauses/sentence.ts';
import { type DateContext, findDates } from '../../language/dates/dates.ts';
import { findCountries } from '../../language/names/countries.ts';
import { findDocuments } from '../../language/names/documents.ts';
import { type Folded, fold } from '../../language/numbers/folded.ts';
import { findMoney } from '../../language/numbers/money.ts';
import { findDurations, findNumbers, findShares } from '../../language/numbers/quantities.ts';
import { remembering } from '../../language/remembering.ts';
import { findProgrammes } from '../programmes/programmeNames.ts';

/** The text of a block with what it mentions. */
export interface BlockWords {
  readonly folded: Folded;
  readonly sentences: readonly Sentence[];
  /** Names of programmes; they stand in the text like any word, and within something else: `§ 18g` is a provision too. */
  readonly programmes: readonly ProgrammeName[];
}

/** A page of 19 KB has 4,000 to 12,000 characters of text (captured sets, measured 2026-12-01): some pages are kept. */
const remember = remembering<BlockWords>(150_000);

/** Reads what a text mentions, once for each text while it is remembered. */
export function readWords(text: string, context: DateContext, withCountries: boolean): BlockWords {
  const { tongue, jurisdiction, zone, published } = context;
  const key = [tongue, jurisdiction, zone, published, withCountries, text].join('\n');
  return remember(key, () => (withCountries ? findWords(text, context) : withoutCountries(text, context)));
}

/** The same without the countries: what leads a list in is read as a text too. */
function withoutCountries(text: string, context: DateContext): BlockWords {
  const { folded, sentences, programmes } = readWords(text, context, true);
  const mentions = sentences.flatMap((sentence) => sentence.mentions).filter(({ kind }) => kind !== 'country');
  return { folded, sentences: toSentences(folded, context.tongue, mentions), programmes };
}

/** What is found first is not read as anything else: `Form I-129` holds no number, a date no duration. */
function findWords(text: string, context: DateContext): BlockWords {
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
  add(findCountries(folded, tongue));
  return { folded, sentences: toSentences(folded, tongue, mentions), programmes };
}
