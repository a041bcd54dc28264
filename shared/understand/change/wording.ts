import { asRead } from '../../compare/asRead.ts';
import type { Edit } from '../../compare/edits.ts';
import { isPredicate } from '../../language/clauses/concepts.ts';
import { findTerms } from '../../language/clauses/terms.ts';
import type { Language } from '../../language/language.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { normalise } from '../../language/normalise.ts';
import { fold } from '../../language/numbers/folded.ts';
import { ofPolicy } from './changedSentences.ts';

/** A text longer than this is policy enough: an edit of a page says so by its first words. */
const longest = 20_000;

const words = (text: string, language: Language) => findTerms(fold(text.slice(0, longest)).lower, language);

/** Whether words that came or went name what policy is about, or change what is said where it is named. */
function touches({ op, before, after, segments }: Edit, language: Language): boolean {
  const whole = words(`${after ?? ''}\n${before ?? ''}`, language);
  if (!whole.some(({ concept }) => ofPolicy.has(concept))) return false;
  if (op === 'insert' || op === 'delete') return true;
  const changed = asRead(segments)
    .flatMap(([sign, text]) => (sign === '=' ? [] : [text]))
    .join(' ');
  if (/[\p{N}*†‡§%$€£¥₩]/u.test(changed))
    return whole.some(({ concept }) => !concept.startsWith('other_') && ofPolicy.has(concept));
  return words(changed, language).some(
    ({ concept }) =>
      ofPolicy.has(concept) ||
      isPredicate(concept) ||
      concept === 'if' ||
      concept === 'unless' ||
      concept === 'except' ||
      concept === 'only',
  );
}

/** Whether a change speaks of policy at all, by its words; in a language that is not read it may. */
export function touchesPolicy(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  return tongue === null || edits.some((edit) => touches(edit, languageOf(tongue)));
}

/** The words that carry meaning, in their order: short forms written out, articles and link words left out, hyphens as spaces. */
function core(text: string, { grammar }: Language): string {
  const folded = grammar.shortForms.reduce(
    (given, [pattern, form]) => given.replace(pattern, form),
    normalise(text).toLowerCase(),
  );
  const plain = folded.replace(/[-–—/'’"“”.,;:!?()[\]]/gu, ' ');
  const kept = grammar.fillers === null ? plain : plain.replace(grammar.fillers, ' ');
  return kept.replace(/\s+/gu, ' ').trim();
}

/** Whether every edit leaves the same clause in other small words: `don't` for `do not`, an article, a hyphen, a link word. */
export function isRewording(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const read = languageOf(tongue);
  return edits.every(
    ({ op, before, after }) =>
      op === 'move' ||
      op === 'renumber' ||
      (before !== null && after !== null && core(before, read) === core(after, read) && core(after, read) !== ''),
  );
}
