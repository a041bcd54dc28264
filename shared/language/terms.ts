import { type Concept, concepts, isMeasure } from './concepts.ts';
import type { Language, Tongue, Words } from './language.ts';
import { marks } from './sentence.ts';

/** A word of known meaning in a text. */
export interface Term {
  readonly concept: Concept;
  readonly kind: string | null;
  /** Offsets in the text that was looked through. */
  readonly from: number;
  readonly to: number;
}

interface Finder {
  readonly concept: Concept;
  readonly pattern: RegExp;
  /** Kinds in the order of the pattern's groups `k0`, `k1` …; the last is null. */
  readonly kinds: readonly (string | null)[];
}

const mentioned = /<(date|money|number|percent|factor|duration|instrument|citation|mask|country)>/g;
const isKind = (name: string): name is keyof typeof marks => name in marks;

/** An apostrophe ends a word, whatever follows: `besoin d'un visa`. */
const elided = "(?<=')";

/** A source between the ends of words, but where `~` lets it go on. */
function bounded(source: string, isSpaced: boolean): string {
  const [left, right] = [source.startsWith('~'), source.endsWith('~')];
  const body = source.slice(left ? 1 : 0, right ? -1 : undefined);
  const words = body.replace(mentioned, (whole, name: string) => (isKind(name) ? marks[name] : whole));
  return `${isSpaced && !left ? '(?<![\\p{L}\\p{N}])' : ''}(?:${words})${isSpaced && !right ? `(?:${elided}|(?![\\p{L}\\p{N}]))` : ''}`;
}

function finderOf(concept: Concept, words: Words, isSpaced: boolean): Finder {
  const plain = words.filter((entry) => typeof entry === 'string');
  const kinds = words.flatMap((entry) => (typeof entry === 'string' ? [] : [entry[0]]));
  const sources = [...words.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.slice(1)])), plain];
  const groups = sources.flatMap((of, at) =>
    of.length === 0 ? [] : [`(?<k${at}>${of.map((source) => bounded(source, isSpaced)).join('|')})`],
  );
  return { concept, pattern: new RegExp(groups.join('|'), 'gu'), kinds: [...kinds, null] };
}

const compiled = new Map<Tongue, readonly Finder[]>();

function findersOf({ tongue, grammar, lexicon }: Language): readonly Finder[] {
  const known = compiled.get(tongue);
  if (known !== undefined) return known;
  const made = concepts.flatMap((concept) => {
    const words = lexicon[concept];
    return words === undefined || words.length === 0 ? [] : [finderOf(concept, words, grammar.isSpaced)];
  });
  compiled.set(tongue, made);
  return made;
}

/**
 * The words of known meaning in a text in lower case, in reading order; of those that overlap the longest. One word may name a
 * measure and say something too: `enter for up to 30 days`.
 */
export function findTerms(text: string, language: Language): Term[] {
  const found: Term[] = [];
  for (const { concept, pattern, kinds } of findersOf(language)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const groups = match.groups ?? {};
      const kind = kinds.find((_, at) => groups[`k${at}`] !== undefined) ?? null;
      found.push({ concept, kind, from: match.index, to: match.index + match[0].length });
    }
  }
  found.sort((one, other) => other.to - other.from - (one.to - one.from));
  const taken = new Uint8Array(text.length);
  const kept: Term[] = [];
  /** The longest terms by where they begin, to which another reading of the very same words is added. */
  const readings = new Map<number, Term>();
  for (const term of found) {
    const other = readings.get(term.from);
    const isSecond = other?.to === term.to && isMeasure(other.concept) !== isMeasure(term.concept);
    if (!isSecond && (taken[term.from] === 1 || taken[term.to - 1] === 1)) continue;
    taken.fill(1, term.from, term.to);
    if (!isSecond) readings.set(term.from, term);
    kept.push(term);
  }
  return kept.sort((one, other) => one.from - other.from);
}
