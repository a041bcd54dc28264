/** Words that continue an enumeration behind a hyphen that stays: `Ein- und Ausreise`. */
const conjunctions = /^(?:und|oder|bzw|sowie|bis|and|or|to|et|ou)(?!\p{L})/u;
const lastWord = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*$/u;
const firstWord = /^[\p{L}\p{N}]+/u;
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Joins two lines of one paragraph. `isKnown` tells whether a word stands elsewhere in the file, unbroken. */
export function joinLines(above: string, below: string, isKnown: (word: string) => boolean): string {
  if (above === '' || below === '') return above + below;
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  if (/\p{L}[-\u2010]$/u.test(above)) {
    if (conjunctions.test(below)) return `${above} ${below}`;
    if (!/^\p{Ll}/u.test(below)) return above + below;
    const stem = above.slice(0, -1);
    const begins = lastWord.exec(stem)?.[0] ?? '';
    const ends = firstWord.exec(below)?.[0] ?? '';
    // `lower-skilled` broken at its own hyphen keeps it, where the file shows that it has one.
    return isKnown(`${begins}-${ends}`) && !isKnown(begins + ends) ? above + below : stem + below;
  }
  return square.test(above.at(-1) ?? '') && square.test(below[0] ?? '') ? above + below : `${above} ${below}`;
}

/** The words of a text, hyphenated ones whole, in lower case. */
export function wordsIn(texts: Iterable<string>): (word: string) => boolean {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(
      /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*(?![-\u2010\u2011\u00ad\p{L}\p{N}])/gu,
    ))
      words.add(word.toLowerCase());
  return (word) => words.has(word.toLowerCase());
}
