import { type Clause, isPlanned } from '../../language/clauses/clause.ts';
import { countBelow } from '../../language/clauses/phrase.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { FactStatus, FactType } from '../fact.ts';
import { isMoved } from '../readers/doubts.ts';
import type { Doubt, Draft } from '../readers/reader.ts';
import type { BlockWords } from './blockWords.ts';
import { limitsBefore } from './scope.ts';
import { quoteOf } from './toFact.ts';

/** A first cell that is longer is a sentence, and no label. */
export const longestLabel = 80;

/** The first cell of a row, as what its facts are told apart by; null when it is a figure itself, or stands beside a sentence. */
export function rowLabel(text: string): string | null {
  const [first = '', ...others] = text.split(' | ');
  const cell = first.trim().toLowerCase();
  const isSentence = others.length === 1 && /[^\s]{2}[.。]\s*$/u.test(others[0] ?? '');
  return isSentence || cell === '' || cell.length > longestLabel || /^[\d$€£¥₩]/u.test(cell) ? null : cell;
}

/** Amounts and times of which a row may state one for each of its columns. */
const perColumn: ReadonlySet<FactType> = new Set<FactType>([
  'fee',
  'supplementary_charge',
  'levy',
  'bond',
  'salary_threshold',
  'funds_required',
  'quota',
  'points_threshold',
  'stay_per_entry',
  'visa_validity',
  'processing_time',
]);

/** The head of a draft's column, where the row states several of its type in several columns: `Current fee`, `Fee from 8 April 2026`. */
export function columnsOf({ folded }: BlockWords, columns: readonly string[], drafts: readonly (Draft | Doubt)[]) {
  const bars = [...folded.text.matchAll(/ \| /g)].map(({ index }) => index);
  const cells = new Map<FactType, Set<number>>();
  for (const draft of drafts) {
    if ('reason' in draft || !perColumn.has(draft.type)) continue;
    const known = cells.get(draft.type) ?? new Set();
    cells.set(draft.type, known.add(countBelow(bars, draft.end - 1)));
  }
  return ({ type, end }: Draft): string | null => {
    const column = columns[countBelow(bars, end - 1)]?.trim();
    return (cells.get(type)?.size ?? 0) < 2 || column === undefined || column === '' ? null : column;
  };
}

/** What a block may be about when it does not say so itself: the headings over it, the title, or all that the source is about. */
export function fallbackProgramme(
  texts: readonly string[],
  programmes: readonly string[],
  programmesOf: (text: string) => ReadonlySet<string>,
): string | null {
  for (const text of texts) {
    const ids = programmesOf(text);
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) return only === '' ? null : only;
    if (ids.size > 1) return null;
  }
  return programmes.length === 1 ? (programmes[0] ?? null) : null;
}

/** So many sentences limit one before them at most: each fact would tell a longer chain over and over. */
const mostLimits = 12;

/** The words that limit a sentence from behind: those of the sentences after it that say so. */
export function limitsBehind(
  sentences: readonly Sentence[],
  index: number,
  next: () => BlockWords | undefined,
): string | null {
  const following =
    index === sentences.length - 1 ? (next()?.sentences ?? []) : sentences.slice(index + 1, index + 1 + mostLimits);
  const clauses: string[] = [];
  for (const later of following.slice(0, mostLimits)) {
    if (!limitsBefore(later)) break;
    clauses.push(quoteOf(later.folded, later.start, later.end).exact);
  }
  return clauses.length === 0 ? null : clauses.join(' … ');
}

/** A status that a sentence gives to all facts in it: what is vacated or suspended there, or null. */
export function saidOf(drafts: readonly (Draft | Doubt)[]): FactStatus | null {
  const said = drafts.find((draft): draft is Draft => 'value' in draft && draft.type === 'status');
  return said?.status === undefined || said.status === 'in_force' ? null : said.status;
}

/** The status of what a sentence states, but for what it suspends: proposed, or as the day of its beginning has it. */
export function statusOf(
  clauses: readonly Clause[],
  drafts: readonly (Draft | Doubt)[],
  ofNotice: FactStatus,
  today: string,
): FactStatus {
  if (ofNotice === 'proposed' || clauses.some((clause) => isPlanned(clause) && !isMoved(clause))) return 'proposed';
  const begins = drafts.find(
    (draft): draft is Draft => 'value' in draft && draft.type === 'effective_from' && draft.value?.unit === 'date',
  );
  if (begins?.value !== undefined && begins.value !== null)
    return begins.value.value.slice(0, 10) > today ? 'scheduled' : 'in_force';
  return ofNotice;
}
