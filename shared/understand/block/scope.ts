import type { Sentence } from '../../language/clauses/sentence.ts';
import { findAny } from '../readers/reader.ts';
import { quoteOf } from './toFact.ts';

const known = new WeakMap<Sentence, boolean>();

/** Whether a sentence limits what the one before it says: `This does not apply to …`, `다만, …`, `ただし、…`, `但…除外`, `Dies gilt nicht für …`. */
export function limitsBefore(sentence: Sentence): boolean {
  const limits = known.get(sentence) ?? findAny('continuing', sentence).next().done !== true;
  known.set(sentence, limits);
  return limits;
}

/** Whom a sentence is said of that names them by a pronoun alone, in the words of the one before it: `Il n'a pas à demander…`; or null. */
export function referredTo(sentence: Sentence, before: Sentence | undefined): string | null {
  if (before === undefined || findAny('referring', sentence).next().done === true) return null;
  return quoteOf(before.folded, before.start, before.end).exact;
}
