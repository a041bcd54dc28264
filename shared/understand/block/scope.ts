import type { Sentence } from '../../language/clauses/sentence.ts';
import { findAny } from '../readers/reader.ts';

const known = new WeakMap<Sentence, boolean>();

/** Whether a sentence limits what the one before it says: `This does not apply to …`, `다만, …`, `ただし、…`, `但…除外`, `Dies gilt nicht für …`. */
export function limitsBefore(sentence: Sentence): boolean {
  const limits = known.get(sentence) ?? findAny('continuing', sentence).next().done !== true;
  known.set(sentence, limits);
  return limits;
}
