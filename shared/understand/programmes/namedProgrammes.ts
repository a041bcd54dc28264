import type { Clause } from '../../language/clauses/clause.ts';
import type { ProgrammeName } from '../../language/clauses/mention.ts';
import { countBelow, within } from '../../language/clauses/phrase.ts';
import type { Range } from '../../language/clauses/range.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { BlockWords } from '../block/blockWords.ts';
import { limitsBefore } from '../block/scope.ts';

/** The programmes that each sentence of a block names, in the order in which they were found. */
export function programmesBySentence({
  programmes,
  sentences,
}: BlockWords): ReadonlyMap<Sentence, readonly ProgrammeName[]> {
  const starts = sentences.map(({ start }) => start);
  const named = new Map<Sentence, ProgrammeName[]>();
  for (const programme of programmes) {
    const sentence = sentences[countBelow(starts, programme.start + 1) - 1];
    if (sentence === undefined || programme.end > sentence.end) continue;
    const own = named.get(sentence);
    if (own === undefined) named.set(sentence, [programme]);
    else own.push(programme);
  }
  return named;
}

/** Whether a programme is run by another state than the publisher's: its id begins with whose it is, where it says that. */
function isForeign(id: string, jurisdiction: string): boolean {
  const whose = /^[a-z]{2}(?=-)/.exec(id)?.[0];
  return whose !== undefined && whose !== jurisdiction.toLowerCase();
}

/**
 * Those of the programmes that a sentence names which it is about: not whom it excepts (`except holders of a valid Schengen
 * visa`, `It does not apply to travellers under the Visa Waiver Program`), and of those of other states not whose permits
 * people hold.
 */
export function programmesOf(
  sentence: Sentence,
  clauses: readonly Clause[],
  named: readonly ProgrammeName[],
  jurisdiction: string,
): readonly ProgrammeName[] {
  if (named.length === 0) return named;
  if (limitsBefore(sentence)) return [];
  const rangesOf = (ranges: readonly Range[]): { readonly start: number; readonly end: number }[] =>
    ranges.map(({ from, to }) => within(sentence, from, to));
  const limits = clauses.flatMap((clause) => clause.limits);
  const excepted = rangesOf(limits.filter(({ kind }) => kind === 'except' || kind === 'unless'));
  const people = clauses.flatMap(({ terms }) => terms.filter(({ concept }) => concept === 'person'));
  const held = named.some(({ id }) => isForeign(id, jurisdiction)) ? rangesOf([...limits, ...people]) : [];
  return named.filter(({ id, start, end }) => {
    const isIn = (range: { readonly start: number; readonly end: number }): boolean =>
      start >= range.start && end <= range.end;
    return !excepted.some(isIn) && !(isForeign(id, jurisdiction) && held.some(isIn));
  });
}
