import { asRead } from '../../compare/asRead.ts';
import type { Edit } from '../../compare/edits.ts';
import { anchors, type Clause } from '../../language/clauses/clause.ts';
import { within } from '../../language/clauses/phrase.ts';
import { readClauses } from '../../language/clauses/readClauses.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import type { Language } from '../../language/language.ts';
import { readWords } from '../block/blockWords.ts';
import { isTold } from '../change/changedSentences.ts';
import { isRearrangement } from '../change/classify.ts';
import { beginnings } from './oneLine.ts';

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
  for (const [sign, text] of asRead(segments)) {
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

/** Whether a change is one of words from one place to another; what came right before or behind them is none. */
const isWithin = ({ start, end }: Range, from: number, to: number): boolean =>
  start === end ? start >= from && end <= to : start < to && end > from;

/** What a clause says of people and of words that part clauses tells nothing by itself. */
const plainWords: ReadonlySet<string> = new Set(['person', 'break', 'only', 'about']);

/** How much a clause tells: by what it obliges or allows, the things that it names and its values. */
function weightOf({ terms, sentence, from, to }: Clause): number {
  const obliges = terms.some(({ concept }) => anchors.has(concept)) ? 2 : 0;
  const things = new Set(terms.map(({ concept }) => concept).filter((concept) => !plainWords.has(concept))).size;
  const values = sentence.positions.filter((at) => at >= from && at < to).length;
  return obliges + Math.min(things, 4) + Math.min(values, 2) * 2;
}

interface Candidate {
  /** The clause, and shorter beginnings of it that say no more than it does. */
  readonly texts: readonly string[];
  readonly weight: number;
  /** Whether it only tells of what was, of one case or of others. */
  readonly isTold: boolean;
}

/** The changed clauses of one edit, each whole with what limits it right behind. */
function clausesOf(edit: Edit, language: Language | null, dates: DateContext): Candidate[] {
  const words = (edit.after ?? edit.before ?? '').slice(0, longestText);
  const changed = changedRanges(edit);
  if (language === null) return [{ texts: [words], weight: 0, isTold: false }];
  const { folded, sentences } = readWords(words, dates, false);
  const bare = { lead: [], around: [], isListed: false };
  const read = sentences.map((sentence) => readClauses(sentence, language, bare));
  // Beside posts to be filled or a warning of swindlers all is told.
  const isAllTold = read.flat().some(({ stance }) => stance.some(({ kind }) => kind === 'whole' || kind === 'section'));
  return read.flatMap((clauses) =>
    clauses.flatMap((clause): Candidate[] => {
      const { sentence } = clause;
      // What limits a clause right behind it belongs to it, however long that makes it.
      const ends = clause.limits.filter(({ from }) => from >= clause.from);
      const placed = (first: number, last: number): readonly [number, number] => {
        const { start, end } = within(sentence, first, last);
        return folded.offsets === null
          ? [start, end]
          : [folded.offsets[start] ?? 0, folded.offsets[end] ?? words.length];
      };
      const printed = (first: number, last: number): string => words.slice(...placed(first, last));
      const [from, to] = placed(clause.from, Math.max(clause.to, ...ends.map(({ to: last }) => last)));
      if (!changed.some((range) => isWithin(range, from, to))) return [];
      const text = words.slice(from, to).replace(/^[\s,;:，；、]+|[\s,;:，；、]+$/gu, '');
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      // What limits a clause is never left out.
      const isPlain = clause.limits.length === 0;
      const at = words.indexOf(text, from);
      const isChanged = (part: string): boolean => changed.some((range) => isWithin(range, at, at + part.length));
      const [verb] = clause.terms.filter(({ concept }) => anchors.has(concept));
      // A beginning without its predicate says nothing.
      const said = verb === undefined ? text.length : text.indexOf(printed(verb.from, verb.to)) + 1;
      const parts =
        isPlain && said > 0 ? beginnings(text).filter((part) => part.length >= said && isChanged(part)) : [];
      const texts = [...new Set([text, ...parts])];
      return [
        isAllTold || isTold(clause)
          ? { texts, weight: -1, isTold: true }
          : { texts, weight: weightOf(clause), isTold: false },
      ];
    }),
  );
}

/** A heading that came or went with what stands under it says less than that. */
const isHeadingOf = (edit: Edit, next: Edit | undefined): boolean =>
  next !== undefined && next.op === edit.op && next.path.at(-1) === (edit.after ?? edit.before);

/** What a headline tells of changes that no fact tells: one clause, and whether it is gone. */
export interface ChangedClause {
  readonly op: Edit['op'];
  /** In official words, the clause whole, then shorter beginnings of it. */
  readonly texts: readonly string[];
  /** The words of its edit that went and came, place by place. */
  readonly changes: readonly { readonly before: string; readonly after: string }[];
  /** Whether nothing changed but what is told of the past, of one case or of others. */
  readonly isTold: boolean;
}

/** The words that went and came, place by place; a space between two such places parts none. */
function changesOf({ segments, op }: Edit): { before: string; after: string }[] {
  if (op !== 'replace') return [];
  const places: { before: string; after: string }[] = [];
  let isOpen = false;
  for (const [sign, text] of asRead(segments)) {
    if (sign === '=' && (!isOpen || text.trim() !== '')) {
      isOpen = false;
      continue;
    }
    const place = isOpen ? places.pop() : undefined;
    const { before, after } = place ?? { before: '', after: '' };
    places.push({ before: sign === '+' ? before : before + text, after: sign === '-' ? after : after + text });
    isOpen = true;
  }
  return places.map(({ before, after }) => ({ before: before.trim(), after: after.trim() }));
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
  }
  const [first] = ordered;
  const { candidate, edit } = best ?? {};
  if (candidate !== undefined && edit !== undefined)
    return { op: edit.op, texts: candidate.texts, changes: changesOf(edit), isTold: candidate.isTold };
  return first === undefined
    ? null
    : { op: first.op, texts: [first.after ?? first.before ?? ''], changes: changesOf(first), isTold: false };
}
