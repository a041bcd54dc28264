import type { Language, Tongue, Words } from '../language.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { type Concept, concepts, isMeasure } from './concepts.ts';
import { prefixesOf } from './prefixes.ts';
import { marks } from './sentence.ts';

/** A word of known meaning in a text. */
export interface Term {
  readonly concept: Concept;
  readonly kind: string | null;
  /** Offsets in the text that was looked through. */
  readonly from: number;
  readonly to: number;
}

/** An apostrophe ends a word, whatever follows: `besoin d'un visa`. */
const ends = "(?:(?<=')|(?![\\p{L}\\p{N}]))";

const letter = /[\p{L}\p{N}]/u;
/** Whether each character of ASCII is a letter or a digit. */
const letters = Array.from({ length: 128 }, (_, code) => letter.test(String.fromCharCode(code)));
const isLetter = (text: string, at: number): boolean =>
  letters[text.charCodeAt(at)] ?? letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** Words without a sign of regular expressions. */
const literal = /^[\p{L}\p{N}\p{Co} '-]+$/u;

class Finder {
  readonly concept: Concept;
  readonly kind: string | null;
  readonly #source: string;
  /** Of words that are written one way only: they are compared, not compiled. */
  readonly #literal: string | null;
  readonly #isOpen: boolean;
  #pattern: RegExp | null = null;
  #search: RegExp | null = null;

  /** With `isOpen`, what follows may go on with letters. */
  constructor(concept: Concept, kind: string | null, source: string, isOpen: boolean) {
    this.concept = concept;
    this.kind = kind;
    this.#source = `(?:${source})${isOpen ? '' : ends}`;
    this.#literal = literal.test(source) ? source : null;
    this.#isOpen = isOpen;
  }

  /** Where a match that begins at a place ends; the place itself where there is none. Most words are never met, and never compiled. */
  endAt(text: string, at: number): number {
    if (this.#literal !== null) {
      const end = at + this.#literal.length;
      if (!text.startsWith(this.#literal, at)) return at;
      return this.#isOpen || text[end - 1] === "'" || !isLetter(text, end) ? end : at;
    }
    this.#pattern ??= new RegExp(this.#source, 'uy');
    this.#pattern.lastIndex = at;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : at;
  }

  /** All matches, by where they begin; one may begin within another. */
  *all(text: string): Generator<Term> {
    this.#search ??= new RegExp(this.#source, 'gu');
    this.#search.lastIndex = 0;
    for (let match = this.#search.exec(text); match !== null; match = this.#search.exec(text)) {
      const from = match.index;
      if (match[0] !== '') yield { concept: this.concept, kind: this.kind, from, to: from + match[0].length };
      this.#search.lastIndex = from + 1;
    }
  }
}

/** The words that begin with what led here, and how longer beginnings go on, by the code of their next character. */
interface Beginning {
  readonly finders: Finder[];
  readonly next: Map<number, Beginning>;
}

const newBeginning = (): Beginning => ({ finders: [], next: new Map() });

/** The beginning that a prefix leads to. */
function beginningAt(root: Beginning, prefix: string): Beginning {
  let beginning = root;
  for (let at = 0; at < prefix.length; at++) {
    const code = prefix.charCodeAt(at);
    const next = beginning.next.get(code) ?? newBeginning();
    beginning.next.set(code, next);
    beginning = next;
  }
  return beginning;
}

/** The words of a language by how they begin: all of them, and those that may stand within another word. */
interface Index {
  readonly all: Beginning;
  readonly inside: Beginning;
  /** Words that may begin with anything, and whether they may stand within another. */
  readonly anywhere: readonly (readonly [finder: Finder, isFree: boolean])[];
}

const mentioned = /<(date|money|number|percent|factor|duration|instrument|citation|mask|country)>/g;
const isKind = (name: string): name is keyof typeof marks => name in marks;

function* findersOf(concept: Concept, words: Words, isSpaced: boolean): Generator<readonly [Finder, string, boolean]> {
  for (const entry of words) {
    const [kind, sources] = typeof entry === 'string' ? [null, [entry]] : [entry[0], entry.slice(1)];
    for (const source of sources) {
      const [left, right] = [source.startsWith('~'), source.endsWith('~')];
      const body = source
        .slice(left ? 1 : 0, right ? -1 : undefined)
        .replace(mentioned, (whole, name: string) => (isKind(name) ? marks[name] : whole));
      yield [new Finder(concept, kind, body, !isSpaced || right), body, !isSpaced || left];
    }
  }
}

const indexes = new Map<Tongue, Index>();

function indexOf(language: Language): Index {
  const known = indexes.get(language.tongue) ?? indexed(language, () => true);
  indexes.set(language.tongue, known);
  return known;
}

/** The words of a language that some finders look for, by how they begin. */
function indexed({ tongue, grammar }: Language, isWanted: (finder: Finder) => boolean): Index {
  const { lexicon } = vocabularyOf(tongue);
  const [all, inside] = [newBeginning(), newBeginning()];
  const anywhere: (readonly [Finder, boolean])[] = [];
  for (const concept of concepts) {
    for (const [finder, source, isFree] of findersOf(concept, lexicon[concept] ?? [], grammar.isSpaced)) {
      if (!isWanted(finder)) continue;
      const prefixes = prefixesOf(source);
      if (prefixes === null) anywhere.push([finder, isFree]);
      for (const prefix of prefixes ?? []) {
        beginningAt(all, prefix).finders.push(finder);
        if (isFree) beginningAt(inside, prefix).finders.push(finder);
      }
    }
  }
  return { all, inside, anywhere };
}

/** Tries words at one place of a text. */
function tryAt(text: string, at: number, finders: readonly Finder[], found: Term[]): void {
  for (const finder of finders) {
    const to = finder.endAt(text, at);
    if (to > at) found.push({ concept: finder.concept, kind: finder.kind, from: at, to });
  }
}

/** Whether a word of some meanings may open a text in lower case: what costs little to ask before all its words are looked for. */
export function mayOpenWith(text: string, language: Language, wanted: ReadonlySet<Concept>): boolean {
  const { all, anywhere } = indexOf(language);
  const isAt = (finder: Finder): boolean => wanted.has(finder.concept) && finder.endAt(text, 0) > 0;
  let beginning = all.next.get(text.charCodeAt(0));
  for (let next = 1; beginning !== undefined; next++) {
    if (beginning.finders.some(isAt)) return true;
    beginning = beginning.next.get(text.charCodeAt(next));
  }
  return anywhere.some(([finder]) => isAt(finder));
}

const ofWhole = new Map<Tongue, Index>();
const saysOfAll = ({ concept, kind }: Pick<Term, 'concept' | 'kind'>): boolean =>
  concept === 'elsewhere' && (kind === 'whole' || kind === 'section');

/** The words in a text that say of a whole block, or of all below it, that it is told; most texts hold none, and are looked through for no other. */
export function findOfWhole(text: string, language: Language): Term[] {
  const index = ofWhole.get(language.tongue) ?? indexed(language, saysOfAll);
  ofWhole.set(language.tongue, index);
  return findIn(index, text).length === 0 ? [] : findTerms(text, language).filter(saysOfAll);
}

/**
 * The words of known meaning in a text in lower case, in reading order; of those that overlap the longest, else the first named.
 * One word may name a measure and say something too: `enter for up to 30 days`.
 */
export const findTerms = (text: string, language: Language): Term[] => findIn(indexOf(language), text);

function findIn({ all, inside, anywhere }: Index, text: string): Term[] {
  const found: Term[] = [];
  let isBehindLetter = false;
  for (let at = 0; at < text.length; at++) {
    const isHere = isLetter(text, at);
    let beginning = (isBehindLetter && isHere ? inside : all).next.get(text.charCodeAt(at));
    for (let next = at + 1; beginning !== undefined; next++) {
      if (beginning.finders.length > 0) tryAt(text, at, beginning.finders, found);
      beginning = beginning.next.size === 0 ? undefined : beginning.next.get(text.charCodeAt(next));
    }
    isBehindLetter = isHere;
  }
  for (const [finder, isFree] of anywhere) {
    for (const term of finder.all(text))
      if (isFree || !isLetter(text, term.from - 1) || !isLetter(text, term.from)) found.push(term);
  }
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
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
