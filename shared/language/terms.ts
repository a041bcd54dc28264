import { type Concept, concepts, isMeasure } from './concepts.ts';
import type { Language, Tongue, Words } from './language.ts';
import { prefixesOf, prefixLength } from './prefixes.ts';
import { marks } from './sentence.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A word of known meaning in a text. */
export interface Term {
  readonly concept: Concept;
  readonly kind: string | null;
  /** Offsets in the text that was looked through. */
  readonly from: number;
  readonly to: number;
}

class Finder {
  readonly concept: Concept;
  readonly kind: string | null;
  readonly #source: string;
  #pattern: RegExp | null = null;

  constructor(concept: Concept, kind: string | null, source: string) {
    this.concept = concept;
    this.kind = kind;
    this.#source = source;
  }

  /** Where a match that begins at a place ends; the place itself where there is none. Most words are never met, and never compiled. */
  endAt(text: string, at: number): number {
    this.#pattern ??= new RegExp(this.#source, 'uy');
    this.#pattern.lastIndex = at;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : at;
  }
}

/** Words by how they begin; those of which that is not known are tried everywhere. */
interface Beginnings {
  readonly byPrefix: Map<string, Finder[]>;
  readonly anywhere: Finder[];
}

/** The words of a language: all of them, and those that may stand within another word. */
interface Index {
  readonly all: Beginnings;
  readonly inside: Beginnings;
}

const mentioned = /<(date|money|number|percent|factor|duration|instrument|citation|mask|country)>/g;
const isKind = (name: string): name is keyof typeof marks => name in marks;

/** An apostrophe ends a word, whatever follows: `besoin d'un visa`. */
const ends = "(?:(?<=')|(?![\\p{L}\\p{N}]))";

function* findersOf(concept: Concept, words: Words, isSpaced: boolean): Generator<readonly [Finder, string, boolean]> {
  for (const entry of words) {
    const [kind, sources] = typeof entry === 'string' ? [null, [entry]] : [entry[0], entry.slice(1)];
    for (const source of sources) {
      const [left, right] = [source.startsWith('~'), source.endsWith('~')];
      const body = source
        .slice(left ? 1 : 0, right ? -1 : undefined)
        .replace(mentioned, (whole, name: string) => (isKind(name) ? marks[name] : whole));
      const whole = `(?:${body})${isSpaced && !right ? ends : ''}`;
      yield [new Finder(concept, kind, whole), body, !isSpaced || left];
    }
  }
}

const indexes = new Map<Tongue, Index>();

function indexOf({ tongue, grammar }: Language): Index {
  const known = indexes.get(tongue);
  if (known !== undefined) return known;
  const { lexicon } = vocabularyOf(tongue);
  const made: Index = {
    all: { byPrefix: new Map(), anywhere: [] },
    inside: { byPrefix: new Map(), anywhere: [] },
  };
  for (const concept of concepts) {
    for (const [finder, source, isFree] of findersOf(concept, lexicon[concept] ?? [], grammar.isSpaced)) {
      const prefixes = prefixesOf(source);
      for (const { byPrefix, anywhere } of isFree ? [made.all, made.inside] : [made.all]) {
        if (prefixes === null) anywhere.push(finder);
        for (const prefix of prefixes ?? []) {
          const alike = byPrefix.get(prefix);
          if (alike === undefined) byPrefix.set(prefix, [finder]);
          else alike.push(finder);
        }
      }
    }
  }
  indexes.set(tongue, made);
  return made;
}

const letter = /[\p{L}\p{N}]/u;

/** Tries words at one place of a text. */
function tryAt(text: string, at: number, finders: readonly Finder[], found: Term[]): void {
  for (const finder of finders) {
    const to = finder.endAt(text, at);
    if (to > at) found.push({ concept: finder.concept, kind: finder.kind, from: at, to });
  }
}

/**
 * The words of known meaning in a text in lower case, in reading order; of those that overlap the longest, else the first named.
 * One word may name a measure and say something too: `enter for up to 30 days`.
 */
export function findTerms(text: string, language: Language): Term[] {
  const { all, inside } = indexOf(language);
  const found: Term[] = [];
  let isBehindLetter = false;
  for (let at = 0; at < text.length; at++) {
    const isLetter = letter.test(text[at] ?? '');
    const { byPrefix, anywhere } = isBehindLetter && isLetter ? inside : all;
    if (byPrefix.size > 0)
      for (let length = 1; length <= prefixLength; length++) {
        const finders = byPrefix.get(text.slice(at, at + length));
        if (finders !== undefined) tryAt(text, at, finders, found);
      }
    if (anywhere.length > 0) tryAt(text, at, anywhere, found);
    isBehindLetter = isLetter;
  }
  const order = new Map(found.map((term, at) => [term, at]));
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
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
  return kept.sort((a, b) => a.from - b.from);
}
