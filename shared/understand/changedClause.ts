import type { Edit } from '../compare/edits.ts';
import { anchors, type Clause } from '../language/clause.ts';
import type { DateContext } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { within } from '../language/phrase.ts';
import { readClauses } from '../language/readClauses.ts';
import { readWords } from './blockWords.ts';
import { isRearrangement } from './classify.ts';

/** A text longer than this is looked through no further: a headline holds one clause. */
const longestText = 4000;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand that came, in the text after; those that went leave the place where they stood. */
function changedRanges({ segments, op }: Edit): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const [sign, text] of segments) {
    if (op === 'delete') {
      ranges.push({ start: 0, end: text.length });
      continue;
    }
    if (sign === '-') ranges.push({ start: at, end: at });
    else {
      if (sign === '+') ranges.push({ start: at, end: at + text.length });
      at += text.length;
    }
  }
  return ranges;
}

/** How much a clause tells: one that obliges or allows, and that names a value, before others. */
function weightOf({ terms, sentence, from, to }: Clause): number {
  const obliges = terms.some(({ concept }) => anchors.has(concept)) ? 2 : 0;
  const values = sentence.positions.some((at) => at >= from && at < to) ? 1 : 0;
  return obliges + values;
}

interface Candidate {
  readonly text: string;
  readonly weight: number;
}

/** The changed clauses of one edit, each whole with what limits it right behind. */
function clausesOf(edit: Edit, language: Language | null, dates: DateContext): Candidate[] {
  const words = (edit.after ?? edit.before ?? '').slice(0, longestText);
  const changed = changedRanges(edit);
  if (language === null) return [{ text: words, weight: 0 }];
  const { folded, sentences } = readWords(words, dates, false);
  const bare = { lead: [], around: [], isListed: false };
  return sentences.flatMap((sentence) =>
    readClauses(sentence, language, bare).flatMap((clause): Candidate[] => {
      const { start, end } = within(sentence, clause.from, clause.to);
      const [from, to] =
        folded.offsets === null ? [start, end] : [folded.offsets[start] ?? 0, folded.offsets[end] ?? words.length];
      if (!changed.some((range) => range.start <= to && range.end >= from)) return [];
      const text = words.slice(from, to).replace(/^[\s,;:，；、]+|[\s,;:，；、]+$/gu, '');
      return /[\p{L}\p{N}]/u.test(text) ? [{ text, weight: weightOf(clause) }] : [];
    }),
  );
}

/** A heading that came or went with what stands under it says less than that. */
const isHeadingOf = (edit: Edit, next: Edit | undefined): boolean =>
  next !== undefined && next.op === edit.op && next.path.at(-1) === (edit.after ?? edit.before);

/** What a headline tells of changes that no fact tells: one clause, whether it is gone, and how many edits there are. */
export interface ChangedClause {
  readonly op: Edit['op'];
  /** In official words. */
  readonly text: string;
  readonly edits: number;
}

/** The changed clause that tells most, in official words; null where nothing but places or numbers changed. */
export function changedClause(
  edits: readonly Edit[],
  language: Language | null,
  dates: DateContext,
): ChangedClause | null {
  const substance = edits.filter((edit, index) => !isRearrangement(edit) && !isHeadingOf(edit, edits[index + 1]));
  // What came tells more than what went.
  const ordered = [...substance.filter(({ op }) => op !== 'delete'), ...substance.filter(({ op }) => op === 'delete')];
  let best: { readonly edit: Edit; readonly candidate: Candidate } | null = null;
  for (const edit of ordered.slice(0, 12)) {
    for (const candidate of clausesOf(edit, language, dates))
      if (best === null || candidate.weight > best.candidate.weight + (edit.op === 'delete' ? 1 : 0))
        best = { edit, candidate };
    if (best !== null && best.candidate.weight === 3) break;
  }
  const [first] = ordered;
  if (best !== null) return { op: best.edit.op, text: best.candidate.text, edits: substance.length };
  return first === undefined
    ? null
    : { op: first.op, text: first.after ?? first.before ?? '', edits: substance.length };
}
