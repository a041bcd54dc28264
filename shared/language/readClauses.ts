import { anchors, type Clause, type Limit } from './clause.ts';
import type { Language } from './language.ts';
import type { Sentence } from './sentence.ts';
import { findTerms, type Term } from './terms.ts';

/** What a sentence, an item or a cell stands under. */
export interface Setting {
  /** Words that its clauses take over where they have no predicate of their own. */
  readonly lead: readonly Term[];
  /** What stands around it, nearest first. */
  readonly around: readonly (readonly Term[])[];
  /** Whether it is an item, a row, or a name under a lead. */
  readonly isListed: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const limiting: ReadonlySet<string> = new Set(['if', 'unless', 'except', 'who', 'time']);
const isLimiting = (concept: string): concept is Limit['kind'] => limiting.has(concept);
const isWithin = (term: Term, { from, to }: Range): boolean => term.from >= from && term.to <= to;

const joints = new Map<string, RegExp>();
function jointOf({ grammar }: Language): RegExp {
  const known = joints.get(grammar.joint) ?? new RegExp(grammar.joint, 'gu');
  joints.set(grammar.joint, known);
  return known;
}

/** Ranges between the joints of a range; a word that parts clauses begins one too. */
function partsOf({ marked }: Sentence, range: Range, terms: readonly Term[], language: Language): Range[] {
  const text = marked.slice(range.from, range.to);
  const breaks = terms.filter(({ concept }) => concept === 'break').map(({ from }) => from);
  const starts = [...text.matchAll(jointOf(language))].map((match) => range.from + match.index);
  const parts: Range[] = [];
  let from = range.from;
  for (const start of [...new Set([...starts, ...breaks])].sort((one, other) => one - other)) {
    if (start > from) parts.push({ from, to: start });
    from = start;
  }
  parts.push({ from, to: range.to });
  return parts;
}

/** The first place behind `from` where a new clause with a predicate of its own begins, or the end. */
function endOfLimit(from: number, to: number, parts: readonly Range[], terms: readonly Term[]): number {
  for (const part of parts) {
    if (part.from < from) continue;
    const first = terms.find((term) => isWithin(term, part));
    if (first !== undefined && isLimiting(first.concept)) return part.from;
    const begins = terms.some(
      (term) =>
        isWithin(term, part) && (anchors.has(term.concept) || term.concept === 'not' || term.concept === 'break'),
    );
    if (begins) return part.from;
  }
  return to;
}

/** The words that limit others, each up to where a new clause begins; one that stands in another belongs to it. */
function limitsOf(terms: readonly Term[], parts: readonly Range[], range: Range): Limit[] {
  const limits: Limit[] = [];
  for (const term of terms) {
    const { concept, kind } = term;
    if (!isLimiting(concept)) continue;
    const last = limits.at(-1);
    if (last !== undefined && term.from < last.to) continue;
    const part = parts.find(({ from, to }) => term.from >= from && term.from < to);
    const from = kind === 'behind' ? Math.max(part?.from ?? range.from, last?.to ?? range.from) : term.from;
    const to = kind === 'behind' || kind === 'whole' ? term.to : endOfLimit(term.to, range.to, parts, terms);
    limits.push({ kind: concept, from, to, terms: terms.filter((one) => isWithin(one, { from, to })) });
  }
  return limits;
}

/** Parts joined until each has a predicate; a break parts always. */
function pieces(parts: readonly Range[], own: readonly Term[]): Range[] {
  const joined: Range[] = [];
  let hasAnchor = false;
  for (const part of parts) {
    const terms = own.filter((term) => isWithin(term, part));
    const anchored = terms.some(({ concept }) => anchors.has(concept));
    const last = joined.at(-1);
    const breaks = terms[0]?.concept === 'break';
    if (last === undefined || breaks || (anchored && hasAnchor)) {
      joined.push(part);
      hasAnchor = anchored;
    } else {
      joined[joined.length - 1] = { from: last.from, to: part.to };
      hasAnchor ||= anchored;
    }
  }
  return joined;
}

/** What of a range no limit covers. */
function outside(range: Range, limits: readonly Limit[]): Range[] {
  let left: Range[] = [range];
  for (const limit of limits) {
    left = left.flatMap(({ from, to }) => {
      if (limit.to <= from || limit.from >= to) return [{ from, to }];
      return [
        { from, to: limit.from },
        { from: limit.to, to },
      ].filter((rest) => rest.to > rest.from);
    });
  }
  return left;
}

function clausesWithin(
  sentence: Sentence,
  range: Range,
  all: readonly Term[],
  language: Language,
  setting: Setting,
): Clause[] {
  const terms = all.filter((term) => isWithin(term, range));
  const parts = partsOf(sentence, range, terms, language);
  const limits = limitsOf(terms, parts, range);
  const own = terms.filter((term) => !limits.some((limit) => isWithin(term, limit)));
  const cut = parts.flatMap((part) => outside(part, limits));
  const ranges = pieces(cut.length === 0 ? [range] : cut, own);
  return ranges.flatMap((piece, index): Clause[] => {
    const next = ranges[index + 1]?.from ?? range.to;
    const mine = limits.filter(
      ({ from, to }) => (from >= piece.from && from < next) || (index === 0 && to <= piece.from),
    );
    const words = own.filter((term) => isWithin(term, piece));
    const isBare =
      words.every(({ concept }) => concept === 'break') &&
      !/[\p{L}\p{N}\p{Co}]/u.test(sentence.marked.slice(piece.from, piece.to));
    return isBare && index > 0 ? [] : [{ sentence, ...piece, terms: words, limits: mine, ...setting }];
  });
}

/** The clauses of a sentence. A limit belongs to the clause that it stands in or right behind; one that opens a sentence to the next. */
export function readClauses(sentence: Sentence, language: Language, setting: Setting): Clause[] {
  const range = { from: 0, to: sentence.marked.length };
  return clausesWithin(sentence, range, findTerms(sentence.marked, language), language, setting);
}

/** The clauses of a row, cell by cell, each under what is given for its number. */
export function readCells(sentence: Sentence, language: Language, settingOf: (cell: number) => Setting): Clause[] {
  const terms = findTerms(sentence.marked, language);
  const clauses: Clause[] = [];
  let from = 0;
  // A sentence may begin within a row, when a cell before it ends one.
  let cell = sentence.folded.text.slice(0, sentence.start).split(' | ').length - 1;
  for (const text of sentence.marked.split(' | ')) {
    const to = from + text.length;
    if (to > from) clauses.push(...clausesWithin(sentence, { from, to }, terms, language, settingOf(cell)));
    from = to + 3;
    cell++;
  }
  return clauses;
}
