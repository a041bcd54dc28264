import type { Edit } from '../../compare/edits.ts';
import { type Concept, isPredicate, signs } from '../../language/clauses/concepts.ts';
import { readClauses } from '../../language/clauses/readClauses.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { Language } from '../../language/language.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { skeleton } from '../../language/normalise.ts';
import { bare, longest, obliges, ofPolicy, sentencesOf, textOf } from './changedSentences.ts';

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
