import type { Block } from '../../extract/notice.ts';
import { type Clause, reasons } from '../../language/clauses/clause.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { findOfWhole, type Term } from '../../language/clauses/terms.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/numbers/folded.ts';

/** A name and an age, as stories of one person begin: `Priya, 29, works`, `Moussa tiene 31 años`. */
const person =
  /^["'«“„‹ ]{0,3}\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}(?:, \(?|,? \(| [\p{Ll}]{1,6} )[1-9]\d(?: \p{L}{3,6})?(?:[,)]| alt\b| old\b| años| ans\b)/u;
/** How near to its beginning a text says that it is an example. */
const opening = 3;

/** The words by which a sentence begins an example or the story of one person, as what stands around the rest; else null. */
export function storyOf(first: Sentence | undefined, clauses: readonly Clause[]): readonly Term[] | null {
  if (first === undefined) return null;
  const { folded, start, marked } = first;
  const opens = clauses[0]?.terms.find(({ concept, from }) => concept === 'example' && from <= opening);
  const isStory = opens !== undefined || person.test(folded.text.slice(start, start + 100).trimStart());
  return isStory ? [{ concept: 'example', kind: null, from: 0, to: Math.min(1, marked.length) }] : null;
}

/** Why the sentences of a block, given by their clauses, are not believed, by their number. */
export type TakenBack = (index: number) => string | null;

const isOfKind = (clauses: readonly Clause[], kind: string): boolean =>
  clauses.some(({ stance }) => stance.some((term) => term.concept === 'elsewhere' && term.kind === kind));

/**
 * What a block takes back of itself: all that it tells before it says that this is not true, `The message is false`, and everything
 * where it warns of swindlers or sends people elsewhere.
 */
export function takenBack(sentences: readonly (readonly Clause[])[]): TakenBack {
  const isWhole = sentences.some((clauses) => isOfKind(clauses, 'whole') || isOfKind(clauses, 'section'));
  const last = sentences.findLastIndex((clauses) => isOfKind(clauses, 'denied'));
  return (index) => (isWhole ? reasons.elsewhere : index <= last ? reasons.denied : null);
}

/** A paragraph that opens what is told says so in so many characters, at most so many blocks before what it is said of. */
const longestOpening = 600;
const mostBlocks = 30;

/**
 * Whether a paragraph before a block, under the same headings or one of those above, opens what is told and no rule: posts to be
 * filled with the age, pay and languages asked for, what a room and a lunch cost. A heading that says so stands around the block anyway.
 */
export function toldUnder(blocks: readonly Block[], language: Language): (at: number) => boolean {
  const known = new Map<number, boolean>();
  const opens = ({ kind, text }: Block): boolean =>
    (kind === 'paragraph' || kind === 'clause') &&
    findOfWhole(fold(text.slice(0, longestOpening)).lower, language).some((term) => term.kind === 'section');
  return (at) => {
    const { path = [] } = blocks[at] ?? {};
    for (let before = at - 1; before >= Math.max(0, at - mostBlocks); before--) {
      const block = blocks[before];
      if (block === undefined || block.path.some((step, depth) => step !== path[depth])) continue;
      const isOpen = known.get(before) ?? opens(block);
      known.set(before, isOpen);
      if (isOpen) return true;
    }
    return false;
  };
}
