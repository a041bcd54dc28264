import type { ProgrammeName } from '../../language/clauses/mention.ts';
import { type Folded, fold } from '../../language/numbers/folded.ts';

/** What the catalog calls a programme in the texts of authorities. */
export interface NamedProgramme {
  readonly id: string;
  /** Who runs it: its words mean it only in texts of that publisher, or about that destination; without one in all texts. */
  readonly jurisdiction?: string | undefined;
  /** Words by language; those of all languages are looked for in each text. */
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Whose texts are read: the publisher's jurisdiction, and the country that a page is about. */
export interface Whose {
  readonly jurisdiction: string;
  readonly destination?: string | null | undefined;
}

interface Matcher {
  readonly id: string;
  readonly jurisdiction: string | undefined;
  readonly patterns: readonly RegExp[];
}

const compiled = new WeakMap<readonly NamedProgramme[], readonly Matcher[]>();

const latin = /[\p{Script=Latin}\p{N}]/u;

/** Words as a source, folded as texts are: a space or a hyphen between them, between ends of words where they are written with Latin letters, `s` behind them or not. */
function sourceOf(words: string): string {
  const folded = fold(words).text.trim();
  const body = folded
    .split(/[\s-]+/u)
    .map((word) => RegExp.escape(word))
    .join('[ -]');
  const [first = '', last = ''] = [folded.at(0), folded.at(-1)];
  const begins = latin.test(first) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const ends = latin.test(last) ? `${/\p{Ll}/u.test(last) ? 's?' : ''}(?![\\p{Script=Latin}\\p{N}])` : '';
  return `${begins}${body}${ends}`;
}

function matchersOf(programmes: readonly NamedProgramme[]): readonly Matcher[] {
  const known = compiled.get(programmes);
  if (known !== undefined) return known;
  const made = programmes.flatMap(({ id, jurisdiction, words = {} }): Matcher[] => {
    const all = Object.values(words).flat();
    // A word in capitals is one in capitals alone: `PERM` is not in `permit`, nor is it `perm`.
    const [exact, others] = [all.filter((word) => !/\p{Ll}/u.test(word)), all.filter((word) => /\p{Ll}/u.test(word))];
    const patterns = [
      ...(exact.length === 0 ? [] : [new RegExp(exact.map(sourceOf).join('|'), 'gu')]),
      ...(others.length === 0 ? [] : [new RegExp(others.map(sourceOf).join('|'), 'giu')]),
    ];
    return patterns.length === 0 ? [] : [{ id, jurisdiction, patterns }];
  });
  compiled.set(programmes, made);
  return made;
}

/** The programmes that a text names by the words of the catalog. */
export function findNamed({ text }: Folded, programmes: readonly NamedProgramme[], whose: Whose): ProgrammeName[] {
  const isWhose = (jurisdiction: string | undefined): boolean =>
    jurisdiction === undefined || jurisdiction === whose.jurisdiction || jurisdiction === whose.destination;
  return matchersOf(programmes).flatMap(({ id, jurisdiction, patterns }) =>
    isWhose(jurisdiction)
      ? patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ id, start: index, end: index + length })),
        )
      : [],
  );
}

/** Names found by the catalog, and those found otherwise where it names nothing. */
export function withNamed(others: readonly ProgrammeName[], named: readonly ProgrammeName[]): readonly ProgrammeName[] {
  if (named.length === 0) return others;
  const ends = named.toSorted((one, other) => one.start - other.start);
  const isTaken = ({ start, end }: ProgrammeName): boolean => {
    const at = ends.findLastIndex((one) => one.start < end);
    return at >= 0 && (ends[at]?.end ?? 0) > start;
  };
  return [...ends, ...others.filter((one) => !isTaken(one))];
}
