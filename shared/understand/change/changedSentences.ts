import type { Edit } from '../../compare/edits.ts';
import { anchors, type Clause, holds, isUnchanged } from '../../language/clauses/clause.ts';
import { type Concept, isPredicate, measures, signs, things } from '../../language/clauses/concepts.ts';
import { readClauses } from '../../language/clauses/readClauses.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { Term } from '../../language/clauses/terms.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import type { Language, Tongue } from '../../language/language.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { normalise, skeleton } from '../../language/normalise.ts';
import { readWords } from '../block/blockWords.ts';
import { printedValue } from './stillSaid.ts';

/** What policy is about; other things only tell that words are of none. */
export const ofPolicy: ReadonlySet<Concept> = new Set<Concept>([
  ...things,
  ...measures.filter((measure) => !measure.startsWith('other_')),
]);

/** Words of what is no policy: a web form, a sample, numbers of other things. */
const ofOthers: ReadonlySet<Concept> = new Set<Concept>(['not_person', 'example', 'other_number', 'other_money']);

/** Words that bind those of whom they are said. */
const obliges: ReadonlySet<Concept> = new Set<Concept>(['require', 'must', 'obligation', 'forbid', 'exempt']);

/** What is told of the past, of one case, by others or of an office, and rules nothing. */
const telling: ReadonlySet<Concept> = new Set<Concept>(['past', 'example', 'elsewhere']);

/** More text than this is policy enough. */
const longest = 20_000;

const bare = { lead: [], around: [], isListed: false };
const textOf = ({ folded, start, end }: Sentence): string => folded.text.slice(start, end);

const contextOf = (tongue: Tongue): DateContext => ({ tongue, jurisdiction: '', zone: null, published: null });
const sentencesOf = (text: string | null, tongue: Tongue): readonly Sentence[] =>
  text === null ? [] : readWords(text, contextOf(tongue), true).sentences;

/** The sentences of an edit that stand on one side of it alone. */
function changedIn({ before, after }: Pick<Edit, 'before' | 'after'>, tongue: Tongue): Sentence[] {
  const [was, is] = [sentencesOf(before, tongue), sentencesOf(after, tongue)];
  const [old, now] = [was, is].map((all) => new Set(all.map((one) => skeleton(normalise(textOf(one))))));
  const isNew = (others: ReadonlySet<string> | undefined) => (one: Sentence) =>
    others?.has(skeleton(normalise(textOf(one)))) !== true;
  return [...is.filter(isNew(old)), ...was.filter(isNew(now))];
}

/** The words of a clause with those that limit it and that say how all of its sentence is meant. */
const wordsOf = ({ terms, limits, stance }: Clause): readonly Term[] => [
  ...terms,
  ...limits.flatMap((limit) => limit.terms),
  ...stance,
];

/**
 * Whether a clause only tells of what was, of one case, of others, or that something stays as it was. An example that names an amount
 * may well be where the rule stands.
 */
export function isTold(clause: Clause): boolean {
  const { sentence } = clause;
  const isPaid = sentence.kinds.has('money');
  const tells = ({ concept, kind }: Term): boolean =>
    telling.has(concept) && !(isPaid && concept === 'example') && kind !== 'abroad' && kind !== 'state';
  return wordsOf(clause).some(tells) || isUnchanged(clause);
}

/** Whether a sentence holds an amount, a time, a number or a day. */
const hasFigures = ({ kinds }: Sentence): boolean => figures.some((kind) => kinds.has(kind));
const figures = ['money', 'duration', 'number', 'percent', 'date'] as const;

