import type { Sentence } from '../language/sentence.ts';
import { findAny } from './readers/reader.ts';

/** Whether a sentence limits what the one before it says: `This does not apply to …`, `다만, …`, `ただし、…`, `但…除外`, `Dies gilt nicht für …`. */
export function limitsBefore(sentence: Sentence): boolean {
  return findAny('continuing', sentence).next().done !== true;
}
