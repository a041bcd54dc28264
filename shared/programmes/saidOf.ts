import { readClauses } from '../language/clauses/readClauses.ts';
import { findTerms } from '../language/clauses/terms.ts';
import { languageOf, tongueOf } from '../language/languages.ts';
import { fold } from '../language/numbers/folded.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { readWords } from '../understand/block/blockWords.ts';
import type { Quote } from '../understand/fact.ts';

/** Words with which a day is not certain to come, or not for all: it depends, is planned, was so, or is an example. */
const unsettling: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'might',
  'should',
  'question',
  'example',
  'past',
  'planned',
  'proposed',
]);
/** A reader of a reminder reads a sentence, not a page. */
const longest = 600;
/** A text longer than this is not parted into sentences. */
const longestText = 100_000;

/** The sentence of a text that a quote stands in, or null. */
function sentenceOf({ prefix, exact, suffix }: Quote, text: string, language: string): string | null {
  const at = text.indexOf(`${prefix}${exact}${suffix}`);
  if (at < 0 || text.length > longestText) return null;
  const start = at + prefix.length;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const [first, last] = [sentences.containing(start), sentences.containing(start + Math.max(0, exact.length - 1))];
  if (first === undefined || last === undefined) return null;
  return text.slice(first.index, last.index + last.segment.length).trim();
}

/** Whether a day that a sentence states is one on which something begins or ends for certain. */
export function isSettled(sentence: string, language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const { lower } = fold(sentence);
  const { openEnd = [], otherDays = [] } = vocabularyOf(tongue).phrases;
  if ([...openEnd, ...otherDays].some((source) => new RegExp(source, 'u').test(lower))) return false;
  return !findTerms(lower, languageOf(tongue)).some(({ concept }) => unsettling.has(concept));
}

/**
 * The sentence by which a fact's days are told when they come: none where it is too long, or where the days depend, last at
 * least so long, or are those of a fiscal year or of an edition of a form.
 */
export function saidOf(quote: Quote, texts: readonly string[], language: string): string | null {
  for (const text of texts) {
    const sentence = sentenceOf(quote, text, language);
    if (sentence === null) continue;
    return sentence.length <= longest && isSettled(sentence, language) ? sentence : null;
  }
  return null;
}

/**
 * Whether a sentence has one clause and one day: what else it states begins or ends then (`Until 31 December, you can visit
 * without a visa`), and not before or after it.
 */
export function isOneClause(sentence: string, language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const context = { tongue, jurisdiction: '', zone: null, published: null };
  const { sentences } = readWords(sentence, context, false);
  const bare = { lead: [], around: [], isListed: false };
  const clauses = sentences.flatMap((one) => readClauses(one, languageOf(tongue), bare));
  const days = sentences.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'date'));
  return days.length === 1 && clauses.filter(({ terms }) => terms.length > 0).length === 1;
}
