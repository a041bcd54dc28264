import type { FactType } from '../fact.ts';
import { findAny, type PhraseName, plainValue, type Reader, wordsOf } from './reader.ts';

/** Rules whose value is one of a few words of ours; the first that fits is the sentence's. */
export function wordRule(type: FactType, rule: string, words: readonly (readonly [string, PhraseName])[]): Reader {
  return function* ({ sentence }) {
    for (const [value, phrases] of words) {
      const found = findAny(phrases, sentence).next().value;
      if (found === undefined) continue;
      yield {
        type,
        rule,
        value: plainValue(value, 'word', { name: wordsOf(found) }),
        start: found.start,
        end: found.end,
      };
      return;
    }
  };
}
