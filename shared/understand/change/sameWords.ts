import type { Edit } from '../../compare/edits.ts';
import { isPredicate, signs } from '../../language/clauses/concepts.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { findTerms } from '../../language/clauses/terms.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import type { Language, Tongue } from '../../language/language.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { skeleton } from '../../language/normalise.ts';
import { readWords } from '../block/blockWords.ts';
import { printedValue } from './stillSaid.ts';

/** More text than this is not only reworded. */
const longest = 4000;

/** A sentence with what it mentions as the value that this comes to, however it is printed: `民國115年9月1日` is `2026年9月1日`. */
function withValues({ marked, mentions, positions, folded }: Sentence): { words: string; values: readonly string[] } {
  const values: string[] = [];
  let words = '';
  let from = 0;
  for (const [index, mention] of mentions.entries()) {
    const at = positions[index] ?? marked.length;
    const value = printedValue(mention) ?? folded.text.slice(mention.start, mention.end);
    values.push(`${mention.kind} ${value}`);
    words += `${marked.slice(from, at)} ${value} `;
    from = at + 1;
  }
  return { words: words + marked.slice(from), values };
}

/** What sentences say becomes of things, and whether they affirm it in all. */
function saysOf(sentences: readonly Sentence[], language: Language): string {
  const said = new Set<string>();
  let sign = 1;
  for (const { marked } of sentences) {
    for (const { concept } of findTerms(marked, language)) {
      if (!isPredicate(concept)) continue;
      sign *= signs[concept];
      said.add(duty.has(concept) ? 'duty' : concept);
    }
  }
  return `${sign} ${[...said].sort().join(' ')}`;
}
const duty: ReadonlySet<string> = new Set(['require', 'must', 'obligation', 'get', 'apply']);

function read(text: string, tongue: Tongue) {
  // Only in Taiwan are years counted from the Republic without its name.
  const jurisdiction = tongue === 'zh' ? 'TW' : '';
  const context: DateContext = { tongue, jurisdiction, zone: null, published: null };
  const sentences = readWords(text, context, true).sentences.map((sentence) => ({ sentence, ...withValues(sentence) }));
  const { lightCharacters } = languageOf(tongue).grammar;
  // Where words are not parted, the characters that carry meaning are the same in whatever order they stand.
  const characters =
    lightCharacters === undefined
      ? null
      : new Set(
          sentences.flatMap(({ sentence }) =>
            [...sentence.marked].filter(
              (one) => /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(one) && !lightCharacters.includes(one),
            ),
          ),
        );
  return {
    words: skeleton(sentences.map(({ words }) => words).join(' ')),
    values: sentences
      .flatMap(({ values }) => values)
      .sort()
      .join('\n'),
    characters: characters === null ? null : [...characters].sort().join(''),
    says: saysOf(
      sentences.map(({ sentence }) => sentence),
      languageOf(tongue),
    ),
  };
}

/**
 * Whether edits say the same with the same words: a day or an amount printed another way, and in Chinese and Japanese also the same
 * characters in another order or with other particles.
 */
export function sameWords(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  const changed = edits.filter(({ op }) => op !== 'move' && op !== 'renumber');
  const sideOf = (side: 'before' | 'after'): string => changed.flatMap((edit) => edit[side] ?? []).join('\n');
  const [before, after] = [sideOf('before'), sideOf('after')];
  if (tongue === null || before === '' || after === '' || before.length + after.length > longest) return false;
  const [was, is] = [read(before, tongue), read(after, tongue)];
  if (was.values !== is.values) return false;
  if (was.words === is.words) return true;
  return was.says === is.says && was.characters !== null && was.characters !== '' && was.characters === is.characters;
}