/** Whether a sentence may state a rule: in doubt it does. */
function statesRule(sentence: Sentence, language: Language): boolean {
  const clauses = readClauses(sentence, language, bare);
  const words = clauses.flatMap(({ terms, limits }) => [...terms, ...limits.flatMap((limit) => limit.terms)]);
  const isTelling = clauses.some(isTold);
  const isOfOthers = words.some(({ concept }) => ofOthers.has(concept));
  const isOfPolicy = words.some(({ concept }) => ofPolicy.has(concept));
  // What people must do is policy, whatever they do it with.
  const binds = holds(words, 'person') && words.some(({ concept }) => obliges.has(concept));
  // Advice without a figure asks nobody for more: `please ask the embassy of that country`.
  if (holds(words, 'should') && !words.some(({ concept }) => obliges.has(concept)) && !hasFigures(sentence))
    return false;
  if (!isTelling) return isOfPolicy || binds || holds(words, 'eligible', 'ineligible') || !isOfOthers;
  // What is an example, or told by others, is so from the first word to the last; what was stands beside what is.
  if (clauses.some((clause) => isTold(clause) && holds(wordsOf(clause), 'example', 'elsewhere'))) return false;
  return clauses.some(
    (clause) => !isTold(clause) && clause.terms.some(({ concept }) => anchors.has(concept) || ofPolicy.has(concept)),
  );
}

/** Whether a change touches only sentences that rule nothing: statistics, warnings of swindlers, what was, an example, an office. */
export function isElsewhere(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const read = languageOf(tongue);
  const length = edits.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
  if (length > longest) return false;
  // A block that grew by much is told as one that went and one that came.
  const sideOf = (side: 'before' | 'after'): string => edits.flatMap((edit) => edit[side] ?? []).join('\n');
  const changed = changedIn({ before: sideOf('before'), after: sideOf('after') }, tongue);
  return changed.length > 0 && !changed.some((sentence) => statesRule(sentence, read));
}

/** Whether a value came or went, in figures or in words: `within eight days` for `within 48 hours`. */
export function changesValue(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  // `one hundred and eighty (180) days` are 180 days.
  const valuesOf = (text: string | null): string => {
    const all = sentencesOf(text, tongue).flatMap(({ mentions }) => mentions.flatMap((one) => printedValue(one) ?? []));
    return [...new Set(all.map((value) => value.replace(/[^\d.]/g, '')))].sort().join(' ');
  };
  return edits.some(
    ({ before, after }) =>
      before !== null &&
      after !== null &&
      before.length + after.length <= longest &&
      valuesOf(before) !== valuesOf(after),
  );
}

/** Words that limit or soften what a clause says. */
const softening: ReadonlySet<Concept> = new Set<Concept>([
  'if',
  'unless',
  'except',
  'only',
  'should',
  'might',
  'planned',
  'proposed',
  'past',
  'question',
  'example',
  'elsewhere',
]);

/** What sentences say, whatever their words: what they are about, what of it holds, how it is limited, and their values. */
function gist(sentences: readonly Sentence[], language: Language): string | null {
  const things = new Set<string>();
  const values: string[] = [];
  const others: string[] = [];
  let sign = 1;
  let isStated = false;
  for (const sentence of sentences) {
    for (const { terms, limits } of readClauses(sentence, language, bare)) {
      for (const { concept, kind } of [...terms, ...limits.flatMap((limit) => limit.terms)]) {
        if (ofPolicy.has(concept) || concept === 'person') things.add(`${concept} ${kind ?? ''}`);
        if (softening.has(concept)) others.push(concept);
        if (isPredicate(concept)) {
          sign *= signs[concept];
          // To need a visa and to need to get one is the same.
          if (!obliges.has(concept) && concept !== 'get' && concept !== 'apply') others.push(concept);
        }
        isStated ||= obliges.has(concept);
      }
    }
    for (const { kind, start, end } of sentence.mentions)
      values.push(`${kind} ${skeleton(sentence.folded.text.slice(start, end))}`);
    // Offices and places are told apart by their names, where nouns have no capitals.
    if (language.grammar.beginsWords)
      values.push(...(textOf(sentence).match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}'-]{2,}/gu) ?? []));
  }
  things.delete('person ');
  return isStated && things.size > 0 ? JSON.stringify([[...things].sort(), values.sort(), others.sort(), sign]) : null;
}

/** Whether every edit obliges to the same in other words: `attach two recent photographs` for `two recent photographs are to be attached`. */
export function saysSame(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const read = languageOf(tongue);
  return edits.every(({ before, after }) => {
    if (before === null || after === null || before.length + after.length > longest) return false;
    const said = gist(sentencesOf(before, tongue), read);
    return said !== null && said === gist(sentencesOf(after, tongue), read);
  });
}
